// Notes on stderr that several commands give beside their result.
import type { Finding, Language, Text } from '../diagnostic.ts'
import { countFindings } from '../render/findings-count.ts'
import type { Loaded } from '../run.ts'
import type { Console } from './console.ts'
import { pathOf } from './paths.ts'

/** Files of which nothing could be read: what is shown is without them. */
export function noteBrokenFiles(
  console: Console,
  findings: readonly Finding[],
  loaded: Loaded,
  language: Language,
): void {
  const { documents, rencana } = loaded.plan
  for (const { file, data } of documents.values()) {
    if (data !== undefined || file === rencana.file) continue
    const found = findings.find((finding) => finding.file === file)
    if (found !== undefined) console.note(texts.broken, language, said(found, loaded))
  }
}

/** Errors in `pohon.yaml`, each with its place. */
export function noteRencanaErrors(
  console: Console,
  findings: readonly Finding[],
  loaded: Loaded,
  language: Language,
): void {
  for (const found of findings) {
    if (found.file === loaded.plan.rencana.file && found.severity === 'error')
      console.note(texts.rencana, language, said(found, loaded))
  }
}

/** That there are findings, where the command shows something else. */
export function noteFindings(console: Console, findings: readonly Finding[], language: Language): void {
  console.note(texts.findings, language, { temuan: countFindings(findings) })
}

/** That a year is not one of the plan's: its figures are shown all the same. */
export function noteYearOutside(console: Console, year: number, { plan: { tahun } }: Loaded, language: Language): void {
  if (tahun.length > 0 && !tahun.includes(year))
    console.note(texts.outside, language, { tahun: year, rencana: tahun.join(', ') })
}

/** That what the paths choose has no node, as realisasi files have none; true where the plan has nodes elsewhere: wrong usage. */
export function noteNoNodes(
  console: Console,
  { plan }: Loaded,
  shown: ReadonlySet<string>,
  language: Language,
): boolean {
  if (shown.size > 0) return false
  const elsewhere = plan.nodes.length > 0
  console.note(elsewhere ? texts.elsewhere : texts.noNodes, language)
  return elsewhere
}

function said({ file, line, column, message, help }: Finding, loaded: Loaded): { berkas: string; pesan: string } {
  return { berkas: `${pathOf(loaded)(file)}:${line}:${column}`, pesan: help === null ? message : `${message}; ${help}` }
}

const texts = {
  broken: {
    id: '{berkas}: {pesan} (berkas ini tidak ikut ditampilkan)',
    en: '{berkas}: {pesan} (this file is not shown)',
  },
  noNodes: { id: 'rencana ini belum memuat node', en: 'this plan has no node yet' },
  elsewhere: {
    id: 'tidak ada node di berkas yang dipilih; pilih berkas *.pohon.yaml yang dapat dibaca',
    en: 'there is no node in the files chosen; choose *.pohon.yaml files that can be read',
  },
  outside: {
    id: 'perhatian: {tahun} bukan tahun rencana ini ({rencana})',
    en: 'note: {tahun} is no year of this plan ({rencana})',
  },
  rencana: { id: '{berkas}: {pesan}', en: '{berkas}: {pesan}' },
  findings: {
    id: 'perhatian: {temuan}; lihat "pohon validate"',
    en: 'note: {temuan}; see "pohon validate"',
  },
} satisfies Record<string, Text>
