// Plans for these tests, written as short objects instead of YAML, and figures as short texts.
import type { Decimal } from 'decimal.js'
import { computeFigures } from '../../src/figures/index.ts'
import type { PilihanTarget } from '../../src/figures/target.ts'
import type { Angka, Besaran, Capaian, Figures, FiguresIndikator } from '../../src/figures/types.ts'
import { kategoriBawaan, skalaKategori } from '../../src/plan/kategori.ts'
import type {
  Deret,
  DokumenPagu,
  DokumenTarget,
  Frekuensi,
  Hitung,
  Indikator,
  Isian,
  Konsolidasi,
  Level,
  Nilai,
  Node,
  Plan,
  Polaritas,
  Rencana,
  RumusCapaian,
  Skala,
  Tahunan,
  Triwulan,
  Variabel,
} from '../../src/plan/types.ts'
import { triwulan } from '../../src/plan/types.ts'

/** A value: a number as text keeps its decimals; `'4..6'` a range; `'?x'` unreadable; `'5!'` two different values; null nothing. */
export type Nilaian = string | number | null
export type Tahun = Nilaian | Partial<Record<'nilai' | Triwulan, Nilaian>>
/** Values of years; a lone value or mapping is the year 2025's. */
export type Deretan = Tahun | Readonly<Record<number, Tahun>>

export interface TulisIndikator {
  readonly id?: string
  readonly nama?: string
  readonly satuan?: string
  readonly polaritas?: Polaritas
  readonly capaian?: RumusCapaian
  readonly konsolidasi?: Konsolidasi
  readonly frekuensi?: Frekuensi
  readonly kondisiAwal?: Nilaian
  readonly target?: Deretan
  readonly targetDokumen?: Partial<Record<DokumenTarget, Deretan>>
  readonly realisasi?: Deretan
  readonly bobot?: Nilaian
  readonly skala?: readonly string[] | Readonly<Record<string, number>>
  readonly hitung?: TulisHitung
  readonly berlaku?: { readonly awal?: number; readonly akhir?: number }
  readonly samaDengan?: string
}

export interface TulisHitung {
  readonly cara: Hitung['cara']
  readonly dari?: 'anak' | readonly string[] | Readonly<Record<string, Nilaian>>
  readonly pembilang?: string
  readonly penyebut?: string
  readonly pengali?: Nilaian
  readonly rumus?: string
  readonly komponen?: Readonly<Record<string, string>>
  readonly kosong?: 'abaikan'
}

export interface TulisNode {
  readonly id?: string
  readonly level?: Level
  readonly instansi?: string
  readonly indikator?: readonly TulisIndikator[]
  readonly pagu?: Deretan
  readonly paguDokumen?: Partial<Record<DokumenPagu, Deretan>>
  readonly realisasiAnggaran?: Deretan
  readonly anak?: readonly TulisNode[]
}

export interface TulisPlan {
  readonly rencana?: Partial<Rencana>
  readonly variabel?: Readonly<Record<string, { readonly nilai?: Deretan; readonly target?: Deretan }>>
  readonly pohon: readonly TulisNode[]
}

const rencanaBawaan: Rencana = {
  file: null,
  instansi: null,
  periode: null,
  berkas: [],
  realisasi: [],
  bahasa: null,
  aturan: new Map(),
  aturanBerkas: [],
  aturanOpsi: new Map(),
  capaian: { turun: 'turun-linear', stabil: 'stabil-linear', batasBawah: '0', batasRataRata: null },
  kategori: { nama: kategoriBawaan, bands: skalaKategori[kategoriBawaan]! },
  satuan: new Map(),
  jabatan: [],
  pejabat: [],
  dokumen: new Map(),
  tempat: null,
  nomenklatur: null,
}

const keterangan = { sumber: null, catatan: null, pendukung: [], kendala: [], tindakLanjut: [], bukti: [] }
let entry = 0
const di = () => ({ file: 'uji.pohon.yaml', entry: entry++ })

function nilai(tulisan: Nilaian, skala: Skala | null = null): Nilai {
  if (tulisan === null) return { jenis: 'kosong' }
  const teks = String(tulisan)
  const [dari, sampai] = teks.split('..')
  if (sampai !== undefined) return { jenis: 'rentang', dari: dari!, sampai }
  const predikat = skala?.predikat.find(({ nama }) => nama === teks)
  if (predikat !== undefined) return { jenis: 'predikat', ...predikat, berskor: skala!.berskor }
  return /^-?\d+(\.\d+)?$/.test(teks) ? { jenis: 'angka', angka: teks } : { jenis: 'tidak-terbaca', teks }
}

