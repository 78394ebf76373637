// What each roll-up is made of, in which order roll-ups can be computed, and where they run in a circle.
import type { Decimal } from 'decimal.js'
import { satuanBaku } from '../plan/satuan.ts'
import type { Hitung, Indikator, Plan, Variabel } from '../plan/types.ts'
import { angkaDari } from './decimal.ts'
import { bacaRumus, type Rumus } from './rumus.ts'
import type { Operan } from './types.ts'

/** One operand as defined. */
export type Bahan = Omit<Operan, 'angka'>

/** A roll-up's operands; `salah` where its definition cannot be computed, whatever the figures: an id that names nothing, … */
export interface Resep {
  readonly bahan: readonly Bahan[]
  readonly rumus: Rumus | null
  readonly salah: boolean
}

/** Roll-ups that need each other: all that are on the circle, and one way round, which begins and ends at `jalur[0]`. */
export interface Siklus {
  readonly anggota: readonly Indikator[]
  readonly jalur: readonly Indikator[]
}

export interface Graf {
  /** Where definition and figures of an indikator stand: the end of its `sama_dengan`; null where that runs in a circle. */
  readonly asli: (indikator: Indikator) => Indikator | null
  readonly resep: ReadonlyMap<Indikator, Resep>
  /** Indikator with a roll-up or `sama_dengan`, those that others need first. */
  readonly urutan: readonly Indikator[]
  readonly siklus: readonly Siklus[]
}

export const isIndikator = (sumber: Indikator | Variabel): sumber is Indikator => 'node' in sumber

/** The same for every year: made once. */
export function grafDari(plan: Plan): Graf {
  const graf = grafik.get(plan) ?? grafBaru(plan)
  grafik.set(plan, graf)
  return graf
}

const grafik = new WeakMap<Plan, Graf>()

function grafBaru(plan: Plan): Graf {
  const asli = pencariAsli(plan)
  const resep = new Map<Indikator, Resep>()
  const tepi = new Map<Indikator, readonly Indikator[]>()
  for (const indikator of plan.nodes.flatMap((node) => node.indikator)) {
    const lain = sama(plan, indikator)
    if (lain !== undefined) tepi.set(indikator, [lain])
    else if (indikator.hitung !== null) {
      const satu = resepDari(plan, indikator, indikator.hitung, asli)
      resep.set(indikator, satu)
      tepi.set(
        indikator,
        satu.bahan.flatMap(({ sumber }) => (isIndikator(sumber) ? [sumber] : [])),
      )
    }
  }
  const kelompok = kelompokDari(tepi)
  const siklus = kelompok
    .filter((anggota) => anggota.length > 1 || tepi.get(anggota[0]!)?.includes(anggota[0]!))
    .map((anggota) => ({ anggota, jalur: jalurDari(anggota, tepi) }))
  return { asli, resep, urutan: kelompok.flat(), siklus }
}

/** Circles of roll-ups and of `sama_dengan`. */
export function siklusHitung(plan: Plan): readonly Siklus[] {
  return grafDari(plan).siklus
}

const sama = (plan: Plan, { samaDengan }: Indikator): Indikator | undefined =>
  samaDengan === null ? undefined : plan.indikator.get(samaDengan)

function pencariAsli(plan: Plan): Graf['asli'] {
  const diketahui = new Map<Indikator, Indikator | null>()
  return (indikator) => {
    if (indikator.samaDengan === null) return indikator
    const jalur = new Set<Indikator>()
    let kini = indikator
    let asli = diketahui.get(kini)
    while (asli === undefined) {
      jalur.add(kini)
      const lain = sama(plan, kini)
      if (lain === undefined) asli = kini
      else if (jalur.has(lain)) asli = null
      else {
        kini = lain
        asli = diketahui.get(kini)
      }
    }
    for (const satu of jalur) diketahui.set(satu, asli)
    return asli
  }
}

