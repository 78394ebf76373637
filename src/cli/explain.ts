// `pohon explain`: what a rule means, or where the numbers of an indikator, node or variabel come from.
import type { Language } from '../diagnostic.ts'
import type { Host } from '../host.ts'
import { nearest } from '../messages/nearest.ts'
import type { Triwulan } from '../plan/types.ts'
import { renderExplainJson, renderExplainMarkdown, renderExplainTerminal } from '../render/explain.ts'
import { explain } from '../report/explain.ts'
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
    console.out(
      rule === undefined ? listRules(console, options.lang ?? 'id') : aboutRule(rule, console, options.lang ?? 'id'),
    )
    return 0
  }
  if (name.includes('/') && rules.some(({ id }) => id.split('/')[0] === name.split('/')[0]))
    throw unknown(
      name,
      rules.map(({ id }) => id),
    )

  const loaded = await loadPlan(host, paths, options.lang)
  const { plan } = loaded
  const language = options.lang ?? plan.rencana.bahasa ?? 'id'
  return speaking(language, () => {
    if (options.year === undefined) throw noYear(plan.tahun)
    const figures = loaded.figures({ year: options.year, until: options.until })
    const depth = options.depth ?? 1
    const explanation = explain(name, { plan, figures, language, depth, pathOf: pathOf(loaded) })
    if (explanation === null)
      throw unknown(name, [...plan.indikator.keys(), ...plan.nodeById.keys(), ...plan.variabel.keys()])
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

function listRules({ paint }: Console, language: Language): string {
  const width = Math.max(...rules.map(({ id }) => id.length))
  const lines = rules.map(
    ({ id, severity, summary }) =>
      `${paint?.bold(id.padEnd(width)) ?? id.padEnd(width)}  ${severity.padEnd(10)}  ${summary[language]}`,
  )
  return `${lines.join('\n')}\n`
}

function aboutRule(
  { id, severity, basis, summary, messages, options }: (typeof rules)[number],
  { paint }: Console,
  language: Language,
): string {
  const heading = paint?.bold(id) ?? id
  const facts = [severity, ...(basis === null ? [] : [basis])].join(' · ')
  const opsi = Object.entries(options ?? {}).map(([name, value]) => `  ${name}: ${value}`)
  const bodies = Object.values(messages).flatMap((message) => [
    `  - ${message[language]}`,
    ...(message.help === undefined ? [] : [`    ${message.help[language]}`]),
  ])
  return `${[`${heading} (${facts})`, summary[language], '', ...(opsi.length === 0 ? [] : [texts.options[language], ...opsi, '']), texts.messages[language], ...bodies].join('\n')}\n`
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
  options: { id: 'Opsi (aturan_opsi di pohon.yaml):', en: 'Options (aturan_opsi in pohon.yaml):' },
  messages: { id: 'Pesannya:', en: 'Its messages:' },
}
