// What `--format` asks for: which formats, and where each goes; then the findings in each of them.
import path from 'node:path'
import type { Finding, Language, Text } from '../diagnostic.ts'
import { namaRencana } from '../discover.ts'
import type { Host } from '../host.ts'
import { nearest } from '../messages/nearest.ts'
import { type FindingsFormat, type FindingsFormatName, findingsFormats } from '../render/findings-formats.ts'
import type { FindingsView } from '../render/findings-view.ts'
import { explainRule } from '../report/explain-rule.ts'
import { rules } from '../rules/index.ts'
import type { Loaded } from '../run.ts'
import { UsageError } from '../usage.ts'
import { linkTo, writeStepSummary } from './ci.ts'
import type { Console } from './console.ts'
import { pathOf, shownRoot } from './paths.ts'
import { save } from './save.ts'
import { homepage, version } from './version.ts'

export const findingFormats = Object.keys(findingsFormats) as FindingsFormatName[]

export interface Output {
  readonly format: FindingsFormatName
  /** Null for stdout. */
  readonly file: string | null
}

/** `baseline`: a file that is read, or written, besides. */
export function parseFormats(host: Host, written: readonly string[], baseline?: string): readonly Output[] {
  const outputs = written.map((text) => parseFormat(text))
  if (outputs.filter(({ file }) => file === null).length > 1) throw new UsageError(texts.twoOnStdout)
  const files = outputs.flatMap(({ file }) => file ?? [])
  const isSame = (one: string, other: string) => path.resolve(host.cwd, one) === path.resolve(host.cwd, other)
  const twice = files.find((file, index) => files.findIndex((other) => isSame(other, file)) < index)
  if (twice !== undefined) throw new UsageError(texts.twice, { path: twice })
  const taken = files.find((file) => baseline !== undefined && isSame(file, baseline))
  if (taken !== undefined) throw new UsageError(texts.taken, { path: taken })
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
  if (file === '') throw new UsageError(texts.noFile, { format, contoh: findingsFormats[format].file })
  return { format, file: file === undefined || file === '-' ? null : file }
}

/** Shows or saves the findings in each format. */
export async function writeFindings(
  host: Host,
  outputs: readonly Output[],
  findings: readonly Finding[],
  suppressed: number,
  loaded: Loaded,
  language: Language,
  console: Console,
): Promise<void> {
  const view = makeView(findings, suppressed, loaded, language, console)
  const { root, plan } = loaded
  const isFolder = (name: string): boolean =>
    plan.ciri.get(name)?.kosong === true && host.kind(path.join(root.folder, name)) === 'folder'
  const readable = [...plan.ciri].filter(([, { kosong }]) => !kosong).map(([file]) => file)
  await writeViews(host, outputs, view, { files: readable, isFolder }, console)
}

/** `files`: those that a finding about a folder can be moved to. */
export async function writeViews(
  host: Host,
  outputs: readonly Output[],
  view: FindingsView,
  plan: { readonly files: readonly string[]; readonly isFolder: (file: string) => boolean },
  console: Console,
): Promise<void> {
  const anchored = outputs.some(({ format }) => isAnchored(format)) ? anchor(view, plan) : view.findings
  for (const { format, file } of outputs) {
    const { render, file: example } = findingsFormats[format]
    const target = file === null ? view : { ...view, paint: null, width: 100 }
    const text = render(isAnchored(format) ? { ...target, findings: anchored } : target)
    if (file === null) {
      console.out(text)
    } else {
      await save(host, file, new TextEncoder().encode(text), example)
      console.note(texts.written, view.language, { path: file })
    }
  }
  if (outputs.some(({ format }) => format === 'github')) await writeStepSummary(host, view, console)
}

function makeView(
  findings: readonly Finding[],
  suppressed: number,
  loaded: Loaded,
  language: Language,
  { width, paint }: Console,
): FindingsView {
  const { plan, shown } = loaded
  return {
    findings,
    summary: {
      files: plan.documents.size,
      nodes: plan.nodes.length,
      indicators: plan.nodes.reduce((sum, { indikator }) => sum + indikator.length, 0),
      suppressed,
    },
    root: shownRoot(loaded),
    files: [...plan.documents.keys()].filter((file) => shown.has(file) || file === namaRencana).sort(),
    rules: rules.map((rule) => explainRule(rule, language)),
    version,
    homepage,
    width,
    language,
    paint,
    textOf: (file) => plan.documents.get(file)?.text ?? '',
    pathOf: pathOf(loaded),
    linkOf: linkTo(process.env),
  }
}

const isAnchored = (format: FindingsFormatName): boolean => {
  const { anchored }: FindingsFormat = findingsFormats[format]
  return anchored === true
}

/** A finding about a folder, at the top of a file instead: `pohon.yaml`, or the first that can be read. */
function anchor(
  { findings, pathOf }: FindingsView,
  { files, isFolder }: Parameters<typeof writeViews>[3],
): readonly Finding[] {
  const file = files.includes(namaRencana) ? namaRencana : files.toSorted()[0]
  if (file === undefined) return findings
  const top = { file, line: 1, column: 1, endLine: 1, endColumn: 1 }
  return findings.map((finding) =>
    isFolder(finding.file) ? { ...finding, ...top, message: `${pathOf(finding.file)}: ${finding.message}` } : finding,
  )
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
  taken: {
    id: '"{path}" adalah berkas baseline dan tidak akan ditimpa; tulis temuan ke berkas lain',
    en: '"{path}" is the baseline file and is not overwritten; write the findings to another file',
  },
  written: { id: 'ditulis: {path}', en: 'written: {path}' },
} satisfies Record<string, Text>
