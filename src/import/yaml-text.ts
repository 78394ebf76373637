// The tree → the text of a tree file, in the order and the style of `pohon init`; and where each cell of the table went.
import type { Cell } from '../source/grid.ts'
import { betweenQuotes, scalarOf } from '../source/quote.ts'
import { type DraftIndikator, type DraftNode, nameOf, type Series, type Statement, type Words } from './draft.ts'
import { kodesIn } from './levels.ts'
import { indikatorFields } from './role.ts'
import type { Tree } from './tree.ts'

export interface Heading {
  /** Lines of comments above everything. */
  readonly comments: readonly string[]
  readonly judul: Words | null
  readonly instansi: Words | null
  readonly periode: { readonly awal: number; readonly akhir: number } | null
}

/** One code, or the list of several. */
function kodeText(text: string): string {
  const several = kodesIn(text)
  return several.length > 1 ? `[${several.map(betweenQuotes).join(', ')}]` : betweenQuotes(text)
}

/** Said of a cell once it is written: the path of keys that it went to. */
export type Told = (cell: Cell, path: string) => void

export function treeText(
  { roots }: Tree,
  ids: ReadonlyMap<DraftNode | DraftIndikator, string>,
  heading: Heading,
  told: Told,
): string {
  const lines: string[] = heading.comments.map((comment) => (comment === '' ? '#' : `# ${comment}`))
  const tell = (words: Words, path: string) => {
    for (const cell of words.cells) told(cell, path)
  }
  const scalar = (indent: string, key: string, words: Words | null, path: string, comment = '') => {
    if (words === null) return
    lines.push(`${indent}${key}: ${key === 'kode' ? kodeText(words.text) : scalarOf(words.text)}${comment}`)
    tell(words, `${path}.${key}`)
  }
  lines.push('versi: 1')
  scalar('', 'judul', heading.judul, '')
  scalar('', 'instansi', heading.instansi, '')
  if (heading.periode !== null)
    lines.push(`periode: { awal: ${heading.periode.awal}, akhir: ${heading.periode.akhir} }`)
  lines.push('', 'pohon:')
  for (const [index, node] of roots.entries()) writeNode(node, '  ', `pohon[${index}]`)
  return `${lines.join('\n')}\n`

  function writeNode(node: DraftNode, indent: string, path: string): void {
    const inner = `${indent}  `
    const field = (key: string) => node.fields.get(key) ?? null
    if (node.guess !== undefined) lines.push(`${indent}# ${node.guess}`)
    lines.push(`${indent}- level: ${node.level}`)
    for (const cell of node.structure) told(cell, path)
    const id = ids.get(node)
    if (id !== undefined) lines.push(`${inner}id: ${id}`)
    scalar(inner, 'kode', field('kode'), path)
    if (node.instansi !== undefined) lines.push(`${inner}instansi: ${scalarOf(node.instansi)}`)
    scalar(inner, 'nomenklatur', field('nomenklatur'), path)
    if (node.level < 2) scalar(inner, 'tujuan', field('tujuan'), path)
    writeStatements(inner, 'fenomena', node.fenomena, path)
    writeStatements(inner, 'dasar', node.dasar, path)
    if (node.level === 5) scalar(inner, 'aktivitas', field('aktivitas'), path)
    const sasaran = field('sasaran')
    const copied = node.level < 5 && sasaran === null && field('nomenklatur') !== null
    if (copied)
      scalar(
        inner,
        'sasaran',
        field('nomenklatur'),
        path,
        ' # sumber hanya menyebut namanya; tulis kondisi yang hendak dicapai',
      )
    else scalar(inner, 'sasaran', sasaran, path)
    if (node.level < 5 && nameOf(node) === '') lines.push(`${inner}# sasaran: belum ada di sumber; tulis di sini`)
    scalar(inner, 'penanggung_jawab', field('penanggung_jawab'), path)
    scalar(inner, 'lokasi', field('lokasi'), path)
    if (node.indikator.length > 0) {
      lines.push(`${inner}indikator:`)
      for (const [index, own] of node.indikator.entries())
        writeIndikator(own, `${inner}  `, `${path}.indikator[${index}]`)
    }
    writeSeries(inner, 'pagu', node.pagu, path)
    writeDocuments(inner, 'pagu_dokumen', node.paguDokumen, path)
    scalar(inner, 'sumber_dana', field('sumber_dana'), path)
    writeSeries(inner, 'realisasi_anggaran', node.realisasiAnggaran, path)
    if (node.crosscutting.length > 0) {
      lines.push(`${inner}crosscutting:`)
      for (const words of node.crosscutting) {
        lines.push(`${inner}  - opd: ${scalarOf(words.text)}`)
        tell(words, `${path}.crosscutting`)
      }
    }
    scalar(inner, 'catatan', field('catatan'), path)
    if (node.children.length > 0) {
      lines.push(`${inner}anak:`)
      for (const [index, child] of node.children.entries()) writeNode(child, `${inner}  `, `${path}.anak[${index}]`)
    }
  }

  function writeStatements(indent: string, key: string, list: readonly Statement[], path: string): void {
    if (list.length === 0) return
    lines.push(`${indent}${key}:`)
    for (const [index, { uraian, sumber, data = [] }] of list.entries()) {
      lines.push(`${indent}  - uraian: ${scalarOf(uraian.text)}`)
      tell(uraian, `${path}.${key}[${index}]`)
      if (sumber !== undefined) lines.push(`${indent}    sumber: ${scalarOf(sumber)}`)
      if (data.length === 0) continue
      lines.push(`${indent}    data:`)
      for (const one of data) {
        const entries = Object.entries(one).filter(([, text]) => text !== undefined)
        entries.forEach(([name, text], at) => {
          const value =
            name === 'nilai' ? valueText(text as string, false) : name === 'tahun' ? text : scalarOf(text as string)
          lines.push(`${indent}      ${at === 0 ? '- ' : '  '}${name}: ${value}`)
        })
      }
    }
  }

  function writeIndikator(own: DraftIndikator, indent: string, path: string): void {
    const inner = `${indent}  `
    const id = ids.get(own)
    lines.push(`${indent}- ${id === undefined ? '' : `id: ${id}`}`)
    if (id === undefined) lines[lines.length - 1] += `nama: ${scalarOf(own.nama.text)}`
    else lines.push(`${inner}nama: ${scalarOf(own.nama.text)}`)
    tell(own.nama, `${path}.nama`)
    for (const key of indikatorOrder) {
      const words = own.fields.get(key) ?? null
      if (key === 'konsolidasi' && own.realisasi.size === 0) continue
      if (key === 'iku' && words !== null) {
        lines.push(`${inner}iku: ${words.text}`)
        tell(words, `${path}.iku`)
      } else scalar(inner, key, words, path)
    }
    if (own.kondisiAwal !== undefined) {
      const { tahun, nilai } = own.kondisiAwal
      const year = tahun === null ? '' : `tahun: ${tahun}, `
      lines.push(`${inner}kondisi_awal: { ${year}nilai: ${valueText(nilai.text, true)} }`)
      tell(nilai, `${path}.kondisi_awal`)
    }
    writeSeries(inner, 'target', own.target, path)
    writeDocuments(inner, 'target_dokumen', own.targetDokumen, path)
    writeSeries(inner, 'realisasi', own.realisasi, path)
  }

  function writeDocuments(indent: string, key: string, byDocument: ReadonlyMap<string, Series>, path: string): void {
    if (byDocument.size === 0) return
    lines.push(`${indent}${key}:`)
    for (const [name, series] of byDocument) writeSeries(`${indent}  `, name, series, `${path}.${key}`)
  }

  function writeSeries(indent: string, key: string, series: Series, path: string): void {
    if (series.size === 0) return
    const years = [...series].sort(([a], [b]) => a - b)
    const plain = years.map(([year, { nilai, tw }]) => {
      const parts = tw.flatMap((words, index) => (words === undefined ? [] : [[`tw${index + 1}`, words] as const]))
      for (const [name, words] of parts) tell(words, `${path}.${key}.${year}.${name}`)
      if (nilai !== undefined) tell(nilai, `${path}.${key}.${year}`)
      if (parts.length === 0) return `${year}: ${valueText(nilai!.text, true)}`
      const all = nilai === undefined ? parts : [...parts, ['nilai', nilai] as const]
      return `${year}: { ${all.map(([name, words]) => `${name}: ${valueText(words.text, true)}`).join(', ')} }`
    })
    const flow = `${indent}${key}: { ${plain.join(', ')} }`
    if (flow.length <= 120) lines.push(flow)
    else lines.push(`${indent}${key}:`, ...plain.map((one) => `${indent}  ${one}`))
  }
}

const indikatorOrder: readonly string[] = [...indikatorFields, 'konsolidasi']

/** A figure: numbers as they are, anything else in quotes where braces or YAML would read it otherwise. */
function valueText(text: string, inBraces: boolean): string {
  if (/^-?(0|[1-9]\d*)(\.\d+)?$/.test(text)) return text
  if (/^[A-Z]{1,5}$/.test(text) && !/^(Y|N|YES|NO|ON|OFF|TRUE|NULL)$/.test(text)) return text
  if (!inBraces && /^\d+,\d+( %)?$/.test(text)) return text
  if (!inBraces && /^\d+(,\d+)? %$/.test(text)) return text
  return betweenQuotes(text)
}
