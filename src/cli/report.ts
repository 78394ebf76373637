// `pohon report`: the annexes of one year, to the terminal or to a file.
import type { Finding, Language, Severity, Text } from '../diagnostic.ts'
import type { Host } from '../host.ts'
import { nearest } from '../messages/nearest.ts'
import type { Triwulan } from '../plan/types.ts'
import { oneLine } from '../render/printable.ts'
import type { AnnexInput } from '../report/annex.ts'
import { annexNames } from '../report/index.ts'
import { findingsOf, type Loaded, loadPlan, rencanaBroken } from '../run.ts'
import { speaking, UsageError } from '../usage.ts'
import { commitOf } from './commit.ts'
import { anyAtOrAbove, type GlobalOptions, makeConsole } from './console.ts'
import { shownNodes } from './nodes.ts'
import { noteBrokenFiles, noteFindings, noteNoNodes, noteRencanaErrors, noteYearOutside } from './notes.ts'
import type { ReportPart } from './parts.ts'
import { tellingHost } from './progress.ts'
import { writeFolder } from './report-folder.ts'
import { type Output, outputOf, type ReportFormat, refuseBinary, withMacros, writeReport } from './report-output.ts'
import { readTemplate, workbookEnding } from './report-template.ts'
import { findingsAbout, isSelecting, type SelectionOptions, select } from './selection.ts'
import { version } from './version.ts'

export interface ReportOptions extends GlobalOptions, SelectionOptions {
  readonly year?: number
  readonly until: Triwulan
  readonly format?: ReportFormat
  readonly annex?: readonly string[]
  readonly output?: string
  readonly per?: ReportPart
  readonly title?: string
  readonly template?: string
  readonly strict?: boolean
  readonly failOn: Severity
}

export async function report(host: Host, paths: readonly string[], options: ReportOptions): Promise<number> {
  const { year, until } = options
  const usual = `lampiran-${year}-${until}.${workbookEnding(options.template ?? '')}`
  const output = outputOf(host, options.format, options.output, usual)
  const annexes = annexesOf(options.annex)
  refuseOptions(options, output, annexes)
  const console = await makeConsole(options)
  refuseBinary(output, console)
  const template = options.template === undefined ? null : readTemplate(host, options.template, output.file)
  const loaded = await loadPlan(tellingHost(host, console, options.lang ?? 'id'), paths, options.lang, options.reader)
  const language = options.lang ?? loaded.plan.rencana.bahasa ?? 'id'
  return speaking(language, async () => {
    if (year === undefined) throw noYear(loaded)
    const checked = (spoken: Language) =>
      findingsOf(loaded, spoken, (berkas) => console.progress(texts.checking, language, { berkas }))
    const all = checked(language)
    noteBrokenFiles(console, all, loaded, language)
    if (rencanaBroken(all)) {
      noteRencanaErrors(console, all, loaded, language)
      console.note(texts.notWritten, language)
      return 2
    }
    // Reports are Indonesian, whatever language the plan wants its messages in.
    const reportLanguage = options.lang ?? 'id'
    const inFiles = shownNodes(loaded)
    const { shown, only } = select(loaded, inFiles, options, reportLanguage)
    const about = (found: readonly Finding[]) =>
      isSelecting(options) ? findingsAbout(found, loaded.plan, shown) : found
    const findings = about(all)
    const failed = anyAtOrAbove(findings, options.failOn)
    if (failed) noteFindings(console, findings, language)
    if (failed && options.strict) {
      console.note(texts.strict, language)
      return 1
    }
    noteYearOutside(console, year, loaded, language)
    if (noteNoNodes(console, loaded, shown, language)) return 2
    const input: AnnexInput = {
      plan: loaded.plan,
      figures: loaded.figures({ year, until }),
      findings: reportLanguage === language ? findings : about(checked(reportLanguage)),
      figuresOf: loaded.figures,
      shown,
      perSignatory: options.per === 'penanggung-jawab',
      above: oneLine(options.title ?? '').trim() || null,
      only,
      language: reportLanguage,
      versi: version,
      commit: commitOf(host, loaded, reportLanguage),
    }
    const { folder, format } = output
    const wanted = { annexes, template }
    const written =
      folder === null
        ? await writeReport(host, console, input, wanted, output, language)
        : await writeFolder(host, console, input, { folder, format, ...wanted, per: options.per ?? 'opd' }, language)
    return written ? (failed ? 1 : 0) : 2
  })
}

