// The stages on one screen: find → read → validate → link → compute → check. Rendering takes what these give.
import path from 'node:path'
import { type Diagnostic, diagnostic, type Finding, type Language } from './diagnostic.ts'
import { findFiles, findRoot, namaRencana, type Root } from './discover.ts'
import { computeFigures, type PilihanTarget } from './figures/index.ts'
import type { Figures, Masa } from './figures/types.ts'
import { readFiles } from './files.ts'
import { rulesInForce, settle } from './findings.ts'
import type { Host } from './host.ts'
import { linkPlan } from './plan/link.ts'
import { type Nomenklatur, nomenklaturDari } from './plan/nomenklatur.ts'
import { bacaRencana, rencanaBawaan } from './plan/rencana.ts'
import type { Plan, Rencana } from './plan/types.ts'
import { at, locate } from './plan/where.ts'
import { findingLimit, runRules } from './rules/define.ts'
import { rules } from './rules/index.ts'
import type { Document } from './source/document.ts'
import { type Reader, read as readFile, unreadable } from './source/read.ts'
import { readRows, tableReasons } from './source/rows.ts'
import { speaking } from './usage.ts'

/** A plan that was read and linked, and what was found on the way. */
export interface Loaded {
  readonly root: Root
  readonly plan: Plan
  /** Plan files whose findings and rows are shown. */
  readonly shown: ReadonlySet<string>
  readonly diagnostics: readonly Diagnostic[]
  /** Figures of a year, by the targets that count or by the Renja's; computed once. */
  readonly figures: (masa: Masa, pilihan?: PilihanTarget) => Figures
}

/** find → read → validate → link. Throws wrong usage only, said in `language`, else in the plan's. */
export async function loadPlan(
  host: Host,
  paths: readonly string[],
  language?: Language,
  reader?: Reader,
  /** Signs of tree files above which they are packed. */
  packedAbove = 32e6,
): Promise<Loaded> {
  const root = findRoot(host, paths)
  const open = async (file: string): Promise<Document> => {
    try {
      return await readFile(file, host.read(path.join(root.folder, file)), reader, host.cache)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === undefined) throw error
      return unreadable(file, code)
    }
  }

  const problems: Diagnostic[] = []
  const rencanaDocument = root.hasRencana ? await open(namaRencana) : null
  const rencana: Rencana = rencanaDocument === null ? rencanaBawaan : bacaRencana(rencanaDocument, { problems })
  const found = await speaking(language ?? rencana.bahasa ?? 'id', () => findFiles(host, root, rencana))
  const { pohon, realisasi, unreadable: closed, shown } = found
  const nomenklatur = await openNomenklatur(host, root, rencana, rencanaDocument, problems)
  const files = await readFiles({ pohon, realisasi, closed, rencana, rencanaDocument, open, packedAbove })
  const { plan, diagnostics } = linkPlan({ rencana, nomenklatur, ...files })
  return {
    root,
    plan,
    shown,
    diagnostics: [...files.reading, ...problems, ...files.validated, ...files.read, ...diagnostics],
    figures: sharedFigures(plan),
  }
}

/** The official code list that `pohon.yaml` names; one that cannot be read is a finding there, and nothing is checked against it. */
async function openNomenklatur(
  host: Host,
  root: Root,
  { nomenklatur }: Rencana,
  document: Document | null,
  problems: Diagnostic[],
): Promise<Nomenklatur | null> {
  if (nomenklatur === null || document === null) return null
  const place = locate(new Map([[document.file, document]]), at({ file: document.file, entry: 0 }, 'nomenklatur'))
  try {
    const sheets = await readRows(host.read(path.join(root.folder, nomenklatur)))
    const list = sheets.map((rows) => nomenklaturDari(nomenklatur, rows)).find((found) => found !== null) ?? null
    if (list === null) problems.push(diagnostic('yaml/sintaks', 'tanpa-kolom', place, { berkas: nomenklatur }))
    const [kode] = list?.rusak ?? []
    if (list !== null && kode !== undefined) {
      const args = { berkas: nomenklatur, kode, jumlah: list.rusak.length }
      problems.push(diagnostic('yaml/sintaks', 'daftar-kode-rusak', place, args))
    }
    return list
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    const { sebab, saran } = tableReasons[code] ?? { sebab: code, saran: null }
    const args = { berkas: nomenklatur, sebab }
    problems.push(
      saran === null
        ? diagnostic('yaml/sintaks', 'daftar-tidak-terbaca', place, args)
        : diagnostic('yaml/sintaks', 'daftar-bukan-tabel', place, { ...args, saran }),
    )
    return null
  }
}

/** check: every finding of the plan that is shown, settled and in order, how many suppressions keep from being shown, and those of the whole plan. */
export function checkPlan(
  { plan, diagnostics, shown, figures }: Loaded,
  language: Language,
  onFile?: (file: string) => void,
  isSubject?: (file: string) => boolean,
): {
  readonly findings: readonly Finding[]
  readonly suppressed: number
  /** Of those, the ones in `pohon.yaml`, which is shown whatever the paths choose. */
  readonly suppressedInRencana: number
  readonly all: readonly Finding[]
} {
  const checked = runRules(rulesInForce(plan, rules), plan, figures, onFile, isSubject)
  const { findings, suppressed } = settle(plan, limited([...diagnostics, ...checked]), rules, language)
  const isShown = (file: string): boolean => shown.has(file) || file === namaRencana
  return {
    findings: findings.filter(({ file }) => isShown(file)),
    suppressed: suppressed.filter(({ place }) => isShown(place.file)).length,
    suppressedInRencana: suppressed.filter(({ place }) => place.file === namaRencana).length,
    all: findings,
  }
}

/** With a finding that says so, in the place of the first that is left out. */
function limited(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const next = diagnostics[findingLimit]
  if (next === undefined) return diagnostics
  const kept = diagnostics.slice(0, findingLimit)
  return [...kept, diagnostic('yaml/sintaks', 'banyak-temuan', next.place, { batas: findingLimit })]
}

/** The findings alone. */
export const findingsOf = (loaded: Loaded, language: Language, onFile?: (file: string) => void): readonly Finding[] =>
  checkPlan(loaded, language, onFile).findings

/** Errors in `pohon.yaml` are wrong usage: figures made with half a plan would mislead. */
export function rencanaBroken(findings: readonly Finding[]): boolean {
  return findings.some(({ file, severity }) => file === namaRencana && severity === 'error')
}

function sharedFigures(plan: Plan): (masa: Masa, pilihan?: PilihanTarget) => Figures {
  const known = new Map<string, Figures>()
  return (masa, pilihan = 'pk') => {
    const key = `${masa.year} ${masa.until} ${pilihan}`
    const figures = known.get(key) ?? computeFigures(plan, masa, pilihan)
    known.set(key, figures)
    return figures
  }
}
