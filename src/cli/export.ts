// `pohon export`: the plan as tidy tables in a folder, for database engines: nodes, indicators, values, findings.
import path from 'node:path'
import type { Language, Text } from '../diagnostic.ts'
import type { Host } from '../host.ts'
import type { Triwulan } from '../plan/types.ts'
import { exportCsv } from '../render/export-csv.ts'
import { exportNdjson } from '../render/export-ndjson.ts'
import { fingerprint } from '../render/findings-json.ts'
import { exportTables } from '../report/export/index.ts'
import type { ExportColumn, ExportInput, ExportRow, ExportTable } from '../report/export/table.ts'
import { checkPlan, type Loaded, loadPlan, rencanaBroken } from '../run.ts'
import { speaking, UsageError } from '../usage.ts'
import { type Console, type GlobalOptions, makeConsole } from './console.ts'
import { shownNodes } from './nodes.ts'
import { noteBrokenFiles, noteFindings, noteNoNodes, noteRencanaErrors } from './notes.ts'
import { tellingHost } from './progress.ts'
import { makeFolder, saveAll } from './save.ts'

export const exportFormats = ['parquet', 'csv', 'ndjson'] as const
type ExportFormat = (typeof exportFormats)[number]

export interface ExportOptions extends GlobalOptions {
  readonly format: ExportFormat
  readonly output?: string
  readonly year?: number
  readonly until: Triwulan
  /** Name of the plan, instead of its `instansi`. */
  readonly plan?: string
}

/** What says that a folder is an export, and of what. */
const manifest = 'export.json'

export async function exportPlan(host: Host, paths: readonly string[], options: ExportOptions): Promise<number> {
  const folder = folderOf(host, options.output)
  const console = await makeConsole(options)
  const loaded = await loadPlan(tellingHost(host, console, options.lang ?? 'id'), paths, options.lang, options.reader)
  const language = options.lang ?? loaded.plan.rencana.bahasa ?? 'id'
  return speaking(language, async () => {
    const { findings } = checkPlan(loaded, language, (berkas) => console.progress(texts.checking, language, { berkas }))
    noteBrokenFiles(console, findings, loaded, language)
    if (rencanaBroken(findings)) {
      noteRencanaErrors(console, findings, loaded, language)
      console.note(texts.notWritten, language)
      return 2
    }
    if (noteNoNodes(console, loaded, shownNodes(loaded), language)) return 2
    const name = nameOf(loaded, options, console, language)
    refuseForeign(host, folder, options.format, name)
    const input: ExportInput = {
      plan: loaded.plan,
      name,
      figures: (masa) => loaded.figures(masa),
      years: options.year === undefined ? loaded.plan.tahun : [options.year],
      until: options.until,
      findings,
      fingerprint,
      isShown: (file) => loaded.shown.has(file),
    }
    await writeTables(host, console, folder, options.format, input, language)
    if (findings.length > 0) noteFindings(console, findings, language)
    return 0
  })
}

/** Throws wrong usage for what is no folder. */
function folderOf(host: Host, written: string | undefined): string {
  if (written === undefined) throw new UsageError(texts.folder)
  if (written === '-') throw new UsageError(texts.stdout)
  const folder = written.replace(/[\\/]+$/, '') || '/'
  const ending = /\.(parquet|csv|ndjson|jsonl?)$/i.exec(folder)
  const kind = host.kind(path.resolve(host.cwd, folder))
  if (kind === 'file' || (ending !== null && kind === null))
    throw new UsageError(texts.file, { path: written, contoh: folder.slice(0, ending?.index) || 'ekspor' })
  return folder
}

function nameOf({ plan, root }: Loaded, options: ExportOptions, console: Console, language: Language): string {
  const name = (options.plan ?? plan.rencana.instansi ?? '').trim()
  if (name !== '') return name
  const folder = path.basename(root.folder)
  console.note(texts.noName, language, { nama: folder })
  return folder
}

/** Only what an earlier export of the same plan in the same format wrote is written again. */
function refuseForeign(host: Host, folder: string, format: ExportFormat, plan: string): void {
  const at = (name: string) => path.resolve(host.cwd, folder, name)
  const old = earlier(host, at(manifest))
  if (old === null) {
    const name = [manifest, ...exportTables.map(({ name }) => `${name}.${format}`)].find(
      (name) => host.kind(at(name)) !== null,
    )
    if (name !== undefined) throw new UsageError(texts.foreign, { path: `${folder}/${name}` })
    return
  }
  if (old.format !== format) throw new UsageError(texts.otherFormat, { path: folder, format: old.format })
  if (old.plan !== plan) throw new UsageError(texts.otherPlan, { path: folder, plan: old.plan })
}

