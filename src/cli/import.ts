// `pohon import`: a table as an office has it becomes a tree file; a form that pohon made goes back to where it came from.
import path from 'node:path'
import type { Args, Text } from '../diagnostic.ts'
import type { Host } from '../host.ts'
import type { Converted, leftOut as LeftOut, Mapping } from '../import/index.ts'
import { lineAndColumn, lineStarts } from '../source/lines.ts'
import { read } from '../source/read.ts'
import { tableReasons } from '../source/rows.ts'
import { UsageError } from '../usage.ts'
import { type GlobalOptions, makeConsole } from './console.ts'
import { takenIds } from './import-ids.ts'
import { type MarkedFile, marked } from './import-marked.ts'
import { createFile } from './save.ts'

export interface ImportOptions extends GlobalOptions {
  readonly output?: string
  readonly preview?: boolean
  readonly map?: string
  readonly year?: number
  readonly force?: boolean
}

export async function importFile(host: Host, names: readonly string[], options: ImportOptions): Promise<number> {
  const tables = await import('../import/index.ts')
  const files = names
    .flatMap((name) => formsIn(host, name))
    .map((written): MarkedFile => {
      const bytes = readFile(host, written)
      return { written, bytes, book: reading(written, () => tables.readSource(bytes, written)).book }
    })
  const [first, ...more] = files
  if (first === undefined) throw new UsageError(texts.noFile)
  const form = marked.find(({ carries }) => files.some(({ book }) => carries(book)))
  if (form === undefined && more.length === 0) return importTable(host, first, tables, options)
  const other = files.find(({ book }) => form?.carries(book) !== true)
  if (form === undefined || other !== undefined) throw new UsageError(texts.several, { path: other!.written })
  return (await form.load()).take(host, files, options)
}

/**
 * A folder stands for the workbooks in it, without those by which programs mark that one is open. Those that cannot be read are among
 * them, to be refused: an office's figures must not stay behind.
 */
function formsIn(host: Host, written: string): readonly string[] {
  const entries =
    host.kind(path.resolve(host.cwd, written)) === 'folder' ? host.list(path.resolve(host.cwd, written)) : null
  const books = (entries ?? []).filter(
    ({ name, kind }) => kind === 'file' && /^(?!~\$|\.).*\.(xls[xmb]?|ods)$/i.test(name),
  )
  return books.length === 0 ? [written] : books.map(({ name }) => `${written.replace(/[\\/]+$/, '')}/${name}`)
}

async function importTable(
  host: Host,
  { written, book }: MarkedFile,
  tables: typeof import('../import/index.ts'),
  options: ImportOptions,
): Promise<number> {
  const language = options.lang ?? 'id'
  const console = await makeConsole(options)
  const file = path.basename(written)
  const { preview = false, force = false, year = null, map } = options
  const hasMap = map !== undefined && host.kind(path.resolve(host.cwd, map)) !== null
  if (map !== undefined && !hasMap && !preview) throw new UsageError(texts.noMap, { path: map, berkas: written })
  const output = options.output ?? `${stem(file)}.pohon.yaml`
  if (!preview) refuseOutput(host, output, force)
  const mapping = hasMap ? await openMapping(host, map, tables) : null
  const comments = commentsOf(host, output, file, hasMap ? path.basename(map) : null)
  const taken = await takenIds(host, output, options)
  const converted = reading(written, () => tables.convert(book, { file, mapping, year, comments, taken }))

  if (converted.ledger.length === 0) throw new UsageError(texts.empty, { path: written })
  for (const { text, args } of converted.problems) console.note(text, language, args)
  for (const kind of ['shapes', 'comments', 'margins'] as const) {
    const jumlah = book.beside[kind] ?? 0
    if (jumlah > 0) console.note(texts[kind], language, { jumlah })
  }
  if (preview) {
    console.out(tables.previewText(written, converted, language, console.width))
    if (map !== undefined && !hasMap) {
      await createFile(host, map, converted.mapping, false)
      console.note(texts.mapWritten, language, { path: map, berkas: written })
    } else if (map === undefined)
      console.note(texts.mapNext, language, { berkas: written, peta: `${stem(file)}.peta.yaml` })
    return converted.problems.length > 0 ? 2 : 0
  }
  if (converted.problems.length > 0) throw new UsageError(texts.mapWrong, { path: map ?? '' })
  if (converted.text === null) throw new UsageError(texts.nothing, { path: written, peta: `${stem(file)}.peta.yaml` })
  if (output === '-') console.out(converted.text)
  else await createFile(host, output, converted.text, force)
  summarize(converted, written, output, tables.leftOut, (text, args) => console.note(text, language, args))
  return 0
}

