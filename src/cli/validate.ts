// `pohon validate`: the findings of what the paths choose, in one or several formats.
import path from 'node:path'
import type { Finding, Language, Severity, Text } from '../diagnostic.ts'
import type { Host } from '../host.ts'
import { nearest } from '../messages/nearest.ts'
import { renderFindingsJson } from '../render/findings-json.ts'
import { renderFindingsPretty, type Summary } from '../render/findings-pretty.ts'
import { checkPlan, type Loaded, loadPlan, rencanaBroken } from '../run.ts'
import { speaking, UsageError } from '../usage.ts'
import { anyAtOrAbove, type Console, type GlobalOptions, makeConsole } from './console.ts'
import { pathOf, shownRoot } from './paths.ts'
import { save } from './save.ts'

export interface ValidateOptions extends GlobalOptions {
  /** `json`, `pretty=temuan.txt`, … */
  readonly format?: readonly string[]
  readonly failOn: Severity
  readonly maxWarnings?: number
}

export const findingFormats = ['pretty', 'json'] as const
type Format = (typeof findingFormats)[number]

/** Name for a file of each format, where one has to be suggested. */
const examples: Readonly<Record<Format, string>> = { pretty: 'temuan.txt', json: 'temuan.json' }

export async function validate(host: Host, paths: readonly string[], options: ValidateOptions): Promise<number> {
  const outputs = parseFormats(host, options.format ?? ['pretty'])
  const loaded = await loadPlan(host, paths, options.lang)
  const language = options.lang ?? loaded.plan.rencana.bahasa ?? 'id'
  const { findings, suppressed } = checkPlan(loaded, language)
  const console = await makeConsole(options)
  await speaking(language, () => {
    for (const { format, file } of outputs) {
      const target = file === null ? console : { ...console, paint: null, width: 100 }
      const text = render(format, findings, suppressed, loaded, language, target)
      if (file === null) {
        console.out(text)
      } else {
        save(host, file, new TextEncoder().encode(text), examples[format])
        console.note(texts.written, language, { path: file })
      }
    }
  })
  if (rencanaBroken(findings)) return 2
  const warnings = findings.filter(({ severity }) => severity === 'warning').length
  const tooMany = options.maxWarnings !== undefined && warnings > options.maxWarnings
  if (tooMany) console.note(texts.tooMany, language, { jumlah: warnings, batas: options.maxWarnings })
  return tooMany || anyAtOrAbove(findings, options.failOn) ? 1 : 0
}

interface Output {
  readonly format: Format
  /** Null for stdout. */
  readonly file: string | null
}

function parseFormats(host: Host, written: readonly string[]): readonly Output[] {
  const outputs = written.map((text) => parseFormat(text))
  if (outputs.filter(({ file }) => file === null).length > 1) throw new UsageError(texts.twoOnStdout)
  const files = outputs.flatMap(({ file }) => file ?? [])
  const twice = files.find(
    (file, index) => files.findIndex((other) => path.resolve(host.cwd, other) === path.resolve(host.cwd, file)) < index,
  )
  if (twice !== undefined) throw new UsageError(texts.twice, { path: twice })
  return outputs
}

function parseFormat(text: string): Output {
  const [, name = '', file] = /^([^=]*)(?:=(.*))?$/s.exec(text)!
  const format = findingFormats.find((known) => known === name)
  if (format === undefined) {
    const benar = nearest(name, findingFormats)
    const args = { format: name, pilihan: findingFormats.join(', ') }
    throw benar === null ? new UsageError(texts.format, args) : new UsageError(texts.formatNear, { ...args, benar })
  }
  if (file === '') throw new UsageError(texts.noFile, { format, contoh: examples[format] })
  return { format, file: file === undefined || file === '-' ? null : file }
}

function render(
  format: Format,
  findings: readonly Finding[],
  suppressed: number,
  loaded: Loaded,
  language: Language,
  { width, paint }: Pick<Console, 'width' | 'paint'>,
): string {
  const { plan } = loaded
  const summary: Summary = {
    files: plan.documents.size,
    nodes: plan.nodes.length,
    indicators: plan.nodes.reduce((sum, { indikator }) => sum + indikator.length, 0),
    suppressed,
  }
  if (format === 'json') return renderFindingsJson(findings, summary, shownRoot(loaded))
  const textOf = (file: string) => plan.documents.get(file)?.text ?? ''
  return renderFindingsPretty(findings, summary, { width, language, paint, textOf, pathOf: pathOf(loaded) })
}

const texts = {
  format: { id: 'format "{format}" tidak ada; pilih {pilihan}', en: 'there is no format "{format}"; choose {pilihan}' },
  formatNear: {
    id: 'format "{format}" tidak ada; mungkin maksudnya "{benar}" (pilihan: {pilihan})',
    en: 'there is no format "{format}"; did you mean "{benar}"? (choices: {pilihan})',
  },
  noFile: {
    id: 'tulis nama berkasnya sesudah "=", misalnya --format {format}={contoh}',
    en: 'write the name of the file behind "=", such as --format {format}={contoh}',
  },
  twoOnStdout: {
    id: 'hanya satu format yang dapat ditampilkan; tulis yang lain ke berkas, misalnya --format json=temuan.json',
    en: 'only one format can be shown; write the others to files, such as --format json=findings.json',
  },
  twice: {
    id: 'dua format tidak dapat ditulis ke satu berkas "{path}"',
    en: 'two formats cannot be written to one file "{path}"',
  },
  written: { id: 'ditulis: {path}', en: 'written: {path}' },
  tooMany: {
    id: 'kode keluar 1: {jumlah} peringatan, lebih dari --max-warnings {batas}',
    en: 'exit code 1: {jumlah} warnings, more than --max-warnings {batas}',
  },
} satisfies Record<string, Text>
