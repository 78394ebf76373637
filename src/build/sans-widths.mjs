// Liberation Sans (Debian: fonts-liberation) → src/render/sans-widths.ts, the widths of its letters. Its widths are those of Arial and
// of Helvetica, so that what is measured with them fits wherever one of the three is installed. Run it when letters are added:
// npm run widths
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { write } from './write.mjs'

const root = resolve(import.meta.dirname, '../..')
const folder = '/usr/share/fonts/truetype/liberation'

/** First and last code point: Latin with its accents, Greek, Cyrillic, punctuation, currencies, numbers, arrows, signs of arithmetic. */
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x1e00, 0x1eff],
  [0x370, 0x4ff],
  [0x2010, 0x2046],
  [0x20a0, 0x20bf],
  [0x2150, 0x218f],
  [0x2190, 0x2195],
  [0x2200, 0x2265],
  [0x25a0, 0x25cf],
]

/** Advance widths by code point, in thousandths of the size. */
function widthsOf(file) {
  const font = readFileSync(file)
  const tables = new Map()
  for (let table = 0; table < font.readUInt16BE(4); table++) {
    const at = 12 + 16 * table
    tables.set(font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8))
  }
  const unitsPerEm = font.readUInt16BE(tables.get('head') + 18)
  const longMetrics = font.readUInt16BE(tables.get('hhea') + 34)
  const advance = (glyph) => font.readUInt16BE(tables.get('hmtx') + 4 * Math.min(glyph, longMetrics - 1))
  const glyphOf = characterMap(font, tables.get('cmap'))
  return (code) => {
    const glyph = glyphOf(code)
    return glyph === 0 ? null : Math.ceil((advance(glyph) * 1000) / unitsPerEm - 0.5)
  }
}

/** The font's map of the Basic Multilingual Plane (format 4 of table `cmap`). */
function characterMap(font, cmap) {
  const subtables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, index) => cmap + font.readUInt32BE(cmap + 8 + 8 * index),
  )
  const table = subtables.find((at) => font.readUInt16BE(at) === 4)
  const segments = font.readUInt16BE(table + 6) / 2
  const [ends, starts] = [table + 14, table + 16 + 2 * segments]
  const [deltas, offsets] = [starts + 2 * segments, starts + 4 * segments]
  return (code) => {
    for (let segment = 0; segment < segments; segment++) {
      if (code > font.readUInt16BE(ends + 2 * segment)) continue
      const start = font.readUInt16BE(starts + 2 * segment)
      if (code < start) return 0
      const delta = font.readUInt16BE(deltas + 2 * segment)
      const offset = font.readUInt16BE(offsets + 2 * segment)
      if (offset === 0) return (code + delta) & 0xffff
      const glyph = font.readUInt16BE(offsets + 2 * segment + offset + 2 * (code - start))
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff
    }
    return 0
  }
}

const [regular, bold] = ['Regular', 'Bold'].map((style) => {
  const file = join(folder, `LiberationSans-${style}.ttf`)
  if (!existsSync(file)) throw new Error(`${file}: no such file; install fonts-liberation`)
  return widthsOf(file)
})
const listOf = (width) =>
  ranges.map(([first, last]) => {
    const widths = Array.from({ length: last - first + 1 }, (_, index) => width(first + index) ?? -1)
    return `  [0x${first.toString(16)}, '${runs(widths)}'],`
  })

/** `556x3 278`: three of 556, one of 278. */
function runs(widths) {
  const parts = []
  for (const width of widths) {
    const last = parts.at(-1)
    if (last?.width === width) last.times++
    else parts.push({ width, times: 1 })
  }
  return parts.map(({ width, times }) => (times === 1 ? width : `${width}x${times}`)).join(' ')
}

write(
  join(root, 'src/render/sans-widths.ts'),
  `// Advance widths of Liberation Sans, hence of Arial and Helvetica, in thousandths of the size. Made by src/build/sans-widths.mjs from
// the font; only widths are taken, which the font's licence (SIL OFL 1.1) leaves free.

/** From a code point on, \`556x3\` for three letters of 556; -1 for a letter that the font has not. */
export type Widths = readonly (readonly [first: number, widths: string])[]

// biome-ignore format: a line a range
export const regular: Widths = [
${listOf(regular).join('\n')}
]

// biome-ignore format: a line a range
export const bold: Widths = [
${listOf(bold).join('\n')}
]
`,
)
