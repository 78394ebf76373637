// Where a report goes and in which format, from --format and -o; and writing it there.
import type { Language, Text } from '../diagnostic.ts'
import type { Host } from '../host.ts'
import { renderReportJson } from '../render/report-json.ts'
import type { AnnexInput } from '../report/annex.ts'
import { makeAnnexes } from '../report/index.ts'
import { UsageError } from '../usage.ts'
import type { Console } from './console.ts'
import { refuseFolder, save } from './save.ts'

export const reportFormats = ['terminal', 'xlsx', 'json'] as const
export type ReportFormat = (typeof reportFormats)[number]

const endings: Readonly<Record<string, ReportFormat>> = { xlsx: 'xlsx', json: 'json', txt: 'terminal' }
/** `.xlsx, .json, .txt`, for help and errors. */
export const reportEndings = Object.keys(endings)
  .map((ending) => `.${ending}`)
  .join(', ')

/** Name for a file of each format, where one has to be suggested. */
const examples: Readonly<Record<ReportFormat, string>> = {
  terminal: 'lampiran.txt',
  xlsx: 'lampiran.xlsx',
  json: 'angka.json',
}

export interface Output {
  readonly format: ReportFormat
  /** Null for stdout. */
  readonly file: string | null
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
    if (format === undefined) return { format: 'xlsx', file: name, ringkasan: true }
    return { format, file: format === 'xlsx' ? name : null, ringkasan: false }
  }
  if (output === '-') {
    if (format === undefined) throw new UsageError(texts.stdout)
    return { format, file: null, ringkasan: false }
  }
  refuseFolder(host, output, examples[format ?? 'xlsx'])
  const meant = endings[/\.([a-z]+)$/i.exec(output)?.[1]?.toLowerCase() ?? '']
  const chosen = format ?? meant
  if (chosen === undefined) throw new UsageError(texts.ending, { path: output, akhiran: reportEndings })
  if (meant !== undefined && meant !== chosen)
    throw new UsageError(texts.differ, { path: output, format: chosen, akhiran: meant })
  return { format: chosen, file: output, ringkasan: false }
}

/** A workbook would only leave the terminal in disarray. */
export function refuseBinary({ format, file }: Output, { isTerminal }: Console): void {
  if (format === 'xlsx' && file === null && isTerminal) throw new UsageError(texts.binary)
}

/** Makes the report and writes or shows it. `language` is that of the notes; the report's is in `input`. */
export async function writeReport(
  host: Host,
  console: Console,
  input: AnnexInput,
  annexes: readonly string[] | undefined,
  { format, file, ringkasan }: Output,
  language: Language,
): Promise<void> {
  const view = file === null ? console : { paint: null, width: 120 }
  const content = await render(format, input, annexes, view)
  if (file === null) return console.out(content)
  save(host, file, typeof content === 'string' ? new TextEncoder().encode(content) : content, examples[format])
  console.note(texts.written, language, { path: file })
  if (ringkasan) console.out(await render('terminal', input, ['ringkasan'], console))
}

async function render(
  format: ReportFormat,
  input: AnnexInput,
  annexes: readonly string[] | undefined,
  { width, paint }: Pick<Console, 'width' | 'paint'>,
): Promise<string | Uint8Array> {
  const { language } = input
  switch (format) {
    case 'json':
      return renderReportJson(input)
    case 'xlsx': {
      const { renderXlsx } = await import('../render/xlsx.ts')
      return renderXlsx(makeAnnexes(input, annexes), language)
    }
    case 'terminal': {
      const { renderReportTerminal } = await import('../render/report-terminal.ts')
      return renderReportTerminal(makeAnnexes(input, annexes), { width, language, paint })
    }
  }
}

const texts = {
  ending: {
    id: 'akhiran "{path}" tidak menyebut format; pakai {akhiran}, atau tulis --format',
    en: 'the ending of "{path}" names no format; use {akhiran}, or give --format',
  },
  stdout: {
    id: 'untuk -o - tulis juga formatnya, misalnya --format json -o -',
    en: 'with -o - give the format too, such as --format json -o -',
  },
  differ: {
    id: '"{path}" berakhiran untuk format {akhiran}, tetapi --format meminta {format}; samakan, atau hapus --format',
    en: '"{path}" ends as format {akhiran}, but --format asks for {format}; make them agree, or leave out --format',
  },
  binary: {
    id: 'buku kerja Excel tidak dapat ditampilkan di terminal; tulis ke berkas, misalnya -o lampiran.xlsx',
    en: 'an Excel workbook cannot be shown in a terminal; write it to a file, such as -o lampiran.xlsx',
  },
  written: { id: 'ditulis: {path}', en: 'written: {path}' },
} satisfies Record<string, Text>
