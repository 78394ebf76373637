// Branches → the boxes of a drawn tree: what each says, with the figures of a year where one was asked for.
import { fill, type Language, type Text } from '../diagnostic.ts'
import type { Figures } from '../figures/types.ts'
import type { Indikator, Node } from '../plan/types.ts'
import type { Box } from './annex.ts'
import type { Branch } from './branches.ts'
import { cellText, value } from './cell.ts'
import { markOf } from './mark.ts'
import { captionOf } from './pohon.ts'

export interface BoxOptions {
  readonly language: Language
  /** Of the year asked for; null where no year was. */
  readonly figures: Figures | null
  /** Why a node is needed stands in its box too. */
  readonly fenomena: boolean
}

export function treeBoxes(branches: readonly Branch[], options: BoxOptions): readonly Box[] {
  return branches.map((branch) => boxOf(branch, options))
}

function boxOf({ node, children, more }: Branch, options: BoxOptions): Box {
  const { language, figures } = options
  const { id, level, teks, penanggungJawab } = node
  const shown = figures === null ? node.indikator : node.indikator.filter((one) => figures.indikator.has(one.id))
  const found = figures?.nodes.get(id)
  return {
    id,
    level,
    caption: captionOf(node, language),
    text: teks === '' ? '-' : teks,
    lines: shown.map((indikator) => indikatorLine(indikator, options)),
    marks: figures === null ? [] : shown.map((one) => markOf(figures.indikator.get(one.id)!.capaian, language)),
    // Of a single indikator it would only say the same again.
    mark: found === undefined || shown.length < 2 ? null : markOf(found.capaian, language),
    remarks: [
      ...(options.fenomena ? fenomenaOf(node, language) : []),
      ...(more === 0 ? [] : [fill(texts.more, { jumlah: more }, language)]),
    ],
    owner: penanggungJawab,
    children: treeBoxes(children, options),
  }
}

/** `Indeks Sistem Merit (indeks)`; with figures `Indeks Sistem Merit (indeks): target 0,70, realisasi 0,68`. */
function indikatorLine({ id, nama, satuan }: Indikator, { figures, language }: BoxOptions): string {
  const unit = satuan === null ? '' : ` (${satuan})`
  const found = figures?.indikator.get(id)
  if (found === undefined) return `${nama}${unit}`
  const [target, actual] = [found.target, found.realisasi].map(({ nilai }) =>
    cellText(value(found, nilai, language), language),
  )
  return `${nama}${unit}: ${fill(texts.figures, { target: target!, realisasi: actual! }, language)}`
}

/** `Fenomena: Capaian masih rendah (IP ASN 66,90, 2023, LKj 2023)`. */
export function fenomenaOf({ fenomena }: Node, language: Language): readonly string[] {
  return fenomena.map(({ uraian, data }) => {
    const proofs = data.map(({ nama, nilai, tahun, sumber }) => {
      const written = nilai?.nilai
      const number =
        written?.jenis === 'angka' ? (language === 'id' ? written.angka.replace('.', ',') : written.angka) : null
      const named = [nama, number].filter((part) => part !== null).join(' ')
      return [named, tahun, sumber].filter((part) => part !== null && part !== '').join(', ')
    })
    const proof = proofs.filter((text) => text !== '').join('; ')
    return `${texts.fenomena[language]}: ${uraian}${proof === '' ? '' : ` (${proof})`}`
  })
}

const texts = {
  more: { id: '… {jumlah} node lagi di bawahnya', en: '… more nodes below: {jumlah}' },
  figures: { id: 'target {target}, realisasi {realisasi}', en: 'target {target}, actual {realisasi}' },
  fenomena: { id: 'Fenomena', en: 'Need' },
} satisfies Record<string, Text>
