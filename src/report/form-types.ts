// What a form is made of: sheets of rows, with cells that are shown, to be filled in, or closed. Plain data.
import type { Language } from '../diagnostic.ts'
import type { Figures } from '../figures/types.ts'
import type { Catatan } from '../plan/realisasi.ts'
import type { Node, Plan, Triwulan, Variabel } from '../plan/types.ts'
import type { Bagian } from './form-values.ts'

export interface FormInput {
  readonly plan: Plan
  readonly figures: Figures
  /** Whose form it is. */
  readonly nodes: readonly Node[]
  readonly variabel: readonly Variabel[]
  readonly nama: string
  readonly year: number
  /** The one quarter that is asked for; null: all of the year. */
  readonly quarter: Triwulan | null
  readonly language: Language
  readonly versi: string
}

/** What may be entered. `keras`: nothing else can be right. */
export type Syarat =
  | { readonly jenis: 'pilihan'; readonly pilihan: readonly string[] }
  | { readonly jenis: 'angka'; readonly min: string | null; readonly maks: string | null; readonly keras: boolean }
  | { readonly jenis: 'teks' }

export type FormCell =
  /** `teks` is a decimal where it is to be shown as a number. */
  | { readonly jenis: 'tampil'; readonly teks: string }
  /** `awal` is what stands in it when the form goes out. */
  | { readonly jenis: 'isi'; readonly awal: string; readonly syarat: Syarat }
  /** Not asked for. */
  | { readonly jenis: 'tutup' }

export interface FormColumn {
  readonly key: string
  readonly title: string
  /** In characters. */
  readonly width: number
  readonly align: 'left' | 'right' | 'center'
}

export interface FormRow {
  readonly id: string
  /** What it is recognised by, where its id is not in the plan any more. */
  readonly nama: string
  readonly satuan: string
  readonly cells: readonly FormCell[]
}

export interface FormSheet {
  readonly jenis: Catatan['jenis']
  readonly name: string
  readonly title: string
  readonly hint: string
  readonly columns: readonly FormColumn[]
  readonly rows: readonly FormRow[]
}

export interface Form {
  readonly title: string
  readonly nama: string
  readonly instructions: readonly string[]
  readonly sheets: readonly FormSheet[]
  /** Of the plan and the program that made it. */
  readonly rencana: string
  readonly versi: string
  readonly year: number
  readonly quarter: Triwulan | null
}

/** Cells of a row that can be filled in, by their column. */
export const isianDari = (
  { columns }: FormSheet,
  { cells }: FormRow,
): readonly { readonly key: Bagian; readonly cell: Extract<FormCell, { jenis: 'isi' }> }[] =>
  cells.flatMap((cell, index) => (cell.jenis === 'isi' ? [{ key: columns[index]!.key as Bagian, cell }] : []))
