// The explanation of a rule: complete in every format, nothing wider than the terminal but what one would type, parsed back from JSON.
import { stripVTControlCharacters } from 'node:util'
import { Chalk } from 'chalk'
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import {
  renderRuleJson,
  renderRulesJson,
  renderRulesTerminal,
  renderRuleTerminal,
} from '../../src/render/explain-rule.ts'
import { renderRuleMarkdown, renderRulesMarkdown } from '../../src/render/explain-rule-markdown.ts'
import { explainRule, groupRules } from '../../src/report/explain-rule.ts'
import { defineRule } from '../../src/rules/define.ts'
import { groupTitles } from '../../src/rules/groups.ts'
import { rules } from '../../src/rules/index.ts'

const languages = ['id', 'en'] as const

const sample = defineRule({
  id: 'target/contoh',
  scope: 'reading',
  severity: 'peringatan',
  basis: 'LKE 1.b.7',
  grounds: 'practice',
  summary: { id: 'yang ditemukan', en: 'what is found' },
  why: { id: 'Karena <begitu>.', en: 'Because <so>.' },
  bad: { 'pohon.yaml': 'versi: 1\n', 'a.pohon.yaml': 'versi: 1\npohon: []\n' },
  good: `versi: 1\npohon: ${'panjang '.repeat(12)}\n`,
  options: {
    persen: {
      type: 'integer',
      default: 5,
      minimum: 1,
      maximum: 9,
      meaning: { id: 'ambang, dalam persen', en: 'limit' },
    },
  },
  fixable: true,
  messages: {
    satu: { id: 'pesan {satu}', en: 'message {satu}', help: { id: 'saran {satu}', en: 'help {satu}' } },
    dua: { id: 'pesan dua', en: 'message two', help: { id: '{saran}', en: '{saran}' }, severity: 'info' },
  },
})
const plain = { width: 60, language: 'id', paint: null } as const

test('all there is to say about a rule, in the terminal', () => {
  expect(renderRuleTerminal(explainRule(sample, 'id'), plain)).toBe(`target/contoh
yang ditemukan

  Tingkat         peringatan
  Rujukan         LKE 1.b.7
  Bersandar pada  praktik yang baik, bukan bunyi peraturan
  Pembetulan      sebagian temuannya dapat dibetulkan dengan
                  pohon validate --fix

Mengapa
  Karena <begitu>.

Contoh yang keliru
  pohon.yaml
    versi: 1
  a.pohon.yaml
    versi: 1
    pohon: []

Seharusnya
    versi: 1
    pohon: ${'panjang '.repeat(12).trimEnd()}

Pesan
  • pesan {satu}
    saran {satu}
  • pesan dua (info)

Opsi
  persen: 5
    ambang, dalam persen (bilangan bulat, paling kecil 1,
    paling besar 9)

Mengatur opsi, di pohon.yaml
  aturan_opsi: { target/contoh: { persen: 5 } }

Mengubah tingkat atau mematikan, di pohon.yaml
  aturan: { target/contoh: mati }
    mati, atau galat, peringatan, info

Mengabaikan satu temuan, di akhir barisnya atau di baris di
atasnya
  # pohon-abaikan target/contoh: alasan
`)
})

test('the same in Markdown, where its texts are no markup', () => {
  expect(renderRuleMarkdown(explainRule(sample, 'en'), 'en', '##')).toBe(`## \`target/contoh\`

What is found.

- **Severity:** warning
- **Reference:** LKE 1.b.7
- **Rests on:** good practice, not the wording of a regulation
- **Fixes:** pohon validate --fix can mend some of its findings

Because \\<so\\>.

Example with the finding:

\`pohon.yaml\`

\`\`\`yaml
versi: 1
\`\`\`

\`a.pohon.yaml\`

\`\`\`yaml
versi: 1
pohon: []
\`\`\`

As it should be:

\`\`\`yaml
versi: 1
pohon: ${'panjang '.repeat(12).trimEnd()}
\`\`\`

Messages:

- message {satu} — help {satu}
- message two (info)

Options:

| option | default | what can be written | meaning |
| --- | --- | --- | --- |
| \`persen\` | 5 | a whole number, at least 1, at most 9 | limit |

Settings:

- To set options, in pohon.yaml: \`aturan_opsi: { target/contoh: { persen: 5 } }\`
- To change its severity or switch it off, in pohon.yaml: \`aturan: { target/contoh: mati }\` (mati (off), or galat, peringatan, info)
- To suppress one finding, at the end of its line or on the line above: \`# pohon-abaikan target/contoh: reason\`
`)
})

