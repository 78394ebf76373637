// `pohon explain`: what a rule means, or where the numbers of an indikator, node or variabel come from.
import type { Language } from '../diagnostic.ts'
import type { Host } from '../host.ts'
import { nearest } from '../messages/nearest.ts'
import type { Triwulan } from '../plan/types.ts'
import { renderExplainJson, renderExplainMarkdown, renderExplainTerminal } from '../render/explain.ts'
import { renderRuleJson, renderRulesJson, renderRulesTerminal, renderRuleTerminal } from '../render/explain-rule.ts'
import { renderRuleMarkdown, renderRulesMarkdown } from '../render/explain-rule-markdown.ts'
import { explain } from '../report/explain.ts'
import { explainRule, groupRules } from '../report/explain-rule.ts'
import { rules } from '../rules/index.ts'
import { findingsOf, type Loaded, loadPlan, rencanaBroken } from '../run.ts'
import { speaking, UsageError } from '../usage.ts'
import { type Console, type GlobalOptions, makeConsole } from './console.ts'
import { noteBrokenFiles, noteRencanaErrors } from './notes.ts'
import { pathOf } from './paths.ts'

export interface ExplainOptions extends GlobalOptions {
  readonly year?: number
  readonly until: Triwulan
  readonly depth?: number
  readonly format: ExplainFormat
}

export const explainFormats = ['terminal', 'markdown', 'json'] as const
export type ExplainFormat = (typeof explainFormats)[number]

export async function explainCommand(
  host: Host,
  name: string | undefined,
  paths: readonly string[],
  options: ExplainOptions,
): Promise<number> {
  const console = await makeConsole(options)
  const rule = rules.find(({ id }) => id === name)
  if (name === undefined || rule !== undefined) {
    console.out(rule === undefined ? listRules(console, options) : aboutRule(rule, console, options))
    return 0
  }
  // Ids that are made of a place have a number behind the slash.
  if (/^[a-z-]+\/[a-z-]+$/.test(name))
    throw unknown(
      name,
      rules.map(({ id }) => id),
    )

  const loaded = await loadPlan(host, paths, options.lang, options.reader)
  const { plan } = loaded
  const language = options.lang ?? plan.rencana.bahasa ?? 'id'
  return speaking(language, () => {
    const known = [plan.indikator, plan.nodeById, plan.variabel].flatMap((map) => [...map.keys()])
    if (!known.includes(name)) throw unknown(name, [...known, ...rules.map(({ id }) => id)])
    if (options.year === undefined) throw noYear(plan.tahun)
    const figures = loaded.figures({ year: options.year, until: options.until })
    const depth = options.depth ?? 1
    const explanation = explain(name, { plan, figures, language, depth, pathOf: pathOf(loaded) })!
    if (options.format === 'json') console.out(renderExplainJson(explanation))
    else if (options.format === 'markdown') console.out(renderExplainMarkdown(explanation, language))
    else console.out(renderExplainTerminal(explanation, { width: console.width, language, paint: console.paint }))
    return exitCode(console, loaded, language)
  })
}

function exitCode(console: Console, loaded: Loaded, language: Language): number {
  const findings = findingsOf(loaded, language)
  noteBrokenFiles(console, findings, loaded, language)
  if (!rencanaBroken(findings)) return 0
  noteRencanaErrors(console, findings, loaded, language)
  return 2
}

/** No plan is read for these: only `--lang` decides. */
function listRules({ width, paint }: Console, { format, lang: language = 'id' }: ExplainOptions): string {
  const groups = groupRules(rules, language)
  if (format === 'json') return renderRulesJson(groups)
  if (format === 'markdown') return renderRulesMarkdown(groups, language)
  return renderRulesTerminal(groups, { width, language, paint })
}

function aboutRule(
  rule: (typeof rules)[number],
  { width, paint }: Console,
  { format, lang: language = 'id' }: ExplainOptions,
): string {
  const explained = explainRule(rule, language)
  if (format === 'json') return renderRuleJson(explained)
  if (format === 'markdown') return renderRuleMarkdown(explained, language)
  return renderRuleTerminal(explained, { width, language, paint })
}

const noYear = (tahun: readonly number[]): UsageError =>
  tahun.length === 0
    ? new UsageError(texts.yearNone)
    : new UsageError(texts.year, { contoh: tahun[0]!, tahun: tahun.join(', ') })

function unknown(name: string, known: readonly string[]): UsageError {
  const benar = nearest(name, known)
  return benar === null ? new UsageError(texts.none, { nama: name }) : new UsageError(texts.near, { nama: name, benar })
}

const texts = {
  year: {
    id: 'sebutkan tahunnya, misalnya --year {contoh}; tahun rencana ini: {tahun}',
    en: "name the year, such as --year {contoh}; this plan's years: {tahun}",
  },
  yearNone: {
    id: 'sebutkan tahunnya, misalnya --year 2025; rencana ini belum memuat satu tahun pun',
    en: 'name the year, such as --year 2025; this plan has no year yet',
  },
  none: {
    id: 'tidak ada aturan, indikator, node, atau variabel "{nama}"',
    en: 'there is no rule, indikator, node or variabel "{nama}"',
  },
  near: {
    id: 'tidak ada aturan, indikator, node, atau variabel "{nama}"; mungkin maksudnya "{benar}"',
    en: 'there is no rule, indikator, node or variabel "{nama}"; did you mean "{benar}"?',
  },
}
