// One tree file → its nodes, indikator and variabel, typed; parents across files come when files are linked.
//
// Every field is written out: V8 gives an object that begins with a spread (`{ ...located, nama }`) a hidden class of its own, and
// with 100,000 of them all code that looks at nodes and figures is ten times slower.
import { type Cursor, entries, get, root, textOf } from '../source/cursor.ts'
import type { Document } from '../source/document.ts'
import {
  daftarTeks,
  deret,
  deretPerDokumen,
  isian,
  nilai,
  type Pembaca,
  perButir,
  pilihan,
  satuAtauDaftar,
  skala,
  tahunDari,
  teks,
} from './fields.ts'
import type { Bidang } from './nilai.ts'
import { masaBerlaku, periode } from './periode.ts'
import { satuanBaku } from './satuan.ts'
import type { Berkas, Hitung, Indikator, Level, Located, Node, Uraian, Variabel } from './types.ts'
import { triwulan } from './types.ts'

/** While linking, a node's parent, children and instansi can still be set. */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] }
export type DraftNode = Mutable<Omit<Node, 'children' | 'parent'>> & { parent: DraftNode | null; children: DraftNode[] }

export interface DraftBerkas extends Omit<Berkas, 'roots'> {
  readonly roots: DraftNode[]
  readonly variabel: readonly Variabel[]
}

const uang: Bidang = { uang: true }

/** What reading one tree file takes beside the document. */
interface Konteks extends Pembaca {
  readonly sinonim: ReadonlyMap<string, string>
}

/** Reads a tree file. Nothing for a document that could not be read. */
export function bacaBerkas(document: Document, konteks: Konteks): DraftBerkas | null {
  const top = root(document)
  if (top === undefined) return null
  const berkas = {
    file: top.document.file,
    entry: top.entry,
    judul: teks(top, 'judul'),
    instansi: teks(top, 'instansi'),
    periode: periode(get(top, 'periode'), konteks),
    induk: teks(top, 'induk'),
  }
  const variabel = entries(get(top, 'variabel') ?? top)
    .filter(() => get(top, 'variabel') !== undefined)
    .map(({ key, value }) => bacaVariabel(key, value, konteks))
  const roots = perButir(get(top, 'pohon'), (cursor, nomor) => {
    return bacaNode(cursor, null, { base: `${document.file}/`, path: String(nomor) }, konteks)
  })
  return { ...berkas, variabel, roots }
}

/** Parents before children, in the order of the file. Without recursion: files can hang below one another in a long chain. */
export function preorder(roots: readonly DraftNode[]): DraftNode[] {
  const found: DraftNode[] = []
  const waiting = roots.toReversed()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    found.push(node)
    for (let child = node.children.length - 1; child >= 0; child--) waiting.push(node.children[child]!)
  }
  return found
}

/** Where a node without id stands: the nearest ancestor's id (or the file) and the path of positions from there. */
interface Letak {
  readonly base: string
  readonly path: string
}

function bacaNode(cursor: Cursor, parent: DraftNode | null, letak: Letak, konteks: Konteks): DraftNode {
  const tertulis = idTertulis(cursor)
  const id = tertulis ?? `${letak.base}${letak.path}`
  const level = levelDari(cursor, parent)
  const sasaran = teks(cursor, 'sasaran')
  const aktivitas = teks(cursor, 'aktivitas')
  const node: DraftNode = {
    file: cursor.document.file,
    entry: cursor.entry,
    id,
    idTertulis: tertulis !== null,
    level,
    kode: satuAtauDaftar(get(cursor, 'kode')).flatMap((kode) => {
      const text = textOf(kode)?.trim()
      return text === undefined || text === '' ? [] : [{ file: kode.document.file, entry: kode.entry, teks: text }]
    }),
    nomenklatur: teks(cursor, 'nomenklatur'),
    tujuan: teks(cursor, 'tujuan'),
    fenomena: satuAtauDaftar(get(cursor, 'fenomena')).map((item) => bacaUraian(item, konteks)),
    dasar: satuAtauDaftar(get(cursor, 'dasar')).map((item) => bacaUraian(item, konteks)),
    teks: (level === 5 ? (aktivitas ?? sasaran) : (sasaran ?? aktivitas)) ?? '',
    sasaran,
    aktivitas,
    penanggungJawab: teks(cursor, 'penanggung_jawab'),
    lokasi: teks(cursor, 'lokasi'),
    indikator: [],
    pagu: deret(get(cursor, 'pagu'), uang, konteks),
    paguDokumen: deretPerDokumen(get(cursor, 'pagu_dokumen'), ['renja', 'dpa', 'dppa'], uang, konteks),
    sumberDana: teks(cursor, 'sumber_dana'),
    realisasiAnggaran: deret(get(cursor, 'realisasi_anggaran'), uang, konteks),
    crosscutting: perButir(get(cursor, 'crosscutting'), (item) => ({
      file: item.document.file,
      entry: item.entry,
      opd: teks(item, 'opd') ?? '',
      node: teks(item, 'node'),
      peran: teks(item, 'peran'),
    })),
    jadwal: daftarTeks(cursor, 'jadwal').filter((tw) => triwulan.some((known) => known === tw)) as Node['jadwal'],
    catatan: teks(cursor, 'catatan'),
    lintasProgram: teks(cursor, 'lintas_program') === 'true',
    instansi: teks(cursor, 'instansi'),
    parent,
    children: [],
  }
  node.indikator = perButir(get(cursor, 'indikator'), (item, nomor) => {
    return bacaIndikator(item, node as Node, nomor - 1, konteks)
  })
  const inner: Letak = tertulis === null ? { base: letak.base, path: `${letak.path}.` } : { base: `${id}/`, path: '' }
  node.children = perButir(get(cursor, 'anak'), (item, nomor) => {
    return bacaNode(item, node, { base: inner.base, path: `${inner.path}${nomor}` }, konteks)
  })
  return node
}

