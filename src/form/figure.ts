// A cell of a form → the figure in it, by the rules of plan files, or why it is none.
import type { Args, Text } from '../diagnostic.ts'
import { inBoth, separated } from '../messages/number.ts'
import { type Bidang, bacaNilai } from '../plan/nilai.ts'
import type { Syarat } from '../report/form-types.ts'
import { tandaNilai } from '../report/form-values.ts'
import { rules } from '../rules/index.ts'
import type { Cell } from '../source/grid.ts'
import type { Said } from './compare.ts'
import { texts } from './texts.ts'

/** A value in a message: a number with the separators of its language. */
export const said = (tanda: string): Text | string => {
  if (tanda === '') return texts.nothing
  return /^-?\d+(\.\d+)?$/.test(tanda) ? inBoth((language) => separated(tanda, language)) : `"${short(tanda)}"`
}

export function short(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 60)}…` : line
}

type Reading = { readonly tanda: string; readonly isText: boolean } | { readonly refused: Pick<Said, 'text' | 'args'> }

/** A figure by the rules of plan files, where a cell of text may be one; what could mean two things is refused. */
export function readFigure(cell: Cell | null, bidang: Bidang): Reading {
  const teks = cell?.text.trim() ?? ''
  if (cell === null || (teks === '' && cell.formula === undefined)) return { tanda: '', isText: false }
  const refuse = (text: Text, args: Args = {}): Reading => ({ refused: { text, args: { teks: short(teks), ...args } } })
  if (cell.kind === 'date') return refuse(texts.date)
  if (cell.kind === 'error' || teks === '')
    return refuse(texts.formula, { teks: teks || `=${short(cell.formula ?? '')}` })
  if (cell.kind === 'boolean' && bidang.yaTidak !== true) return refuse(texts.boolean)
  const written = cell.kind === 'boolean' ? (teks === 'TRUE' ? 'ya' : 'tidak') : teks
  // The digits of a number are the workbook's own: its point is never one of thousands.
  const number = cell.kind === 'number' && /^-?\d+(\.\d+)?$/.test(teks)
  if (number && bidang.skala == null)
    return { tanda: tandaNilai({ jenis: 'angka', angka: teks }, bidang.yaTidak === true), isText: false }
  const { nilai, masalah } = bacaNilai(written, bidang)
  if (masalah !== null) {
    if (bidang.yaTidak === true) return refuse(texts.choice, { pilihan: 'ya, tidak' })
    if (masalah.rule === 'yaml/angka-ambigu') return refuse(texts.ambiguous)
    const message = rules.find(({ id }) => id === masalah.rule)!.messages[masalah.message]!
    // The remedies of plan files are for who writes those.
    const remedy = bidang.skala != null ? texts.grade : texts.alone
    return { refused: { text: joined(message, remedy), args: masalah.args } }
  }
  return {
    tanda: tandaNilai(nilai, bidang.yaTidak === true),
    isText: cell.kind === 'text' && nilai.jenis === 'angka' && bidang.yaTidak !== true,
  }
}

const joined = (one: Text, other: Text): Text => ({ id: `${one.id}; ${other.id}`, en: `${one.en}; ${other.en}` })

/** The bounds that a figure is outside of; null within them. */
export function outside(tanda: string, syarat: Syarat): string | null {
  if (syarat.jenis !== 'angka' || tanda === '') return null
  const { min, maks } = syarat
  const angka = Number(tanda)
  if ((min === null || angka >= Number(min)) && (maks === null || angka <= Number(maks))) return null
  return `${min ?? '…'}–${maks ?? '…'}`
}
