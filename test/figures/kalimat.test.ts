// Sentences of format.md, from "Target, realisasi" to "Capaian", that need plan files and findings: each test is named after its sentence.
import { describe, expect, test } from 'vitest'
import { memoryHost } from '../../src/host.ts'
import { findingsOf, loadPlan } from '../../src/run.ts'
import { tampil } from './build.ts'

/** A plan of these files: its figures of 2025, and the findings of some rules as `rule file:line message < related places`. */
async function rencana(files: Readonly<Record<string, string>>) {
  const texts = Object.entries(files).map(([file, text]) => [`/plan/${file}`, `versi: 1\n${text}`] as const)
  const loaded = await loadPlan(memoryHost(new Map(texts)), ['/plan'])
  return {
    figures: (until: 'tw1' | 'tw2' | 'tw3' | 'tw4' = 'tw4') => loaded.figures({ year: 2025, until }),
    findings: (...rules: readonly string[]) =>
      findingsOf(loaded, 'id')
        .filter(({ rule }) => rules.includes(rule))
        .map(({ rule, file, line, message, related }) => ({
          rule,
          place: `${file}:${line}`,
          message,
          related: related.map((satu) => `${satu.file}:${satu.line}`),
        })),
  }
}

/** One node with these lines of indikator. */
const pohon = (...indikator: readonly string[]) =>
  `pohon:\n  level: 2\n  id: n\n  sasaran: Meningkatnya Kompetensi ASN\n  indikator:\n${indikator.map((satu) => `    - ${satu}`).join('\n')}\n`