/** Throws wrong usage for an option that the output has no use for. */
function refuseOptions(
  { per, title, template }: ReportOptions,
  { format, folder, file }: Output,
  annexes: readonly string[] | undefined,
): void {
  const alone = folder === null
  if (template !== undefined && format !== 'xlsx') throw new UsageError(texts.templateFormat, { format })
  if (template !== undefined && annexes !== undefined) throw new UsageError(texts.templateAnnex)
  if (template === undefined && file?.toLowerCase().endsWith(`.${withMacros}`)) throw new UsageError(texts.macros)
  if (alone && per === 'opd') throw new UsageError(texts.perFolder)
  if (format === 'csv' && alone && new Set(annexes).size !== 1) throw new UsageError(texts.annexCsv)
  if (format !== 'json') return
  const ofAnnexes = { '--annex': annexes, '--title': title, ...(alone ? { '--per': per } : {}) }
  const opsi = Object.entries(ofAnnexes).find(([, value]) => value !== undefined)?.[0]
  if (opsi !== undefined) throw new UsageError(texts.annexJson, { opsi })
}

function annexesOf(written: readonly string[] | undefined): readonly string[] | undefined {
  const names = written?.flatMap((list) => list.split(',')).map((name) => name.trim())
  // A comma at the end is no name.
  return names?.filter((name) => name !== '' || names.length === 1).map(knownAnnex)
}

function knownAnnex(name: string): string {
  if (annexNames.includes(name)) return name
  const benar = nearest(name, annexNames)
  const args = { lampiran: name, pilihan: annexNames.join(', ') }
  throw benar === null ? new UsageError(texts.annex, args) : new UsageError(texts.annexNear, { ...args, benar })
}

export function noYear({ plan: { tahun } }: Loaded): UsageError {
  const contoh = tahun[0] ?? 2025
  return tahun.length === 0
    ? new UsageError(texts.yearNone, { contoh })
    : new UsageError(texts.year, { contoh, tahun: tahun.join(', ') })
}

const texts = {
  year: {
    id: 'sebutkan tahunnya, misalnya --year {contoh}; tahun rencana ini: {tahun}',
    en: "name the year, such as --year {contoh}; this plan's years: {tahun}",
  },
  yearNone: {
    id: 'sebutkan tahunnya, misalnya --year {contoh}; rencana ini belum memuat satu tahun pun',
    en: 'name the year, such as --year {contoh}; this plan has no year yet',
  },
  annex: {
    id: 'tidak ada lampiran "{lampiran}"; pilih {pilihan}',
    en: 'there is no annex "{lampiran}"; choose {pilihan}',
  },
  annexNear: {
    id: 'tidak ada lampiran "{lampiran}"; mungkin maksudnya "{benar}" (pilihan: {pilihan})',
    en: 'there is no annex "{lampiran}"; did you mean "{benar}"? (choices: {pilihan})',
  },
  annexJson: {
    id: 'format json memuat semua angka, tanpa lampiran; hapus {opsi} atau pilih format lain',
    en: 'format json has all figures and no annexes; leave out {opsi} or choose another format',
  },
  annexCsv: {
    id: 'format csv memuat satu lampiran; sebutkan satu saja, misalnya --annex pengukuran, atau tulis ke folder, misalnya -o hasil/',
    en: 'format csv has one annex; name exactly one, such as --annex pengukuran, or write to a folder, such as -o results/',
  },
  templateFormat: {
    id: 'opsi --template membuat buku kerja, bukan format {format}; hapus --format, atau tulis ke berkas .xlsx atau .xlsm',
    en: 'option --template makes a workbook, not format {format}; leave out --format, or write to an .xlsx or .xlsm file',
  },
  templateAnnex: {
    id: 'lampiran yang diisi ditentukan oleh nama di dalam templat; hapus --annex',
    en: 'names in the template decide which annexes are filled in; leave out --annex',
  },
  macros: {
    id: 'berkas .xlsm hanya dibuat dari templat bermakro; pakai -o hasil.xlsx, atau --template kantor.xlsm',
    en: 'an .xlsm file is only made from a template with macros; use -o result.xlsx, or --template office.xlsm',
  },
  perFolder: {
    id: 'opsi --per opd membuat satu berkas setiap OPD; sebutkan foldernya, misalnya -o hasil/',
    en: 'option --per opd makes one file for each OPD; name a folder for them, such as -o results/',
  },
  checking: { id: 'memeriksa {berkas}', en: 'checking {berkas}' },
  notWritten: {
    id: 'pohon.yaml memuat galat; laporan tidak ditulis',
    en: 'pohon.yaml has errors; no report is written',
  },
  strict: { id: 'laporan tidak ditulis (--strict)', en: 'no report is written (--strict)' },
} satisfies Record<string, Text>