test('JSON has the facts, with English keys', () => {
  expect(JSON.parse(renderRuleJson(explainRule(sample, 'id')))).toEqual({
    version: 1,
    id: 'target/contoh',
    severity: 'warning',
    basis: 'LKE 1.b.7',
    grounds: 'practice',
    summary: 'yang ditemukan',
    why: 'Karena <begitu>.',
    bad: [
      { file: 'pohon.yaml', text: 'versi: 1\n' },
      { file: 'a.pohon.yaml', text: 'versi: 1\npohon: []\n' },
    ],
    good: [{ file: null, text: sample.good }],
    messages: [
      { severity: 'warning', message: 'pesan {satu}', help: 'saran {satu}' },
      { severity: 'info', message: 'pesan dua', help: null },
    ],
    options: [{ name: 'persen', type: 'integer', default: 5, minimum: 1, maximum: 9, meaning: 'ambang, dalam persen' }],
    fixable: true,
    suppressible: true,
  })
})

test('what cannot be suppressed is not said to be', () => {
  for (const { id } of rules) {
    const rule = explainRule(rules.find((other) => other.id === id)!, 'id')
    expect(rule.suppressible, id).toBe(!/^(skema|abaikan)\/|^yaml\/(sintaks|kunci-ganda|koma-dalam-kurung)$/.test(id))
    expect(renderRuleTerminal(rule, plain).includes('# pohon-abaikan'), id).toBe(
      rule.suppressible || [...rule.bad, ...rule.good].some(({ text }) => text.includes('# pohon-abaikan')),
    )
  }
})

describe.each([60, 100])('terminal of %i columns', (width) => {
  test.each(languages)('explanations fit, but for lines of files (%s)', (language) => {
    for (const rule of rules.map((rule) => explainRule(rule, language))) {
      const typed = [...rule.bad, ...rule.good].flatMap(({ text }) => text.split('\n').map((line) => line.trim()))
      const lines = renderRuleTerminal(rule, { width, language, paint: null }).split('\n')
      for (const line of lines.filter((line) => !typed.includes(line.trim())))
        expect(stringWidth(line), line).toBeLessThanOrEqual(width)
      for (const line of typed) expect(lines.map((shown) => shown.trim())).toContain(line.replaceAll('\t', ' '))
    }
  })

  test.each(languages)('the list fits and names every rule (%s)', (language) => {
    const text = renderRulesTerminal(groupRules(rules, language), { width, language, paint: null })
    for (const line of text.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(width)
    expect([...text.matchAll(/^ {2}([a-z]+\/[a-z-]+) /gm)].map(([, id]) => id)).toEqual(rules.map(({ id }) => id))
  })
})

test('colour changes nothing but colour', () => {
  const paint = new Chalk({ level: 1 })
  const rule = explainRule(sample, 'id')
  expect(renderRuleTerminal(rule, { ...plain, paint })).toContain('\u001b[')
  expect(stripVTControlCharacters(renderRuleTerminal(rule, { ...plain, paint }))).toBe(renderRuleTerminal(rule, plain))
  const groups = groupRules(rules, 'id')
  expect(stripVTControlCharacters(renderRulesTerminal(groups, { ...plain, paint }))).toBe(
    renderRulesTerminal(groups, plain),
  )
})

test.each(languages)('the list as a table and as an array (%s)', (language) => {
  const groups = groupRules(rules, language)
  const rows = renderRulesMarkdown(groups, language).trimEnd().split('\n')
  expect(rows).toHaveLength(rules.length + 2)
  for (const row of rows) expect(row.split(/(?<!\\)\|/)).toHaveLength(6)
  const list = JSON.parse(renderRulesJson(groups)) as { id: string; summary: string }[]
  expect(list.map(({ id }) => id)).toEqual(rules.map(({ id }) => id))
  expect(list.map(({ summary }) => summary)).toEqual(rules.map(({ summary }) => summary[language]))
})

test('rules of a group stand together, and every group has a title', () => {
  const groups = groupRules(rules, 'id')
  expect(groups.flatMap((group) => group.rules.map(({ id }) => id))).toEqual(rules.map(({ id }) => id))
  expect(groups.map(({ name }) => name).toSorted()).toEqual(Object.keys(groupTitles).toSorted())
})
