// An id gets another name wherever it stands, and nothing else changes; there and back is the same text.
import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { memoryHost } from '../../src/host.ts'
import { isId, renameId } from '../../src/rename.ts'
import { checkPlan, type Loaded, loadPlan } from '../../src/run.ts'
import { splice } from '../../src/source/splice.ts'

type Files = ReadonlyMap<string, string>

const load = (files: Files): Promise<Loaded> =>
  loadPlan(memoryHost(new Map([...files].map(([file, text]) => [`/plan/${file}`, text]))), [])

const rename = async (files: Files, lama: string, baru: string): Promise<Files> =>
  renamed(files, await load(files), lama, baru)

function renamed(files: Files, { plan }: Loaded, lama: string, baru: string): Files {
  const edits = renameId(plan, lama, baru)
  if ('kind' in edits) throw new Error(JSON.stringify(edits))
  return new Map(
    [...files].map(([file, text]) => [
      file,
      splice(
        text,
        edits.filter(({ place }) => place.file === file),
      ),
    ]),
  )
}

/** Every place where an id can stand, ‹marked› by which. */
const marked = {
  'a.pohon.yaml': `versi: 1
variabel:
  ‹variabel›: { satuan: orang, nilai: { 2025: 5 } }   # ‹variabel› tetap di komentar
pohon:
  - level: 2
    id: ‹node›   # id: ‹node›
    sasaran: Meningkatnya ‹node› layanan
    indikator:
      - { id: "‹indikator›", nama: Indeks ‹indikator›, satuan: indeks, target: { 2025: 5 } }
      - id: lain
        nama: Indeks Lain
        satuan: indeks
        sama_dengan: '‹indikator›'
      - id: jumlah
        nama: Indeks Jumlah
        satuan: indeks
        hitung: { cara: jumlah, dari: [lain, ‹indikator›, "‹variabel›"] }
      - id: timbang
        nama: Indeks Timbang
        satuan: indeks
        hitung: { cara: rata-rata-tertimbang, dari: { ‹indikator›: 40, "lain": 60 } }
      - id: rasio
        nama: Indeks Rasio
        satuan: indeks
        hitung:
          cara: rasio
          pembilang: ‹indikator›
          penyebut: >-
            ‹variabel›
      - id: rumus
        nama: Indeks Rumus
        satuan: indeks
        hitung: { cara: formula, rumus: "indikator + variabel", komponen: { indikator: ‹indikator›, variabel: ‹variabel› } }
`,
  'b.pohon.yaml': `versi: 1
induk: ‹node›
pohon:
  level: 3
  id: anak
  sasaran: Meningkatnya Mutu
  crosscutting:
    - { opd: Dinas Lain, node: ‹node›, peran: ‹node› }
`,
  'c.realisasi.yaml': `versi: 1
realisasi:
  "‹indikator›": { 2025: { tw1: 5, sumber: ‹indikator› } }
anggaran: { ‹node›: { 2025: 5 } }
variabel: { ‹variabel›: { 2024: 5 } }
`,
}

/** Places that are texts, not ids. */
const words = /# id: ‹node›|# ‹variabel›|Meningkatnya ‹node›|Indeks ‹indikator›|peran: ‹node›|sumber: ‹indikator›/g

const files = (names: Readonly<Record<string, string>>): Files =>
  new Map(
    Object.entries(marked).map(([file, text]) => [
      file,
      text
        .replace(words, (word) => word.replace(/‹|›/g, ''))
        .replace(/‹([a-z]+)›/g, (_, name: string) => names[name] ?? name),
    ]),
  )

const countByRule = (loaded: Loaded): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const { rule } of checkPlan(loaded, 'id').findings) counts[rule] = (counts[rule] ?? 0) + 1
  return counts
}

describe.each(['node', 'indikator', 'variabel'])('the id of a %s', (kind) => {
  test('changes in every place that means it, and in no other', async () => {
    const after = await rename(files({}), kind, 'nama-baru')
    expect([...after]).toEqual([...files({ [kind]: 'nama-baru' })])
    expect(countByRule(await load(after))).toEqual(countByRule(await load(files({}))))
  })
})

