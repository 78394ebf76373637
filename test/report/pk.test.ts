// Perjanjian Kinerja: who agrees with whom on which targets and which budget, for the head of an OPD and for each official.
import { describe, expect, test } from 'vitest'
import type { Annex, AnnexInput } from '../../src/report/annex.ts'
import { makeAnnexes } from '../../src/report/index.ts'
import { annexInput, columnTexts } from './sample.ts'

const files = {
  'pohon.yaml': `versi: 1
instansi: Pemerintah Kabupaten Uji
periode: { awal: 2024, akhir: 2026 }
tempat: Uji
pejabat:
  - { opd: Dinas  satu, jabatan: Kepala Dinas, nama: Sari, pangkat: Pembina, nip: "001", atasan: Bupati Uji }
  - { opd: Dinas Satu, jabatan: Kepala Bidang Gizi, nama: Tono }
  - { opd: Pemerintah Kabupaten Uji, jabatan: Bupati Uji, nama: Budi }
dokumen:
  pk: { 2025: { nomor: "000.8/1/2025", tanggal: 2025-01-15 } }
  pk-perubahan: { 2025: { nomor: "000.8/99/2025", tanggal: 2025-08-14 } }
`,
  'daerah.pohon.yaml': `versi: 1
instansi: Pemerintah Kabupaten Uji
pohon:
  - level: 0
    id: daerah
    sasaran: Meningkatnya Kesehatan
    penanggung_jawab: Bupati Uji
    indikator:
      - { nama: Umur Harapan Hidup, satuan: tahun, target: { 2025: 71.8 } }
`,
  'satu.pohon.yaml': `versi: 1
instansi: Dinas Satu
induk: daerah
pohon:
  - level: 1
    id: gizi
    sasaran: Menurunnya Masalah Gizi
    penanggung_jawab: Kepala Dinas
    indikator:
      - { nama: Prevalensi stunting, satuan: persen, target: { 2025: 15 }, target_dokumen: { pk: { 2025: { tw2: 15.5, tw4: 14.5 } } } }
      - { nama: Prevalensi wasting, satuan: persen, target: { 2025: 7.20 } }
      - { nama: Prevalensi lama, target: { 2025: 1 }, berlaku: { akhir: 2024 } }
    anak:
      - level: 2
        id: upaya
        kode: "1.02.02"
        nomenklatur: PROGRAM UPAYA KESEHATAN
        sasaran: Meningkatnya Pelayanan Gizi
        penanggung_jawab: Kepala Bidang Gizi
        indikator:
          - { nama: Cakupan pelayanan, satuan: persen, target: { 2025: 90 } }
        pagu: { 2025: 4000000000 }
        pagu_dokumen: { dpa: { 2025: 4100000000 } }
        anak:
          - level: 3
            id: layanan
            kode: "1.02.02.2.02"
            nomenklatur: Penyediaan Layanan
            sasaran: Meningkatnya Cakupan
            penanggung_jawab: Kepala Seksi Gizi
            indikator:
              - { nama: Persentase balita ditimbang, satuan: persen, target: { 2025: 80 } }
            anak:
              - level: 4
                id: penimbangan
                kode: "1.02.02.2.02.0001"
                nomenklatur: Pengelolaan Gizi
                sasaran: Terlaksananya penimbangan
                penanggung_jawab: kepala seksi  gizi
                indikator:
                  - { nama: Jumlah balita, satuan: orang, target: { 2025: { tw1: 10, tw2: 10, tw3: 10, tw4: 10 } } }
                pagu: { 2025: 2500000000 }
                sumber_dana: DAK
                anak:
                  - { level: 5, aktivitas: Penimbangan bulanan, penanggung_jawab: Pelaksana }
              - level: 4
                id: pelatihan
                sasaran: Terlatihnya kader
                penanggung_jawab: Nutrisionis
                pagu: { 2025: 1500000000.50 }
                sumber_dana: APBD
      - level: 2
        id: penunjang
        kode: "1.02.01"
        nomenklatur: PROGRAM PENUNJANG
        sasaran: Meningkatnya Tata Kelola
        penanggung_jawab: Sekretaris
      - level: 2
        id: pinjaman
        instansi: Dinas Dua
        sasaran: Meningkatnya Sanitasi
        penanggung_jawab: Kepala Bidang Sanitasi
        pagu: { 2025: 700000000 }
`,
  'dua.pohon.yaml': `versi: 1
instansi: Dinas Dua
induk: daerah
pohon:
  - level: 1
    id: sanitasi
    sasaran: Meningkatnya Akses Sanitasi
    penanggung_jawab: Kepala Dinas
    indikator:
      - { nama: Akses sanitasi, satuan: persen, target: { 2025: 80 }, target_dokumen: { pk: { 2025: 81 }, pk-perubahan: { 2025: 79 } } }
    anak:
      - level: 2
        id: air
        kode: "1.03.03"
        nomenklatur: PROGRAM AIR MINUM
        sasaran: Meningkatnya Air Minum
        penanggung_jawab: Kepala Bidang Air
        pagu: { 2025: 1000000000 }
`,
}
const base = annexInput(files, { year: 2025, until: 'tw2' })
const agency = (name: string) => new Set(base.plan.nodes.flatMap((node) => (node.instansi === name ? node.id : [])))
const made = (more: Partial<AnnexInput>): readonly Annex[] => makeAnnexes({ ...base, ...more }, ['pk'])
const targets = ({ tables }: Annex) => {
  const [sasaran, indikator, target] = ['sasaran', 'indikator', 'target'].map((key) => columnTexts(tables[0]!, key))
  return indikator!.map((name, row) => [sasaran![row], name, target![row]])
}
const budgets = ({ tables }: Annex) => {
  const [no, nama, anggaran, keterangan] = ['no', 'nama', 'anggaran', 'keterangan'].map((key) =>
    columnTexts(tables[1]!, key),
  )
  return anggaran!.map((amount, row) => [`${no![row]} ${nama![row]}`.trim(), amount, keterangan![row]])
}

