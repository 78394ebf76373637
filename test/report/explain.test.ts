// Where a number comes from: what an evaluator who doubts it is told.
import { describe, expect, test } from 'vitest'
import { memoryHost } from '../../src/host.ts'
import type { Explanation } from '../../src/report/explain.ts'
import { explain } from '../../src/report/explain.ts'
import { loadPlan } from '../../src/run.ts'
import { type Asked, explained, loaded } from './explain-plan.ts'

const figure = (explanation: Explanation, label: string) => {
  const found = explanation.figures.find((one) => one.label === label)
  if (found === undefined)
    throw new Error(`${label} is not in ${explanation.figures.map((one) => one.label).join(', ')}`)
  return found
}

/** The actual to the second quarter of an indikator. */
const actual = async (id: string, asked: Asked = {}) => figure(await explained(id, asked), 'Realisasi s.d. TW II')
const achievement = async (id: string) => figure(await explained(id), 'Capaian s.d. TW II')
const plainLine = async (text: string) => {
  const lines = (await loaded).plan.documents.get('bkd.pohon.yaml')!.text.split('\n')
  return lines.findIndex((line) => line.includes(text)) + 1
}

describe('an indikator with written quarters', () => {
  test('says what it is', async () => {
    const { facts, kind, name, year, period } = await explained('teknis')
    expect({ kind, name, year, period }).toEqual({
      kind: 'indicator',
      name: 'Jumlah Peserta Diklat Teknis',
      year: 2025,
      period: 'tw2',
    })
    expect(Object.fromEntries(facts)).toMatchObject({
      Node: 'Meningkatnya Kompetensi ASN (kompetensi, level 2)',
      'Perangkat daerah': 'Badan Kepegawaian Daerah',
      'Penanggung jawab': 'Kepala Badan',
      Satuan: 'orang',
      'Konsolidasi triwulan': 'jumlah',
      'Target menurut': 'Renstra',
    })
  })

  test('lists every quarter that counts, with place and source', async () => {
    const { shown, exact, inputs, notes } = await actual('teknis')
    expect([shown, exact]).toEqual(['24', '24'])
    const place = `bkd.pohon.yaml:${await plainLine('sumber: Laporan diklat')}`
    expect(inputs.map(({ name, value, place, source }) => [name, value, place, source])).toEqual([
      ['tw1', '8', place, 'SIMPEG'],
      ['tw2', '16', place, 'Laporan diklat'],
    ])
    expect(notes).toEqual(['Konsolidasi triwulan: jumlah'])
  })

  test('the target to date stands beside the year, and each has its capaian', async () => {
    const all = await explained('teknis')
    expect(all.figures.map(({ label, shown }) => [label, shown])).toEqual([
      ['Target s.d. TW II', '30'],
      ['Target tahun', '100'],
      ['Realisasi s.d. TW II', '24'],
      ['Capaian s.d. TW II', '80,00 %'],
      ['Capaian terhadap target tahun', '24,00 %'],
    ])
    expect(figure(all, 'Capaian s.d. TW II')).toMatchObject({
      formula: 'naik: R ÷ T × 100 (R realisasi, T target)',
      substitution: '24 ÷ 30 × 100',
      notes: ['Kategori: Tinggi (permendagri-86)'],
    })
  })

  test('the whole year is said once', async () => {
    const { figures } = await explained('teknis', { until: 'tw4' })
    expect(figures.map(({ label }) => label)).toEqual(['Target tahun', 'Realisasi', 'Capaian terhadap target tahun'])
  })

  test('in English', async () => {
    const all = await explained('lulus', { language: 'en' })
    expect(all.figures.map(({ label, shown }) => [label, shown])).toContainEqual(['Actual to Q2', '90'])
    expect((await explained('lulus', { until: 'tw1' })).figures[2]!.shown).toBe('61,5')
    expect((await explained('lulus', { until: 'tw1', language: 'en' })).figures[2]!.shown).toBe('61.5')
  })
})

