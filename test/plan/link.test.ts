// Files of a plan → one tree: ids, parents across files, instansi, realisasi; and none of it depends on the order of files.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { memoryHost } from '../../src/host.ts'
import type { Nilai, Node, Plan } from '../../src/plan/types.ts'
import { findingsOf, loadPlan } from '../../src/run.ts'
import { load } from '../source/marked.ts'

type Files = Readonly<Record<string, string>>
const plan = async (files: Files): Promise<Plan> => (await load(files)).plan
const found = async (files: Files, rule: RegExp) =>
  findingsOf(await load(files), 'id').filter((finding) => rule.test(finding.rule))
const tree = (nodes: readonly Node[]): unknown =>
  Object.fromEntries(nodes.map((node) => [node.id, tree(node.children)]))
const rencana = 'versi: 1\ninstansi: Pemerintah Kabupaten Lumajang\n'

describe('ids', () => {
  test('are derived from the place, counted from 1', async () => {
    const { nodes, indikator } = await plan({
      'pohon.yaml': rencana,
      'opd/bkd.pohon.yaml': `versi: 1
pohon:
  - level: 1
    sasaran: A
    indikator: [{ nama: I }, { nama: J }]
    anak:
      - level: 2
        sasaran: B
      - level: 2
        sasaran: C
        indikator: [{ nama: K }]
        anak:
          - level: 3
            id: kompetensi
            sasaran: D
            indikator: [{ nama: L }, { id: ip-asn, nama: M }]
            anak:
              - level: 4
                sasaran: E
              - level: 4
                sasaran: F
                anak:
                  - { level: 5, aktivitas: G, indikator: [{ nama: N }] }
              - level: 4
                id: diklat
                sasaran: H
                anak: [{ level: 5, aktivitas: O }]
  - level: 1
    sasaran: P
`,
    })
    expect(nodes.map(({ id, idTertulis }) => [id, idTertulis])).toEqual([
      ['opd/bkd.pohon.yaml/1', false],
      ['opd/bkd.pohon.yaml/1.1', false],
      ['opd/bkd.pohon.yaml/1.2', false],
      ['kompetensi', true],
      ['kompetensi/1', false],
      ['kompetensi/2', false],
      ['kompetensi/2.1', false],
      ['diklat', true],
      ['diklat/1', false],
      ['opd/bkd.pohon.yaml/2', false],
    ])
    expect([...indikator.keys()]).toEqual([
      'opd/bkd.pohon.yaml/1#1',
      'opd/bkd.pohon.yaml/1#2',
      'opd/bkd.pohon.yaml/1.2#1',
      'kompetensi#1',
      'ip-asn',
      'kompetensi/2.1#1',
    ])
  })

  test('of a node that is no list are counted too, and what is no node keeps its number', async () => {
    const { nodes } = await plan({
      'a.pohon.yaml': 'versi: 1\npohon: { level: 1, sasaran: A }\n',
      'b.pohon.yaml': 'versi: 1\npohon:\n  - teks\n  -\n  - { level: 1, sasaran: B }\n',
    })
    expect(nodes.map(({ id }) => id)).toEqual(['a.pohon.yaml/1', 'b.pohon.yaml/3'])
  })

  test('do not continue across files: the nearest ancestor is one of the same file', async () => {
    const { nodes } = await plan({
      'a.pohon.yaml': 'versi: 1\npohon: { level: 1, id: a, sasaran: A }\n',
      'b.pohon.yaml': 'versi: 1\ninduk: a\npohon: { level: 2, sasaran: B }\n',
    })
    expect(nodes.map(({ id }) => id)).toEqual(['a', 'b.pohon.yaml/1'])
  })

  test('that are derived are nobody to hang under or to report for', async () => {
    const files = {
      'pohon.yaml': rencana,
      'a.pohon.yaml': 'versi: 1\npohon: { level: 1, sasaran: A, indikator: [{ nama: I }] }\n',
      'b.pohon.yaml': 'versi: 1\ninduk: a.pohon.yaml/1\npohon: { level: 2, sasaran: B }\n',
      'c.realisasi.yaml': 'versi: 1\nrealisasi: { "a.pohon.yaml/1#1": { 2025: 5 } }\n',
    }
    const { roots, indikator } = await plan(files)
    expect(roots.map(({ id }) => id)).toEqual(['a.pohon.yaml/1', 'b.pohon.yaml/1'])
    expect(indikator.get('a.pohon.yaml/1#1')!.realisasi.size).toBe(0)
    expect(
      (await found(files, /^(id\/(bentuk|tidak-ada)|cascade\/yatim)$/)).map(({ file, rule }) => [file, rule]),
    ).toEqual([
      ['b.pohon.yaml', 'id/bentuk'],
      ['c.realisasi.yaml', 'id/bentuk'],
    ])
  })

  test('used twice: the first in the order of the tree keeps its figures', async () => {
    const files = {
      'a.pohon.yaml':
        'versi: 1\npohon:\n  - { level: 1, id: x, sasaran: A }\n  - { level: 1, id: y, sasaran: B, indikator: [{ id: x, nama: I }] }\n',
      'b.pohon.yaml': 'versi: 1\nvariabel: { y: { satuan: o } }\npohon: { level: 1, id: x, sasaran: C }\n',
      'c.realisasi.yaml': 'versi: 1\nanggaran: { x: { 2025: 5 } }\n',
    }
    const { nodes } = await plan(files)
    expect(nodes.map(({ realisasiAnggaran }) => realisasiAnggaran.size)).toEqual([1, 0, 0])
    expect(
      (await found(files, /^id\/ganda$/)).map(({ file, line, column, related }) => [
        file,
        line,
        column,
        related[0]!.line,
      ]),
    ).toEqual([
      ['a.pohon.yaml', 4, 54, 3],
      ['b.pohon.yaml', 2, 13, 4],
      ['b.pohon.yaml', 3, 24, 3],
    ])
  })
})

