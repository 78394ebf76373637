// Explanations → HTML: each folded, opened by the links of the figures that it explains.
import { fill, type Language, type Text } from '../diagnostic.ts'
import type { Explanation } from '../report/explain.ts'
import type { ExplainedFigure, ExplainedInput } from '../report/explain-figure.ts'
import { exactText, inputText, notInForce, resultText, whereText, words } from './explain-text.ts'
import { anchorOf, htmlText } from './html.ts'

export function explanationHtml({ id, name, facts, figures, year }: Explanation, language: Language): string {
  const pairs = facts.map(([label, value]) => `<dt>${htmlText(label)}</dt><dd>${htmlText(value)}</dd>`)
  const none = figures.length === 0 ? `<p>${htmlText(fill(notInForce, { tahun: year }, language))}</p>` : ''
  // The anchor is inside: a browser opens what is folded around it.
  const body = `<div id="${anchorOf('jelas', id)}"><dl>${pairs.join('')}</dl>${none}${figures.map((figure) => figureHtml(figure, language)).join('')}</div>`
  return `<details class="jelas"><summary>${htmlText(name)} <span class="redup">(${htmlText(id)})</span></summary>${body}</details>\n`
}

function figureHtml(figure: ExplainedFigure, language: Language): string {
  const { label, formula, substitution, exact, inputs, notes } = figure
  const line = (text: Text, value: string | null) =>
    value === null ? '' : `<dt>${htmlText(text[language])}</dt><dd><code>${htmlText(value)}</code></dd>`
  const unrounded = exact === null || substitution === null ? null : exactText(exact, language)
  const rows = [
    line(words.formula, formula),
    line(words.substitution, substitution),
    line(words.exact, unrounded),
  ].join('')
  return [
    `<div class="angka"><b>${htmlText(label)}: ${htmlText(resultText(figure, language))}</b>`,
    rows === '' ? '' : `<dl>${rows}</dl>`,
    inputs.length === 0 ? '' : `<ul>${inputs.map((input) => inputHtml(input, language)).join('')}</ul>`,
    ...notes.map((note) => `<p class="redup">${htmlText(note)}</p>`),
    '</div>',
  ].join('')
}

function inputHtml(input: ExplainedInput, language: Language): string {
  const where = whereText(input, language)
  const place = where === '' ? '' : ` <span class="redup">${htmlText(where)}</span>`
  return `<li>${htmlText(inputText(input, language))}${place}${input.parts.map((part) => figureHtml(part, language)).join('')}</li>`
}
