import { expect, test } from 'vitest'
import { isian } from '../../src/report/isian.ts'
import { annexInput, contohInput } from './sample.ts'

test('single values of a form', () => {
  expect(isian(contohInput({ above: 'Lampiran Keputusan', only: ['level 2', 'OPD X'] }))).toMatchInlineSnapshot(`
    {
      "pohon_asal": "pohon 1.2.3 · commit 1a2b3c4",
      "pohon_instansi": "Pemerintah Kabupaten Contoh",
      "pohon_jabatan": "",
      "pohon_judul": "Lampiran Keputusan",
      "pohon_nama": "",
      "pohon_nip": "",
      "pohon_pangkat": "",
      "pohon_pemerintah": "Pemerintah Kabupaten Contoh",
      "pohon_periode": "Tahun 2025 s.d. Triwulan II",
      "pohon_pilihan": "level 2; OPD X",
      "pohon_tahun": "2025",
      "pohon_tempat_tanggal": "………………, ……………… 2025",
      "pohon_triwulan": "TW II",
    }
  `)
})

test('what the plan does not say is empty, and a signature has its dots', () => {
  const input = annexInput(
    { 'a.pohon.yaml': 'versi: 1\npohon:\n  level: 1\n  sasaran: a\n  indikator: []\n' },
    { year: 2025, until: 'tw4' },
  )
  expect(isian({ ...input, commit: null, language: 'en' })).toMatchInlineSnapshot(`
    {
      "pohon_asal": "pohon 1.2.3",
      "pohon_instansi": "",
      "pohon_jabatan": "",
      "pohon_judul": "",
      "pohon_nama": "",
      "pohon_nip": "",
      "pohon_pangkat": "",
      "pohon_pemerintah": "",
      "pohon_periode": "Year 2025 to Q4",
      "pohon_pilihan": "",
      "pohon_tahun": "2025",
      "pohon_tempat_tanggal": "………………, ……………… 2025",
      "pohon_triwulan": "Q4",
    }
  `)
})

test('the head of the only OPD shown signs, at its place', () => {
  const rencana = `versi: 1
instansi: Kabupaten A
tempat: Kota A
pejabat:
  - { opd: Dinas B, jabatan: Kepala Dinas B, nama: Sari, pangkat: Pembina, nip: "000000000000000001" }
`
  const pohon = 'versi: 1\ninstansi: Dinas B\npohon:\n  level: 1\n  sasaran: a\n  indikator: []\n'
  const input = annexInput({ 'pohon.yaml': rencana, 'b.pohon.yaml': pohon }, { year: 2025, until: 'tw4' })
  expect(isian(input)).toMatchObject({
    pohon_instansi: 'Dinas B',
    pohon_pemerintah: 'Kabupaten A',
    pohon_tempat_tanggal: 'Kota A, ……………… 2025',
    pohon_jabatan: 'Kepala Dinas B',
    pohon_nama: 'Sari',
    pohon_pangkat: 'Pembina',
    pohon_nip: '000000000000000001',
  })
})