test('a name that stands under an escape, and CRLF', async () => {
  const text = 'versi: 1\r\npohon:\r\n  - { level: 2, id: "m\\u0065rit", sasaran: S }\r\n'
  const after = await rename(new Map([['a.pohon.yaml', text]]), 'merit', 'baru')
  expect(after.get('a.pohon.yaml')).toBe(text.replace('"m\\u0065rit"', 'baru'))
})

test('an anchor and its aliases are one place', async () => {
  const text = 'versi: 1\npohon:\n  - { level: 2, id: &m merit, sasaran: S, crosscutting: [{ opd: X, node: *m }] }\n'
  const after = await rename(new Map([['a.pohon.yaml', text]]), 'merit', 'baru')
  expect(after.get('a.pohon.yaml')).toBe(text.replace('merit', 'baru'))
})

const example = path.join(import.meta.dirname, '../../examples/kabupaten-contoh')
const names = (fs.readdirSync(example, { recursive: true }) as string[]).filter((name) => name.endsWith('.yaml'))
const contoh: Files = new Map(
  names.map((name) => [name.split(path.sep).join('/'), fs.readFileSync(path.join(example, name), 'utf8')]),
)

test('of the example plan, any id there and back is the same text, with the same findings between', async () => {
  const loaded = await load(contoh)
  const { plan } = loaded
  const ids = [...plan.nodeById.values(), ...plan.indikator.values()]
    .filter((one) => one.idTertulis)
    .map(({ id }) => id)
  const known = [...ids, ...plan.variabel.keys()]
  const before = countByRule(loaded)
  expect(known.length).toBeGreaterThan(10)
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...known),
      fc.stringMatching(/^[a-z][a-z0-9]{0,9}(-[a-z0-9]{1,9}){0,3}$/).filter((id) => isId(id) && !known.includes(id)),
      async (lama, baru) => {
        const there = renamed(contoh, loaded, lama, baru)
        const between = await load(there)
        expect(countByRule(between)).toEqual(before)
        expect([...renamed(there, between, baru, lama)]).toEqual([...contoh])
      },
    ),
    { numRuns: 8 },
  )
})

describe('what stands in the way', () => {
  const plan = (text: string, more: Readonly<Record<string, string>> = {}): Files =>
    new Map(Object.entries({ 'a.pohon.yaml': text, ...more }))
  const merit = 'versi: 1\npohon:\n  - { level: 2, id: merit, sasaran: S }\n'
  const two = `${merit}  - { level: 2, id: ip, sasaran: S }\n`

  test.each<[Files, string, string, object]>([
    [plan(merit, { 'b.pohon.yaml': 'versi: 1\npohon: [\n' }), 'merit', 'baru', { kind: 'rusak' }],
    [
      plan(merit, { 'b.realisasi.yaml': 'versi: 1\nrealisasi: { a: {}, a: {} }\n' }),
      'merit',
      'baru',
      { kind: 'rusak' },
    ],
    [plan(two.replace('ip', 'merit')), 'merit', 'baru', { kind: 'ganda' }],
    [plan(two), 'merit', 'ip', { kind: 'terpakai', peran: 'milik' }],
    [plan(merit), 'merit', 'merit', { kind: 'terpakai' }],
    [
      plan(merit, { 'b.realisasi.yaml': 'versi: 1\nanggaran: { baru: { 2025: 5 } }\n' }),
      'merit',
      'baru',
      { kind: 'terpakai', peran: 'rujukan' },
    ],
    [plan(merit.replace('id: merit, ', '')), 'a.pohon.yaml/1', 'baru', { kind: 'turunan' }],
    [plan(two), 'merid', 'baru', { kind: 'tidak-ada', known: ['merit', 'ip'] }],
  ])('%#', async (all, lama, baru, obstacle) => {
    expect(renameId((await load(all)).plan, lama, baru)).toMatchObject(obstacle)
  })

  test.each([
    ['ip-asn', true],
    ['a1-2', true],
    ['Ip', false],
    ['1a', false],
    ['a--b', false],
    ['a_b', false],
    ['null', false],
    ['', false],
  ])('%j as a new id: %s', (text, expected) => {
    expect(isId(text)).toBe(expected)
  })
})
