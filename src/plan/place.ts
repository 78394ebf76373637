// Where figures stand in the files of a plan, and where one that is not written yet belongs. Documents in, paths of keys out.
import { type Cursor, cursorAt, entries, follow, get, isMapping, items, root, textOf } from '../source/cursor.ts'
import type { Document } from '../source/document.ts'
import { isRange, type Path } from '../source/put.ts'
import { isWritten } from './link.ts'
import { bacaRealisasi, type Catatan } from './realisasi.ts'
import { samakan } from './satuan.ts'
import type { Indikator, Node, Plan, Variabel } from './types.ts'

/** Whose figures: an indikator's realisasi, a node's realisasi_anggaran, a variabel's nilai. */
export type Pemilik =
  | { readonly jenis: 'realisasi'; readonly milik: Indikator }
  | { readonly jenis: 'anggaran'; readonly milik: Node }
  | { readonly jenis: 'variabel'; readonly milik: Variabel }

/** Actual figures of one thing over the years: in its tree file, and under its id in realisasi files. */
export interface Seri {
  readonly jenis: Catatan['jenis']
  readonly id: string
  /** Its tree file, and the path of the field there. */
  readonly file: string
  readonly path: Path
  readonly instansi: string | null
}

export interface Tempat {
  readonly file: string
  readonly path: Path
}

/** The field of its tree file that holds them. */
export const bidangAngka = { realisasi: 'realisasi', anggaran: 'realisasi_anggaran', variabel: 'nilai' } as const

export function seriDari(plan: Plan, { jenis, milik }: Pemilik): Seri {
  const document = plan.documents.get(milik.file)!
  const instansi =
    jenis === 'realisasi'
      ? milik.node.instansi
      : jenis === 'anggaran'
        ? milik.instansi
        : (plan.berkas.find(({ file }) => file === milik.file)?.instansi ?? plan.rencana.instansi)
  return {
    jenis,
    id: milik.id,
    file: milik.file,
    path: [...pathTo(document, milik.entry), bidangAngka[jenis]],
    instansi,
  }
}

/** The keys and list positions that lead to an entry. */
export function pathTo(document: Document, entry: number): Path {
  const path: (string | number)[] = []
  let here = cursorAt(document, 0)
  while (here.entry !== entry) {
    const parts: readonly { readonly step: string | number; readonly value: Cursor }[] = Array.isArray(here.data)
      ? items(here).map((value, step) => ({ step, value }))
      : entries(here).map(({ key, value }) => ({ step: key, value }))
    const next = parts.findLast(({ value }) => value.entry <= entry)!
    path.push(next.step)
    here = next.value
  }
  return path
}

/** Realisasi files that could be read. */
export const berkasRealisasi = ({
  documents,
  berkas,
  rencana,
}: Pick<Plan, 'documents' | 'berkas' | 'rencana'>): readonly string[] => {
  const pohon = new Set(berkas.map(({ file }) => file))
  return [...documents.values()]
    .filter(({ file, data }) => data !== undefined && file !== rencana.file && !pohon.has(file))
    .map(({ file }) => file)
}

/**
 * Where a part of a year (`tw2`, `nilai`, `sumber` …) is to be written: every place where it stands, so that none contradicts; else the
 * place of the year. Nothing where no file has it. `documents` as they now are.
 */
export function tempatBagian(
  documents: ReadonlyMap<string, Document>,
  realisasi: readonly string[],
  seri: Seri,
  year: number,
  bagian: string,
): readonly Tempat[] {
  const places: readonly Tempat[] = [
    { file: seri.file, path: seri.path },
    ...(isWritten(seri.id) ? realisasi.map((file) => ({ file, path: [seri.jenis, seri.id] })) : []),
  ]
  const known = places.flatMap((place) => {
    const cursor = follow(root(documents.get(place.file)!), place.path)
    return cursor === undefined ? [] : [{ ...place, cursor, tahun: get(cursor, String(year)) }]
  })
  const dalamTahun = known.flatMap(({ file, path, tahun }) =>
    tahun === undefined ? [] : [{ file, path: [...path, String(year)], cursor: tahun }],
  )
  const holding = dalamTahun.flatMap(({ file, path, cursor }) => {
    const own = holder(cursor, bagian)
    return own === null ? [] : [{ file, path: [...path, ...own] }]
  })
  // The words of a year are those of the first place that has any; figures must agree.
  if (holding.length > 0) return isFigure(bagian) ? holding : holding.slice(0, 1)
  const year1 = dalamTahun.at(-1)
  if (year1 !== undefined) return [{ file: year1.file, path: [...year1.path, bagian] }]
  // Where nobody keeps them apart, figures are in the tree.
  const inTree = realisasi.length === 0 ? known : []
  return inTree.map(({ file, path }) => ({ file, path: [...path, String(year), bagian] }))
}

const isFigure = (bagian: string): boolean => /^(tw[1-4]|nilai)$/.test(bagian)

/** The path from a year to the value of one of its parts; null where it is not there. */
function holder(tahun: Cursor, bagian: string): Path | null {
  const single = !isMapping(tahun.data) || isRange(tahun.data)
  if (single) return bagian === 'nilai' && tahun.data !== null ? [] : null
  const part = get(tahun, bagian)
  if (part === undefined) return null
  if (!isFigure(bagian)) return textOf(part)?.trim() || items(part).length > 0 ? [bagian] : null
  if (!isMapping(part.data) || isRange(part.data)) return [bagian]
  return get(part, 'nilai') === undefined ? null : [bagian, 'nilai']
}

/** The realisasi file in which figures of an OPD for a year are; null where one is to be made. */
export function berkasUntuk(
  plan: Plan,
  documents: ReadonlyMap<string, Document>,
  realisasi: readonly string[],
  { instansi }: Pick<Seri, 'instansi'>,
  year: number,
): string | null {
  const sama = (other: string | null) => samakan(other ?? '') === samakan(instansi ?? '')
  const counted = realisasi.map((file) => {
    const own = bacaRealisasi(documents.get(file)!).filter((catatan) => sama(instansiOf(plan, catatan)))
    const ofYear = own.filter(({ cursor }) => get(cursor, String(year)) !== undefined)
    return { file, count: ofYear.length, open: own.length > 0 && !/(?<!\d)(19|20)\d\d(?!\d)/.test(file) }
  })
  const most = counted.reduce((best, one) => (one.count > best.count ? one : best), { file: '', count: 0 })
  return most.count > 0 ? most.file : (counted.find(({ open }) => open)?.file ?? null)
}

function instansiOf(plan: Plan, { jenis, id }: Catatan): string | null {
  if (jenis === 'realisasi') return plan.indikator.get(id)?.node.instansi ?? null
  if (jenis === 'anggaran') return plan.nodeById.get(id)?.instansi ?? null
  const milik = plan.variabel.get(id)
  return milik === undefined ? null : seriDari(plan, { jenis: 'variabel', milik }).instansi
}