/** How much came in, what did not and why, and what to do next. */
function summarize(
  { ledger, nodes, indikator, sheets, guesses }: Converted,
  written: string,
  output: string,
  leftOut: typeof LeftOut,
  note: (text: Text, args: Args) => void,
): void {
  const left = leftOut(ledger, sheets.length > 1)
  const tidak = left.reduce((sum, { count }) => sum + count, 0)
  const perLevel = nodes.flatMap((count, level) => (count === 0 ? [] : [`level ${level}: ${count}`])).join(', ')
  const jumlah = nodes.reduce((sum, count) => sum + count, 0)
  note(texts.written, { path: output === '-' ? 'stdout' : output, jumlah, perLevel, indikator })
  if (guesses > 0) note(texts.guesses, { jumlah: guesses })
  note(texts.cells, { sel: ledger.length, diimpor: ledger.length - tidak, tidak })
  for (const { reason, count, ranges } of left) {
    const shown = ranges.length > 8 ? `${ranges.slice(0, 8).join(', ')} …` : ranges.join(', ')
    note(texts.leftOut, { jumlah: count, sebab: reason, sel: shown })
  }
  note(texts.next, { berkas: quotedPath(written), pohon: output === '-' ? 'BERKAS.pohon.yaml' : quotedPath(output) })
}

/** Without its ending. */
const stem = (file: string): string => file.replace(/\.[^.]+$/, '')

const quotedPath = (file: string): string => (/\s/.test(file) ? `"${file}"` : file)

/** Lines at the top of the tree file: the schema for editors, where `pohon init` put it, and where the tree is from. */
function commentsOf(host: Host, output: string, file: string, map: string | null): readonly string[] {
  const folder = path.dirname(path.resolve(host.cwd, output))
  let at = folder
  while (host.kind(path.join(at, schema)) === null && at !== path.dirname(at)) at = path.dirname(at)
  const found = host.kind(path.join(at, schema)) === 'file'
  const relative = path.relative(folder, path.join(at, schema)).split(path.sep).join('/')
  const from = map === null ? file : `${file} dengan peta ${map}`
  return [
    ...(found ? [`yaml-language-server: $schema=${relative}`, ''] : []),
    `Diimpor dari ${from.replaceAll(/\s+/g, ' ')}.`,
    'Yang tidak ikut, beserta sebabnya, ditampilkan oleh pohon import --preview.',
  ]
}

const schema = path.join('.pohon', 'skema', 'pohon.schema.json')

function refuseOutput(host: Host, output: string, force: boolean): void {
  if (output === '-') return
  if (!/\.pohon\.ya?ml$/i.test(output))
    throw new UsageError(texts.ending, {
      path: output,
      benar: `${output.replace(/(\.pohon)?\.[^./\\]*$/, '')}.pohon.yaml`,
    })
  if (!force && host.kind(path.resolve(host.cwd, output)) !== null) throw new UsageError(texts.exists, { path: output })
}

async function openMapping(host: Host, written: string, tables: typeof import('../import/index.ts')): Promise<Mapping> {
  const bytes = readFile(host, written)
  const document = await read(written, bytes)
  const [problem] = document.problems
  if (document.data === undefined && problem !== undefined)
    throw new UsageError(texts.mapUnread, {
      path: written,
      baris: lineAndColumn(lineStarts(document.text), problem.place.start).line,
    })
  try {
    return tables.readMapping(document)
  } catch (error) {
    if (!(error instanceof tables.MappingError)) throw error
    const { text, args, line } = error
    throw new UsageError(
      { id: `{path}:{baris}: ${text.id}`, en: `{path}:{baris}: ${text.en}` },
      { ...args, path: written, baris: line },
    )
  }
}

