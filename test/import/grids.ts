// Tables for tests, as they look on a sheet: one line a row, `|` between cells, `⏎` for a line break; `<` goes on from the left, `^` from above.

import { type ConvertSetting, convert } from '../../src/import/convert.ts'
import { type Area, addressOf, type Cell, type Grid, type Workbook } from '../../src/source/grid.ts'

/** Numbers become numbers; `=1+2→3` is a formula with its result, `!#DIV/0!` an error; a row that begins with `~` is hidden. */
export function gridFrom(text: string, name = 'Lembar'): Grid {
  const cells: Cell[] = []
  const areas = new Map<string, Area & { right: number; bottom: number }>()
  const lines = text.replace(/^\n|\n\s*$/g, '').split('\n')
  for (const [index, line] of lines.entries()) {
    const row = index + 1
    const hidden = line.trimStart().startsWith('~')
    const parts = line
      .trim()
      .replace(/^~/, '')
      .split('|')
      .map((part) => part.trim().replaceAll('⏎', '\n'))
    for (const [at, part] of parts.entries()) {
      const column = at + 1
      const area =
        part === '<' ? areas.get(`${row} ${column - 1}`) : part === '^' ? areas.get(`${row - 1} ${column}`) : undefined
      if (area !== undefined) {
        area.right = Math.max(area.right, column)
        area.bottom = Math.max(area.bottom, row)
        areas.set(`${row} ${column}`, area)
        continue
      }
      areas.set(`${row} ${column}`, { top: row, left: column, bottom: row, right: column })
      if (part === '') continue
      const [, formula, result] = /^=(.*)→(.*)$/s.exec(part) ?? []
      const said = result ?? part.replace(/^!/, '')
      const kind =
        part.startsWith('!') || result?.startsWith('#') ? 'error' : /^-?\d+(\.\d+)?$/.test(said) ? 'number' : 'text'
      cells.push({
        address: addressOf(row, column),
        row,
        column,
        text: said,
        kind,
        ...(formula !== undefined && { formula }),
        ...(hidden && { hidden }),
      })
    }
  }
  const merges = [...new Set(areas.values())].filter(({ top, left, bottom, right }) => top !== bottom || left !== right)
  return { name, hidden: false, cells, merges }
}

export const bookOf = (...sheets: readonly Grid[]): Workbook => ({
  sheets,
  names: [],
  properties: new Map(),
  beside: {},
})

export const converted = (text: string, more: Partial<ConvertSetting> = {}) =>
  convert(bookOf(gridFrom(text)), { file: 'tabel.xlsx', mapping: null, year: null, comments: [], ...more })
