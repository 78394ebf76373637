// Annexes → HTML: the same tables as in the workbook, their figures linked to how they came about.
import type { Language } from '../diagnostic.ts'
import type { Annex, Box, Cell, Row, Signature, Table } from '../report/annex.ts'
import { cellText } from '../report/cell.ts'
import { boxDetails } from '../report/drawing.ts'
import { warnaFill } from './colours.ts'
import { anchorOf, htmlAttributes, htmlText } from './html.ts'
import { openName } from './open-name.ts'

export interface AnnexView {
  readonly language: Language
  /** Ids that have an explanation on the page. */
  readonly explained: ReadonlySet<string>
}

/** `number` tells annexes of the same name apart. */
export function annexHtml(annex: Annex, number: number, view: AnnexView): string {
  const { above, title, heading, tables, drawing, notes, signatures, paper } = annex
  const attributes = htmlAttributes({
    class: `lampiran kertas-${paper.size.toLowerCase()}-${paper.orientation}`,
    id: annexAnchor(annex, number),
  })
  return [
    `<section${attributes}>`,
    above === null ? '' : `<p class="redup">${htmlText(above)}</p>`,
    `<h2>${htmlText(title)}</h2>`,
    ...heading.map((line) => `<p class="redup">${htmlText(line)}</p>`),
    ...tables.filter(({ rows }) => rows.length > 0).map((table) => tableHtml(table, title, view)),
    drawing.length === 0 ? '' : drawingHtml(drawing, view.language),
    notes.length === 0 ? '' : `<ul class="redup">${notes.map((note) => `<li>${htmlText(note)}</li>`).join('')}</ul>`,
    signatures.length === 0 ? '' : `<div class="ttd">${signatures.map(signatureHtml).join('')}</div>`,
    '</section>\n',
  ]
    .filter((part) => part !== '')
    .join('\n')
}

export const annexAnchor = ({ name }: Annex, number: number): string =>
  anchorOf('lampiran', number === 0 ? name : `${name}-${number + 1}`)

function tableHtml(table: Table, title: string, view: AnnexView): string {
  const { header, rows } = table
  if (!header) return pairsHtml(table, view.language)
  const caption = table.title === null ? '' : `<caption>${htmlText(table.title)}</caption>`
  const region = htmlAttributes({ class: 'tabel', role: 'region', tabindex: 0, 'aria-label': table.title ?? title })
  const spans = spansOf(table)
  const body = rows.map((row, index) => rowHtml(row, index, spans, table, view)).join('')
  return `<div${region}><table>${caption}${headHtml(table)}<tbody>\n${body}</tbody></table></div>`
}

/** Labels and values, where columns have no titles. */
function pairsHtml({ title, rows }: Table, language: Language): string {
  const pairs = rows.map(({ cells: [label, value] }) => {
    const text = value === undefined ? '' : htmlText(cellText(value, language))
    return `<dt>${htmlText(label === undefined ? '' : cellText(label, language))}</dt><dd>${text}</dd>`
  })
  return `${title === null ? '' : `<h3>${htmlText(title)}</h3>\n`}<dl>${pairs.join('')}</dl>`
}

/** Groups above their columns, in two rows where there are any. */
function headHtml({ columns }: Table): string {
  const grouped = columns.some(({ group }) => group !== null)
  const upper: string[] = []
  for (let index = 0; index < columns.length; ) {
    const { group, title } = columns[index]!
    let end = index + 1
    if (group !== null) while (columns[end]?.group === group) end++
    const attributes =
      group === null ? { scope: 'col', rowspan: grouped ? 2 : null } : { scope: 'colgroup', colspan: end - index }
    upper.push(`<th${htmlAttributes(attributes)}>${htmlText(group ?? title)}</th>`)
    index = end
  }
  const lower = columns
    .filter(({ group }) => group !== null)
    .map(({ title }) => `<th scope="col">${htmlText(title)}</th>`)
  return `<thead><tr>${upper.join('')}</tr>${grouped ? `<tr>${lower.join('')}</tr>` : ''}</thead>`
}

/** By row and column: how far a merged cell reaches; null for one that it covers. */
function spansOf({ merges }: Table): ReadonlyMap<string, { rowspan: number; colspan: number } | null> {
  const spans = new Map<string, { rowspan: number; colspan: number } | null>()
  for (const { row, column, rows, columns } of merges) {
    for (let down = row; down < row + rows; down++)
      for (let across = column; across < column + columns; across++) spans.set(`${down} ${across}`, null)
    spans.set(`${row} ${column}`, { rowspan: rows, colspan: columns })
  }
  return spans
}

function rowHtml(
  { cells }: Row,
  row: number,
  spans: ReturnType<typeof spansOf>,
  { columns }: Table,
  view: AnnexView,
): string {
  const shown = cells.map((cell, index) => {
    const span = spans.get(`${row} ${index}`)
    if (span === null) return ''
    const { align, width } = columns[index]!
    const classes = [
      cell.kind === 'number' ? 'number' : align === 'left' ? '' : align,
      cell.kind === 'text' && width >= 18 ? 'teks' : '',
      ...lookOf(cell),
    ].filter((name) => name !== '')
    const attributes = htmlAttributes({
      class: classes.length === 0 ? null : classes.join(' '),
      rowspan: span === undefined || span.rowspan === 1 ? null : span.rowspan,
      colspan: span === undefined || span.colspan === 1 ? null : span.colspan,
    })
    return `<td${attributes}>${cellHtml(cell, view)}</td>`
  })
  return `<tr>${shown.join('')}</tr>\n`
}

function cellHtml(cell: Cell, { language, explained }: AnnexView): string {
  const text = htmlText(cellText(cell, language))
  const about = 'about' in cell ? cell.about : undefined
  if (about === undefined || !explained.has(about)) return text
  return `<a${htmlAttributes({ href: `#${anchorOf('jelas', about)}` })}>${text}</a>`
}

function lookOf({ role }: Cell): readonly string[] {
  if (role === undefined) return []
  if (typeof role === 'number') return ['berlevel', `l${role}`]
  if (typeof role === 'object') return warnaFill(role.warna) === undefined ? [] : [`w-${role.warna}`]
  return [role]
}

const drawingHtml = (boxes: readonly Box[], language: Language): string =>
  `<ul>\n${boxes
    .map((box) => {
      const details = boxDetails(box, language).map((line) => `<br>${htmlText(line)}`)
      const below = box.children.length === 0 ? '' : drawingHtml(box.children, language)
      return `<li>${htmlText(box.caption)}: <strong>${htmlText(box.text)}</strong>${details.join('')}${below}</li>\n`
    })
    .join('')}</ul>`

function signatureHtml({ dated, office, name, below }: Signature): string {
  const before = [...(dated === null ? [] : [dated]), ...office].map((line) => `<div>${htmlText(line)}</div>`)
  const after = below.map((line) => `<div>${htmlText(line)}</div>`)
  return `<div>${before.join('')}<div class="nama">${htmlText(name ?? openName)}</div>${after.join('')}</div>`
}
