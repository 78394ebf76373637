// What `pohon.yaml` says about rules, checked against the rules there are: unknown ones, with did-you-mean, and options of rules
// that have none. The options themselves are checked by the schema.
import { type Diagnostic, diagnostic } from '../diagnostic.ts'
import { nearest } from '../messages/nearest.ts'
import { type Cursor, entries, get, items, keyPlace, root } from '../source/cursor.ts'
import type { Document } from '../source/document.ts'
import type { Rule } from './define.ts'

export function checkRencana(document: Document, rules: readonly Rule[]): Diagnostic[] {
  const top = root(document)
  if (top === undefined) return []
  const settings = [get(top, 'aturan'), ...items(get(top, 'aturan_berkas') ?? top).map((item) => get(item, 'aturan'))]
  const options = get(top, 'aturan_opsi')
  return [
    ...settings.flatMap((setting) => (setting === undefined ? [] : unknownRules(setting, rules, true))),
    ...(options === undefined ? [] : [...unknownRules(options, rules, false), ...withoutOptions(options, rules)]),
  ]
}

function unknownRules(setting: Cursor, rules: readonly Rule[], groups: boolean): Diagnostic[] {
  const ids = rules.map(({ id }) => id)
  const groupNames = [...new Set(ids.map((id) => `${id.split('/')[0]}/*`))]
  const known = groups ? [...ids, ...groupNames] : ids
  return entries(setting).flatMap(({ key, value }) => {
    if (known.includes(key)) return []
    const benar = nearest(key, known)
    const place = keyPlace(value.document, value.entry)
    if (benar !== null) return [diagnostic('skema/kunci-asing', 'aturan', place, { kunci: key, benar })]
    const kenal = groups ? groupNames.join(', ') : namesOf(withOptions(rules))
    return [diagnostic('skema/kunci-asing', 'aturan-asing', place, { kunci: key, kenal })]
  })
}

/** One finding a rule, at the first option written for it. */
function withoutOptions(options: Cursor, rules: readonly Rule[]): Diagnostic[] {
  const able = withOptions(rules)
  return entries(options).flatMap(({ key: aturan, value }) => {
    const rule = rules.find(({ id }) => id === aturan)
    if (rule === undefined || able.includes(rule)) return []
    const place = keyPlace(value.document, entries(value)[0]?.value.entry ?? value.entry)
    return [diagnostic('skema/kunci-asing', 'tanpa-opsi', place, { aturan, kenal: namesOf(able) })]
  })
}

const withOptions = (rules: readonly Rule[]): readonly Rule[] => rules.filter(({ options }) => options !== undefined)
const namesOf = (rules: readonly Rule[]): string => rules.map(({ id }) => id).join(', ')
