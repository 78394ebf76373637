// `pohon report`: the annexes of one year, to the terminal or to a file.
import type { Severity, Text } from '../diagnostic.ts'
import type { Host } from '../host.ts'
import { nearest } from '../messages/nearest.ts'
import type { Triwulan } from '../plan/types.ts'
import { annexNames } from '../report/index.ts'
import { findingsOf, type Loaded, loadPlan, rencanaBroken } from '../run.ts'
import { speaking, UsageError } from '../usage.ts'
import { commitOf } from './commit.ts'
import { anyAtOrAbove, type GlobalOptions, makeConsole } from './console.ts'
import { shownNodes } from './nodes.ts'
import { noteBrokenFiles, noteFindings, noteNoNodes, noteRencanaErrors, noteYearOutside } from './notes.ts'
import { outputOf, type ReportFormat, refuseBinary, writeReport } from './report-output.ts'
import { version } from './version.ts'

export interface ReportOptions extends GlobalOptions {
  readonly year?: number
  readonly until: Triwulan
  readonly format?: ReportFormat
  readonly annex?: readonly string[]
  readonly output?: string
  readonly strict?: boolean
  readonly failOn: Severity
}

export async function report(host: Host, paths: readonly string[], options: ReportOptions): Promise<number> {
  const { year, until } = options
  const output = outputOf(host, options.format, options.output, `lampiran-${year}-${until}.xlsx`)
  const annexes = annexesOf(options.annex)
  if (annexes !== undefined && output.format === 'json') throw new UsageError(texts.annexJson)
  const console = await makeConsole(options)
  refuseBinary(output, console)
  const loaded = await loadPlan(host, paths, options.lang)
  const language = options.lang ?? loaded.plan.rencana.bahasa ?? 'id'
  return speaking(language, async () => {
    if (year === undefined) throw noYear(loaded)
    const findings = findingsOf(loaded, language)
    noteBrokenFiles(console, findings, loaded, language)
    if (rencanaBroken(findings)) {
      noteRencanaErrors(console, findings, loaded, language)
      console.note(texts.notWritten, language)
      return 2
    }
    const failed = anyAtOrAbove(findings, options.failOn)
    if (failed) noteFindings(console, findings, language)
    if (failed && options.strict) {
      console.note(texts.strict, language)
      return 1
    }
    noteYearOutside(console, year, loaded, language)
    const shown = shownNodes(loaded)
    if (noteNoNodes(console, loaded, shown, language)) return 2
    // Reports are Indonesian, whatever language the plan wants its messages in.
    const reportLanguage = options.lang ?? 'id'
    const input = {
      plan: loaded.plan,
      figures: loaded.figures({ year, until }),
      findings: reportLanguage === language ? findings : findingsOf(loaded, reportLanguage),
      shown,
      language: reportLanguage,
      versi: version,
      commit: commitOf(loaded.root.folder, reportLanguage),
    }
    await writeReport(host, console, input, annexes, output, language)
    return failed ? 1 : 0
  })
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

function noYear({ plan: { tahun } }: Loaded): UsageError {
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
    id: 'format json memuat semua angka, tanpa lampiran; hapus --annex atau pilih format lain',
    en: 'format json has all figures and no annexes; leave out --annex or choose another format',
  },
  notWritten: {
    id: 'pohon.yaml memuat galat; laporan tidak ditulis',
    en: 'pohon.yaml has errors; no report is written',
  },
  strict: { id: 'laporan tidak ditulis (--strict)', en: 'no report is written (--strict)' },
} satisfies Record<string, Text>
