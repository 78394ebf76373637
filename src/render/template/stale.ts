// Which formulas of a template may have another result once cells are filled in: sheet by sheet, rather too many than too few.

import { ownFormulas } from './formulas.ts'
import type { Grid } from './grid.ts'
import { mapReferences } from './references.ts'

/** Names, tables, and functions that make references of texts say nothing about where they lead. */
const anywhere = /\[|\b(INDIRECT|OFFSET)\s*\(/i

/** Names of the sheets in lower case whose own formulas lose their results. */
export function staleSheets(
  grids: readonly Grid[],
  filled: ReadonlySet<string>,
  names: readonly string[],
): ReadonlySet<string> {
  const leads = grids.map((grid) => ({ sheet: grid.sheet.name.toLowerCase(), to: leadsOf(grid, names) }))
  const stale = new Set(filled)
  let before = -1
  while (before !== stale.size) {
    before = stale.size
    for (const { sheet, to } of leads) if (to === 'anywhere' || [...to].some((one) => stale.has(one))) stale.add(sheet)
  }
  return stale
}

function leadsOf(grid: Grid, names: readonly string[]): ReadonlySet<string> | 'anywhere' {
  const sheets = new Set<string>()
  for (const { text } of ownFormulas(grid)) {
    const words = mapReferences(text, ({ sheet, lastSheet }) => {
      if (sheet !== null) sheets.add(sheet.toLowerCase())
      return lastSheet === null ? '' : '['
    })
    const known = new Set(words.toLowerCase().match(/[\p{L}\d_.\\]+/gu))
    if (anywhere.test(words) || names.some((name) => known.has(name))) return 'anywhere'
  }
  return sheets
}
