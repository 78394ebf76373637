// The tree of a page → HTML: nested items that can be folded, each with its indikator and findings; and its figures for the script.
import { type Finding, fill, type Language, type Text } from '../diagnostic.ts'
import type { Mark } from '../report/mark.ts'
import type { IndikatorFigures, NodeFigures, Page, PageIndikator, PageNode } from '../report/page.ts'
import { levels, severities } from '../report/words.ts'
import { warnaFill } from './colours.ts'
import { anchorOf, htmlAttributes, htmlText } from './html.ts'

const words = {
  owner: { id: 'Penanggung jawab: {nama}', en: 'Responsible: {nama}' },
  target: { id: 'target', en: 'target' },
  actual: { id: 'realisasi', en: 'actual' },
  achievement: { id: 'Capaian', en: 'Achievement' },
  planned: { id: 'Pagu', en: 'Budget' },
  spent: { id: 'Realisasi anggaran', en: 'Spent' },
  absorption: { id: 'Serapan', en: 'Absorption' },
  fenomena: { id: 'Fenomena', en: 'Need' },
  more: { id: '… {jumlah} node lagi di bawahnya', en: '… more nodes below: {jumlah}' },
  none: { id: 'Indikator: -', en: 'Indicator: -' },
} satisfies Record<string, Text>

interface TreeView extends Pick<Page, 'language' | 'first'> {
  /** Ids that have an explanation. */
  readonly explained: ReadonlySet<string>
  /** Whether that is of the period shown first. */
  readonly explainedFirst: boolean
  readonly fenomena: boolean
}

/** What the script switches between; indikator and nodes in the order of the page. */
export interface TreeData {
  /** Text and look of each capaian. */
  readonly marks: (readonly [text: string, look: string])[]
  readonly indikator: (readonly (readonly [target: string, actual: string, mark: number] | null)[])[]
  readonly node: (readonly (readonly [mark: number | null, ...money: (string | null)[]])[])[]
}

