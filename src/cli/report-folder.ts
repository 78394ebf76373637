// A report as several files in a folder: one for each OPD or each penanggung jawab, named after them.
import path from 'node:path'
import { fill, type Language, type Text } from '../diagnostic.ts'
import type { Host } from '../host.ts'
import type { Annex, AnnexInput } from '../report/annex.ts'
import { drawingTable } from '../report/drawing.ts'
import { shownNodes } from '../report/heading.ts'
import { makeAnnexes } from '../report/index.ts'
import { UsageError } from '../usage.ts'
import type { Console } from './console.ts'
import { fileNames } from './file-names.ts'
import { groupNodes, type ReportPart } from './parts.ts'
import { bytesOf, endings, page, type ReportFormat, render } from './report-output.ts'
import { fillTemplate, type Template } from './report-template.ts'
import { makeFolder, saveAll } from './save.ts'
import { findingsAbout } from './selection.ts'

export interface FolderOptions {
  readonly folder: string
  readonly format: ReportFormat
  readonly per: ReportPart
  readonly annexes: readonly string[] | undefined
  readonly template: Template | null
}

/** Makes everything first, then writes: what is wrong with the plan, the options or the template (false) leaves the folder as it was. */
export async function writeFolder(
  host: Host,
  console: Console,
  input: AnnexInput,
  { folder, format, per, annexes, template }: FolderOptions,
  language: Language,
): Promise<boolean> {
  if (host.kind(path.resolve(host.cwd, folder)) === 'file') throw new UsageError(texts.file, { path: folder })
  const { year, until } = input.figures.masa
  const parts = partsOf(input, per)
  const names = fileNames(parts.map(({ name }) => name))
  const files: { readonly name: string; readonly bytes: Uint8Array }[] = []
  for (const [index, part] of parts.entries()) {
    const said = { nomor: index + 1, jumlah: parts.length, nama: part.name }
    const make = (names = annexes) =>
      makeAnnexes(part.input, names, (lampiran) => console.progress(texts.making, language, { ...said, lampiran }))
    const stem = `lampiran-${year}-${until}-${names[index]}`
    if (template !== null) {
      const bytes = await fillTemplate(console, part.input, template, make, language)
      if (bytes === null) return false
      files.push({ name: `${stem}.${template.ending}`, bytes })
      continue
    }
    // Programs read a table a file.
    const sheets = format === 'csv' ? tableByTable(make(), input.language) : [{ ending: '', annexes: () => make() }]
    for (const { ending, annexes } of sheets) {
      const bytes = bytesOf(await render(format, part.input, annexes, page))
      files.push({ name: `${stem}${ending}.${extensions[format]}`, bytes })
    }
  }
  makeFolder(host, folder)
  await saveAll(
    host,
    folder,
    files.map(({ name, bytes }) => [name, [bytes]]),
  )
  console.note(texts.written, language, { jumlah: files.length, path: folder })
  return true
}

const extensions = Object.fromEntries(Object.entries(endings).map(([ending, format]) => [format, ending])) as Readonly<
  Record<ReportFormat, string>
>

interface Part {
  readonly name: string
  readonly input: AnnexInput
}

function partsOf(input: AnnexInput, per: ReportPart): readonly Part[] {
  return groupNodes(shownNodes(input), per).map(({ name, jabatan, nodes }) => {
    const shown = new Set(nodes.map(({ id }) => id))
    const say = (text: Text, args = {}) => fill(text, args, input.language)
    const own = per === 'opd' ? [] : [jabatan === null ? say(texts.unowned) : say(texts.owned, { jabatan })]
    return {
      name,
      input: {
        ...input,
        shown,
        findings: findingsAbout(input.findings, input.plan, shown),
        only: [...input.only, ...own],
      },
    }
  })
}

/** Each table as an annex of its own, and what its file is called; numbered where the annex has several. */
function tableByTable(annexes: readonly Annex[], language: Language) {
  const tables = annexes.flatMap((annex) => {
    const own = annex.drawing.length === 0 ? annex.tables : [drawingTable(annex.drawing, language)]
    return own.map((table): Annex => ({ ...annex, drawing: [], tables: [table] }))
  })
  return tables.map((annex) => {
    const same = tables.filter(({ name }) => name === annex.name)
    const number = same.length > 1 ? `-${same.indexOf(annex) + 1}` : ''
    return { ending: `-${annex.name}${number}`, annexes: () => [annex] }
  })
}

const texts = {
  making: { id: '{nama} ({nomor} dari {jumlah}): {lampiran}', en: '{nama} ({nomor} of {jumlah}): {lampiran}' },
  owned: { id: 'penanggung jawab {jabatan}', en: 'penanggung jawab {jabatan}' },
  unowned: { id: 'node tanpa penanggung jawab', en: 'nodes without penanggung jawab' },
  written: { id: 'ditulis: {jumlah} berkas di folder {path}', en: 'files written in the folder {path}: {jumlah}' },
  file: {
    id: '"{path}" adalah berkas, bukan folder; pilih nama folder lain',
    en: '"{path}" is a file and no folder; choose the name of another folder',
  },
} satisfies Record<string, Text>
