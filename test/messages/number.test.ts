// Numbers in texts follow the language: separators of thousands and decimals, in single numbers and in the findings of rules.
import { describe, expect, test } from 'vitest'
import type { Language } from '../../src/diagnostic.ts'
import { Desimal } from '../../src/figures/index.ts'
import { memoryHost } from '../../src/host.ts'
import { rupiah, separated } from '../../src/messages/number.ts'
import { findingsOf, loadPlan } from '../../src/run.ts'

test.each([
  ['0', '0', '0'],
  ['66.90', '66,90', '66.90'],
  ['999', '999', '999'],
  ['1000', '1.000', '1,000'],
  ['-123456', '-123.456', '-123,456'],
  ['1250000.0625', '1.250.000,0625', '1,250,000.0625'],
])('%s', (decimal, id, en) => {
  expect([separated(decimal, 'id'), separated(decimal, 'en')]).toEqual([id, en])
})

test.each([
  ['1250000000', 'Rp 1.250.000.000', 'Rp 1,250,000,000'],
  ['-1500.5', '-Rp 1.500,5', '-Rp 1,500.5'],
])('rupiah %s', (amount, id, en) => {
  expect(rupiah(new Desimal(amount))).toEqual({ id, en })
})

const plan = `versi: 1
pohon:
  - level: 3
    sasaran: Meningkatnya Kualitas Layanan
    fenomena:
      - uraian: Layanan belum baik
        data:
          - { nama: IKM, nilai: 66.90, tahun: 2024, sumber: LKj }
          - { nama: IKM, nilai: "82,08", tahun: 2024, sumber: Survei }
          - { nama: Waktu, nilai: "2,5-3,5", tahun: 2024, sumber: LKj }
          - { nama: Waktu, nilai: "1500-2500,5", tahun: 2024, sumber: Survei }
          - { nama: Opini, nilai: WTP, tahun: 2024, sumber: LKj }
          - { nama: Opini, nilai: WDP, tahun: 2024, sumber: Survei }
    indikator:
      - nama: Jumlah layanan
        satuan: layanan
        batas: { maks: 1250000 }
        target: { 2024: 4000.5, 2025: 1250001, 2026: "12,5" }
      - nama: Jumlah pengunjung layanan
        satuan: orang
        target: { 2024: 4000.5, 2025: 1250001, 2026: "12,5" }
    pagu: { 2025: 1000000000 }
    anak:
      - level: 4
        sasaran: Terlaksananya Layanan
        pagu: { 2025: "1.250.000.000,50" }
      - level: 4
        sasaran: Tersedianya Layanan
        indikator:
          - nama: Jumlah layanan yang tersedia
            satuan: layanan
            target: { 2025: "1,595,757,500,00", 2026: "3,5 - 2,5", 2027: "dua belas 12" }
`

describe.each<[Language, Record<string, string[]>]>([
  [
    'id',
    {
      'fenomena/angka-bertentangan': ['82,08', '66,9', '1.500–2.500,5', '2,5–3,5', 'WDP', 'WTP'],
      'target/di-luar-batas': ['1.250.001', '1.250.000'],
      'target/berbalik': ['4.000,5 → 1.250.001 → 12,5'],
      'anggaran/tidak-klop': ['Rp 1.000.000.000', 'Rp 1.250.000.000,5', 'Rp 250.000.000,5'],
      'nilai/tidak-terbaca': ['1.595.757.500,00', '2,5 - 3,5', '66,90'],
    },
  ],
  [
    'en',
    {
      'fenomena/angka-bertentangan': ['82.08', '66.9', '1,500–2,500.5', '2.5–3.5', 'WDP', 'WTP'],
      'target/di-luar-batas': ['1,250,001', '1,250,000'],
      'target/berbalik': ['4,000.5 → 1,250,001 → 12.5'],
      'anggaran/tidak-klop': ['Rp 1,000,000,000', 'Rp 1,250,000,000.5', 'Rp 250,000,000.5'],
      'nilai/tidak-terbaca': ['1,595,757,500.00', '2.5 - 3.5', '66.90'],
    },
  ],
])('findings in %s', (language, expected) => {
  test.each(Object.entries(expected))('%s', async (rule, numbers) => {
    const messages = await messagesOf(rule, language)
    for (const number of numbers)
      expect(messages).toMatch(new RegExp(`(?<![\\d.,])${number.replaceAll('.', '\\.')}(?![.,]?\\d)`))
  })

  test('what the user wrote stays as written', async () => {
    expect(await messagesOf('nilai/tidak-terbaca', language)).toContain('"1,595,757,500,00"')
  })
})

async function messagesOf(rule: string, language: Language): Promise<string> {
  const loaded = await loadPlan(memoryHost(new Map([['/plan/a.pohon.yaml', plan]])), [])
  const found = findingsOf(loaded, language).filter((finding) => finding.rule === rule)
  return found
    .flatMap(({ message, help, related }) => [message, help, ...related.map((other) => other.message)])
    .join('\n')
}
