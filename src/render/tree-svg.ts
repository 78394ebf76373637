// A drawn tree → SVG: text stays text, in Arial or what is as wide; one file for all pages, or one for each.
import { levelFills, warnaFill } from './colours.ts'
import { type Drawing, type DrawnBox, type DrawnLine, type DrawnPage, legendSize, swatch } from './drawing.ts'
import { sansFamily, sansWidth } from './sans.ts'
import { leading, type Passage } from './svg-box.ts'
import { xmlAttributes, xmlText } from './xml.ts'

/** All pages below each other; a browser prints each on a sheet of its own. */
export function renderSvg({ width, height, pages }: Drawing, title: string): string {
  const drawn = pages.map(
    (page, index) =>
      `<g id="${pageId(index)}"${index === 0 ? '' : ` transform="translate(0 ${short(index * height)})"`}>\n` +
      `${pageMarkup(page, width, height, (to) => `#${pageId(to)}`)}</g>\n`,
  )
  return document({ width, height, title }, pages.length, drawn.join(''))
}

/** A file a page; `nameOf` gives the name of the file of a page, counted from 0, for links. */
export function renderSvgPages(
  { width, height, pages }: Drawing,
  title: string,
  nameOf: (index: number) => string,
): readonly string[] {
  return pages.map((page) =>
    document(
      { width, height, title },
      1,
      pageMarkup(page, width, height, (to) => encodeURIComponent(nameOf(to))),
    ),
  )
}

const pageId = (index: number): string => `lembar-${index + 1}`

interface Sheet {
  readonly width: number
  readonly height: number
  readonly title: string
}

function document({ width, height, title }: Sheet, count: number, markup: string): string {
  const all = short(height * count)
  const root = xmlAttributes({
    xmlns: 'http://www.w3.org/2000/svg',
    width: `${short(width)}pt`,
    height: `${all}pt`,
    viewBox: `0 0 ${short(width)} ${all}`,
    'font-family': sansFamily,
  })
  // Without it a browser prints as many pages as its own paper has room for.
  const style = `<style>@page{size:${short(width)}pt ${short(height)}pt;margin:0}</style>`
  return `<?xml version="1.0" encoding="UTF-8"?>\n<svg${root}>\n<title>${xmlText(title)}</title>\n${style}\n${markup}</svg>\n`
}

function pageMarkup(page: DrawnPage, width: number, height: number, href: (to: number) => string): string {
  const path = page.connectors
    .map(({ from, to }) => `M${from.map(short).join(' ')}L${to.map(short).join(' ')}`)
    .join('')
  return [
    `<rect${xmlAttributes({ width: short(width), height: short(height), fill: '#ffffff' })}/>`,
    ...(path === '' ? [] : [`<path d="${path}" fill="none" stroke="#404040" stroke-width="0.75"/>`]),
    ...page.boxes.map((box) => boxMarkup(box, href)),
    ...page.lines.map((line) => lineMarkup(line, href)),
    ...page.legend.map(({ level, text, x, y }) => {
      const square = { x: short(x), y: short(y - swatch), width: swatch, height: swatch, fill: `#${levelFills[level]}` }
      const label = { x: short(x + swatch + 4), y: short(y - 1), 'font-size': legendSize }
      return `<rect${xmlAttributes({ ...square, ...frame })}/><text${xmlAttributes(label)}>${xmlText(text)}</text>`
    }),
  ]
    .map((part) => `${part}\n`)
    .join('')
}

const frame = { stroke: '#404040', 'stroke-width': 0.75 }

/** The colour of its level behind its name; a frame around it, dashed where it only heads a page. */
function boxMarkup({ box, kind, x, y, width, height, text, to }: DrawnBox, href: (to: number) => string): string {
  const area = { width: short(width), height: short(height) }
  const dashes = kind === 'repeat' ? { 'stroke-dasharray': '3 2' } : {}
  const onlyHead = text.head >= text.height - 1
  const whole = text.passages.map((passage) => {
    const own = passageMarkup(passage)
    return passage.role === 'link' && to !== null ? linked(own, href(to)) : own
  })
  return [
    `<g transform="translate(${short(x)} ${short(y)})">`,
    onlyHead ? '' : `<rect${xmlAttributes({ ...area, fill: '#ffffff' })}/>`,
    `<rect${xmlAttributes({ ...area, height: short(onlyHead ? height : text.head), fill: `#${levelFills[box.level]}` })}/>`,
    `<rect${xmlAttributes({ ...area, fill: 'none', ...frame, ...dashes })}/>`,
    ...whole,
    '</g>',
  ].join('')
}

/** A sign before each indikator; a frame around a capaian: filled with the kategori's colour, dashed where it is provisional. */
function passageMarkup({ role, lines, x, y, size, weight, mark }: Passage): string {
  const fill = mark?.status === 'final' && mark.warna !== null ? warnaFill(mark.warna) : undefined
  const italic = role === 'remark' || (mark !== null && mark.status !== 'final')
  const text = {
    'font-size': short(size),
    ...(weight === 'bold' ? { 'font-weight': 'bold' } : {}),
    ...(italic ? { 'font-style': 'italic' } : {}),
    ...(fill?.white ? { fill: '#ffffff' } : {}),
  }
  // Whoever copies the text gets a blank where a line ends between words.
  const end = (line: string, index: number) => (index === lines.length - 1 || /[-/]$/.test(line) ? '' : ' ')
  const spans = lines.map((line, index) => {
    const place = { x: short(x), y: short(y + index * size * leading) }
    return `<tspan${xmlAttributes(place)}>${xmlText(line)}${end(line, index)}</tspan>`
  })
  const sign =
    role === 'indikator' && x > size
      ? `<circle${xmlAttributes({ cx: short(x - size * 0.45), cy: short(y - size * 0.32), r: short(size * 0.16) })}/>`
      : ''
  return `${sign}${mark === null ? '' : markFrame({ lines, x, y, size, weight }, mark.status, fill?.fill)}<text${xmlAttributes(text)}>${spans.join('')}</text>`
}

function markFrame(
  { lines, x, y, size, weight }: Pick<Passage, 'lines' | 'x' | 'y' | 'size' | 'weight'>,
  status: 'final' | 'provisional' | 'none',
  colour: string | undefined,
): string {
  if (status === 'none') return ''
  const widest = Math.max(...lines.map((line) => sansWidth(line, size, weight)))
  const area = {
    x: short(x - size * 0.4),
    y: short(y - size),
    width: short(widest + size * 0.8),
    height: short(lines.length * size * leading + size * 0.1),
    rx: short(size * 0.35),
  }
  const look = colour === undefined ? { fill: 'none' } : { fill: `#${colour}` }
  const dashes = status === 'provisional' ? { 'stroke-dasharray': '2 1.5' } : {}
  return `<rect${xmlAttributes({ ...area, ...look, stroke: '#404040', 'stroke-width': 0.5, ...dashes })}/>`
}

function lineMarkup({ text, x, y, size, weight, anchor, to }: DrawnLine, href: (to: number) => string): string {
  const attributes = {
    x: short(x),
    y: short(y),
    'font-size': size,
    ...(weight === 'bold' ? { 'font-weight': weight } : {}),
    ...(anchor === 'start' ? {} : { 'text-anchor': anchor }),
  }
  const own = `<text${xmlAttributes(attributes)}>${xmlText(text)}</text>`
  return to === null ? own : linked(own, href(to))
}

const linked = (markup: string, href: string): string => `<a${xmlAttributes({ href })}>${markup}</a>`

/** A hundredth of a point is enough, and the same everywhere. */
const short = (number: number): string => String(Math.round(number * 100) / 100)
