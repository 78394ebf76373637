// Filled forms and the plan → which values change, what is refused or suspicious, each with its cell. Three states are compared: the cell as
// it went out, the cell as it came back, the plan as it is now. What an office did not touch changes nothing, however old the form is.
import type { Args, Text } from '../diagnostic.ts'
import { groupBy } from '../group.ts'
import { nearest } from '../messages/nearest.ts'
import type { Bidang } from '../plan/nilai.ts'
import type { Pemilik } from '../plan/place.ts'
import { samakan, satuanBaku } from '../plan/satuan.ts'
import type { Indikator, Plan } from '../plan/types.ts'
import { bagianTerbuka, dimintaDari, ditanyakan } from '../report/form-asked.ts'
import type { Bagian } from '../report/form-values.ts'
import { words } from '../report/form-words.ts'
import type { Cell } from '../source/grid.ts'
import { outside, readFigure, said, short } from './figure.ts'
import { askedOf, everyone, isAngka, lookup, namaOf, tandaSekarang, wordsOf } from './owners.ts'
import type { FilledCell, FilledForm, FilledRow } from './read.ts'
import { texts } from './texts.ts'

/** A form and how the user named its file. */
export interface Returned {
  readonly written: string
  readonly form: FilledForm
}

export interface Place {
  readonly written: string
  readonly sheet: string
  readonly address: string
}

/** One value that an office changed. */
export interface FormChange {
  readonly pemilik: Pemilik
  readonly year: number
  readonly bagian: Bagian
  /** As `form-values.ts` writes it; empty where it was withdrawn. */
  readonly baru: string
  readonly place: Place
  readonly bidang: Bidang
  readonly yaTidak: boolean
}

export interface Said {
  readonly place: Place | null
  readonly text: Text
  readonly args: Args
}

export interface Compared {
  readonly changes: readonly FormChange[]
  /** Any of them keeps all from being written. */
  readonly errors: readonly Said[]
  readonly warnings: readonly Said[]
  readonly notes: readonly Said[]
  /** How many cells were changed to what the plan says already. */
  readonly known: number
}

interface Collect {
  readonly plan: Plan
  readonly changes: Map<string, FormChange>
  readonly errors: Said[]
  readonly warnings: Said[]
  readonly notes: Said[]
  known: number
  readonly formWins: boolean
}

/** `formWins`: of a form and a plan that both changed, the form's value is taken. */
export function compareForms(plan: Plan, forms: readonly Returned[], formWins: boolean): Compared {
  const all: Collect = { plan, changes: new Map(), errors: [], warnings: [], notes: [], known: 0, formWins }
  for (const returned of forms) compareForm(returned, all)
  return { ...all, changes: [...all.changes.values()] }
}

function compareForm({ written, form }: Returned, all: Collect): void {
  for (const { id, sheet, address } of form.strange) {
    all.errors.push({ place: { written, sheet, address }, text: texts.strange, args: { id } })
  }
  for (const { text, sheet, address } of form.loose) {
    all.errors.push({ place: { written, sheet, address }, text: texts.loose, args: { teks: short(text) } })
  }
  reportLost(written, form, all)
  const own = new Set([...form.rows, ...form.lost].map(({ jenis, id }) => `${jenis} ${id}`))
  const moved = movedRows(written, form, all)
  const seen = new Set<string>()
  for (const row of form.rows) {
    const key = `${row.jenis} ${row.id}`
    if (seen.has(key)) all.errors.push({ place: placeOf(written, row), text: texts.twice, args: { id: row.id } })
    else if (!moved.has(row.sheet)) compareRow(written, form, row, own, all)
    seen.add(key)
  }
  const added = addedSince(all.plan, form, own)
  if (added.length > 0) {
    all.notes.push({
      place: null,
      text: texts.added,
      args: { path: written, id: added.join(', '), jumlah: added.length },
    })
  }
}

/** Rows that are gone, one by one; of a table that is gone as a whole, all at once. */
function reportLost(written: string, { rows, lost }: FilledForm, all: Collect): void {
  for (const [jenis, gone] of groupBy(lost, (one) => one.jenis)) {
    if (rows.some((row) => row.jenis === jenis)) {
      for (const { id, nama } of gone)
        all.errors.push({ place: null, text: texts.lost, args: { path: written, id, nama } })
    } else {
      const args = { path: written, lembar: words[jenis], jumlah: gone.length }
      all.errors.push({ place: null, text: texts.lostTable, args })
    }
  }
}

/**
 * Sheets whose rows were put in another order without their hidden ids: what they say is another row's, and so are their figures. A name
 * that an office wrote itself is said, and not taken.
 */