export function pageTreeHtml(roots: readonly PageNode[], view: TreeView): { html: string; data: TreeData } {
  const data: TreeData = { marks: [], indikator: [], node: [] }
  const known = new Map<string, number>()
  const markNumber = (mark: Mark): number => {
    const entry = [mark.text, lookOf(mark)] as const
    const key = entry.join('\0')
    const number = known.get(key) ?? data.marks.push(entry) - 1
    known.set(key, number)
    return number
  }
  let count = 0
  const item = (node: PageNode, depth: number): string => {
    count++
    const { language } = view
    const label = `judul-${count}`
    const attributes = htmlAttributes({
      role: 'treeitem',
      id: anchorOf('node', node.id),
      tabindex: -1,
      'aria-level': depth,
      'aria-selected': 'false',
      'aria-labelledby': label,
      'aria-expanded': node.children.length > 0 ? 'true' : null,
    })
    const folder = `<span class="lipat"${htmlAttributes({ 'aria-hidden': 'true' })}></span>`
    const blank = `<span class="lipat kosong" aria-hidden="true"></span>`
    const level = htmlAttributes({ class: `tingkat l${node.level}`, title: levels[node.level][language] })
    const head = `<div class="kepala">${node.children.length > 0 ? folder : blank}<span${level}>${node.level}</span><span id="${label}"><span class="redup">${htmlText(node.caption)}</span> <strong>${htmlText(node.text)}</strong></span></div>`
    const below = node.children.map((child) => item(child, depth + 1)).join('')
    return `<li${attributes}><div class="simpul">${head}<div class="isi">${body(node)}</div></div>${below === '' ? '' : `\n<ul role="group">\n${below}</ul>`}</li>\n`
  }
  const body = (node: PageNode): string => {
    const { language } = view
    const say = (text: Text) => htmlText(text[language])
    return [
      ...node.indikator.map((one) => indikatorHtml(one)),
      node.indikator.length === 0 && node.level < 5 ? `<div class="redup">${say(words.none)}</div>` : '',
      figuresHtml(node),
      node.owner === null ? '' : `<div class="pj">${htmlText(fill(words.owner, { nama: node.owner }, language))}</div>`,
      node.fenomena.length === 0
        ? ''
        : `<details${htmlAttributes({ open: view.fenomena })}><summary>${say(words.fenomena)}</summary>${node.fenomena.map((text) => `<p>${htmlText(text)}</p>`).join('')}</details>`,
      node.findings.length === 0
        ? ''
        : `<details class="temuan"><summary>${countsHtml(node.findings, language)}</summary>${findingsHtml(node.findings, language)}</details>`,
      node.more === 0 ? '' : `<div class="redup">${htmlText(fill(words.more, { jumlah: node.more }, language))}</div>`,
    ].join('')
  }
  const indikatorHtml = ({ id, name, unit, figures }: PageIndikator): string => {
    const named = `<span>${htmlText(name)}${unit === null ? '' : ` <span class="redup">(${htmlText(unit)})</span>`}</span>`
    if (figures.length === 0) return `<div class="ind">${named}</div>`
    const number = data.indikator.push(figures.map((one) => one && [one.target, one.actual, markNumber(one.mark)])) - 1
    const now = figures[view.first] ?? null
    return `<div class="ind"${htmlAttributes({ 'data-i': number, hidden: now === null })}>${named}${valuesHtml(now)}${markHtml(now?.mark ?? null, id, view)}</div>`
  }
  const valuesHtml = (now: IndikatorFigures | null): string =>
    `<span class="redup">${htmlText(words.target[view.language])} <b class="t">${htmlText(now?.target ?? '')}</b></span>` +
    `<span class="redup">${htmlText(words.actual[view.language])} <b class="r">${htmlText(now?.actual ?? '')}</b></span>`
  const figuresHtml = ({ id, figures }: PageNode): string => {
    const money = ({ planned, spent, absorption }: NodeFigures) => [planned, spent, absorption]
    const empty = figures.every((one) => one.mark === null && money(one).every((amount) => amount === null))
    if (empty) return ''
    const number = data.node.push(figures.map((one) => [one.mark && markNumber(one.mark), ...money(one)])) - 1
    const now = figures[view.first]!
    const none = now.mark === null && money(now).every((amount) => amount === null)
    const titles = [words.planned, words.spent, words.absorption]
    const parts = money(now).map(
      (amount, index) =>
        `<span${htmlAttributes({ class: 'rupiah', hidden: amount === null })}>${htmlText(titles[index]![view.language])} <b>${htmlText(amount ?? '')}</b></span>`,
    )
    const total = `<span${htmlAttributes({ class: 'capaian', hidden: now.mark === null })}>${htmlText(words.achievement[view.language])} ${markHtml(now.mark, id, view)}</span>`
    return `<div class="ind jumlah"${htmlAttributes({ 'data-n': number, hidden: none })}>${total}${parts.join('')}</div>`
  }
  const html = `<ul role="tree"${htmlAttributes({ 'aria-labelledby': 'judul-pohon' })}>\n${roots.map((node) => item(node, 1)).join('')}</ul>\n`
  return { html, data }
}

/** The classes that give it its frame and its colour. */
const lookOf = ({ status, warna }: Mark): string =>
  status === 'final' && warna !== null && warnaFill(warna) !== undefined ? `final w-${warna}` : status

/** A capaian; a link where its explanation is on the page. */
function markHtml(mark: Mark | null, id: string, { explained, explainedFirst }: TreeView): string {
  const look = `mark ${mark === null ? 'none' : lookOf(mark)}`
  const text = htmlText(mark?.text ?? '')
  if (!explained.has(id)) return `<span class="${look}">${text}</span>`
  const href = `#${anchorOf('jelas', id)}`
  return `<a class="${look}"${htmlAttributes({ 'data-jelas': href, href: explainedFirst ? href : null })}>${text}</a>`
}

/** `Galat: 2 · Peringatan: 1`. */
function countsHtml(findings: readonly Finding[], language: Language): string {
  return (['error', 'warning', 'info'] as const)
    .map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `<b class="${severity}">${htmlText(severities[severity][language])}: ${count}</b>`)
    .join(' · ')
}

export function findingsHtml(findings: readonly Finding[], language: Language): string {
  const items = findings.map(({ severity, message, help, rule, file, line }) => {
    const advice = help === null ? '' : ` <span class="redup">${htmlText(help)}</span>`
    return `<li><b class="${severity}">${htmlText(severities[severity][language])}</b> ${htmlText(message)}${advice} <code>${htmlText(rule)}</code> <span class="redup">${htmlText(file)}:${line}</span></li>`
  })
  return `<ul>${items.join('')}</ul>`
}