/** The id as written; null where there is none, or one that is no text (a finding says so). */
const idTertulis = (cursor: Cursor): string | null => {
  const field = get(cursor, 'id')
  return typeof field?.data === 'string' && field.data.trim() !== '' ? field.data.trim() : null
}

/** The written level; where it is missing or impossible (a finding says so), the one below the parent's. */
function levelDari(cursor: Cursor, parent: DraftNode | null): Level {
  const data = get(cursor, 'level')?.data
  if (typeof data === 'number' && Number.isInteger(data) && data >= 0 && data <= 5) return data as Level
  return (parent === null ? 0 : Math.min(5, parent.level + 1)) as Level
}

function bacaUraian(cursor: Cursor, konteks: Konteks): Uraian {
  const uraian = textOf(cursor)?.trim() ?? teks(cursor, 'uraian') ?? ''
  const data = perButir(get(cursor, 'data'), (item) => ({
    file: item.document.file,
    entry: item.entry,
    nama: teks(item, 'nama'),
    nilai: isian(get(item, 'nilai'), { persen: true, rentang: true, kata: true }, konteks),
    tahun: tahunDari(item, 'tahun'),
    sumber: teks(item, 'sumber'),
  }))
  return { file: cursor.document.file, entry: cursor.entry, uraian, sumber: teks(cursor, 'sumber'), data }
}

function bacaIndikator(cursor: Cursor, node: Node, urutan: number, konteks: Konteks): Indikator {
  const tertulis = idTertulis(cursor)
  const satuan = teks(cursor, 'satuan')
  const skalanya = skala(get(cursor, 'skala'), konteks)
  const bidang = bidangDari({ file: cursor.document.file, entry: cursor.entry, satuan, skala: skalanya }, konteks)
  const sasaran: Bidang = { ...bidang, rentang: true }
  const batas = get(cursor, 'batas')
  const awal = get(cursor, 'kondisi_awal')
  const awalIsian = isian(awal, bidang, konteks)
  const bobot = get(cursor, 'bobot')
  const kosong = { jenis: 'kosong' } as const
  const ujung = (key: string) => {
    const field = batas === undefined ? undefined : get(batas, key)
    return field === undefined ? kosong : nilai(field, { persen: bidang.persen ?? false, bilangan: true }, konteks)
  }
  return {
    file: cursor.document.file,
    entry: cursor.entry,
    id: tertulis ?? `${node.id}#${urutan + 1}`,
    idTertulis: tertulis !== null,
    node,
    urutan,
    nama: teks(cursor, 'nama') ?? '',
    satuan,
    polaritas: pilihan(cursor, 'polaritas', ['naik', 'turun', 'stabil', 'rentang']),
    jenis: teks(cursor, 'jenis'),
    iku: teks(cursor, 'iku') === 'true',
    definisi: teks(cursor, 'definisi'),
    rumus: teks(cursor, 'rumus'),
    sumberData: teks(cursor, 'sumber_data'),
    penyediaData: teks(cursor, 'penyedia_data'),
    dasarHukum: teks(cursor, 'dasar_hukum'),
    catatan: teks(cursor, 'catatan'),
    batas: batas === undefined ? null : { min: ujung('min'), maks: ujung('maks') },
    frekuensi: pilihan(cursor, 'frekuensi', ['triwulan', 'semester', 'tahunan']) ?? 'triwulan',
    kondisiAwal:
      awal === undefined || awalIsian === null
        ? null
        : {
            file: awalIsian.file,
            entry: awalIsian.entry,
            nilai: awalIsian.nilai,
            ganda: awalIsian.ganda,
            keterangan: awalIsian.keterangan,
            tahun: tahunDari(awal, 'tahun'),
            sumber: teks(awal, 'sumber'),
          },
    target: deret(get(cursor, 'target'), sasaran, konteks),
    targetDokumen: deretPerDokumen(
      get(cursor, 'target_dokumen'),
      ['rpjmd', 'rkpd', 'renja', 'renja-perubahan', 'pk', 'pk-perubahan'],
      sasaran,
      konteks,
    ),
    perubahan: perButir(get(cursor, 'perubahan'), (item) => ({
      file: item.document.file,
      entry: item.entry,
      tahun: tahunDari(item, 'tahun'),
      dari: teks(item, 'dari'),
      ke: teks(item, 'ke'),
      nomor: teks(item, 'nomor'),
      tanggal: teks(item, 'tanggal'),
      alasan: teks(item, 'alasan'),
    })),
    realisasi: deret(get(cursor, 'realisasi'), bidang, konteks),
    pembanding: deretPerDokumen(get(cursor, 'pembanding'), ['nasional', 'provinsi', 'spm'], sasaran, konteks),
    konsolidasi: pilihan(cursor, 'konsolidasi', [
      'nilai-akhir',
      'jumlah',
      'kumulatif',
      'rata-rata',
      'maksimum',
      'minimum',
    ]),
    capaian: pilihan(cursor, 'capaian', [
      'naik',
      'turun-linear',
      'turun-rasio',
      'turun-baseline',
      'turun-sisa',
      'stabil-linear',
      'stabil-rasio',
      'rentang',
      'predikat',
      'ya-tidak',
    ]),
    bobot: bobot === undefined ? null : nilai(bobot, { bilangan: true }, konteks),
    skala: skalanya,
    hitung: bacaHitung(get(cursor, 'hitung'), konteks),
    berlaku: masaBerlaku(get(cursor, 'berlaku'), konteks),
    samaDengan: teks(cursor, 'sama_dengan'),
  }
}