describe('the head of one OPD', () => {
  const [annex, ...others] = made({ shown: agency('Dinas Satu') })

  test('has one agreement, titled plainly', () => {
    expect(others).toEqual([])
    expect(annex!.title).toBe('Perjanjian Kinerja')
    expect(annex!.heading).toEqual([
      'Dinas Satu',
      'Pemerintah Kabupaten Uji',
      'Tahun 2025',
      'Nomor 000.8/1/2025, tanggal 15 Januari 2025',
      'Pihak Pertama: Sari, Kepala Dinas',
      'Pihak Kedua: Budi, Bupati Uji',
      expect.stringContaining('tahun 2025'),
    ])
  })

  test('promises level 1 only, by the target of the year that counts; not what is out of force', () => {
    expect(targets(annex!)).toEqual([
      ['Menurunnya Masalah Gizi', 'Prevalensi stunting', '14,5'],
      ['', 'Prevalensi wasting', '7,20'],
    ])
    expect(annex!.notes).toContain('Target menurut Perjanjian Kinerja: 1 indikator.')
    expect(annex!.notes).toContain('Target menurut Renstra: 1 indikator.')
  })

  test("has the OPD's programs as budget, what is unknown absent and said", () => {
    expect(budgets(annex!)).toEqual([
      ['1 1.02.02 PROGRAM UPAYA KESEHATAN', '4.100.000.000', 'DAK; APBD'],
      ['2 1.02.01 PROGRAM PENUNJANG', '-', '-'],
      ['Jumlah', '4.100.000.000', ''],
    ])
    expect(annex!.notes).toContain('Sumber anggaran: DPA (1).')
    expect(annex!.notes).toContain('Jumlah belum memuat 1 baris yang anggarannya belum ada.')
    expect(annex!.tables[1]!.rows.at(-1)!.cells[2]).toMatchObject({
      role: 'total',
      formula: { op: 'sum', of: [{ op: 'cell', row: '0', column: 'anggaran' }] },
    })
  })

  test('is signed by both, the one above on the left', () => {
    expect(annex!.signatures).toEqual([
      { dated: null, office: ['Pihak Kedua,', 'Bupati Uji,'], name: 'Budi', below: [] },
      {
        dated: 'Uji, 15 Januari 2025',
        office: ['Pihak Pertama,', 'Kepala Dinas,'],
        name: 'Sari',
        below: ['Pembina', 'NIP 001'],
      },
    ])
  })
})