describe('Target, realisasi, and the documents they come from', () => {
  test('`perubahan`: a record with `ke: X` for the year covers document X', async () => {
    const dua = (perubahan: string) =>
      pohon(
        `{ nama: A, target: { 2025: 70 }, target_dokumen: { pk: { 2025: 69 }, pk-perubahan: { 2025: 68 } }${perubahan} }`,
      )
    const berbeda = async (perubahan: string) =>
      (await rencana({ 'a.pohon.yaml': dua(perubahan) })).findings('dokumen/berbeda').map(({ message }) => message)
    expect(await berbeda('')).toEqual([
      'target 2025 di pk 69, tetapi di renstra 70',
      'target 2025 di pk-perubahan 68, tetapi di pk 69',
    ])
    expect(await berbeda(', perubahan: [{ tahun: 2025, ke: pk-perubahan }]')).toEqual([
      'target 2025 di pk 69, tetapi di renstra 70',
    ])
    expect(await berbeda(', perubahan: [{ tahun: 2024, ke: pk }, { tahun: 2025, ke: renja }]')).toHaveLength(2)
  })

  test('A year is a mapping of `tw1`…`tw4`, `nilai`, and `sumber`, `catatan`, `pendukung`, `kendala`, `tindak_lanjut`, `bukti` for the whole year; each quarter and `nilai` may itself be such a mapping (without quarters)', async () => {
    const isi = await rencana({
      'a.pohon.yaml': pohon(
        '{ id: a, nama: A, realisasi: { 2025: { tw1: { nilai: 1, sumber: X, catatan: c }, tw2: 2, nilai: { nilai: 3, bukti: b }, sumber: Y, catatan: c, pendukung: p, kendala: [k, l], tindak_lanjut: t, bukti: b } } }',
        '{ id: b, nama: B, realisasi: { 2025: { tw1: { tw2: 1 } } } }',
      ),
    })
    expect(isi.findings('skema/kunci-asing', 'skema/jenis', 'yaml/sintaks').map(({ place }) => place)).toEqual([
      'a.pohon.yaml:8',
    ])
    const a = (until: 'tw1' | 'tw2' | 'tw4') => isi.figures(until).indikator.get('a')!.realisasi
    expect([tampil(a('tw1')), tampil(a('tw2')), tampil(a('tw4'))]).toEqual(['1', '2', '3'])
    const { asal } = a('tw1')
    expect(asal?.jenis === 'tertulis' && asal.isian[0]!.keterangan?.sumber).toBe('X')
  })

  test('`kumulatif` is a running total (year = last filled, must not fall)', async () => {
    const isi = await rencana({
      'a.pohon.yaml': pohon(
        '{ id: a, nama: A, konsolidasi: kumulatif, realisasi: { 2025: { tw1: 5, tw2: 9, tw3: 8 } } }',
      ),
    })
    expect(tampil(isi.figures().indikator.get('a')!.realisasi)).toBe('8~')
    expect(isi.findings('realisasi/triwulan-turun')).toHaveLength(1)
  })

  test('a realisasi file: actual values, money and `variabel`, apart from the plan', async () => {
    const isi = await rencana({
      'a.pohon.yaml': `variabel: { v: { nilai: { 2025: { tw1: 8 } } } }\n${pohon('{ id: a, nama: A, realisasi: { 2025: { tw1: 1 } } }', '{ id: b, nama: B, hitung: { cara: jumlah, dari: [v] } }')}`,
      'r.realisasi.yaml':
        'realisasi: { a: { 2025: { tw2: "66,9" } } }\nanggaran: { n: { 2025: { tw1: 17244445, tw2: 210426590 } } }\nvariabel: { v: { 2025: { tw2: 9080 } } }\n',
    })
    const { indikator, nodes } = isi.figures('tw2')
    expect(tampil(indikator.get('a')!.realisasi)).toBe('66.9')
    expect(tampil(indikator.get('b')!.realisasi)).toBe('9080')
    expect(String(nodes.get('n')!.anggaran.actual)).toBe('210426590')
  })

  test('The same figure twice with equal values is fine; with different values (inline and in a file, or in two files) it is an error that shows both places', async () => {
    const isi = await rencana({
      'a.pohon.yaml': pohon('{ id: a, nama: A, realisasi: { 2025: { tw1: 66.9, tw2: 1 } } }'),
      'b.realisasi.yaml': 'realisasi:\n  a: { 2025: { tw1: "66,90", tw3: 2 } }\n',
      'c.realisasi.yaml': 'realisasi:\n  a: { 2025: { tw2: 1.5, tw3: 3 } }\n',
    })
    expect(isi.findings('realisasi/ganda').map(({ place, related }) => [place, ...related])).toEqual([
      ['c.realisasi.yaml:3', 'a.pohon.yaml:7'],
      ['c.realisasi.yaml:3', 'b.realisasi.yaml:3'],
    ])
    expect(['tw1', 'tw2', 'tw3'].map((tw) => tampil(isi.figures(tw as 'tw1').indikator.get('a')!.realisasi))).toEqual([
      '66.9',
      'nilai-ganda',
      'nilai-ganda',
    ])
  })
})

