// The rules → their part of schemas/rencana.schema.json: editors complete the names of rules and options, and explain them.
import type { Rule } from '../rules/define.ts'

/** The schema's text with the rules' names under `aturan` and their options under `aturan_opsi`. */
export function schemaWithRules(text: string, rules: readonly Rule[]): string {
  return withProperties(
    withProperties(text, '"title": "Tingkat aturan"', settings(rules)),
    '"aturan_opsi": {',
    options(rules),
  )
}

const sentence = (text: string): string => `${text[0]!.toUpperCase()}${text.slice(1)}.`

function settings(rules: readonly Rule[]): object {
  const groups = [...new Set(rules.map(({ id }) => id.split('/')[0]!))]
  return Object.fromEntries(
    groups.flatMap((group) => [
      [`${group}/*`, level(`Semua aturan kelompok ${group}.`)],
      ...rules
        .filter(({ id }) => id.startsWith(`${group}/`))
        .map(({ id, summary, severity }) => [id, level(`${sentence(summary.id)}\nBawaan: ${severity}`)]),
    ]),
  )
}

const level = (description: string) => ({ $ref: '#/$defs/tingkat', description })

function options(rules: readonly Rule[]): object {
  return Object.fromEntries(
    rules
      .filter((rule) => rule.options !== undefined)
      .map(({ id, summary, options }) => {
        const properties = Object.entries(options!).map(([name, { meaning, ...keywords }]) => [
          name,
          { description: sentence(meaning.id), ...keywords },
        ])
        return [
          id,
          {
            description: sentence(summary.id),
            type: 'object',
            properties: Object.fromEntries(properties),
            additionalProperties: false,
          },
        ]
      }),
  )
}

/** Replaces the first `"properties"` behind a mark; the rest of the text, its layout included, stays. */
function withProperties(text: string, mark: string, properties: object): string {
  const opening = '"properties": {'
  const start = text.indexOf(opening, text.indexOf(mark))
  const indent = text.slice(text.lastIndexOf('\n', start) + 1, start)
  const end = text.indexOf(`\n${indent}}`, start)
  const inner = JSON.stringify(properties, null, 2).slice(1, -2).replaceAll('\n', `\n${indent}`)
  return text.slice(0, start) + opening + inner + text.slice(end)
}
