// The stages on one screen: find → read → validate → link → compute → check. Rendering takes what these give.
import path from 'node:path'
import type { Diagnostic, Finding, Language } from './diagnostic.ts'
import { findFiles, findRoot, namaRencana, type Root } from './discover.ts'
import { computeFigures } from './figures/index.ts'
import type { Figures, Masa } from './figures/types.ts'
import { settle } from './findings.ts'
import type { Host } from './host.ts'
import { linkPlan } from './plan/link.ts'
import { bacaRencana, rencanaBawaan } from './plan/rencana.ts'
import type { Plan, Rencana } from './plan/types.ts'
import { checkRencana } from './rules/config.ts'
import { runRules } from './rules/define.ts'
import { rules } from './rules/index.ts'
import { checkSchema } from './schema/check.ts'
import type { Document } from './source/document.ts'
import { loadReader, unreadable } from './source/read.ts'

/** A plan that was read and linked, and what was found on the way. */
export interface Loaded {
  readonly root: Root
  readonly plan: Plan
  /** Plan files whose findings and rows are shown. */
  readonly shown: ReadonlySet<string>
  readonly diagnostics: readonly Diagnostic[]
  /** Figures of a year, computed once. */
  readonly figures: (masa: Masa) => Figures
}

/** find → read → validate → link. Throws wrong usage only. */
export async function loadPlan(host: Host, paths: readonly string[]): Promise<Loaded> {
  const root = findRoot(host, paths)
  const read = await loadReader()
  const open = (file: string): Document => {
    try {
      return read(file, host.read(path.join(root.folder, file)))
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === undefined) throw error
      return unreadable(file, code)
    }
  }

  const problems: Diagnostic[] = []
  const rencanaDocument = root.hasRencana ? open(namaRencana) : null
  const rencana: Rencana = rencanaDocument === null ? rencanaBawaan : bacaRencana(rencanaDocument, { problems })
  const { pohon, realisasi, shown } = findFiles(host, root, rencana)
  const files = { rencana, rencanaDocument, pohon: pohon.map(open), realisasi: realisasi.map(open) }
  const { plan, diagnostics } = linkPlan(files)

  const validated = [
    ...(rencanaDocument === null
      ? []
      : [...checkSchema(rencanaDocument, 'rencana'), ...checkRencana(rencanaDocument, rules)]),
    ...files.pohon.flatMap((document) => checkSchema(document, 'pohon')),
    ...files.realisasi.flatMap((document) => checkSchema(document, 'realisasi')),
  ]
  const reading = [...plan.documents.values()].flatMap((document) => document.problems)
  return {
    root,
    plan,
    shown,
    diagnostics: [...reading, ...problems, ...validated, ...diagnostics],
    figures: sharedFigures(plan),
  }
}

/** check: every finding of the plan that is shown, settled and in order. */
export function findingsOf(loaded: Loaded, language: Language): Finding[] {
  const { plan, diagnostics, shown, figures } = loaded
  const checked = runRules(rules, plan, figures)
  const all = settle(plan, [...diagnostics, ...checked], rules, language)
  return all.filter(({ file }) => shown.has(file) || file === namaRencana)
}

/** Errors in `pohon.yaml` are wrong usage: figures made with half a plan would mislead. */
export function rencanaBroken(findings: readonly Finding[]): boolean {
  return findings.some(({ file, severity }) => file === namaRencana && severity === 'error')
}

function sharedFigures(plan: Plan): (masa: Masa) => Figures {
  const known = new Map<string, Figures>()
  return (masa) => {
    const key = `${masa.year} ${masa.until}`
    const figures = known.get(key) ?? computeFigures(plan, masa)
    known.set(key, figures)
    return figures
  }
}
