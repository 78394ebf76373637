// Where a report goes and in which format, from --format and -o; and writing it there.
import type { Language, Text } from '../diagnostic.ts'
import type { Host } from '../host.ts'
import { renderReportCsv } from '../render/report-csv.ts'
import { renderReportJson } from '../render/report-json.ts'
import { renderReportMarkdown } from '../render/report-markdown.ts'
import type { Annex, AnnexInput } from '../report/annex.ts'
import { owners, period } from '../report/heading.ts'
import { makeAnnexes } from '../report/index.ts'
import { reportPage } from '../report/page.ts'
import { UsageError } from '../usage.ts'
import type { Console } from './console.ts'
import { endingList, formatOf } from './output-format.ts'
import { fillTemplate, type Template } from './report-template.ts'
import { isFolder, save } from './save.ts'
import { sourceDate } from './source-date.ts'

export const reportFormats = ['terminal', 'xlsx', 'markdown', 'html', 'csv', 'json'] as const
export type ReportFormat = (typeof reportFormats)[number]

export const endings: Readonly<Record<string, ReportFormat>> = {
  xlsx: 'xlsx',
  md: 'markdown',
  html: 'html',
  csv: 'csv',
  json: 'json',
  txt: 'terminal',
}
/** Of a workbook too, where it is made from one with macros. */
export const withMacros = 'xlsm'
export const reportEndings = endingList(endings)

/** Name for a file of each format, where one has to be suggested. */
const examples: Readonly<Record<ReportFormat, string>> = {
  terminal: 'lampiran.txt',
  xlsx: 'lampiran.xlsx',
  markdown: 'lampiran.md',
  html: 'lampiran.html',
  csv: 'lampiran.csv',
  json: 'angka.json',
}

export interface Output {
  readonly format: ReportFormat
  /** Null for stdout, or for a folder. */
  readonly file: string | null
  /** Folder for several files; null for one. */
  readonly folder: string | null
  /** Ringkasan is shown in the terminal too: nothing was said about the output. */
  readonly ringkasan: boolean
}

/** Throws wrong usage where --format and -o say nothing, or not the same. `name` is that of a workbook without -o. */
export function outputOf(
  host: Host,
  format: ReportFormat | undefined,
  output: string | undefined,
  name: string,
): Output {
  if (output === undefined) {
    if (format === undefined) return { format: 'xlsx', file: name, folder: null, ringkasan: true }
    return { format, file: format === 'xlsx' ? name : null, folder: null, ringkasan: false }
  }
  if (output === '-') {
    if (format === undefined) throw new UsageError(texts.stdout)
    return { format, file: null, folder: null, ringkasan: false }
  }
  if (isFolder(host, output)) {
    // A backslash at the end is meant as on Windows, wherever we are.
    const folder = output.replace(/[\\/]+$/, '') || '/'
    return { format: format ?? 'xlsx', file: null, folder, ringkasan: false }
  }
  const chosen = formatOf(format, output, endings, { [withMacros]: 'xlsx' })
  return { format: chosen, file: output, folder: null, ringkasan: false }
}

/** A workbook would only leave the terminal in disarray. */
export function refuseBinary({ format, file, folder }: Output, { isTerminal }: Console): void {
  if (format === 'xlsx' && file === null && folder === null && isTerminal) throw new UsageError(texts.binary)
}

export interface Wanted {
  readonly annexes: readonly string[] | undefined
  /** Null for workbooks as pohon lays them out. */
  readonly template: Template | null
}

/** The page has a tree of its own, with the figures of all periods. */
const rowsOfPage = 18

/**
 * Makes the report and writes or shows it; false where a template does not fit, and nothing is written. `language` is that of the
 * notes; the report's is in `input`.
 */
export async function writeReport(
  host: Host,
  console: Console,
  input: AnnexInput,
  { annexes, template }: Wanted,
  { format, file, ringkasan }: Output,
  language: Language,
): Promise<boolean> {
  const make = (names: readonly string[] | undefined) =>
    makeAnnexes(
      input,
      names,
      (title) => console.progress(texts.making, language, { lampiran: title }),
      format === 'html' ? rowsOfPage : 0,
    )
  const content =
    template === null
      ? await render(format, input, () => make(annexes), file === null ? console : page)
      : await fillTemplate(console, input, template, make, language)
  if (content === null) return false
  if (file === null) {
    console.out(content)
    return true
  }
  await save(host, file, bytesOf(content), examples[format])
  console.note(texts.written, language, { path: file })
  if (ringkasan) console.out(await render('terminal', input, () => make(['ringkasan']), console))
  return true
}

/** Where nothing says how wide it is. */
export const page = { paint: null, width: 120 }

export const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

/** `annexes` are made where the format has any. */
export async function render(
  format: ReportFormat,
  input: AnnexInput,
  annexes: () => readonly Annex[],
  { width, paint }: Pick<Console, 'width' | 'paint'>,
): Promise<string | Uint8Array> {
  const { language } = input
  switch (format) {
    case 'json':
      return renderReportJson(input)
    case 'markdown':
      return renderReportMarkdown(annexes(), language)
    case 'html': {
      const { renderPage } = await import('../render/page-html.ts')
      return renderPage(reportPage(input, annexes(), texts.title[language]), { paper: 'A3', fenomena: false })
    }
    case 'csv':
      return renderReportCsv(annexes(), language)
    case 'xlsx': {
      const { renderXlsx } = await import('../render/xlsx.ts')
      const [owner = null] = owners(input)
      const about = {
        title: input.above ?? `${texts.title[language]}, ${period(input)}`,
        company: owner,
        moment: sourceDate(process.env),
      }
      return renderXlsx(annexes(), language, about)
    }
    case 'terminal': {
      const { renderReportTerminal } = await import('../render/report-terminal.ts')
      return renderReportTerminal(annexes(), { width, language, paint })
    }
  }
}

const texts = {
  stdout: {
    id: 'untuk -o - tulis juga formatnya, misalnya --format json -o -',
    en: 'with -o - give the format too, such as --format json -o -',
  },
  binary: {
    id: 'buku kerja Excel tidak dapat ditampilkan di terminal; tulis ke berkas, misalnya -o lampiran.xlsx',
    en: 'an Excel workbook cannot be shown in a terminal; write it to a file, such as -o lampiran.xlsx',
  },
  title: { id: 'Lampiran kinerja', en: 'Performance annexes' },
  making: { id: 'membuat {lampiran}', en: 'making {lampiran}' },
  written: { id: 'ditulis: {path}', en: 'written: {path}' },
} satisfies Record<string, Text>
