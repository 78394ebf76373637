// How wide a text is in Arial, Helvetica or Liberation Sans, which are equally wide; so that lines broken here fit in any of them.
import { bold, regular, type Widths } from './sans-widths.ts'
import type { Ruler } from './wrap.ts'

/** For programs, in the order in which they look. */
export const sansFamily = "Arial, Helvetica, 'Liberation Sans', sans-serif"

export type Weight = 'regular' | 'bold'

const tables: Readonly<Record<Weight, Map<number, number>>> = { regular: tableOf(regular), bold: tableOf(bold) }

function tableOf(widths: Widths): Map<number, number> {
  const table = new Map<number, number>()
  for (const [first, runs] of widths) {
    let code = first
    for (const run of runs.split(' ')) {
      const [width, times = 1] = run.split('x').map(Number) as [number, number?]
      for (let time = 0; time < times; time++, code++) if (width >= 0) table.set(code, width)
    }
  }
  return table
}

/** In the unit of `size`. Letters that another font has to draw count as wide as they get there: an em, a picture more. */
export function sansWidth(text: string, size: number, weight: Weight): number {
  const table = tables[weight]
  let thousandths = 0
  for (const letter of text) thousandths += table.get(letter.codePointAt(0)!) ?? foreign(letter)
  return (thousandths * size) / 1000
}

const foreign = (letter: string): number =>
  /[\p{M}\p{Cf}]/u.test(letter) ? 0 : /\p{Extended_Pictographic}/u.test(letter) ? 1400 : 1050

/** Lines end between words, and behind `/` and `-` within long ones. */
export const sansRuler = (size: number, weight: Weight): Ruler => ({
  width: (text) => sansWidth(text, size, weight),
  pieces: /(\s*)(\S*?[\p{L}\p{N}][/-](?=\p{L})|\S+)/gu,
})