function readFile(host: Host, written: string): Uint8Array {
  const file = path.resolve(host.cwd, written)
  if (host.kind(file) === 'folder') throw new UsageError(texts.folder, { path: written })
  try {
    return host.read(file)
  } catch (error) {
    throw unreadable(written, error)
  }
}

/** Runs what reads a file, and says in words what is wrong with it. */
function reading<T>(written: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw unreadable(written, error)
  }
}

function unreadable(written: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined) return error
  const { sebab, saran } = reasons[code] ?? tableReasons[code] ?? { sebab: code, saran: null }
  const args = { path: written, sebab }
  return saran === null ? new UsageError(texts.unread, args) : new UsageError(texts.unreadHelp, { ...args, saran })
}

/** Where the reasons for code lists do not hold. */
const reasons: typeof tableReasons = {
  'bukan-xlsx': {
    sebab: {
      id: 'ini bukan buku kerja .xlsx dan bukan dokumen .docx',
      en: 'this is no .xlsx workbook and no .docx document',
    },
    saran: { id: 'simpan sebagai .xlsx, .docx, .csv, atau .tsv', en: 'save it as .xlsx, .docx, .csv or .tsv' },
  },
  biner: {
    sebab: {
      id: 'ini bukan teks, buku kerja, atau dokumen Word',
      en: 'this is neither text, workbook nor Word document',
    },
    saran: {
      id: 'pakai berkas .xlsx, .docx, .csv, .tsv, atau .txt',
      en: 'use an .xlsx, .docx, .csv, .tsv or .txt file',
    },
  },
  lama: {
    sebab: { id: 'ini berkas Office lama (.xls atau .doc)', en: 'this is an old Office file (.xls or .doc)' },
    saran: {
      id: 'buka di Excel atau Word, lalu Simpan Sebagai .xlsx atau .docx',
      en: 'open it in Excel or Word and save it as .xlsx or .docx',
    },
  },
  web: {
    sebab: {
      id: 'ini halaman web (HTML) atau XML, walaupun Excel membukanya sebagai tabel',
      en: 'this is a web page (HTML) or XML, although Excel opens it as a table',
    },
    saran: {
      id: 'buka di Excel, lalu Simpan Sebagai Buku Kerja Excel (.xlsx)',
      en: 'open it in Excel and save it as an Excel workbook (.xlsx)',
    },
  },
  rtf: {
    sebab: { id: 'ini dokumen RTF', en: 'this is an RTF document' },
    saran: { id: 'buka di Word, lalu Simpan Sebagai .docx', en: 'open it in Word and save it as .docx' },
  },
  rusak: {
    sebab: { id: 'berkas ini rusak atau terpotong', en: 'this file is damaged or cut off' },
    saran: {
      id: 'salin ulang dari asalnya, atau buka lalu simpan kembali di Excel atau Word',
      en: 'copy it again from where it came, or open it in Excel or Word and save it again',
    },
  },
}

