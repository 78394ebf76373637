// Where a tree goes and in which format, from --format and -o; and drawing and writing it there.
import path from 'node:path'
import type { Language, Text } from '../diagnostic.ts'
import type { Figures } from '../figures/types.ts'
import type { Host } from '../host.ts'
import type { Branch } from '../report/branches.ts'
import { origin, owners, period } from '../report/heading.ts'
import { firstYear, type Page, pageTree, periodsOf, samePeriod } from '../report/page.ts'
import { treeBoxes } from '../report/tree-boxes.ts'
import { findingsOf, type Loaded } from '../run.ts'
import { UsageError } from '../usage.ts'
import { commitOf } from './commit.ts'
import type { Console } from './console.ts'
import { formatOf } from './output-format.ts'
import { isFolder, makeFolder, save, saveAll } from './save.ts'
import { findingsAbout } from './selection.ts'
import type { TreeOptions } from './tree.ts'
import { version } from './version.ts'

export const treeFormats = ['terminal', 'svg', 'html', 'mermaid', 'dot'] as const
export type TreeFormat = (typeof treeFormats)[number]

export const paperNames = ['a3', 'a4', 'f4'] as const
export type PaperName = (typeof paperNames)[number]

export const treeEndings: Readonly<Record<string, TreeFormat>> = {
  svg: 'svg',
  html: 'html',
  htm: 'html',
  mmd: 'mermaid',
  mermaid: 'mermaid',
  dot: 'dot',
  gv: 'dot',
  txt: 'terminal',
}

/** Name for a file of each format, where one has to be suggested. */
const examples: Readonly<Record<TreeFormat, string>> = {
  terminal: 'pohon.txt',
  svg: 'pohon.svg',
  html: 'pohon.html',
  mermaid: 'pohon.mmd',
  dot: 'pohon.dot',
}

export interface TreeOutput {
  readonly format: TreeFormat
  /** Null for stdout, or for a folder. */
  readonly file: string | null
  /** Folder for a file a page; null for one file. */
  readonly folder: string | null
}

/** Throws wrong usage where --format, -o and --paper do not go together. */
export function treeOutputOf(
  host: Host,
  { format, output, paper }: Pick<TreeOptions, 'format' | 'output' | 'paper'>,
): TreeOutput {
  const chosen = destination(host, format, output)
  if (paper !== undefined && chosen.format !== 'svg' && chosen.format !== 'html')
    throw new UsageError(texts.paper, { format: chosen.format })
  return chosen
}

function destination(host: Host, format: TreeFormat | undefined, output: string | undefined): TreeOutput {
  if (output === undefined) return { format: format ?? 'terminal', file: null, folder: null }
  if (output === '-') {
    if (format === undefined) throw new UsageError(texts.stdout)
    return { format, file: null, folder: null }
  }
  if (isFolder(host, output)) {
    if (format !== undefined && format !== 'svg')
      throw new UsageError(texts.folder, { path: output, format, contoh: examples[format] })
    return { format: 'svg', file: null, folder: output.replace(/[\\/]+$/, '') || '/' }
  }
  return { format: formatOf(format, output, treeEndings), file: output, folder: null }
}

/** What is drawn. */
export interface Drawn {
  readonly loaded: Loaded
  readonly branches: readonly Branch[]
  readonly shown: ReadonlySet<string>
  readonly figures: Figures | null
  readonly options: TreeOptions
}

/** Draws the tree and writes or shows it. `language` is that of the notes. */
export async function drawTo(
  host: Host,
  console: Console,
  { format, file, folder }: TreeOutput,
  drawn: Drawn,
  language: Language,
): Promise<void> {
  if (folder !== null) {
    const { renderDrawingPages } = await import('../render/drawn-tree.ts')
    const pages = renderDrawingPages(boxesOf(drawn), drawingOptions(drawn))
    if (host.kind(path.resolve(host.cwd, folder)) === 'file') throw new UsageError(texts.file, { path: folder })
    makeFolder(host, folder)
    await saveAll(
      host,
      folder,
      pages.map(({ name, svg }) => [name, [bytes(svg)]]),
    )
    console.note(texts.writtenFolder, language, { path: folder, jumlah: pages.length })
    return
  }
  const { text, pages } = await textOf(host, format, drawn)
  if (file === null) return console.out(text)
  await save(host, file, bytes(text), examples[format])
  if (pages > 1) console.note(texts.writtenPages, language, { path: file, jumlah: pages })
  else console.note(texts.written, language, { path: file })
}

/** A tree as text of the terminal, for a file. */
export async function saveText(
  host: Host,
  console: Console,
  file: string,
  text: string,
  language: Language,
): Promise<void> {
  await save(host, file, bytes(text), examples.terminal)
  console.note(texts.written, language, { path: file })
}