describe('induk', () => {
  const files = {
    'pohon.yaml': rencana,
    'daerah.pohon.yaml':
      'versi: 1\npohon:\n  level: 0\n  id: kinerja\n  sasaran: A\n  anak:\n    - { level: 1, id: merit, sasaran: B, anak: [{ level: 2, id: own, sasaran: C }] }\n',
    'opd/b.pohon.yaml':
      'versi: 1\ninduk: merit\npohon:\n  - { level: 2, id: b1, sasaran: D }\n  - { level: 2, id: b2, sasaran: E }\n',
    'opd/a.pohon.yaml': 'versi: 1\ninduk: merit\npohon: { level: 2, id: a1, sasaran: F }\n',
    'opd/c.pohon.yaml': 'versi: 1\ninduk: b2\npohon: { level: 3, id: c1, sasaran: G }\n',
  }

  test('hangs the roots of a file under a node of another, own children first, then by path', async () => {
    const { roots, nodes } = await plan(files)
    expect(tree(roots)).toEqual({ kinerja: { merit: { own: {}, a1: {}, b1: {}, b2: { c1: {} } } } })
    expect(nodes.map(({ id }) => id)).toEqual(['kinerja', 'merit', 'own', 'a1', 'b1', 'b2', 'c1'])
    expect(nodes.at(-1)!.parent!.parent!.parent!.id).toBe('kinerja')
  })

  test.each([
    ['two files under each other', { a: 'b1', b: 'a1' }, ['a1', 'b1'], 1],
    ['three files in a circle', { a: 'b1', b: 'c1', c: 'a1' }, ['a1', 'b1', 'c1'], 1],
    ['a file under itself', { a: 'a1' }, ['a1'], 1],
    ['a file under one of a circle', { a: 'b1', b: 'a1', c: 'a1' }, ['a1', 'b1'], 1],
    ['two circles', { a: 'b1', b: 'a1', c: 'd1', d: 'c1' }, ['a1', 'b1', 'c1', 'd1'], 2],
    ['no circle', { b: 'a1', c: 'b1' }, ['a1'], 0],
  ])('%s: every node is there once, and the circle is told once', async (_, links, roots, circles) => {
    const names = ['a', 'b', 'c', 'd'].slice(0, Math.max(3, Object.keys(links).length))
    const circle = Object.fromEntries(
      names.map((name) => {
        const induk = (links as Record<string, string>)[name]
        return [
          `${name}.pohon.yaml`,
          `versi: 1\n${induk === undefined ? '' : `induk: ${induk}\n`}pohon: { level: 1, id: ${name}1, sasaran: S }\n`,
        ]
      }),
    )
    const linked = await plan({ 'pohon.yaml': rencana, ...circle })
    expect(linked.nodes.map(({ id }) => id).sort()).toEqual(names.map((name) => `${name}1`))
    expect(linked.roots.map(({ id }) => id)).toEqual(expect.arrayContaining(roots))
    expect(await found({ 'pohon.yaml': rencana, ...circle }, /^cascade\/siklus$/)).toHaveLength(circles)
  })

  test('the circle is printed', async () => {
    const [finding] = await found(
      {
        'b.pohon.yaml': 'versi: 1\ninduk: a1\npohon: { level: 1, id: b1, sasaran: S }\n',
        'a.pohon.yaml': 'versi: 1\ninduk: b1\npohon: { level: 1, id: a1, sasaran: S }\n',
      },
      /siklus/,
    )
    expect(finding).toMatchObject({
      file: 'a.pohon.yaml',
      line: 2,
      column: 8,
      message: expect.stringContaining('a.pohon.yaml → b.pohon.yaml → a.pohon.yaml'),
    })
  })

  test('levels are checked across files', async () => {
    const [finding] = await found(
      { ...files, 'opd/c.pohon.yaml': 'versi: 1\ninduk: b2\npohon: { level: 4, id: c1, sasaran: G }\n' },
      /level-lompat/,
    )
    expect(finding).toMatchObject({
      file: 'opd/c.pohon.yaml',
      line: 3,
      column: 17,
      related: [{ file: 'opd/b.pohon.yaml', line: 5, column: 14 }],
    })
  })
})