const texts = {
  noFile: {
    id: 'sebutkan berkas tabelnya, misalnya "pohon import renstra.xlsx --preview"',
    en: 'name the file with the table, such as "pohon import renstra.xlsx --preview"',
  },
  folder: {
    id: '"{path}" adalah folder; sebutkan berkas tabelnya (.xlsx, .docx, .csv, .tsv, atau .txt)',
    en: '"{path}" is a folder; name the file with the table (.xlsx, .docx, .csv, .tsv or .txt)',
  },
  unread: { id: '"{path}" tidak dapat dibaca: {sebab}', en: '"{path}" cannot be read: {sebab}' },
  unreadHelp: {
    id: '"{path}" tidak dapat dibaca: {sebab}; {saran}',
    en: '"{path}" cannot be read: {sebab}; {saran}',
  },
  several: {
    id: '"{path}" bukan formulir pohon; hanya formulir yang dapat diimpor beberapa sekaligus, jadi impor berkas ini sendiri',
    en: '"{path}" is no form of pohon; only forms can be imported several at once, so import this file alone',
  },
  empty: {
    id: '"{path}" kosong: tidak ada sel atau baris yang berisi',
    en: '"{path}" is empty: no cell or line holds anything',
  },
  nothing: {
    id: 'tidak ada tabel pohon yang dikenali di "{path}"; lihat "pohon import {path} --preview --map {peta}", lalu tetapkan kolomnya di peta itu',
    en: 'no table of a tree was recognised in "{path}"; see "pohon import {path} --preview --map {peta}", then say in that mapping what the columns are',
  },
  shapes: {
    id: 'perhatian: {jumlah} teks di dalam gambar (shape, SmartArt) tidak dibaca; salin ke sel atau tabel bila isinya pohon',
    en: 'note: {jumlah} texts in drawings (shapes, SmartArt) are not read; copy them to cells or a table if they are of the tree',
  },
  comments: {
    id: 'perhatian: {jumlah} teks komentar tidak dibaca',
    en: 'note: {jumlah} texts of comments are not read',
  },
  margins: {
    id: 'perhatian: {jumlah} teks di kepala, kaki halaman, atau catatan kaki tidak dibaca',
    en: 'note: {jumlah} texts in headers, footers or footnotes are not read',
  },
  noMap: {
    id: 'peta "{path}" tidak ada; tulis dahulu dengan "pohon import {berkas} --preview --map {path}"',
    en: 'there is no mapping "{path}"; have it written first by "pohon import {berkas} --preview --map {path}"',
  },
  mapUnread: {
    id: '{path}:{baris}: peta ini tidak dapat dibaca sebagai YAML; lihat contohnya di docs/impor.md',
    en: '{path}:{baris}: this mapping cannot be read as YAML; see the examples in docs/impor.md',
  },
  mapWrong: {
    id: 'peta "{path}" tidak cocok dengan tabelnya (lihat di atas); tidak ada yang ditulis',
    en: 'the mapping "{path}" does not fit the table (see above); nothing is written',
  },
  mapWritten: {
    id: 'peta ditulis: {path}; ubah yang keliru, lalu: pohon import {berkas} --map {path}',
    en: 'mapping written: {path}; correct what is wrong, then: pohon import {berkas} --map {path}',
  },
  mapNext: {
    id: 'bila ada yang keliru: pohon import {berkas} --preview --map {peta} menulis petanya untuk diubah',
    en: 'if something is wrong: pohon import {berkas} --preview --map {peta} writes the mapping to change',
  },
  ending: {
    id: 'berkas pohon berakhiran .pohon.yaml; tulis hasilnya ke "{benar}", bukan "{path}"',
    en: 'tree files end in .pohon.yaml; write the result to "{benar}", not "{path}"',
  },
  exists: {
    id: '"{path}" sudah ada dan tidak ditimpa; pilih nama lain dengan -o, atau tambahkan --force',
    en: '"{path}" is there already and is not overwritten; choose another name with -o, or add --force',
  },
  written: {
    id: 'ditulis: {path}: {jumlah} node ({perLevel}), {indikator} indikator',
    en: 'written: {path}: {jumlah} nodes ({perLevel}), {indikator} indikator',
  },
  guesses: {
    id: 'level atau induk {jumlah} node hanya dugaan: cari "dugaan" di berkasnya, atau tetapkan di peta',
    en: 'level or parent of {jumlah} nodes is a guess: look for "dugaan" in the file, or say it in a mapping',
  },
  cells: {
    id: '{sel} sel berisi: {diimpor} diimpor, {tidak} tidak',
    en: '{sel} cells hold something: {diimpor} are imported, {tidak} are not',
  },
  leftOut: { id: '  {sebab} ({jumlah}): {sel}', en: '  {sebab} ({jumlah}): {sel}' },
  next: {
    id: 'berikutnya: cocokkan dengan tabelnya (pohon import {berkas} --preview), periksa (pohon validate {pohon}), dan lengkapi yang belum ada di sumber',
    en: 'next: compare with the table (pohon import {berkas} --preview), check (pohon validate {pohon}), and fill in what the source lacks',
  },
} satisfies Record<string, Text>