function earlier(host: Host, file: string): { readonly format: string; readonly plan: string } | null {
  if (host.kind(file) !== 'file') return null
  try {
    const { generator, format, plan } = JSON.parse(new TextDecoder().decode(host.read(file))) as Record<string, unknown>
    return generator === 'pohon' ? { format: String(format), plan: String(plan) } : null
  } catch {
    return null
  }
}

type Renderer = (columns: readonly ExportColumn[], rows: Iterable<ExportRow>) => Iterable<Uint8Array>

async function rendererOf(format: ExportFormat): Promise<Renderer> {
  switch (format) {
    case 'csv':
      return exportCsv
    case 'ndjson':
      return exportNdjson
    case 'parquet':
      return (await import('../render/export-parquet.ts')).exportParquet
  }
}

/** All or none: a folder never has tables of two states of the plan. */
async function writeTables(
  host: Host,
  console: Console,
  folder: string,
  format: ExportFormat,
  input: ExportInput,
  language: Language,
): Promise<void> {
  const render = await rendererOf(format)
  makeFolder(host, folder)
  const { name, years, until } = input
  const tables: { name: string; file: string; rows: number; columns: Record<string, string> }[] = []
  const files = function* (): Generator<readonly [name: string, pieces: Iterable<Uint8Array>]> {
    for (const table of exportTables) {
      const file = `${table.name}.${format}`
      console.progress(texts.writing, language, { tabel: table.name })
      const counted = counting(table, input)
      yield [file, render(table.columns, counted.rows)]
      const columns = Object.fromEntries(table.columns.map(({ name, type }) => [name, type]))
      tables.push({ name: table.name, file, rows: counted.count(), columns })
    }
    const about = { generator: 'pohon', version: 1, format, plan: name, years, until, tables }
    yield [manifest, [new TextEncoder().encode(`${JSON.stringify(about, null, 2)}\n`)]]
  }
  await saveAll(host, folder, files())
  const rows = tables.map(({ name, rows }) => `${name} ${rows}`).join(', ')
  console.note(texts.written, language, { path: folder, baris: rows })
}

function counting(table: ExportTable, input: ExportInput): { readonly rows: Iterable<ExportRow>; count(): number } {
  let count = 0
  const rows = function* () {
    for (const row of table.rows(input)) {
      count++
      yield row
    }
  }
  return { rows: rows(), count: () => count }
}

const texts = {
  checking: { id: 'memeriksa {berkas}', en: 'checking {berkas}' },
  writing: { id: 'menulis tabel {tabel}', en: 'writing table {tabel}' },
  written: {
    id: 'ditulis di folder {path}, baris setiap tabel: {baris}',
    en: 'written in the folder {path}, rows of each table: {baris}',
  },
  notWritten: {
    id: 'pohon.yaml memuat galat; tidak ada tabel yang ditulis',
    en: 'pohon.yaml has errors; no table is written',
  },
  folder: {
    id: 'sebutkan folder untuk tabelnya, misalnya -o ekspor/',
    en: 'name a folder for the tables, such as -o export/',
  },
  stdout: {
    id: 'ekspor terdiri atas beberapa tabel dan tidak dapat ditulis ke stdout; sebutkan folder, misalnya -o ekspor/',
    en: 'an export is several tables and cannot go to stdout; name a folder, such as -o export/',
  },
  file: {
    id: 'ekspor terdiri atas beberapa tabel; "{path}" bukan folder; tulis misalnya -o {contoh}/',
    en: 'an export is several tables; "{path}" is no folder; write for example -o {contoh}/',
  },
  foreign: {
    id: '"{path}" sudah ada dan bukan hasil ekspor pohon; pilih folder lain, atau pindahkan berkas itu',
    en: '"{path}" is there already and is no export of pohon; choose another folder, or move that file away',
  },
  otherFormat: {
    id: 'folder "{path}" berisi ekspor berformat {format}; pilih folder lain, atau hapus folder itu dahulu',
    en: 'the folder "{path}" has an export as {format}; choose another folder, or delete it first',
  },
  otherPlan: {
    id: 'folder "{path}" berisi ekspor rencana lain ({plan}); pilih folder lain',
    en: 'the folder "{path}" has the export of another plan ({plan}); choose another folder',
  },
  noName: {
    id: 'pohon.yaml tidak menyebut instansi: kolom plan berisi nama folder, "{nama}"; tulis instansi, atau pakai --plan',
    en: 'pohon.yaml names no instansi: column plan has the name of the folder, "{nama}"; write instansi, or use --plan',
  },
} satisfies Record<string, Text>