function isian(tulisan: Nilaian | undefined, skala: Skala | null): Isian | null {
  if (tulisan === undefined) return null
  const ganda = typeof tulisan === 'string' && tulisan.endsWith('!')
  return { ...di(), nilai: nilai(ganda ? tulisan.slice(0, -1) : tulisan, skala), ganda, keterangan: null }
}

function tahunan(tulisan: Tahun, skala: Skala | null = null): Tahunan {
  const isi = typeof tulisan === 'object' && tulisan !== null ? tulisan : { nilai: tulisan }
  const [tw1, tw2, tw3, tw4] = triwulan.map((tw) => isian(isi[tw], skala))
  return { nilai: isian(isi.nilai, skala), triwulan: [tw1!, tw2!, tw3!, tw4!], keterangan }
}

function deret(tulisan: Deretan | undefined, skala: Skala | null = null): Deret {
  if (tulisan === undefined) return new Map()
  const perTahun =
    typeof tulisan === 'object' && tulisan !== null && Object.keys(tulisan).some((kunci) => /^\d/.test(kunci))
  const tahun = (perTahun ? tulisan : { 2025: tulisan }) as Readonly<Record<string, Tahun>>
  return new Map(Object.entries(tahun).map(([kunci, isi]) => [Number(kunci), tahunan(isi, skala)]))
}

function skalaDari(tulisan: TulisIndikator['skala']): Skala | null {
  if (tulisan === undefined) return null
  const daftar = Array.isArray(tulisan) as boolean
  const predikat = Array.isArray(tulisan)
    ? tulisan.map((nama: string, ke) => ({ nama, skor: String(ke + 1) }))
    : Object.entries(tulisan).map(([nama, skor]) => ({ nama, skor: String(skor) }))
  return { berskor: !daftar, predikat }
}

function hitungDari(tulisan: TulisHitung): Hitung {
  const { dari = [] } = tulisan
  const daftar = Array.isArray(dari)
    ? dari.map((id: string) => ({ id, bobot: null, entry: 0 }))
    : Object.entries(dari).map(([id, bobot]) => ({ id, bobot: nilai(bobot as Nilaian), entry: 0 }))
  return {
    ...di(),
    cara: tulisan.cara,
    dari: dari === 'anak' ? 'anak' : daftar,
    pembilang: tulisan.pembilang ?? null,
    penyebut: tulisan.penyebut ?? null,
    pengali: tulisan.pengali === undefined ? null : nilai(tulisan.pengali),
    rumus: tulisan.rumus ?? null,
    komponen: Object.entries(tulisan.komponen ?? {}).map(([nama, id]) => ({ nama, id, entry: 0 })),
    abaikanKosong: tulisan.kosong === 'abaikan',
  }
}

function indikatorDari(tulisan: TulisIndikator, node: Node, urutan: number): Indikator {
  const skala = skalaDari(tulisan.skala)
  const awal = isian(tulisan.kondisiAwal, skala)
  return {
    ...di(),
    id: tulisan.id ?? `${node.id}#${urutan + 1}`,
    idTertulis: tulisan.id !== undefined,
    node,
    urutan,
    nama: tulisan.nama ?? 'Indeks',
    satuan: tulisan.satuan ?? null,
    polaritas: tulisan.polaritas ?? null,
    jenis: null,
    iku: false,
    definisi: null,
    rumus: null,
    sumberData: null,
    penyediaData: null,
    dasarHukum: null,
    catatan: null,
    batas: null,
    frekuensi: tulisan.frekuensi ?? 'triwulan',
    kondisiAwal: awal && { ...awal, tahun: 2024, sumber: null },
    target: deret(tulisan.target, skala),
    targetDokumen: new Map(
      Object.entries(tulisan.targetDokumen ?? {}).map(([dokumen, isi]) => [
        dokumen as DokumenTarget,
        deret(isi, skala),
      ]),
    ),
    perubahan: [],
    realisasi: deret(tulisan.realisasi, skala),
    pembanding: new Map(),
    konsolidasi: tulisan.konsolidasi ?? null,
    capaian: tulisan.capaian ?? null,
    bobot: tulisan.bobot === undefined ? null : nilai(tulisan.bobot),
    skala,
    hitung: tulisan.hitung === undefined ? null : hitungDari(tulisan.hitung),
    berlaku: tulisan.berlaku ? { awal: null, akhir: null, ...tulisan.berlaku } : null,
    samaDengan: tulisan.samaDengan ?? null,
  }
}

