// A cell of a row that is neither name nor indikator → where it belongs in the row's node or indikator.
import type { Text } from '../diagnostic.ts'
import type { Cell } from '../source/grid.ts'
import { putField, type Words } from './draft.ts'
import type { Reading, Row } from './reading.ts'
import { reasons } from './reasons.ts'
import { indikatorFields, isNode, nodeFields, type Role } from './role.ts'
import { putFigure, setOn } from './values.ts'
import { oneLine, partsOf, valuesFor } from './words.ts'

/** Null where it was taken, here or before. */
export function takeValue(reading: Reading, line: Row, cell: Cell, role: Role): Text | null {
  const { tree, rules, rows } = reading
  const { here } = line
  const { field } = role
  if (isNode(role) || ['indikator', 'kode', 'tujuan', 'abaikan', 'nomor', 'instansi'].includes(field)) return null
  const text = oneLine(cell.text)
  if (['level', 'id', 'induk'].includes(field)) {
    const node = here.at(-1)?.node
    if (node === undefined) return reasons.tanpaNama
    if (field === 'id' && !tree.named(node, text)) return reasons.bukanId
    node.structure.push(cell)
    if (field === 'induk') tree.refer(node, text, rows.grid.name, cell)
    return null
  }
  const rowYear = yearIn(reading, line)
  const dated = role.year !== undefined || rowYear === undefined ? role : { ...role, year: rowYear }
  if (indikatorFields.has(field) || ['target', 'realisasi', 'kondisi_awal'].includes(field))
    return takeMeasure(line, cell, dated)
  const node = here.filter((one) => one.column < cell.column).at(-1)?.node ?? here.at(-1)?.node ?? reading.last
  if (node === null) return reasons.tanpaInduk
  if (field === 'tahun') {
    if (rowYear === undefined) return reasons.bukanTahun
    node.structure.push(cell)
    return null
  }
  const words: Words = { text, cells: [cell] }
  if (nodeFields.has(field)) return putField(node.fields, field, words) ? null : reasons.nilaiKedua
  if (field === 'realisasi_anggaran') return putFigure(node.realisasiAnggaran, null, dated, words)
  if (field === 'pagu') return putFigure(node.pagu, node.paguDokumen, dated, words)
  if (field === 'fenomena' || field === 'dasar') {
    const list = node[field]
    for (const statement of tree.statements(cell, rules)) {
      const same = list.find(({ uraian }) => uraian.text === statement.uraian.text)
      if (same === undefined) list.push(statement)
      else same.uraian.cells.push(cell)
    }
    return null
  }
  if (field === 'crosscutting') {
    for (const part of partsOf(cell.text).flatMap((one) => one.split(';')))
      if (part.trim() !== '') node.crosscutting.push({ text: part.trim(), cells: [cell] })
    return null
  }
  return reasons.kolomAsing
}

/** What a column of years says for its row. */
function yearIn({ columns }: Reading, { free }: Row): number | undefined {
  const column = columns.find(({ role }) => role.field === 'tahun')?.column
  const [year] = /^20\d\d$/.exec(oneLine(free.get(column ?? 0)?.text ?? '')) ?? []
  return year === undefined ? undefined : Number(year)
}

/** Of the indikator to its left, or of several in one cell each its own part. */
function takeMeasure({ indikator }: Row, cell: Cell, role: Role): Text | null {
  const [, list] = [...indikator].findLast(([column]) => column < cell.column) ?? [...indikator][0] ?? []
  if (list === undefined || list.length === 0) return reasons.tanpaIndikator
  const alone = indikatorFields.has(role.field) && list.length === 1
  const values = alone ? [oneLine(cell.text)] : valuesFor(cell.text, list.length)
  if (values === null) return reasons.satuUntukBanyak
  let refused: Text | null = null
  for (const [index, own] of list.entries())
    refused = setOn(own, role, { text: values[index]!, cells: [cell] }) ?? refused
  return refused
}