describe('instansi', () => {
  test('is its own, its nearest ancestor’s in the file, the file’s, the parent’s across files, the plan’s', async () => {
    const { nodes } = await plan({
      'pohon.yaml': rencana,
      'daerah.pohon.yaml':
        'versi: 1\npohon:\n  level: 0\n  id: a\n  sasaran: A\n  anak: [{ level: 1, id: b, sasaran: B, instansi: Dinas B, anak: [{ level: 2, id: c, sasaran: C }] }]\n',
      'opd/bkd.pohon.yaml':
        'versi: 1\ninstansi: Badan Kepegawaian Daerah\ninduk: b\npohon: { level: 2, id: d, sasaran: D, anak: [{ level: 3, id: e, sasaran: E, instansi: Bidang E, anak: [{ level: 4, id: f, sasaran: F }] }] }\n',
      'opd/lain.pohon.yaml': 'versi: 1\ninduk: b\npohon: { level: 2, id: g, sasaran: G }\n',
      'opd/lepas.pohon.yaml': 'versi: 1\npohon: { level: 1, id: h, sasaran: H }\n',
    })
    expect(Object.fromEntries(nodes.map(({ id, instansi }) => [id, instansi]))).toEqual({
      a: 'Pemerintah Kabupaten Lumajang',
      b: 'Dinas B',
      c: 'Dinas B',
      d: 'Badan Kepegawaian Daerah',
      e: 'Bidang E',
      f: 'Bidang E',
      g: 'Dinas B',
      h: 'Pemerintah Kabupaten Lumajang',
    })
  })

  test('is nothing where nobody says it', async () => {
    const { nodes } = await plan({ 'a.pohon.yaml': 'versi: 1\npohon: { level: 1, sasaran: A }\n' })
    expect(nodes[0]!.instansi).toBeNull()
  })
})

