// The report for machines: exactly format.md's keys in their order, valid against the published schema.
import fs from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { renderReportJson } from '../../src/render/report-json.ts'
import { annexInput, contohInput } from '../report/sample.ts'

interface Report {
  readonly nodes: readonly Record<string, unknown>[]
  readonly agencies: readonly Record<string, unknown>[]
  readonly indicators: readonly Record<string, unknown>[]
}
const text = renderReportJson(contohInput())
const report = JSON.parse(text) as Report
const indicator = (id: string) => report.indicators.find((indicator) => indicator.id === id)!

test('valid against schemas/report.schema.json', () => {
  const schema = JSON.parse(fs.readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8'))
  const validate = new Ajv2020({ strict: false }).compile(schema)
  validate(report)
  expect(validate.errors).toBeNull()
})

test('two blanks, a line end, keys in order', () => {
  expect(
    text.startsWith(
      '{\n  "version": 1,\n  "year": 2025,\n  "period": "tw2",\n  "nodes": [\n    {\n      "id": "kinerja-daerah",',
    ),
  ).toBe(true)
  expect(text.endsWith('}\n')).toBe(true)
  expect(Object.keys(report.nodes[0]!)).toEqual(
    'id parent level text achievement band valid provisional reason counts children agency codes file line budget'.split(
      ' ',
    ),
  )
  expect(Object.keys(report.agencies[0]!)).toEqual('name achievement band provisional counts budget'.split(' '))
  expect(Object.keys(report.indicators[0]!)).toEqual(
    'id node name unit polarity formula targetSource target actual achievement yearTarget yearAchievement band valid provisional reason declared computed'.split(
      ' ',
    ),
  )
})

test('a node', () => {
  expect(report.nodes.find(({ id }) => id === 'profesionalitas')).toMatchObject({
    parent: 'merit',
    level: 2,
    text: 'Meningkatnya Profesionalitas ASN',
    valid: true,
    provisional: false,
    reason: null,
    counts: { achieved: 0, missed: 2, unknown: 0 },
    children: ['kompetensi', 'disiplin'],
    agency: 'Badan Kepegawaian Daerah',
    codes: ['5.03.02'],
    file: 'bkd.pohon.yaml',
    line: 38,
    budget: { planned: 2_050_000_000, actual: 210_426_590.5, absorption: (210_426_590.5 / 2_050_000_000) * 100 },
  })
})

test('numbers are unrounded doubles, grades texts, ranges pairs', () => {
  expect(indicator('kompetensi-asn').achievement).toBe(101.81159420289855)
  expect(indicator('opini-bpk')).toMatchObject({ target: 'WTP', actual: 'WDP', achievement: 75, formula: 'predikat' })
  expect(indicator('rasio-pegawai')).toMatchObject({ target: { from: 0.9, to: 1.1 }, actual: 1.25, unit: 'persen' })
  expect(indicator('ip-asn')).toMatchObject({
    declared: { target: 69, actual: null },
    computed: { target: 67, actual: 68.375 },
  })
  expect(indicator('indeks-merit')).toMatchObject({ targetSource: 'pk', polarity: 'naik', yearTarget: 0.83 })
})

test('provisional: valid, no band, unknown', () => {
  const provisional = report.indicators.find(({ provisional }) => provisional)!
  expect(provisional).toMatchObject({ valid: true, band: null, achievement: 50 })
  expect(report.nodes.find(({ id }) => id === provisional.node)).toMatchObject({
    provisional: true,
    band: null,
    counts: { achieved: 0, missed: 0, unknown: 1 },
  })
})

test('nothing to compute from: null with a reason, budget an object of nulls', () => {
  const input = annexInput(
    { 'a.pohon.yaml': 'versi: 1\npohon:\n  - level: 1\n    sasaran: A\n    indikator: [{ nama: B }]\n' },
    { year: 2025, until: 'tw4' },
  )
  const { nodes, indicators } = JSON.parse(renderReportJson(input)) as Report
  expect(nodes[0]).toMatchObject({
    achievement: null,
    valid: false,
    reason: 'target-kosong',
    agency: null,
    budget: { planned: null, actual: null, absorption: null },
  })
  expect(indicators[0]).toMatchObject({
    target: null,
    actual: null,
    targetSource: null,
    valid: false,
    reason: 'target-kosong',
  })
})

test('only what is shown, with the children that the plan has', () => {
  const shown = JSON.parse(renderReportJson(contohInput({ shown: new Set(['kesehatan']) }))) as Report
  expect(shown.nodes.map(({ id, children }) => [id, children])).toEqual([['kesehatan', ['kesehatan/1']]])
  expect(shown.agencies.map(({ name }) => name)).toEqual(['Dinas Kesehatan'])
  expect(shown.indicators.map(({ id }) => id)).toEqual(['kematian-ibu', 'stunting'])
})