/** A plan; nodes without id are `n1`, `n2`, … in order, a child is one level below its parent, a root is at level 1. */
export function plan({ rencana, variabel = {}, pohon }: TulisPlan): Plan {
  const nodes: Node[] = []
  // Without recursion, since trees may be as deep as a test likes.
  const antrean: { tulisan: TulisNode; parent: Node | null }[] = pohon
    .map((tulisan) => ({ tulisan, parent: null }))
    .reverse()
  for (let kini = antrean.pop(); kini !== undefined; kini = antrean.pop()) {
    const node = nodeDari(kini.tulisan, kini.parent, nodes.length + 1)
    nodes.push(node)
    if (kini.parent !== null) (kini.parent.children as Node[]).push(node)
    antrean.push(...(kini.tulisan.anak ?? []).map((tulisan) => ({ tulisan, parent: node })).reverse())
  }
  const variabelList = Object.entries(variabel).map(([id, isi]): Variabel => {
    const lain = { nama: null, satuan: null, skala: null, sumber: null }
    return { ...di(), ...lain, id, nilai: deret(isi.nilai), target: deret(isi.target) }
  })
  const perId = <T extends { readonly id: string }>(semua: readonly T[]) =>
    new Map(semua.toReversed().map((satu) => [satu.id, satu]))
  return {
    rencana: { ...rencanaBawaan, ...rencana },
    nomenklatur: null,
    unread: () => false,
    isPacked: false,
    ciri: new Map(),
    documents: new Map(),
    berkas: [],
    nodes,
    roots: nodes.filter(({ parent }) => parent === null),
    indikator: perId(nodes.flatMap(({ indikator }) => indikator)),
    variabel: perId(variabelList),
    variabelList,
    nodeById: perId(nodes),
    tahun: [2025],
  }
}

function nodeDari(tulisan: TulisNode, parent: Node | null, ke: number): Node {
  const indikator: Indikator[] = []
  const node: Node = {
    ...di(),
    id: tulisan.id ?? `n${ke}`,
    idTertulis: true,
    level: tulisan.level ?? (parent === null ? 1 : (Math.min(5, parent.level + 1) as Level)),
    kode: [],
    nomenklatur: null,
    tujuan: null,
    fenomena: [],
    dasar: [],
    teks: '',
    sasaran: null,
    aktivitas: null,
    penanggungJawab: null,
    lokasi: null,
    indikator,
    pagu: deret(tulisan.pagu),
    paguDokumen: new Map(Object.entries(tulisan.paguDokumen ?? {}).map(([d, isi]) => [d as DokumenPagu, deret(isi)])),
    sumberDana: null,
    realisasiAnggaran: deret(tulisan.realisasiAnggaran),
    crosscutting: [],
    jadwal: [],
    catatan: null,
    lintasProgram: false,
    instansi: tulisan.instansi ?? parent?.instansi ?? null,
    parent,
    children: [],
  }
  for (const satu of tulisan.indikator ?? []) indikator.push(indikatorDari(satu, node, indikator.length))
  return node
}

/** All indikator under one level-1 node. */
export const daftar = (indikator: readonly TulisIndikator[], lain: Omit<TulisPlan, 'pohon'> = {}): Plan =>
  plan({ ...lain, pohon: [{ id: 'n', indikator }] })

export const figures = (isi: Plan, until: Triwulan = 'tw4', pilihan?: PilihanTarget): Figures =>
  computeFigures(isi, { year: 2025, until }, pilihan)

/** Those in force, in the order of the tree. */
export const semuaIndikator = ({ nodes }: Plan, { indikator }: Figures): readonly FiguresIndikator[] =>
  nodes.flatMap((node) => node.indikator.flatMap(({ id }) => indikator.get(id) ?? []))

/** The figures of a lone indikator. */
export const satu = (
  tulisan: TulisIndikator,
  until: Triwulan = 'tw4',
  rencana: Partial<Rencana> = {},
): FiguresIndikator => figures(daftar([{ id: 'x', ...tulisan }], { rencana }), until).indikator.get('x')!

/** A decimal rounded for the eye, half-up. */
const bulat = (angka: Decimal, desimal = 2): string => String(Number(angka.toFixed(desimal)))

/** A value as text; `~` behind what is provisional; the reason where there is none; `-` where there is neither. */
export function tampil({ nilai, alasan, sementara }: Angka): string {
  return (nilai === null ? (alasan ?? '-') : isi(nilai)) + (sementara ? '~' : '')
}

export function isi(besaran: Besaran | null): string {
  if (besaran === null) return '-'
  if (besaran.jenis === 'rentang') return `${besaran.dari}..${besaran.sampai}`
  return besaran.jenis === 'predikat' ? besaran.nama : besaran.angka.toString()
}

/** A capaian as text, likewise. */
export function persen({ persen, alasan, sementara }: Capaian, desimal = 2): string {
  return (persen === null ? alasan! : bulat(persen, desimal)) + (sementara ? '~' : '')
}
