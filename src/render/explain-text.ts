// What explanations say in words, in every output that shows them.
import type { Language, Text } from '../diagnostic.ts'
import { reasonText } from '../report/explain.ts'
import type { ExplainedFigure, ExplainedInput } from '../report/explain-figure.ts'

export function resultText({ shown, provisional, reason }: ExplainedFigure, language: Language): string {
  if (shown !== null) return provisional ? `${shown} (${words.provisional[language]})` : shown
  return reason === null ? '' : reasonText(reason, language)
}

export function inputText({ name, value, reason }: ExplainedInput, language: Language): string {
  const why = reason === null ? null : reasonText(reason, language)
  if (value === null) return `${name}: ${why ?? '-'}`
  return `${name}: ${value}${why === null ? '' : ` (${why})`}`
}

export function whereText({ place, source, owner }: ExplainedInput, language: Language): string {
  return [
    place,
    source === null ? null : `${words.source[language]} ${source}`,
    owner === null ? null : `${words.owner[language]} ${owner}`,
  ]
    .filter((part) => part !== null)
    .join(' · ')
}

/** At most twenty decimals: more only shows where 40 digits of arithmetic end. */
export function exactText(exact: string, language: Language): string {
  const [whole, fraction] = exact.split('.') as [string, string?]
  const text = fraction === undefined ? whole : `${whole}.${fraction.slice(0, 20)}${fraction.length > 20 ? '…' : ''}`
  return language === 'id' ? text.replace('.', ',') : text
}

export const notInForce: Text = {
  id: 'indikator ini tidak berlaku pada tahun {tahun}',
  en: 'this indikator is not in force in {tahun}',
}

export const words = {
  formula: { id: 'rumus', en: 'formula' },
  substitution: { id: 'angka', en: 'numbers' },
  exact: { id: 'tanpa pembulatan', en: 'unrounded' },
  provisional: { id: 'sementara', en: 'provisional' },
  source: { id: 'sumber:', en: 'source:' },
  owner: { id: 'yang mengisi:', en: 'owed by:' },
} satisfies Record<string, Text>