function resepDari(plan: Plan, indikator: Indikator, hitung: Hitung, asli: Graf['asli']): Resep {
  const cari = (id: string): Bahan['sumber'] | undefined => {
    const satu = plan.indikator.get(id)
    return satu === undefined ? plan.variabel.get(id) : (asli(satu) ?? satu)
  }
  const resep = (daftar: readonly Disebut[], salah: boolean, rumus: Rumus | null = null): Resep => {
    const bahan = daftar.flatMap(({ nama, id, bobot = null }) => {
      const sumber = id === null ? undefined : cari(id)
      return sumber === undefined ? [] : [{ nama, sumber, bobot }]
    })
    return { bahan, rumus, salah: salah || bahan.length < daftar.length }
  }
  const { cara, dari, komponen } = hitung
  if (cara === 'rasio') {
    return resep(
      [
        { nama: 'pembilang', id: hitung.pembilang },
        { nama: 'penyebut', id: hitung.penyebut },
      ],
      false,
    )
  }
  if (cara === 'formula') {
    const rumus = bacaRumus(
      hitung.rumus ?? '',
      komponen.map(({ nama }) => nama),
    )
    if (!('hitung' in rumus)) return resep(komponen, true)
    return resep(
      komponen.filter(({ nama }) => rumus.nama.has(nama)),
      false,
      rumus,
    )
  }
  const tertimbang = cara === 'rata-rata-tertimbang'
  if (dari === 'anak') {
    const bahan = anakDari(plan, indikator, cara, asli).map((sumber) => ({ nama: sumber.id, sumber, bobot: null }))
    return { bahan, rumus: null, salah: tertimbang }
  }
  const daftar = dari.map(({ id, bobot }) => ({ nama: id, id, bobot: angkaDari(bobot) }))
  return resep(daftar, tertimbang && !daftar.every(({ bobot }) => bobot?.gte(0)))
}

/** An operand as written. */
interface Disebut {
  readonly nama: string
  readonly id: string | null
  readonly bobot?: Decimal | null
}

/** Indikator of the direct children with the same satuan, each once however often it is shown. */
function anakDari(plan: Plan, indikator: Indikator, cara: Hitung['cara'], asli: Graf['asli']): readonly Indikator[] {
  const satuan = (satu: Indikator) => satuanBaku(satu.satuan, plan.rencana.satuan)
  const semua = new Set(indikator.node.children.flatMap((anak) => anak.indikator.map((satu) => asli(satu) ?? satu)))
  return [...semua].filter((satu) => cara === 'hitung-tercapai' || satuan(satu) === satuan(indikator))
}

/**
 * Strongly connected groups, those that others need first (Tarjan). Without recursion: a chain may be as long as the plan.
 */
function kelompokDari(tepi: ReadonlyMap<Indikator, readonly Indikator[]>): readonly (readonly Indikator[])[] {
  const kelompok: Indikator[][] = []
  const nomor = new Map<Indikator, number>()
  const rendah = new Map<Indikator, number>()
  const tumpukan: Indikator[] = []
  const diTumpukan = new Set<Indikator>()
  for (const akar of tepi.keys()) {
    const jalan: { readonly di: Indikator; berikut: number }[] = []
    const masuk = (di: Indikator) => {
      rendah.set(di, nomor.size)
      nomor.set(di, nomor.size)
      tumpukan.push(di)
      diTumpukan.add(di)
      jalan.push({ di, berikut: 0 })
    }
    const turunkan = (di: Indikator, sampai: number) => rendah.set(di, Math.min(rendah.get(di)!, sampai))
    if (!nomor.has(akar)) masuk(akar)
    while (jalan.length > 0) {
      const langkah = jalan.at(-1)!
      const ke = tepi.get(langkah.di)![langkah.berikut++]
      if (ke !== undefined) {
        if (!tepi.has(ke)) continue
        if (!nomor.has(ke)) masuk(ke)
        else if (diTumpukan.has(ke)) turunkan(langkah.di, nomor.get(ke)!)
        continue
      }
      jalan.pop()
      const asal = jalan.at(-1)
      if (asal !== undefined) turunkan(asal.di, rendah.get(langkah.di)!)
      if (rendah.get(langkah.di) !== nomor.get(langkah.di)) continue
      const anggota = tumpukan.splice(tumpukan.lastIndexOf(langkah.di))
      for (const satu of anggota) diTumpukan.delete(satu)
      kelompok.push(anggota)
    }
  }
  return kelompok
}

/** A shortest way from the first of a group back to it. */
function jalurDari(
  anggota: readonly Indikator[],
  tepi: ReadonlyMap<Indikator, readonly Indikator[]>,
): readonly Indikator[] {
  const awal = anggota[0]!
  const didalam = new Set(anggota)
  const dari = new Map<Indikator, Indikator>()
  const antrean = [awal]
  for (const di of antrean) {
    for (const ke of tepi.get(di) ?? []) {
      if (!didalam.has(ke) || dari.has(ke)) continue
      dari.set(ke, di)
      antrean.push(ke)
    }
    if (dari.has(awal)) break
  }
  const jalur: Indikator[] = []
  for (let di = dari.get(awal)!; di !== awal; di = dari.get(di)!) jalur.push(di)
  return [awal, ...jalur.reverse()]
}
