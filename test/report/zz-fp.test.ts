// Every formula of every annex gives the value of its cell, whatever the plan: worked out from formula to formula, in doubles.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Desimal } from '../../src/figures/index.ts'
import { triwulan } from '../../src/plan/types.ts'
import { annexNames, makeAnnexes } from '../../src/report/index.ts'
import { checkFormulas } from './evaluate.ts'
import { annexInput } from './sample.ts'

/** Annexes that have nothing to compute. */
const plain = ['pohon', 'cascading', 'crosscutting', 'temuan']

const scaled = (min: number, max: number, decimals: number) => {
  return fc
    .tuple(fc.integer({ min, max }), fc.integer({ min: 0, max: decimals }))
    .map(([digits, places]) => new Desimal(digits).div(10 ** places).toFixed())
}
const figure = fc.oneof(
  { weight: 6, arbitrary: scaled(0, 100_000, 3) },
  { weight: 2, arbitrary: scaled(0, 10, 1) },
  { weight: 1, arbitrary: scaled(-1000, 1000, 2) },
)
const rupiah = scaled(0, 999_999_999_999, 2)
/** What is spent is written up to each quarter: it rises. */
const spent = fc.array(fc.option(rupiah), { minLength: 5, maxLength: 5 }).map((parts) => {
  let total = new Desimal(0)
  const runs = parts.map((part) => {
    if (part !== null) total = total.plus(part)
    return part === null ? undefined : total.toFixed()
  })
  return Object.fromEntries([...triwulan, 'nilai'].map((key, index) => [key, runs[index]]))
})

/** What is written for a year: its value, quarters, or both. */
const ofYear = (value: fc.Arbitrary<string>) => {
  const quarters = Object.fromEntries(triwulan.map((quarter) => [quarter, fc.option(value, { nil: undefined })]))
  return fc.oneof(value, fc.record({ ...quarters, nilai: fc.option(value, { nil: undefined, freq: 4 }) }))
}
const years = (value: fc.Arbitrary<string>) => {
  return fc.record({ 2024: ofYear(value), 2025: ofYear(value), 2026: ofYear(value) }, { requiredKeys: ['2025'] })
}

const { rumus } = fc.letrec<{ rumus: string }>((tie) => {
  const of = (write: (parts: readonly string[]) => string, size: number) => {
    return fc.array(tie('rumus'), { minLength: size, maxLength: size }).map(write)
  }
  const call = (name: string, size: number) => of((parts) => `${name}(${parts.join(', ')})`, size)
  const binary = fc.constantFrom('+', '-', '*', '/', '<', '<=', '>', '>=', '==', '!=')
  return {
    rumus: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      fc.constantFrom('x', 'y', 'z'),
      scaled(0, 200, 1),
      fc.tuple(tie('rumus'), binary, tie('rumus')).map(([left, operator, right]) => `(${left} ${operator} ${right})`),
      fc.tuple(tie('rumus'), binary, tie('rumus')).map(([left, operator, right]) => `${left} ${operator} ${right}`),
      fc.tuple(tie('rumus'), fc.integer({ min: 0, max: 3 })).map(([base, power]) => `-(${base}) ^ ${power}`),
      fc.tuple(tie('rumus'), fc.integer({ min: 0, max: 3 })).map(([x, digits]) => `bulat(${x}, ${digits})`),
      call('jika', 3),
      call('jumlah', 2),
      call('rata', 3),
      call('min', 2),
      call('maks', 2),
      call('abs', 1),
    ),
  }
})

/** A roll-up over places in the list of indikator and variabel. */
const hitung = fc.record({
  cara: fc.constantFrom(
    'jumlah',
    'rata-rata',
    'rata-rata-tertimbang',
    'minimum',
    'maksimum',
    'rasio',
    'hitung-tercapai',
    'formula',
    'formula',
  ),
  operands: fc.array(fc.nat(), { minLength: 3, maxLength: 3 }),
  weights: fc.array(scaled(0, 100, 1), { minLength: 3, maxLength: 3 }),
  rumus,
  kosong: fc.boolean(),
  /** What is rolled up has, most times, no figures of its own. */
  beside: fc.constantFrom('nothing', 'nothing', 'target', 'all'),
})
type Hitung = typeof hitung extends fc.Arbitrary<infer T> ? T : never

function written({ cara, operands, weights, rumus, kosong }: Hitung, ids: readonly string[]): unknown {
  const [a, b, c] = operands.map((place) => ids[place % ids.length]!) as [string, string, string]
  if (cara === 'rasio') return { cara, pembilang: a, penyebut: b }
  if (cara === 'formula') return { cara, rumus, komponen: { x: a, y: b, z: c } }
  const dari = [...new Set([a, b, c])]
  const weighted = Object.fromEntries(dari.map((id, index) => [id, weights[index]]))
  return { cara, dari: cara === 'rata-rata-tertimbang' ? weighted : dari, ...(kosong && { kosong: 'abaikan' }) }
}