describe('a roll-up', () => {
  test.each([
    ['jumlah', 'p + q', '1 + (-2,5)', '-1.5'],
    ['rata', '(p + q) ÷ 2', '(1 + (-2,5)) ÷ 2', '-0.75'],
    ['tertimbang', '(60 × p + 40 × q) ÷ (60 + 40)', '(60 × 1 + 40 × (-2,5)) ÷ (60 + 40)', '-0.4'],
    ['minimum', 'minimum(p; q)', 'minimum(1; (-2,5))', '-2.5'],
    ['maksimum', 'maksimum(p; q)', 'maksimum(1; (-2,5))', '1'],
    [
      'rasio',
      'Jumlah Peserta Diklat Teknis ÷ Jumlah ASN × 100',
      '24 ÷ 9.000 × 100',
      '0.26666666666666666666666666666666666666667',
    ],
    ['tercapai', 'banyaknya yang tercapai ÷ 2 × 100', 'banyaknya yang tercapai ÷ 2 × 100', '50'],
    [
      'rumus',
      'maks(p, min) - min(min, p) / 3',
      'maks(1, (-2.5)) - min((-2.5), 1) / 3',
      '1.8333333333333333333333333333333333333333',
    ],
  ])('%s: formula, numbers, result', async (id, formula, substitution, exact) => {
    const found = await actual(id)
    expect(found).toMatchObject({ formula, substitution })
    expect(found.exact!.slice(0, 38)).toBe(exact.slice(0, 38))
  })

  test('each input has its place', async () => {
    const { inputs } = await actual('rasio')
    expect(inputs.map(({ name, value, place }) => [name, value, place])).toEqual([
      [
        'pembilang = Jumlah Peserta Diklat Teknis (teknis)',
        '24',
        `bkd.pohon.yaml:${await plainLine('Laporan diklat')}`,
      ],
      ['penyebut = Jumlah ASN (jumlah-asn)', '9.000', `bkd.pohon.yaml:${await plainLine('jumlah-asn: {')}`],
    ])
    expect(inputs[1]!.source).toBe('SIMPEG')
    // Of several quarters, each is shown.
    expect(inputs[0]!.parts[0]!.inputs.map(({ name }) => name)).toEqual(['tw1', 'tw2'])
  })

  test.each([
    [0, []],
    [1, ['Hitung rantai']],
    [2, ['Hitung rantai', 'Hitung jumlah']],
  ])('depth %i opens that many levels', async (depth, labels) => {
    const seen: string[] = []
    let parts = (await actual('panjang', { depth })).inputs[0]!.parts
    while (parts[0] !== undefined) {
      seen.push(parts[0].label)
      parts = parts[0].inputs[0]!.parts
    }
    expect(seen).toEqual(labels)
  })

  test('ignored operands make it provisional', async () => {
    const found = await actual('abai')
    expect(found).toMatchObject({ provisional: true, substitution: '1', notes: [expect.stringContaining('diabaikan')] })
    expect(found.inputs[1]).toMatchObject({ value: null, reason: 'realisasi-kosong', owner: 'Dinas Pendidikan' })
  })

  test('declared beside computed', async () => {
    const all = await explained('keduanya')
    expect(figure(all, 'Realisasi s.d. TW II').shown).toBe('9')
    expect(figure(all, 'Realisasi menurut hitungan (pembanding)')).toMatchObject({ exact: '-1.5', formula: 'p + q' })
  })
})

describe('a refused number says why, where and who owes it', () => {
  test.each([
    ['tanpa-target', 'Target s.d. TW II', 'target-kosong', 'Kepala Bidang'],
    ['tanpa-realisasi', 'Realisasi s.d. TW II', 'realisasi-kosong', 'Subbag Umum'],
    ['putar', 'Realisasi s.d. TW II', 'siklus', 'Kepala Bidang'],
  ])('%s', async (id, label, reason, owner) => {
    const found = figure(await explained(id), label)
    expect(found).toMatchObject({ shown: null, exact: null, reason })
    expect(found.inputs).toMatchObject([
      { value: null, reason, owner, place: `bkd.pohon.yaml:${await plainLine(`id: ${id},`)}` },
    ])
    expect(await achievement(id)).toMatchObject({ shown: null, reason, substitution: null })
  })

  test('a missing operand is the one that is named', async () => {
    const found = await actual('tanpa-komponen')
    expect(found).toMatchObject({ reason: 'komponen-kosong', formula: 'p + kosong', substitution: null })
    expect(found.inputs.filter(({ value }) => value === null)).toMatchObject([
      { name: 'Jumlah Guru (kosong)', reason: 'realisasi-kosong', owner: 'Dinas Pendidikan' },
    ])
  })

  test('a division by zero shows its numbers', async () => {
    expect(await actual('bagi-nol')).toMatchObject({ reason: 'bagi-nol', substitution: '1 ÷ 0' })
  })

  test('a circle is shown from where one stands, and points to its finding', async () => {
    const notes = async (id: string) => (await actual(id)).notes
    expect(await notes('putar')).toEqual(['hitungannya berputar: putar → putar-lain → putar (hitung/siklus)'])
    expect(await notes('putar-lain')).toEqual(['hitungannya berputar: putar-lain → putar → putar-lain (hitung/siklus)'])
  })

  test('a broken formula is shown, not half filled with numbers', async () => {
    const found = await actual('rumus-salah')
    expect(found).toMatchObject({ reason: 'rumus-salah', formula: 'p + z', substitution: null })
    expect(found.notes).toEqual([expect.stringContaining('pohon validate')])
  })

  test('of two different values, one is shown with the reason', async () => {
    const { reason, inputs } = await actual('ganda')
    expect(reason).toBe('nilai-ganda')
    expect(inputs).toMatchObject([{ value: '5', reason: 'nilai-ganda' }])
  })

  test('a provisional one names the quarter that is due', async () => {
    const found = await actual('sementara')
    expect(found).toMatchObject({ shown: '3', provisional: true })
    expect(found.inputs.map(({ name, value, owner }) => [name, value, owner])).toEqual([
      ['tw1', '3', null],
      ['tw2', null, 'Subbag Umum'],
    ])
    expect((await achievement('sementara')).notes).toEqual(['sementara: belum diberi kategori'])
  })
})

