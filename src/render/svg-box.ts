// A box of the drawn tree → its lines of text, measured: what the layout asks for its height and what is then drawn.
import { fill, type Language, type Text } from '../diagnostic.ts'
import type { Box } from '../report/annex.ts'
import type { Mark } from '../report/mark.ts'
import { sansRuler, type Weight } from './sans.ts'
import type { BoxKind } from './tree-shapes.ts'
import { wrap } from './wrap.ts'

/** Some lines of the same look, one below the other; measures are points from the box's upper left corner. */
export interface Passage {
  readonly role: 'caption' | 'text' | 'indikator' | 'mark' | 'total' | 'owner' | 'remark' | 'link'
  readonly lines: readonly string[]
  readonly x: number
  /** Of the first baseline; the others follow `leading` apart. */
  readonly y: number
  readonly size: number
  readonly weight: Weight
  readonly mark: Mark | null
}

export interface BoxText {
  readonly passages: readonly Passage[]
  /** Down to here the box has the colour of its level. */
  readonly head: number
  /** Whole points. */
  readonly height: number
}

/** Distance between baselines, in sizes. */
export const leading = 1.2

/** Of the smallest text of a box to its usual one: captions, who is responsible, remarks. */
export const smaller = 0.9

export const boxWords = {
  indikatorNone: { id: 'Indikator: -', en: 'Indicator: -' },
  capaian: { id: 'Capaian', en: 'Achievement' },
  owner: { id: 'Penanggung jawab: {nama}', en: 'Responsible: {nama}' },
} satisfies Record<string, Text>

/** `link`: what a box says whose children stand on another page; empty for none. */
export function boxText(
  box: Box,
  kind: BoxKind,
  { size, width, link, language }: { size: number; width: number; link: string; language: Language },
): BoxText {
  const passages: Passage[] = []
  const pad = Math.round(size * 0.5)
  let y = pad
  const add = (role: Passage['role'], text: string, more: Partial<Passage> & { indent?: number } = {}) => {
    const { weight = 'regular', mark = null, indent = 0 } = more
    const own = more.size ?? size
    const lines = wrap(text, width - 2 * pad - indent, sansRuler(own * 1.01, weight))
    passages.push({ role, lines, x: pad + indent, y: y + own * 0.92, size: own, weight, mark })
    y += lines.length * own * leading
  }
  const small = size * smaller
  add('caption', box.caption, { size: small })
  add('text', box.text, { weight: 'bold' })
  y += pad * 0.6
  const head = y
  if (kind !== 'repeat') {
    const indent = Math.round(size * 0.8)
    y += pad * 0.6
    if (box.lines.length === 0 && box.level < 5) add('indikator', boxWords.indikatorNone[language], { size: small })
    for (const [index, line] of box.lines.entries()) {
      add('indikator', line, { indent })
      const mark = box.marks?.[index]
      if (mark !== undefined) addMark('mark', mark.text, mark, indent)
    }
    if (box.mark != null) addMark('total', `${boxWords.capaian[language]}: ${box.mark.text}`, box.mark, 0)
    if (box.owner !== null) add('owner', fill(boxWords.owner, { nama: box.owner }, language), { size: small })
    for (const remark of box.remarks ?? []) add('remark', remark, { size: small })
    if (kind === 'cut') add('link', link, { weight: 'bold', size: small })
    // Nothing was said below the head.
    if (y > head + pad) y += pad * 0.6
    else y = head
  }
  return { passages, head, height: Math.ceil(y) }

  /** With the room of its frame. */
  function addMark(role: 'mark' | 'total', text: string, mark: Mark, indent: number): void {
    y += size * 0.25
    add(role, text, { mark, indent: indent + size * 0.5, size: small })
    y += size * 0.35
  }
}