function movedRows(written: string, { rows }: FilledForm, all: Collect): ReadonlySet<string> {
  const plain = (text: string) => samakan(wordsOf(text, 'catatan'))
  const moved = new Map<string, FilledRow[]>()
  const names = new Map([...groupBy(rows, (row) => row.sheet)].map(([sheet, own]) => [sheet, namesOf(own, plain)]))
  for (const row of rows) {
    const { tertulis, nama, sheet } = row
    if (tertulis === null || plain(tertulis) === plain(nama)) continue
    if (names.get(sheet)!.has(plain(tertulis))) moved.set(sheet, [...(moved.get(sheet) ?? []), row])
    else {
      const args = { nama, tertulis: short(tertulis) || '-' }
      all.notes.push({ place: placeOf(written, row), text: texts.relabelled, args })
    }
  }
  for (const own of moved.values()) {
    const [row] = own as [FilledRow]
    const args = { nama: row.nama, tertulis: short(row.tertulis!), jumlah: own.length }
    all.errors.push({ place: placeOf(written, row), text: texts.moved, args })
  }
  return new Set(moved.keys())
}

const namesOf = (rows: readonly FilledRow[], plain: (text: string) => string): ReadonlySet<string> =>
  new Set(rows.map(({ nama }) => plain(nama)))

/** Indikator that the form would ask for now, of the nodes that it is about: it does not know them yet. */
function addedSince(plan: Plan, { year, quarter }: FilledForm, own: ReadonlySet<string>): readonly string[] {
  const isOwn = ({ id }: Indikator) => own.has(`realisasi ${id}`)
  return plan.nodes
    .filter(({ indikator }) => indikator.some(isOwn))
    .flatMap(({ indikator }) => indikator.filter((one) => !isOwn(one) && ditanyakan(one, year)))
    .filter((one) => bagianTerbuka(dimintaDari(one, plan), year, quarter).size > 0)
    .map(({ id }) => id)
}

const placeOf = (written: string, { sheet, address }: { readonly sheet: string; readonly address: string }): Place => ({
  written,
  sheet,
  address,
})

function compareRow(written: string, form: FilledForm, row: FilledRow, own: Set<string>, all: Collect): void {
  const touched = row.cells.filter(isTouched)
  const pemilik = ownerOf(row, own, written, touched.length > 0, all)
  if (pemilik === null) return
  const { rencana } = all.plan
  const satuan = (text: string | null) => satuanBaku(text, rencana.satuan) ?? ''
  const now = pemilik.jenis === 'anggaran' ? 'rupiah' : (pemilik.milik.satuan ?? '')
  const place = placeOf(written, row)
  if (satuan(row.satuan || null) !== satuan(now || null)) {
    const args = { id: row.id, lama: row.satuan || '-', baru: now || '-' }
    const figures = touched.some(({ bagian }) => isAngka(bagian))
    if (figures) all.errors.push({ place, text: texts.unit, args })
    else all.notes.push({ place, text: texts.unitNote, args })
    if (figures) return
  }
  const nama = namaOf(pemilik)
  if (samakan(nama) !== samakan(row.nama))
    all.notes.push({ place, text: texts.renamed, args: { id: row.id, lama: row.nama, baru: nama } })
  const before = all.changes.size
  for (const cell of touched) compareCell(written, form, row, cell, pemilik, all)
  if (pemilik.jenis === 'realisasi' && all.changes.size > before) noteUnasked(place, pemilik.milik, form.year, all)
}

/** An indikator that offices are not asked for any more: what one reported is taken, but may count for nothing. */
function noteUnasked(place: Place, indikator: Indikator, year: number, { warnings }: Collect): void {
  if (ditanyakan(indikator, year)) return
  const { id, samaDengan, hitung } = indikator
  const sebab = samaDengan !== null ? texts.sameAs : hitung !== null ? texts.computed : texts.notInForce
  warnings.push({ place, text: texts.unasked, args: { id, sebab } })
}

/** Whether an office did something to a cell; one that was not to be filled in has nothing in it. */
function isTouched({ cell, awal, bagian }: FilledCell): boolean {
  if (cell !== null && isWithoutResult(cell)) return true
  const now = cell === null ? '' : cell.text.trim()
  if (awal === null) return now !== ''
  if (isAngka(bagian)) return now !== awal.trim()
  return wordsOf(now, bagian) !== wordsOf(awal, bagian)
}

const isWithoutResult = ({ text, kind, formula }: Cell): boolean =>
  kind === 'error' || (formula !== undefined && text.trim() === '')