describe('capaian formulas in numbers', () => {
  test.each([
    ['turun', '(2 × 8 − 10) ÷ 8 × 100', '75'],
    ['dasar', '(2 × 2 − 10) ÷ 2 × 100', '0'],
    ['target-nol', null, '100'],
    ['rentang', '(2 × 4 − 5) ÷ 4 × 100', '75'],
    ['baseline', '(20 − 12) ÷ (20 − 10) × 100', '80'],
    ['jumlah', '(-1,5) ÷ 5 × 100', '0'],
  ])('%s', async (id, substitution, exact) => {
    expect(await achievement(id)).toMatchObject({ substitution, exact })
  })

  test('the floor and a target of zero are said', async () => {
    expect((await achievement('dasar')).notes).toContain('tidak di bawah batas bawah 0 %')
    expect((await achievement('target-nol')).notes[1]).toMatch(/^target 0/)
  })
})

describe('a node', () => {
  test('weighted mean, with the cap', async () => {
    const all = await explained('kompetensi')
    expect(figure(all, 'Capaian s.d. TW II')).toMatchObject({
      formula: 'rata-rata berbobot capaian indikator node ini',
      substitution: '(3 × 80 + 1 × 100) ÷ (3 + 1)',
      exact: '85',
    })
    expect(all.figures[0]!.notes).toEqual([
      'Kategori: Tinggi (permendagri-86)',
      'dalam rata-rata, capaian di atas 100 % dihitung 100 %',
    ])
    expect(Object.fromEntries(all.facts)).toMatchObject({
      Kode: '5.04.02',
      Indikator: '1 tercapai, 1 belum tercapai, 0 tidak dapat dihitung',
    })
    // In mid-year a whole year's budget stands beside what was reached so far: +45,00 would look efficient.
    expect(all.facts.map(([label]) => label)).not.toContain('Efisiensi (capaian − serapan)')
  })

  test('money: which pagu counts, the running amount, and the absorption in numbers', async () => {
    const all = await explained('kompetensi')
    const place = `bkd.pohon.yaml:${await plainLine('pagu: { 2025: 1000000 }')}`
    expect(figure(all, 'Pagu setahun')).toMatchObject({
      shown: 'Rp 1.000.000',
      notes: ['yang dipakai: pagu sendiri'],
      inputs: [{ name: '2025', value: 'Rp 1.000.000', place }],
    })
    expect(figure(all, 'Realisasi anggaran s.d. TW II').inputs).toMatchObject([
      { name: 'tw2', value: 'Rp 400.000', place: `bkd.pohon.yaml:${await plainLine('realisasi_anggaran:')}` },
    ])
    expect(figure(all, 'Serapan')).toMatchObject({
      shown: '40,00 %',
      substitution: '400.000 ÷ 1.000.000 × 100',
      exact: '40',
    })
    expect((await explained('tertahan')).figures).toHaveLength(1)
  })

  test('money that is the sum of the children names them, and those without', async () => {
    const host = memoryHost(
      new Map([
        [
          '/plan/uang.pohon.yaml',
          `versi: 1
pohon:
  level: 2
  id: program
  sasaran: Meningkatnya Kompetensi ASN
  anak:
    - { level: 3, id: a, sasaran: Terlatihnya ASN, pagu: { 2025: { tw1: 5, tw2: 10 } }, pagu_dokumen: { dpa: { 2025: { nilai: 20, sumber: DPA } } }, realisasi_anggaran: { 2025: { tw1: 4, tw3: 9 } } }
    - { level: 3, id: b, sasaran: Tersertifikasinya ASN, pagu: { 2025: { tw1: 5, tw3: 10 } } }
    - { level: 3, id: c, sasaran: Terdatanya ASN }
`,
        ],
      ]),
    )
    const { plan, figures } = await loadPlan(host, [])
    const ask = (id: string) =>
      explain(id, { plan, figures: figures({ year: 2025, until: 'tw4' }), language: 'id', depth: 0 })!.figures.slice(1)
    const brief = (id: string) =>
      ask(id).map(({ label, shown, formula, substitution, inputs, notes }) => [
        `${label} ${shown} ${formula} ${substitution}`,
        ...inputs.map(({ name, value, source }) => `${name} ${value} ${source}`),
        ...notes,
      ])
    expect(brief('program')).toEqual([
      [
        'Pagu setahun Rp 35 jumlah anaknya 20 + 15',
        'Terlatihnya ASN (a) Rp 20 null',
        'Tersertifikasinya ASN (b) Rp 15 null',
        'anak tanpa angka ini: c',
      ],
      ['Realisasi anggaran Rp 9 jumlah anaknya null', 'Terlatihnya ASN (a) Rp 9 null', 'anak tanpa angka ini: b, c'],
      ['Serapan 25,71 % realisasi anggaran ÷ pagu × 100 9 ÷ 35 × 100'],
    ])
    expect(brief('a').slice(0, 2)).toEqual([
      ['Pagu setahun Rp 20 null null', '2025 Rp 20 DPA', 'yang dipakai: DPA'],
      ['Realisasi anggaran Rp 9 null null', 'tw3 Rp 9 null'],
    ])
    expect(brief('b')[0]).toEqual([
      'Pagu setahun Rp 15 null null',
      'tw1 Rp 5 null',
      'tw3 Rp 10 null',
      'yang dipakai: pagu sendiri',
    ])
  })

  test('plain mean; what is missing makes it provisional and is named', async () => {
    const { figures } = await explained('tertahan')
    const [found] = figures
    expect(found).toMatchObject({
      provisional: true,
      formula: 'rata-rata capaian indikator node ini',
      substitution: '(75) ÷ 1',
    })
    expect(found!.inputs.map(({ reason }) => reason)).toContain('target-kosong')
    expect(found!.inputs.find(({ name }) => name.startsWith('Tanpa realisasi'))!.owner).toBe('Subbag Umum')
  })

  test('depth 0 leaves its indikator closed', async () => {
    const parts = async (depth: number) =>
      (await explained('kompetensi', { depth })).figures[0]!.inputs[0]!.parts.length
    expect([await parts(0), await parts(1)]).toEqual([0, 5])
  })
})