/** What the values of an indikator or variabel may be, by its satuan and scale. */
export function bidangDari(
  { satuan, skala, file, entry }: Located & Pick<Indikator, 'satuan' | 'skala'>,
  konteks: Konteks,
): Bidang {
  const baku = satuanBaku(satuan, konteks.sinonim)
  return {
    pemilik: `${file} ${entry}`,
    persen: baku === null || baku === 'persen',
    yaTidak: baku === 'ya/tidak',
    uang: baku === 'rupiah',
    ...(skala === null ? {} : { skala }),
  }
}

function bacaVariabel(id: string, cursor: Cursor, konteks: Konteks): Variabel {
  const satuan = teks(cursor, 'satuan')
  const skalanya = skala(get(cursor, 'skala'), konteks)
  const bidang = bidangDari({ file: cursor.document.file, entry: cursor.entry, satuan, skala: skalanya }, konteks)
  return {
    file: cursor.document.file,
    entry: cursor.entry,
    id,
    nama: teks(cursor, 'nama'),
    satuan,
    skala: skalanya,
    nilai: deret(get(cursor, 'nilai'), bidang, konteks),
    target: deret(get(cursor, 'target'), bidang, konteks),
    sumber: teks(cursor, 'sumber'),
  }
}

const caraHitung = [
  'jumlah',
  'rata-rata',
  'rata-rata-tertimbang',
  'minimum',
  'maksimum',
  'rasio',
  'hitung-tercapai',
  'formula',
] as const

function bacaHitung(cursor: Cursor | undefined, konteks: Konteks): Hitung | null {
  const cara = pilihan(cursor, 'cara', caraHitung)
  if (cursor === undefined || cara === null) return null
  const dari = get(cursor, 'dari')
  const pengali = get(cursor, 'pengali')
  const operan =
    dari === undefined
      ? []
      : Array.isArray(dari.data)
        ? satuAtauDaftar(dari).map((item) => ({ id: textOf(item)?.trim() ?? '', bobot: null, entry: item.entry }))
        : entries(dari).map(({ key, value }) => ({
            id: key,
            bobot: nilai(value, { persen: true, bilangan: true }, konteks),
            entry: value.entry,
          }))
  return {
    file: cursor.document.file,
    entry: cursor.entry,
    cara,
    dari: textOf(dari) === 'anak' ? 'anak' : operan,
    pembilang: teks(cursor, 'pembilang'),
    penyebut: teks(cursor, 'penyebut'),
    pengali: pengali === undefined ? null : nilai(pengali, { bilangan: true }, konteks),
    rumus: teks(cursor, 'rumus'),
    komponen: entries(get(cursor, 'komponen') ?? cursor)
      .filter(() => get(cursor, 'komponen') !== undefined)
      .map(({ key, value }) => ({ nama: key, id: textOf(value)?.trim() ?? '', entry: value.entry })),
    abaikanKosong: teks(cursor, 'kosong') === 'abaikan',
  }
}
