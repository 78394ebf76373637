// What docs/lampiran/ shows of each annex: what it is for, and of which plan, files and quarter.
import type { SelectionOptions } from '../cli/selection.ts'
import type { Triwulan } from '../plan/types.ts'

export interface AnnexPreview {
  /** In Indonesian, for whoever has to choose an annex. */
  readonly purpose: string
  /** A folder of examples/. */
  readonly plan: 'kabupaten-contoh' | 'bkd-lumajang'
  /** Paths in that folder, as for `pohon report`; none is the whole plan. */
  readonly paths: readonly string[]
  /** What of them. */
  readonly options?: Pick<SelectionOptions, 'node' | 'level'>
  readonly until: Triwulan
}

export const previewYear = 2025

/** One agency is enough to see what an annex looks like, and keeps its page short. */
const agency = { plan: 'kabupaten-contoh', paths: ['opd/bkpsdm.pohon.yaml'], until: 'tw4' } as const
const whole = { ...agency, paths: [] } as const

export const annexPreviews: Readonly<Record<string, AnnexPreview>> = {
  ringkasan: {
    ...whole,
    purpose:
      'Lembar pertama buku kerja: siapa, tahun berapa, berapa indikator tercapai, dan menurut rumus serta skala yang mana. Dibaca sebelum yang lain.',
  },
  pohon: {
    ...agency,
    options: { node: ['profesionalitas-asn'] },
    purpose:
      'Pohon kinerja yang digambar, satu kotak per node menurut warna levelnya. Untuk ditempel di dinding atau dilampirkan ke Renstra; yang lebih lebar dari kertas dibagi per program.',
  },
  cascading: {
    ...agency,
    purpose:
      'Sasaran dan indikator setiap tingkat bersebelahan, dari perangkat daerah sampai aktivitas. Terlihat dari mana setiap sub kegiatan berasal dan siapa yang bertanggung jawab.',
  },
  matriks: {
    ...agency,
    purpose: 'Pohon sebagai satu tabel: kode, indikator, kondisi awal, target dan pagu setiap tahun rencana.',
  },
  iku: {
    ...whole,
    purpose:
      'Indikator kinerja utama beserta definisi, formula, sumber data, dan targetnya, sebagai lampiran penetapan IKU.',
  },
  pk: {
    ...agency,
    purpose:
      'Perjanjian kinerja: sasaran dan target yang dijanjikan, program dengan anggarannya, dan tempat tanda tangan. Satu lembar per perangkat daerah; dengan `--per penanggung-jawab` satu lembar per pejabat.',
  },
  'rencana-aksi': {
    ...agency,
    purpose:
      'Target setiap triwulan dengan sub kegiatan, aktivitas, dan anggarannya: pegangan untuk memantau sepanjang tahun.',
  },
  pengukuran: {
    ...agency,
    until: 'tw2',
    purpose:
      'Target, realisasi setiap triwulan, capaian, kategori, pagu, dan serapan. Contohnya tengah tahun: triwulan yang belum datang kosong, bukan nol.',
  },
  lkjip: {
    ...agency,
    purpose:
      'Tabel capaian untuk LKjIP: tahun ini di samping tahun lalu dan akhir Renstra, faktor pendukung dan kendala, dan efisiensi anggaran.',
  },
  'renja-e81': {
    ...agency,
    until: 'tw2',
    purpose:
      'Evaluasi hasil Renja menurut formulir E.81: target dan realisasi Renstra, tahun lalu, dan setiap triwulan, kinerja dan rupiah berpasangan.',
  },
  'renstra-tc27': {
    ...agency,
    purpose:
      'Rencana program, kegiatan, dan pendanaan menurut tabel T-C.27: target dan rupiah setiap tahun sampai akhir Renstra.',
  },
  crosscutting: {
    ...whole,
    purpose:
      'Sasaran yang bersandar pada perangkat daerah lain, dan apakah pihak itu mengatakan hal yang sama. Bahan rapat lintas perangkat daerah.',
  },
  'kke-1': {
    ...agency,
    purpose:
      'Kertas kerja evaluasi mutu indikator. Yang dapat diperiksa program diisi 1 atau 0; sisanya `perlu penilaian`, untuk diisi evaluator.',
  },
  'kke-2': {
    ...agency,
    purpose: 'Kertas kerja evaluasi cascading: apakah indikator sama di Renstra, Renja, dan PK, dan dimiliki siapa.',
  },
  'kke-3': {
    ...agency,
    purpose: 'Kertas kerja evaluasi anggaran: apakah target dan anggaran program dan kegiatan sejalan antardokumen.',
  },
  'kke-5': {
    ...agency,
    purpose:
      'Kertas kerja evaluasi data kinerja: bagaimana setiap angka dihitung, dari komponen apa, dan dari sumber mana.',
  },
  temuan: {
    plan: 'bkd-lumajang',
    paths: [],
    options: { level: [0, 1, 2] },
    until: 'tw4',
    purpose:
      'Semua temuan `pohon validate` sebagai baris, yang terberat lebih dahulu, untuk dibagikan kepada yang memperbaiki. Rencana rekaan tidak punya temuan, jadi contohnya pohon nyata yang diketik apa adanya.',
  },
  kelengkapan: {
    ...agency,
    purpose:
      'Apa yang masih kurang di pohon, per node dan indikator: daftar kerja pertama setelah sebuah pohon selesai diketik.',
  },
}