describe('several OPDs', () => {
  const annexes = made({})

  test('have one each; one whose targets were changed says so, with the document that it changes', () => {
    expect(annexes.map(({ title }) => title)).toEqual([
      'Perjanjian Kinerja Dinas Satu',
      'Perjanjian Kinerja Perubahan Dinas Dua',
    ])
    expect(annexes[1]!.heading.slice(0, 6)).toEqual([
      'Pemerintah Kabupaten Uji',
      'Tahun 2025',
      'Nomor 000.8/99/2025, tanggal 14 Agustus 2025',
      'Mengubah Perjanjian Kinerja nomor 000.8/1/2025, tanggal 15 Januari 2025',
      'Pihak Pertama: Kepala Dinas',
      'Pihak Kedua: Budi, Bupati Uji',
    ])
    expect(targets(annexes[1]!)).toEqual([['Meningkatnya Akses Sanitasi', 'Akses sanitasi', '79']])
    expect(annexes[1]!.signatures[1]).toMatchObject({ dated: 'Uji, 14 Agustus 2025', name: null })
  })

  test("a program under another OPD's sasaran is in its own OPD's budget", () => {
    expect(budgets(annexes[1]!).map(([name]) => name)).toEqual([
      '1 1.03.03 PROGRAM AIR MINUM',
      '2 Meningkatnya Sanitasi',
      'Jumlah',
    ])
    expect(budgets(annexes[1]!).at(-1)![1]).toBe('1.700.000.000')
  })
})

test('the region alone: its own sasaran, all programs with their OPD, nobody above', () => {
  const [annex] = made({ shown: new Set(['daerah']) })
  expect(targets(annex!)).toEqual([['Meningkatnya Kesehatan', 'Umur Harapan Hidup', '71,8']])
  expect(budgets(annex!).map(([name]) => name)).toEqual([
    'Dinas Satu',
    '1 1.02.02 PROGRAM UPAYA KESEHATAN',
    '2 1.02.01 PROGRAM PENUNJANG',
    'Dinas Dua',
    '3 Meningkatnya Sanitasi',
    '4 1.03.03 PROGRAM AIR MINUM',
    'Jumlah',
  ])
  expect(annex!.heading).toContain('Penanda Tangan: Budi, Bupati Uji')
  expect(annex!.signatures).toMatchObject([{ office: ['Bupati Uji,'], name: 'Budi' }])
})

describe('per signatory', () => {
  const annexes = made({ perSignatory: true })
  const of = (name: string) => annexes.find(({ title }) => title.endsWith(` ${name}`))!

  test('one for each, top down; the OPD where the jabatan does not tell them apart; no aktivitas', () => {
    expect(annexes.map(({ title }) => title.replace('Perjanjian Kinerja ', ''))).toEqual([
      'Bupati Uji',
      'Kepala Dinas, Dinas Satu',
      'Kepala Bidang Gizi',
      'Kepala Seksi Gizi',
      'Nutrisionis',
      'Sekretaris',
      'Kepala Bidang Sanitasi',
      'Perubahan Kepala Dinas, Dinas Dua',
      'Kepala Bidang Air',
    ])
  })

  test('a program: its kegiatan, though their budget is the sum of their own; signed with the head', () => {
    const annex = of('Kepala Bidang Gizi')
    expect(targets(annex)).toEqual([['Meningkatnya Pelayanan Gizi', 'Cakupan pelayanan', '90']])
    expect(budgets(annex)).toEqual([
      ['1 1.02.02.2.02 Penyediaan Layanan', '4.000.000.000,50', 'DAK; APBD'],
      ['Jumlah', '4.000.000.000,50', ''],
    ])
    expect(annex.signatures.map(({ office, name }) => [...office, name])).toEqual([
      ['Pihak Kedua,', 'Kepala Dinas,', 'Sari'],
      ['Pihak Pertama,', 'Kepala Bidang Gizi,', 'Tono'],
    ])
  })

  test('two levels of one person: the targets of both, the budget of the higher one once', () => {
    const annex = of('Kepala Seksi Gizi')
    expect(targets(annex).map(([, indikator, target]) => [indikator, target])).toEqual([
      ['Persentase balita ditimbang', '80'],
      ['Jumlah balita', '40'],
    ])
    expect(budgets(annex).map(([name, amount]) => [name, amount])).toEqual([
      ['1 1.02.02.2.02.0001 Pengelolaan Gizi', '2.500.000.000'],
      ['2 Terlatihnya kader', '1.500.000.000,50'],
      ['Jumlah', '4.000.000.000,50'],
    ])
  })

  test('a sub kegiatan is its own budget; without indikator its sasaran stands with nothing', () => {
    const annex = of('Nutrisionis')
    expect(targets(annex)).toEqual([['Terlatihnya kader', '-', '-']])
    expect(budgets(annex)[0]).toEqual(['1 Terlatihnya kader', '1.500.000.000,50', 'APBD'])
    expect(annex.signatures[0]).toMatchObject({ office: ['Pihak Kedua,', 'Kepala Seksi Gizi,'], name: null })
  })

  test('a program without kegiatan has no budget, and says why', () => {
    const annex = of('Sekretaris')
    expect(annex.tables[1]!.rows).toEqual([])
    expect(annex.notes).toContain(
      'Tanpa rincian anggaran, karena di pohon belum ada kegiatan di bawahnya: Meningkatnya Tata Kelola.',
    )
  })
})

