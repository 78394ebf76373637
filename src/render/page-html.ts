// A page → one HTML file that asks for nothing else: style, script and figures stand in it, and its own rule (CSP) forbids the rest.
import { createHash } from 'node:crypto'
import type { Text } from '../diagnostic.ts'
import type { Masa } from '../figures/types.ts'
import { type Triwulan, triwulan } from '../plan/types.ts'
import type { Paper } from '../report/annex.ts'
import { period } from '../report/heading.ts'
import { type Page, samePeriod } from '../report/page.ts'
import { levels, quarters } from '../report/words.ts'
import { levelFills, warnaFills } from './colours.ts'
import { htmlAttributes, htmlJson, htmlText } from './html.ts'
import script from './page.client.js?raw'
import css from './page.css?raw'
import { annexAnchor, annexHtml } from './page-annex.ts'
import { colourStyle } from './page-colours.ts'
import { explanationHtml } from './page-explain.ts'
import { findingsHtml, pageTreeHtml } from './page-tree.ts'

export interface PageOptions {
  readonly paper: Paper['size']
  /** Whether fenomena begin unfolded. */
  readonly fenomena: boolean
}

export function renderPage(page: Page, options: PageOptions): string {
  const { language, title, heading, periods, first, tree, annexes, explanations, explained } = page
  const say = (text: Text) => htmlText(text[language])
  const style = [colourStyle(), ...fillStyles(), ...paperStyles(options.paper), css].join('\n')
  const named = (masa: Masa) => period({ figures: { masa }, language })
  const drawn =
    tree === null
      ? null
      : pageTreeHtml(tree, {
          language,
          first,
          fenomena: options.fenomena,
          explained: new Set(explanations.map(({ id }) => id)),
          explainedFirst: explained !== null && periods[first] !== undefined && samePeriod(explained, periods[first]),
        })
  const data = {
    ...(drawn?.data ?? { marks: [], indikator: [], node: [] }),
    periods: periods.map(named),
    explained: explained === null ? -1 : periods.findIndex((masa) => samePeriod(masa, explained)),
    words: { found: words.found[language] },
  }
  const numbers = new Map<string, number>()
  const numbered = annexes.map((annex) => {
    const number = numbers.get(annex.name) ?? 0
    numbers.set(annex.name, number + 1)
    return { annex, number }
  })
  const links = [
    ...(annexes.length === 0 || drawn === null ? [] : [['pohon', words.tree[language]]]),
    ...numbered.map(({ annex, number }) => [annexAnchor(annex, number), annex.title]),
    ...(explanations.length === 0 ? [] : [['penjelasan', words.explanations[language]]]),
  ].map(([anchor, text]) => `<li><a${htmlAttributes({ href: `#${anchor}` })}>${htmlText(text!)}</a></li>`)
  const view = { language, explained: new Set(explanations.map(({ id }) => id)) }
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${hashOf(style)}'; script-src '${hashOf(script)}'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<title>${[title, ...heading.slice(0, 1)].map(htmlText).join(' – ')}</title>
<style>${style}</style>
</head>
<body>
<a class="lompat" href="#isi">${say(words.skip)}</a>
<header>
<h1>${htmlText(title)}</h1>
${heading.map((line) => `<p>${htmlText(line)}</p>`).join('\n')}
</header>
${toolsHtml(page)}
${links.length === 0 ? '' : `<nav${htmlAttributes({ 'aria-label': words.contents[language] })}><ul>${links.join('')}</ul></nav>\n`}<main id="isi">
${drawn === null ? '' : treeSection(page, drawn.html)}${numbered.map(({ annex, number }) => annexHtml(annex, number, view)).join('')}${
  explanations.length === 0
    ? ''
    : `<section class="penjelasan" id="penjelasan">\n<h2>${say(words.explanations)}</h2>\n<p class="redup">${explained === null ? '' : htmlText(named(explained))}</p>\n${explanations.map((one) => explanationHtml(one, language)).join('')}</section>\n`
}</main>
<footer><p>${htmlText(page.origin)}</p></footer>
<script type="application/json" id="data">${htmlJson(data)}</script>
<script>${script}</script>
</body>
</html>
`
}

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`

/** Shown by the script: without it they would do nothing. */
function toolsHtml({ language, tree, periods, first }: Page): string {
  const say = (text: Text) => htmlText(text[language])
  const button = (id: string, text: Text) => `<button type="button" id="${id}">${say(text)}</button>`
  const option = (text: string, selected: boolean) =>
    `<option${htmlAttributes({ selected })}>${htmlText(text)}</option>`
  const now = periods[first]
  const years = [...new Set(periods.map(({ year }) => year))].map((year) => option(String(year), year === now?.year))
  const ofYear = triwulan.map((tw: Triwulan) => option(quarters[tw][language], tw === now?.until))
  const search = `<label>${say(words.search)} <input type="search" id="cari" autocomplete="off"${htmlAttributes({ 'aria-keyshortcuts': '/' })}></label>`
  const result = `<output id="hasil" for="cari" aria-live="polite"></output>`
  const switches =
    now === undefined
      ? ''
      : `<label>${say(words.year)} <select id="tahun">${years.join('')}</select></label><label>${say(words.quarter)} <select id="triwulan">${ofYear.join('')}</select></label>`
  // The script needs the search even where there is nothing to search in.
  const ofTree = `${search}${result}${switches}${button('buka', words.unfold)}${button('tutup', words.fold)}`
  const keys = `<details><summary>${say(words.keys)}</summary><p>${words.keysHow[language]}</p></details>`
  return tree === null
    ? `<form class="alat" id="alat" hidden><span hidden>${search}${result}</span>${button('tema', words.theme)}</form>`
    : `<form class="alat" id="alat" role="search" hidden>${ofTree}${button('tema', words.theme)}${keys}</form>`
}

function treeSection({ language, periods, first, findings }: Page, html: string): string {
  const say = (text: Text) => htmlText(text[language])
  const now = periods[first]
  const shown = now === undefined ? '' : htmlText(period({ figures: { masa: now }, language }))
  const legend = ([0, 1, 2, 3, 4, 5] as const).map(
    (level) => `<span class="tingkat l${level}">${level}</span> ${htmlText(levels[level][language])}`,
  )
  const rest = findings.length === 0 ? '' : `<h3>${say(words.findings)}</h3>\n${findingsHtml(findings, language)}\n`
  return `<section id="pohon">
<h2 id="judul-pohon">${say(words.tree)}</h2>
<p>${now === undefined ? '' : `${say(words.figures)}: `}<b id="masa" aria-live="polite">${shown}</b></p>
<p class="redup">${legend.join(' · ')}</p>
${now === undefined ? '' : `<p class="redup">${say(words.note)}</p>\n`}${html}${rest}</section>
`
}

const fillStyles = (): readonly string[] => [
  ...levelFills.map((fill, level) => `.l${level}{background:#${fill}}`),
  ...Object.entries(warnaFills).map(([name, { fill, white }]) => {
    const front = white === true ? '#ffffff' : '#000000'
    return `.w-${name},.w-${name} a,.mark.w-${name}{background:#${fill};color:${front}}`
  }),
]

/** Each annex on its own paper, the tree on the one asked for. */
function paperStyles(paper: Paper['size']): readonly string[] {
  const sizes = { a3: '420mm 297mm', a4: '297mm 210mm', f4: '330mm 215mm' }
  const turned = (size: string) => size.split(' ').toReversed().join(' ')
  return [
    `@page{size:${sizes[paper.toLowerCase() as keyof typeof sizes]};margin:12mm}`,
    ...Object.entries(sizes).flatMap(([name, size]) =>
      (['landscape', 'portrait'] as const).map((orientation) => {
        const page = `kertas-${name}-${orientation}`
        return `@page ${page}{size:${orientation === 'landscape' ? size : turned(size)};margin:12mm}.${page}{page:${page}}`
      }),
    ),
  ]
}

const words = {
  skip: { id: 'Langsung ke isi', en: 'Skip to content' },
  contents: { id: 'Isi', en: 'Contents' },
  tree: { id: 'Pohon', en: 'Tree' },
  explanations: { id: 'Asal angka', en: 'Where figures come from' },
  findings: { id: 'Temuan lain', en: 'Other findings' },
  figures: { id: 'Angka', en: 'Figures' },
  search: { id: 'Cari', en: 'Search' },
  found: { id: '{n} dari {m} node', en: '{n} of {m} nodes' },
  year: { id: 'Tahun', en: 'Year' },
  quarter: { id: 's.d.', en: 'to' },
  unfold: { id: 'Buka semua', en: 'Unfold all' },
  fold: { id: 'Tutup semua', en: 'Fold all' },
  theme: { id: 'Terang/gelap', en: 'Light/dark' },
  keys: { id: 'Tombol', en: 'Keys' },
  keysHow: {
    id: '<kbd>/</kbd> cari · <kbd>Enter</kbd> dalam pencarian: ke hasil pertama · <kbd>Esc</kbd> hapus pencarian · <kbd>↑</kbd> <kbd>↓</kbd> berpindah · <kbd>→</kbd> buka · <kbd>←</kbd> tutup atau ke induk · <kbd>Enter</kbd> buka/tutup · <kbd>*</kbd> buka semua saudara · <kbd>Home</kbd> <kbd>End</kbd> awal dan akhir',
    en: '<kbd>/</kbd> search · <kbd>Enter</kbd> in the search: to the first result · <kbd>Esc</kbd> clear the search · <kbd>↑</kbd> <kbd>↓</kbd> move · <kbd>→</kbd> unfold · <kbd>←</kbd> fold, or to the parent · <kbd>Enter</kbd> fold/unfold · <kbd>*</kbd> unfold all siblings · <kbd>Home</kbd> <kbd>End</kbd> first and last',
  },
  note: {
    id: 'Target dan realisasi s.d. triwulan yang dipilih; - = belum ada (bukan nol). Bingkai putus-putus = sementara, yang jatuh tempo belum lengkap.',
    en: 'Targets and actuals are those to the quarter chosen; - = none (not zero). A dashed frame = provisional, what is due is incomplete.',
  },
} satisfies Record<string, Text>
