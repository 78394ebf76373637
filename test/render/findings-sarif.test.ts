// SARIF: as its schema says, whatever the texts; every result at a place; what GitHub refuses is not there.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Finding } from '../../src/diagnostic.ts'
import { renderFindingsSarif, sarifLimit } from '../../src/render/findings-sarif.ts'
import type { FindingsView } from '../../src/render/findings-view.ts'
import { explainRule } from '../../src/report/explain-rule.ts'
import { rules } from '../../src/rules/index.ts'
import { schemaErrors } from '../cli/schemas.ts'
import { anyFindings, finding, hostile, many, view } from './findings-cases.ts'

interface Place {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string }
    readonly region: Readonly<Record<string, number>>
  }
}

interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly informationUri?: string; readonly rules: readonly Rule[] } }
      readonly invocations: readonly {
        readonly toolExecutionNotifications?: readonly { message: { text: string } }[]
      }[]
      readonly results: readonly {
        readonly ruleId: string
        readonly ruleIndex: number
        readonly level: string
        readonly message: { readonly text: string }
        readonly locations: readonly Place[]
        readonly relatedLocations?: readonly (Place & { readonly id: number })[]
        readonly partialFingerprints: Readonly<Record<string, string>>
      }[]
    },
  ]
}

interface Rule {
  readonly id: string
  readonly helpUri?: string
  readonly fullDescription: { readonly text: string }
  readonly shortDescription: { readonly text: string }
  readonly help: { readonly text: string; readonly markdown: string }
  readonly properties: { readonly tags: readonly string[] }
}

function log(findings: readonly Finding[], more: Partial<FindingsView> = {}): Log {
  const text = renderFindingsSarif(view(findings, more))
  expect(text).not.toMatch(/(?!\n)[\p{Cc}\u2028-\u202e\ufeff]/u)
  return JSON.parse(text) as Log
}

test('any findings: valid by the schema, each in its rule, at a relative place', () => {
  fc.assert(
    fc.property(anyFindings, (findings) => {
      const output = log(findings)
      expect(schemaErrors('sarif', output)).toEqual([])
      const [{ results, tool }] = output.runs
      expect(results.length).toBe(findings.length)
      results.forEach(({ ruleId, ruleIndex, locations, relatedLocations = [] }, index) => {
        expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
        expect(locations.length).toBe(1)
        const places = [...locations, ...relatedLocations].map(({ physicalLocation }) => physicalLocation)
        expect(places.map(({ artifactLocation }) => decodeURIComponent(artifactLocation.uri))).toEqual(
          [findings[index]!, ...findings[index]!.related].map(({ file }) => file.replace(/\p{Cs}/gu, '\ufffd')),
        )
        for (const { artifactLocation, region } of places) {
          expect(new URL(artifactLocation.uri, 'https://host/').host).toBe('host')
          expect(Math.min(...Object.values(region))).toBeGreaterThan(0)
        }
      })
    }),
  )
})

test('hostile texts: only the related places are links', async () => {
  const output = log(hostile)
  expect(schemaErrors('sarif', output)).toEqual([])
  const links = output.runs[0].results.map(({ message }) => message.text.match(/(?<!\\)\[(?:\\.|[^\\[\]])*\]\(\d+\)/g))
  expect(links.map((found) => found?.length)).toEqual([undefined, 1, undefined])
  await expect(JSON.stringify(output.runs[0].results, null, 2)).toMatchFileSnapshot('snapshots/findings-hostile.sarif')
})

test('a place on another drive is absolute', () => {
  const [{ results }] = log([finding()], { pathOf: () => 'D:/rencana/a b.pohon.yaml' }).runs
  expect(results[0]!.locations[0]!.physicalLocation.artifactLocation).toEqual({
    uri: 'file:///D:/rencana/a%20b.pohon.yaml',
  })
})

test('an address of pohon is that of its rules too', () => {
  const output = log([], { homepage: 'https://example.org/kab/pohon#readme' })
  expect(schemaErrors('sarif', output)).toEqual([])
  const {
    informationUri,
    rules: [rule],
  } = output.runs[0].tool.driver
  expect([informationUri, rule?.helpUri]).toEqual([
    'https://example.org/kab/pohon#readme',
    'https://example.org/kab/pohon/blob/HEAD/docs/aturan.md#yamlsintaks',
  ])
})

test('more than GitHub takes: the gravest, and a word on the others', () => {
  const output = log([...many(20_000, 'info'), ...many(4_000, 'warning'), ...many(2_000, 'error')])
  const [{ results, invocations }] = output.runs
  expect(results.length).toBe(sarifLimit)
  expect([results[0]?.level, results[2_000]?.level, results[6_000]?.level]).toEqual(['error', 'warning', 'note'])
  expect(invocations[0]!.toolExecutionNotifications?.[0]?.message.text).toMatch(/26000.*25000/)
  expect(log(many(3, 'info')).runs[0].invocations[0]!.toolExecutionNotifications).toBe(undefined)
})

test.each(['id', 'en'] as const)('all rules, in %s: described, within the limits of GitHub', (language) => {
  const output = log([], { rules: rules.map((rule) => explainRule(rule, language)), language })
  expect(schemaErrors('sarif', output)).toEqual([])
  const described = output.runs[0].tool.driver.rules
  expect(described.map(({ id }) => id)).toEqual(rules.map(({ id }) => id))
  for (const { id, shortDescription, fullDescription, help, properties } of described) {
    expect(shortDescription.text, id).not.toBe('')
    expect(Math.max(shortDescription.text.length, fullDescription.text.length), id).toBeLessThanOrEqual(1024)
    expect(help.text, id).toContain(id)
    expect(help.markdown, id).toMatch(/^# /)
    expect(properties.tags.length, id).toBeLessThanOrEqual(10)
  }
})