test('a tree from level 2 downwards is agreed on by who answers for it; what is unknown is a line to write on', () => {
  const file = `versi: 1
pohon:
  - level: 2
    sasaran: Meningkatnya Pelayanan
    penanggung_jawab: Kepala Bidang
    indikator: [{ nama: Indeks, target: { 2025: 3 } }]
`
  for (const perSignatory of [false, true]) {
    const input = annexInput({ 'a.pohon.yaml': file }, { year: 2025, until: 'tw4' }, { perSignatory })
    const [annex] = makeAnnexes(input, ['pk'])
    expect(annex!.signatures).toEqual([
      { dated: null, office: ['Pihak Kedua,', '………………………,'], name: null, below: [] },
      {
        dated: '………………, ……………… 2025',
        office: ['Pihak Pertama,', 'Kepala Bidang,'],
        name: null,
        below: [],
      },
    ])
    expect(annex!.heading).toContain('Nomor ………………………, tanggal ………………………')
  }
})

test('atasan is an office: the one of the same OPD, never that of another', () => {
  const kepala = (opd: string, nama: string) => `  - { opd: ${opd}, jabatan: Kepala Dinas, nama: ${nama} }\n`
  const bidang = '  - { opd: Dinas B, jabatan: Kepala Bidang, nama: Yuli, atasan: kepala dinas }\n'
  const file = `versi: 1
instansi: Dinas B
pohon: { level: 2, sasaran: Meningkatnya, penanggung_jawab: Kepala Bidang, indikator: [{ nama: Indeks }] }
`
  const above = (pejabat: string) => {
    const rencana = `versi: 1\npejabat:\n${pejabat}`
    const input = annexInput({ 'pohon.yaml': rencana, 'b.pohon.yaml': file }, { year: 2025, until: 'tw4' })
    return makeAnnexes(input, ['pk'])[0]!.heading.find((line) => line.startsWith('Pihak Kedua'))
  }
  expect(above(kepala('Dinas A', 'Ani') + kepala('Dinas B', 'Beni') + bidang)).toBe('Pihak Kedua: Beni, Kepala Dinas')
  expect(above(kepala('Dinas A', 'Ani') + kepala('Dinas C', 'Cici') + bidang)).toBe('Pihak Kedua: kepala dinas')
})

test('no penanggung jawab at all: per signatory is as without', () => {
  const file = 'versi: 1\npohon:\n  - level: 1\n    sasaran: Meningkatnya\n    indikator: [{ nama: Indeks }]\n'
  const input = annexInput({ 'a.pohon.yaml': file }, { year: 2025, until: 'tw4' }, { perSignatory: true })
  expect(makeAnnexes(input, ['pk']).map(({ title }) => title)).toEqual(['Perjanjian Kinerja'])
})

test('in English', () => {
  const [, annex] = made({ language: 'en' })
  expect(annex!.title).toBe('Performance Agreement (Changed) Dinas Dua')
  expect(annex!.heading).toContain('Changes the performance agreement number 000.8/1/2025, dated 15 January 2025')
  expect(annex!.heading).toContain('First Party: Kepala Dinas')
  expect(annex!.tables[1]!.columns.map(({ title }) => title)).toEqual([
    'No',
    'Program/Activity Group/Sub-activity Group',
    'Budget (Rp)',
    'Remarks',
  ])
})