describe('realisasi', () => {
  const base = `versi: 1
variabel:
  jumlah-asn: { satuan: orang, nilai: { 2024: 9120 } }
pohon:
  level: 2
  id: merit
  sasaran: S
  realisasi_anggaran: { 2024: 1.500.000 }
  indikator:
    - id: ip-asn
      nama: I
      satuan: indeks
      realisasi: { 2024: { nilai: 67.4, sumber: LKj 2024 }, 2025: { tw1: 66.9 } }
`
  const angka = (text: string): Nilai => ({ jenis: 'angka', angka: text })

  test('of a file is merged into what the tree says', async () => {
    const { nodes, variabel } = await plan({
      'a.pohon.yaml': base,
      'a.realisasi.yaml': `versi: 1
realisasi:
  ip-asn:
    2025: { tw2: "68,10", sumber: SIMPEG, kendala: [a, b] }
    2026: 70
anggaran:
  merit: { 2025: { tw1: 1.250.000 } }
variabel:
  jumlah-asn: { 2025: { tw3: 9.080 } }
`,
    })
    const { realisasi } = nodes[0]!.indikator[0]!
    expect(realisasi.get(2024)!.nilai!.nilai).toEqual(angka('67.4'))
    expect(realisasi.get(2024)!.keterangan.sumber).toBe('LKj 2024')
    expect(realisasi.get(2025)!.triwulan.map((isian) => isian && [isian.file, isian.nilai])).toEqual([
      ['a.pohon.yaml', angka('66.9')],
      ['a.realisasi.yaml', angka('68.10')],
      null,
      null,
    ])
    expect(realisasi.get(2025)!.keterangan).toMatchObject({ sumber: 'SIMPEG', kendala: ['a', 'b'] })
    expect(realisasi.get(2026)!.nilai!.nilai).toEqual(angka('70'))
    expect(nodes[0]!.realisasiAnggaran.get(2025)!.triwulan[0]!.nilai).toEqual(angka('1250000'))
    expect(variabel.get('jumlah-asn')!.nilai.get(2025)!.triwulan[2]!.nilai).toEqual(angka('9.080'))
  })

  test.each([
    ['ip-asn: { 2024: "67,40" }', 0],
    ['ip-asn: { 2024: 67.400 }', 0],
    ['ip-asn: { 2024: "-" }', 0],
    ['ip-asn: { 2024: 67.5 }', 1],
    ['ip-asn: { 2024: -67.4 }', 1],
    ['ip-asn: { 2025: { tw1: 67 } }', 1],
    ['ip-asn: { 2025: 67 }', 0],
    ['ip-asn: { 2024: { nilai: 67.5 }, 2025: { tw1: 67 } }', 2],
  ])('the same figure twice: %s', async (line, count) => {
    const files = { 'a.pohon.yaml': base, 'a.realisasi.yaml': `versi: 1\nrealisasi:\n  ${line}\n` }
    const findings = await found(files, /^realisasi\/ganda$/)
    expect(findings).toHaveLength(count)
    for (const { file, related } of findings)
      expect([file, related[0]!.file]).toEqual(['a.realisasi.yaml', 'a.pohon.yaml'])
    const { realisasi } = (await plan(files)).nodes[0]!.indikator[0]!
    // The first value stays, marked; no report may choose.
    expect(realisasi.get(2024)!.nilai!.nilai).toEqual(angka('67.4'))
    if (count > 0) expect([realisasi.get(2024)!.nilai!.ganda, realisasi.get(2025)!.triwulan[0]!.ganda]).toContain(true)
  })

  test('of two files: the later by path is the one that conflicts', async () => {
    const figures = (value: string) => `versi: 1\nrealisasi: { ip-asn: { 2026: ${value} } }\n`
    const findings = await found(
      {
        'a.pohon.yaml': base,
        'z.realisasi.yaml': figures('1'),
        'b.realisasi.yaml': figures('2'),
        'c.realisasi.yaml': figures('2'),
      },
      /^realisasi\/ganda$/,
    )
    expect(findings.map(({ file, related }) => [file, related[0]!.file])).toEqual([
      ['z.realisasi.yaml', 'b.realisasi.yaml'],
    ])
  })

  test('that cannot be read does not conflict as well', async () => {
    const findings = await found(
      { 'a.pohon.yaml': base, 'a.realisasi.yaml': 'versi: 1\nrealisasi: { ip-asn: { 2024: 67 orang } }\n' },
      /^(realisasi\/ganda|nilai\/.*)$/,
    )
    expect(findings.map(({ rule }) => rule)).toEqual(['nilai/tidak-terbaca'])
  })

  test('has the satuan and scale of its indikator', async () => {
    const files = {
      'pohon.yaml': 'versi: 1\nsatuan: { persen: [prosen] }\n',
      'a.pohon.yaml':
        'versi: 1\npohon:\n  level: 4\n  id: n\n  sasaran: S\n  indikator:\n    - { id: a, nama: A, satuan: prosen }\n    - { id: b, nama: B, skala: [WDP, WTP] }\n    - { id: c, nama: C, satuan: RUPIAH }\n',
      'a.realisasi.yaml': 'versi: 1\nrealisasi:\n  a: { 2025: 66 % }\n  b: { 2025: wtp }\n  c: { 2025: 1.250 }\n',
    }
    const { indikator } = await plan(files)
    expect(['a', 'b', 'c'].map((id) => indikator.get(id)!.realisasi.get(2025)!.nilai!.nilai)).toEqual([
      angka('66'),
      { jenis: 'predikat', nama: 'WTP', skor: '2', berskor: false },
      angka('1250'),
    ])
    expect(await found(files, /^(yaml|nilai)\//)).toEqual([])
  })
})

describe('years', () => {
  const file = (periode: string, year: number) =>
    `versi: 1\n${periode}pohon: { level: 4, sasaran: S, indikator: [{ nama: I, target: { ${year}: 5 } }] }\n`
  test.each([
    [
      'the plan’s period',
      {
        'pohon.yaml': 'versi: 1\nperiode: { awal: 2024, akhir: 2026 }\n',
        'a.pohon.yaml': file('periode: { awal: 2020, akhir: 2021 }\n', 2030),
      },
      [2024, 2025, 2026],
    ],
    [
      'else the union of the files’',
      {
        'a.pohon.yaml': file('periode: { awal: 2024, akhir: 2025 }\n', 2030),
        'b.pohon.yaml': file('periode: { awal: 2026, akhir: 2027 }\n', 2030),
      },
      [2024, 2025, 2026, 2027],
    ],
    ['else the years seen', { 'a.pohon.yaml': file('', 2030), 'b.pohon.yaml': file('', 2024) }, [2024, 2030]],
    [
      'a period that runs backwards has none',
      { 'a.pohon.yaml': file('periode: { awal: 2026, akhir: 2024 }\n', 2030) },
      [2030],
    ],
    [
      'a typing error does not make a thousand',
      { 'a.pohon.yaml': file('periode: { awal: 1026, akhir: 2026 }\n', 2030) },
      Array.from({ length: 50 }, (_, index) => 1026 + index),
    ],
  ])('%s', async (_, files, expected) => {
    expect((await plan(files as unknown as Files)).tahun).toEqual(expected)
  })
})

describe('the order of files', () => {
  const files = new Map([
    [
      '/plan/daerah.pohon.yaml',
      'versi: 1\npohon: { level: 0, id: kinerja, sasaran: A, anak: [{ level: 1, id: merit, sasaran: B }] }\n',
    ],
    [
      '/plan/opd/a.pohon.yaml',
      'versi: 1\ninduk: merit\npohon: { level: 2, id: a1, sasaran: C, indikator: [{ id: x, nama: X, realisasi: { 2025: 1 } }] }\n',
    ],
    [
      '/plan/opd/b.pohon.yaml',
      'versi: 1\ninduk: a1\npohon: { level: 4, id: b1, sasaran: D, indikator: [{ id: x, nama: Y }] }\n',
    ],
    ['/plan/opd/c.pohon.yaml', 'versi: 1\ninduk: d1\npohon: { level: 1, id: c1, sasaran: E }\n'],
    ['/plan/opd/d.pohon.yaml', 'versi: 1\ninduk: c1\npohon: { level: 1, id: d1, sasaran: F }\n'],
    ['/plan/opd/e.pohon.yaml', 'versi: 1\npohon: [rusak\n'],
    ['/plan/r/a.realisasi.yaml', 'versi: 1\nrealisasi: { x: { 2025: 2, 2026: 3 }, y: { 2025: 1 } }\n'],
    ['/plan/r/b.realisasi.yaml', 'versi: 1\nrealisasi: { x: { 2026: 4 } }\nanggaran: { merit: { 2025: 5 } }\n'],
  ])

  test.each([
    ['with a plan', true],
    ['without one', false],
  ])('does not matter, %s', async (_, hasRencana) => {
    const whole = hasRencana ? new Map([['/plan/pohon.yaml', 'versi: 1\n'], ...files]) : files
    const expected = await summary(whole, ['/plan'])
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...whole], { minLength: whole.size }),
        fc.shuffledSubarray(['/plan/opd', '/plan/r', '/plan/daerah.pohon.yaml', '/plan'], { minLength: 4 }),
        async (shuffled, paths) => {
          expect(await summary(new Map(shuffled), ['/plan'])).toEqual(expected)
          if (hasRencana) expect(await summary(new Map(shuffled), paths)).toEqual(expected)
        },
      ),
      { numRuns: 30 },
    )
  })

  async function summary(order: Map<string, string>, paths: string[]): Promise<unknown> {
    const loaded = await loadPlan(memoryHost(order), paths)
    const { nodes, indikator, tahun } = loaded.plan
    return {
      tree: tree(loaded.plan.roots),
      nodes: nodes.map(({ id, file, instansi }) => [id, file, instansi]),
      figures: [...indikator].map(([id, { file, realisasi }]) => [id, file, [...realisasi]]),
      tahun,
      findings: findingsOf(loaded, 'id'),
    }
  }
})