test('a variabel: the value that takes part, and its quarter', async () => {
  expect(await explained('jumlah-asn')).toMatchObject({
    kind: 'variable',
    figures: [
      { label: 'Realisasi s.d. TW II', exact: '9000', inputs: [{ name: 'tw2', value: '9000', source: 'SIMPEG' }] },
    ],
  })
  expect((await explained('kosong')).figures).toMatchObject([
    { reason: 'realisasi-kosong', inputs: [{ owner: 'Dinas Pendidikan' }] },
  ])
})

test('sama_dengan: the figures of the other one', async () => {
  const [mirror, original] = [await explained('cermin'), await explained('lulus')]
  expect(Object.fromEntries(mirror.facts)).toMatchObject({ 'Sama dengan': 'lulus', Satuan: 'persen' })
  expect(mirror.figures).toEqual(original.figures)
})

test('an indikator that is not in force has no figures', async () => {
  expect((await explained('nanti')).figures).toEqual([])
})

test('an id that is nowhere is null', async () => {
  const { plan, figures } = await loaded
  expect(
    explain('tidak-ada', { plan, figures: figures({ year: 2025, until: 'tw4' }), language: 'id', depth: 0 }),
  ).toBeNull()
})

test.each(['tw1', 'tw2', 'tw4'] as const)('unrounded results are those of the figures (%s)', async (until) => {
  const { plan, figures } = await loaded
  const ids = plan.nodes.flatMap(({ indikator }) => indikator.map(({ id }) => id))
  for (const id of ids) {
    const found = figures({ year: 2025, until }).indikator.get(id)
    if (found === undefined) continue
    const all = await explained(id, { until })
    const { persen } = found.capaian
    const label = until === 'tw4' ? 'Capaian terhadap target tahun' : `Capaian s.d. TW ${until === 'tw1' ? 'I' : 'II'}`
    expect(figure(all, label).exact, id).toBe(persen?.toFixed() ?? null)
    const { nilai } = found.realisasi
    const shown = all.figures.find((one) => one.label.startsWith('Realisasi'))!
    expect(shown.exact, id).toBe(nilai?.jenis === 'angka' ? nilai.angka.toFixed() : null)
  }
})

test('places are shown as asked for', async () => {
  const { plan, figures } = await loaded
  const options = { plan, figures: figures({ year: 2025, until: 'tw2' }), language: 'id', depth: 0 } as const
  const found = explain('lulus', { ...options, pathOf: (file) => `opd/${file}` })!
  for (const { inputs } of found.figures)
    for (const { place } of inputs) expect(place).toMatch(/^opd\/bkd\.pohon\.yaml:\d+$/)
})