describe('Roll-up', () => {
  test('`dari: anak` = every indikator of the direct child nodes, across files, with the same satuan after synonyms', async () => {
    const isi = await rencana({
      'pohon.yaml': 'satuan: { orang: [pegawai] }\n',
      'a.pohon.yaml': pohon('{ id: a, nama: A, satuan: orang, hitung: { cara: jumlah, dari: anak } }'),
      'b.pohon.yaml':
        'induk: n\npohon:\n  level: 3\n  sasaran: B\n  indikator:\n    - { nama: B, satuan: Pegawai, realisasi: { 2025: 5 } }\n    - { nama: C, satuan: dokumen, realisasi: { 2025: 7 } }\n',
      'c.pohon.yaml':
        'induk: n\npohon:\n  level: 3\n  sasaran: C\n  indikator: [{ nama: D, satuan: orang, realisasi: { 2025: 6 } }]\n  anak:\n    - { level: 4, sasaran: E, indikator: [{ nama: F, satuan: orang, realisasi: { 2025: 90 } }] }\n',
    })
    expect(tampil(isi.figures().indikator.get('a')!.realisasi)).toBe('11')
  })

  test('Keys of `komponen` match `[a-z][a-z0-9_]*`; only they may appear in `rumus`', async () => {
    const isi = await rencana({
      'a.pohon.yaml': pohon(
        '{ id: a, nama: A, realisasi: { 2025: 2 } }',
        '{ id: b, nama: B, hitung: { cara: formula, rumus: x_1 * 3, komponen: { x_1: a } } }',
        '{ id: c, nama: C, hitung: { cara: formula, rumus: x, komponen: { X: a, x-1: a, 1x: a } } }',
        '{ id: d, nama: D, hitung: { cara: formula, rumus: b + a, komponen: { b: a } } }',
      ),
    })
    expect(tampil(isi.figures().indikator.get('b')!.realisasi)).toBe('6')
    expect(isi.findings('skema/kunci-asing').map(({ place }) => place)).toEqual(Array(3).fill('a.pohon.yaml:9'))
    expect(isi.findings('hitung/rumus').map(({ place }) => place)).toContain('a.pohon.yaml:10')
  })

  test('Both are shown, and compared: the computed value, rounded half-up to the decimals of the declared one as written, must equal it', async () => {
    const sejalan = async (tertulis: string) => {
      const isi = await rencana({
        'a.pohon.yaml': `variabel: { v: { nilai: { 2025: 2 } }, w: { nilai: { 2025: 3 } } }\n${pohon(`{ nama: A, satuan: persen, realisasi: { 2025: ${tertulis} }, hitung: { cara: rasio, pembilang: v, penyebut: w } }`)}`,
      })
      return isi.findings('realisasi/tidak-sejalan').length === 0
    }
    const benar = ['67', '66.7', '66.67', '"66,67 %"', '"66,666667"']
    expect(await Promise.all(benar.map(sejalan))).toEqual(benar.map(() => true))
    const salah = ['66', '66.6', '66.66', '66.670', '66.6666', '67.0']
    expect(await Promise.all(salah.map(sejalan))).toEqual(salah.map(() => false))
  })

  test('Cycles are errors that print the cycle', async () => {
    const isi = await rencana({
      'a.pohon.yaml': pohon(
        '{ id: a, nama: A, hitung: { cara: jumlah, dari: [b] } }',
        '{ id: b, nama: B, hitung: { cara: formula, rumus: x, komponen: { x: c } } }',
      ),
      'b.pohon.yaml':
        'induk: n\npohon:\n  level: 3\n  sasaran: C\n  indikator: [{ id: c, nama: C, hitung: { cara: rasio, pembilang: a, penyebut: a } }]\n',
    })
    expect(isi.findings('hitung/siklus')).toEqual([
      {
        rule: 'hitung/siklus',
        place: 'a.pohon.yaml:7',
        message: 'hitungan ini berputar: a → b → c → a',
        related: ['a.pohon.yaml:8', 'b.pohon.yaml:6'],
      },
    ])
  })

  test('Money: a declared pagu is compared with the sum of the direct children that declare one for that year (children without are named; none declares: no comparison)', async () => {
    const uang = async (anak: readonly string[]) => {
      const children = anak
        .map((pagu, ke) => `    - { level: 3, id: anak-${ke}, sasaran: Anak ${ke}${pagu} }`)
        .join('\n')
      const isi = await rencana({
        'a.pohon.yaml': `pohon:\n  level: 2\n  id: n\n  sasaran: A\n  pagu: { 2025: 100 }\n  anak:\n${children}\n`,
      })
      return isi.findings('anggaran/tidak-klop').map(({ message }) => message)
    }
    expect(await uang([', pagu: { 2025: 60 }', ', pagu: { 2025: 40 }'])).toEqual([])
    expect(await uang([', pagu: { 2025: 60 }', ', pagu: { 2024: 40 }', ''])).toEqual([
      'pagu 2025 Rp 100, tetapi jumlah anaknya Rp 60 (selisih Rp 40); belum berpagu: Anak 1; Anak 2',
    ])
    expect(await uang(['', ', pagu: { 2024: 40 }'])).toEqual([])
  })
})