/** All of it in one text, and on how many pages. */
export async function textOf(host: Host, format: TreeFormat, drawn: Drawn): Promise<{ text: string; pages: number }> {
  if (format === 'html') {
    const { renderPage } = await import('../render/page-html.ts')
    return {
      text: renderPage(treePage(host, drawn), { paper: paperOf(drawn), fenomena: drawn.options.fenomena === true }),
      pages: 1,
    }
  }
  const { renderDrawing, renderGraph } = await import('../render/drawn-tree.ts')
  if (format === 'mermaid' || format === 'dot')
    return { text: renderGraph(format, boxesOf(drawn), languageOf(drawn)), pages: 1 }
  const { svg, pages } = renderDrawing(boxesOf(drawn), drawingOptions(drawn))
  return { text: svg, pages }
}

/** A drawn tree is a document: Indonesian as reports are, whatever language the plan wants its messages in. */
const languageOf = ({ options }: Drawn): Language => options.lang ?? 'id'
const paperOf = ({ options }: Drawn) => (options.paper ?? 'a3').toUpperCase() as 'A3' | 'A4' | 'F4'
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

function boxesOf(drawn: Drawn) {
  const { branches, figures, options } = drawn
  return treeBoxes(branches, { language: languageOf(drawn), figures, fenomena: options.fenomena === true })
}

/** Each takes 20 KB while it is laid out; 10,000 fill hundreds of sheets. */
const boxLimit = 10_000

function drawingOptions(drawn: Drawn) {
  const { loaded, shown, figures } = drawn
  const jumlah = countOf(drawn.branches)
  if (jumlah > boxLimit) throw new UsageError(texts.tooMany, { jumlah, batas: boxLimit })
  const language = languageOf(drawn)
  return {
    language,
    paper: paperOf(drawn),
    title: texts.title[language],
    heading: [...owners({ plan: loaded.plan, shown }), ...(figures === null ? [] : [period({ figures, language })])],
    notes: figures === null ? [] : [texts.marks[language]],
  }
}

function treePage(host: Host, drawn: Drawn): Page {
  const { loaded, branches, shown, options } = drawn
  const { plan } = loaded
  const language = languageOf(drawn)
  const year = options.year ?? firstYear(plan)
  const periods = periodsOf(plan, options.year ?? null)
  const findings = findingsAbout(findingsOf(loaded, language), plan, shown)
  const first = { year: year ?? 0, until: options.until ?? 'tw4' } as const
  return {
    language,
    title: texts.title[language],
    heading: owners({ plan, shown }),
    origin: origin({ versi: version, commit: commitOf(host, loaded, language) }),
    periods,
    first: Math.max(
      0,
      periods.findIndex((masa) => samePeriod(masa, first)),
    ),
    ...pageTree(branches, { language, periods, figuresOf: loaded.figures, findings }),
    annexes: [],
    explanations: [],
    explained: null,
  }
}

const countOf = (branches: Drawn['branches']): number =>
  branches.reduce((sum, { children }) => sum + 1 + countOf(children), 0)

const texts = {
  tooMany: {
    id: 'gambar ini akan memuat {jumlah} node, lebih dari {batas}; pilih sebagian dengan --node atau --depth, atau pakai -o pohon.html',
    en: 'this drawing would have {jumlah} nodes, more than {batas}; choose some by --node or --depth, or use -o pohon.html',
  },
  title: { id: 'Pohon Kinerja', en: 'Performance Tree' },
  marks: {
    id: 'Target dan realisasi s.d. triwulan itu; - = belum ada (bukan nol). Capaian berbingkai warna kategorinya; bingkai putus-putus = sementara, yang jatuh tempo belum lengkap; tanpa bingkai = belum ada angkanya.',
    en: 'Targets and actuals are those to that quarter; - = none (not zero). An achievement is framed in the colour of its category; a dashed frame = provisional, what is due is incomplete; no frame = no figure yet.',
  },
  stdout: {
    id: 'untuk -o - tulis juga formatnya, misalnya --format svg -o -',
    en: 'with -o - give the format too, such as --format svg -o -',
  },
  folder: {
    id: 'ke folder "{path}" hanya svg ditulis, satu berkas setiap lembar; untuk {format} tulis nama berkas, misalnya -o {contoh}',
    en: 'the folder "{path}" is for svg only, a file for each page; for {format} name a file, such as -o {contoh}',
  },
  file: {
    id: '"{path}" adalah berkas, bukan folder; pilih nama folder lain',
    en: '"{path}" is a file and no folder; choose the name of another folder',
  },
  paper: {
    id: 'opsi --paper hanya untuk svg dan html, bukan {format}; hapus --paper, atau pilih --format svg',
    en: 'option --paper is for svg and html only, not for {format}; leave out --paper, or choose --format svg',
  },
  written: { id: 'ditulis: {path}', en: 'written: {path}' },
  writtenPages: { id: 'ditulis: {path} ({jumlah} lembar)', en: 'written: {path} (pages: {jumlah})' },
  writtenFolder: {
    id: 'ditulis: {jumlah} berkas di folder {path}, satu setiap lembar',
    en: 'files written in the folder {path}, one for each page: {jumlah}',
  },
} satisfies Record<string, Text>
