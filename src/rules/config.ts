// What `pohon.yaml` says about rules, checked against the rules there are: unknown ones and unknown options, with did-you-mean.
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
    ...(options === undefined ? [] : [...unknownRules(options, rules, false), ...unknownOptions(options, rules)]),
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
    const kenal = groups ? groupNames : rules.filter(({ options }) => options !== undefined).map(({ id }) => id)
    return [diagnostic('skema/kunci-asing', 'aturan-asing', place, { kunci: key, kenal: kenal.join(', ') })]
  })
}

function unknownOptions(options: Cursor, rules: readonly Rule[]): Diagnostic[] {
  return entries(options).flatMap(({ key: id, value }) => {
    const rule = rules.find((candidate) => candidate.id === id)
    if (rule === undefined) return []
    const known = Object.keys(rule.options ?? {})
    return entries(value).flatMap((option): Diagnostic[] => {
      const place = keyPlace(option.value.document, option.value.entry)
      if (known.length === 0) return [diagnostic('skema/kunci-asing', 'tanpa-opsi', place, { kunci: option.key })]
      if (!known.includes(option.key)) {
        return [diagnostic('skema/kunci-asing', 'opsi', place, { kunci: option.key, kenal: known.join(', ') })]
      }
      if (typeof option.value.data === 'number') return []
      const contoh = `${option.key}: ${rule.options![option.key]}`
      return [diagnostic('skema/jenis', 'opsi', place, { kunci: option.key, contoh })]
    })
  })
}