/** The thing that a row is about: by its id, else by its name and satuan where only one has them. */
function ownerOf(row: FilledRow, own: Set<string>, written: string, isChanged: boolean, all: Collect): Pemilik | null {
  const { plan } = all
  const found = lookup(plan, row.jenis, row.id)
  if (found !== null) return found
  const place = placeOf(written, row)
  const others = everyone(plan, row.jenis).filter(
    (one) =>
      samakan(namaOf(one)) === samakan(row.nama) &&
      samakan(one.jenis === 'anggaran' ? 'rupiah' : (one.milik.satuan ?? '')) === samakan(row.satuan) &&
      !own.has(`${row.jenis} ${one.milik.id}`),
  )
  if (others.length === 1) {
    all.notes.push({ place, text: texts.newId, args: { lama: row.id, baru: others[0]!.milik.id, nama: row.nama } })
    own.add(`${row.jenis} ${others[0]!.milik.id}`)
    return others[0]!
  }
  const args = { id: row.id, nama: row.nama }
  if (!isChanged) all.notes.push({ place, text: texts.goneNote, args })
  else {
    const benar = nearest(
      row.id,
      everyone(plan, row.jenis).map(({ milik }) => milik.id),
    )
    all.errors.push(
      benar === null ? { place, text: texts.gone, args } : { place, text: texts.goneNear, args: { ...args, benar } },
    )
  }
  return null
}

function compareCell(
  written: string,
  { year }: FilledForm,
  row: FilledRow,
  filled: FilledCell,
  pemilik: Pemilik,
  all: Collect,
): void {
  const { bagian, cell, awal } = filled
  const place = placeOf(written, filled)
  if (awal === null) {
    all.errors.push({ place, text: texts.closed, args: { teks: short(cell!.text || `=${cell!.formula}`) } })
    return
  }
  if (!isAngka(bagian) && cell !== null && isWithoutResult(cell)) {
    all.errors.push({ place, text: texts.noWords, args: { teks: short(cell.text || `=${cell.formula}`) } })
    return
  }
  const asked = askedOf(all.plan, pemilik, year)
  const { bidang, syarat } = asked
  const read = isAngka(bagian)
    ? readFigure(cell, bidang)
    : { tanda: wordsOf(cell?.text ?? '', bagian), said: null, isText: false }
  if ('refused' in read) {
    all.errors.push({ place, ...read.refused })
    return
  }
  const baru = read.tanda
  if (baru === wordsOf(awal, bagian)) return
  if (isAngka(bagian) && baru !== '' && syarat.jenis === 'pilihan' && !syarat.pilihan.includes(baru)) {
    all.errors.push({ place, text: texts.choice, args: { teks: baru, pilihan: syarat.pilihan.join(', ') } })
    return
  }
  const bounds = isAngka(bagian) ? outside(baru, syarat) : null
  if (bounds !== null && syarat.jenis === 'angka' && syarat.keras) {
    all.errors.push({ place, text: texts.bounds, args: { teks: said(baru), batas: bounds } })
    return
  }
  const kini = tandaSekarang(asked, bagian)
  if (kini === baru) {
    all.known++
    return
  }
  const lama = isAngka(bagian) ? awal : wordsOf(awal, bagian)
  if (kini !== lama && !all.formWins) {
    const args = { id: row.id, bagian, baru: said(baru), kini: said(kini), lama: said(lama) }
    all.errors.push({ place, text: texts.conflict, args })
    return
  }
  const key = [pemilik.jenis, pemilik.milik.id, year, bagian].join(' ')
  const other = all.changes.get(key)
  if (other !== undefined) {
    if (other.baru !== baru) {
      const args = { id: row.id, bagian, baru: said(baru), lain: said(other.baru), tempat: cellName(other.place) }
      all.errors.push({ place, text: texts.twoForms, args })
    }
    return
  }
  if (read.isText)
    all.warnings.push({ place, text: texts.asText, args: { teks: short(cell!.text.trim()), baru: said(baru) } })
  if (bounds !== null) all.warnings.push({ place, text: texts.unusual, args: { teks: said(baru), batas: bounds } })
  if (baru === '') all.warnings.push({ place, text: texts.withdrawn, args: { id: row.id, bagian, lama: said(kini) } })
  all.changes.set(key, { pemilik, year, bagian, baru, place, bidang, yaTidak: bidang.yaTidak === true })
}

/** `formulir.xlsx Realisasi!K7` */
export const cellName = ({ written, sheet, address }: Place): string => `${written} ${sheet}!${address}`
