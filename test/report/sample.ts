// A plan written as YAML → the input of annexes, through the real stages; and the plan of `contoh/`, which has a bit of everything.
import fs from 'node:fs'
import type { Language } from '../../src/diagnostic.ts'
import { computeFigures } from '../../src/figures/index.ts'
import type { Figures, Masa } from '../../src/figures/types.ts'
import { bacaBerkas } from '../../src/plan/berkas.ts'
import { ciriDari } from '../../src/plan/ciri.ts'
import { linkPlan } from '../../src/plan/link.ts'
import { bacaRencana, rencanaBawaan } from '../../src/plan/rencana.ts'
import type { Annex, AnnexInput, Table } from '../../src/report/annex.ts'
import { cellText } from '../../src/report/cell.ts'
import { makeAnnexes } from '../../src/report/index.ts'
import { read } from '../source/read-now.ts'

/** `pohon.yaml`, `*.pohon.yaml` and `*.realisasi.yaml` by path. All nodes are shown unless `more` says otherwise. */
export function annexInput(
  files: Readonly<Record<string, string>>,
  masa: Masa,
  more: Partial<AnnexInput> = {},
): AnnexInput {
  const documents = Object.entries(files).map(([file, text]) => read(file, new TextEncoder().encode(text)))
  const ending = (end: string) => documents.filter(({ file }) => file.endsWith(end))
  const rencanaDocument = documents.find(({ file }) => file === 'pohon.yaml') ?? null
  const rencana = rencanaDocument === null ? rencanaBawaan : bacaRencana(rencanaDocument, { problems: [] })
  const { plan } = linkPlan({
    rencana,
    nomenklatur: null,
    documents: new Map(documents.map((document) => [document.file, document])),
    berkas: ending('.pohon.yaml').flatMap((one) => bacaBerkas(one, { problems: [], sinonim: rencana.satuan }) ?? []),
    isPacked: false,
    ciri: new Map(documents.map((document) => [document.file, ciriDari(document)])),
    realisasi: ending('.realisasi.yaml'),
    unread: { pohon: [], all: [] },
  })
  const known = new Map<string, Figures>()
  return {
    plan,
    figures: computeFigures(plan, masa),
    figuresOf(other, pilihan) {
      const key = `${other.year} ${other.until} ${pilihan}`
      const figures = known.get(key) ?? computeFigures(plan, other, pilihan)
      known.set(key, figures)
      return figures
    },
    findings: [],
    shown: new Set(plan.nodes.map(({ id }) => id)),
    perSignatory: false,
    above: null,
    only: [],
    language: 'id',
    versi: '1.2.3',
    commit: '1a2b3c4',
    ...more,
  }
}

const folder = new URL('contoh/', import.meta.url)
const contoh = Object.fromEntries(
  fs.readdirSync(folder).map((file) => [file, fs.readFileSync(new URL(file, folder), 'utf8')]),
)

/** `contoh/`, 2025 up to the second quarter. */
export const contohInput = (more: Partial<AnnexInput> = {}) => annexInput(contoh, { year: 2025, until: 'tw2' }, more)

/** Cells of a table's column as text, `-` for nothing there; blank cells are empty. */
export function columnTexts(table: Table, key: string, language: Language = 'id'): string[] {
  const column = table.columns.findIndex((column) => column.key === key)
  return table.rows.map(({ cells }) => cellText(cells[column]!, language))
}

/** One annex of `contoh/`. */
export function contohAnnex(name: string, more: Partial<AnnexInput> = {}): Annex {
  return makeAnnexes(contohInput(more), [name])[0]!
}