const indikator = fc.record(
  {
    satuan: fc.constantFrom('orang', 'persen', 'ya/tidak', 'nilai'),
    konsolidasi: fc.constantFrom('nilai-akhir', 'jumlah', 'kumulatif', 'rata-rata', 'maksimum', 'minimum'),
    capaian: fc.constantFrom(
      'naik',
      'turun-linear',
      'turun-rasio',
      'turun-baseline',
      'turun-sisa',
      'stabil-linear',
      'stabil-rasio',
    ),
    frekuensi: fc.constantFrom('triwulan', 'semester', 'tahunan'),
    kondisi_awal: fc.record({ nilai: figure }),
    target: years(figure),
    target_dokumen: fc.record({ pk: years(figure), renja: years(figure) }, { requiredKeys: [] }),
    realisasi: years(figure),
    iku: fc.boolean(),
    sama: fc.option(fc.nat(), { freq: 2 }),
    hitung: fc.option(hitung, { freq: 2 }),
  },
  { requiredKeys: ['target', 'realisasi', 'sama', 'hitung'] },
)
const node = fc.record(
  {
    under: fc.nat(),
    indikator: fc.array(indikator, { maxLength: 3 }),
    pagu: years(rupiah),
    realisasi_anggaran: fc.record({ 2024: spent, 2025: spent, 2026: spent }),
  },
  { requiredKeys: ['under', 'indikator'] },
)
type Node = typeof node extends fc.Arbitrary<infer T> ? T : never

function treeOf(nodes: readonly Node[], variabel: readonly string[]): unknown {
  const known = nodes.flatMap((each) => each.indikator)
  const ids = [...known.map((_, place) => `i${place}`), ...variabel]
  const list: { level: number; [key: string]: unknown }[] = []
  for (const { under, indikator, ...rest } of nodes) {
    const parents = list.filter(({ level }) => level < 4)
    const parent = parents.length === 0 ? null : parents[under % parents.length]!
    const made = {
      level: parent === null ? 0 : parent.level + 1,
      sasaran: `Sasaran ${list.length}`,
      ...rest,
      indikator: indikator.map((one) => {
        const { sama, hitung, ...other } = one
        const place = known.indexOf(one)
        const named = { id: ids[place], nama: `Indikator ${place}` }
        if (sama !== null && sama % 10 === 0) return { ...named, sama_dengan: ids[sama % known.length] }
        // Of what comes behind it: never in a circle.
        const below = ids.slice(place + 1)
        if (hitung === null || below.length === 0) return { ...other, ...named }
        const { target, realisasi, target_dokumen, ...bare } = other
        const own = { nothing: bare, target: { ...bare, target }, all: other }[hitung.beside]
        return { ...own, ...named, hitung: written(hitung, below) }
      }),
      anak: [],
    }
    list.push(made)
    if (parent !== null) (parent.anak as unknown[]).push(made)
  }
  return list[0]
}

const plan = fc.record({
  nodes: fc.array(node, { minLength: 3, maxLength: 9 }),
  variabel: fc.dictionary(
    fc.constantFrom('v1', 'v2', 'v3'),
    fc.record({ nilai: years(figure), target: years(figure) }, { requiredKeys: ['nilai'] }),
  ),
  floor: fc.constantFrom('0', '-100'),
  cap: fc.constantFrom(undefined, '100'),
  until: fc.constantFrom(...triwulan),
})

test('every formula gives the value of its cell', { timeout: 600000 }, () => {
  const counts = new Map<string, number>()
  fc.assert(
    fc.property(plan, ({ nodes, variabel, floor, cap, until }) => {
      const rencana = {
        versi: 1,
        instansi: 'Kabupaten Contoh',
        periode: { awal: 2024, akhir: 2026 },
        capaian: { batas_bawah: floor, batas_rata_rata: cap },
      }
      const pohon = { versi: 1, variabel, pohon: [treeOf(nodes, Object.keys(variabel))] }
      const files = { 'pohon.yaml': JSON.stringify(rencana), 'a.pohon.yaml': JSON.stringify(pohon) }
      for (const annex of makeAnnexes(annexInput(files, { year: 2025, until }), annexNames)) {
        for (const [place, table] of annex.tables.entries()) {
          const { count, wrong } = checkFormulas(table)
          expect(wrong, `${annex.name} ${place}`).toEqual([])
          counts.set(annex.name, (counts.get(annex.name) ?? 0) + count)
        }
      }
    }),
    { numRuns: 6000 },
  )
  expect(annexNames.filter((name) => (counts.get(name) ?? 0) === 0)).toEqual(plain)
})
