// The columns of every annex to the word, its tables in order, for the plan of `contoh/` (2024–2026), 2025 up to TW II.
const perYear = (group: string) => ['2024', '2025', '2026'].map((year) => `${group} ${year}`)
const perQuarter = (group: string) => ['TW I', 'TW II', 'TW III', 'TW IV'].map((quarter) => `${group} ${quarter}`)

export const sheets: Readonly<Record<string, { readonly title: string; readonly tables: readonly string[][] }>> = {
  cascading: {
    title: 'Cascading',
    tables: [
      [
        'Sasaran L1',
        'Indikator',
        'Sasaran L2 (Program)',
        'Indikator',
        'Sasaran L3 (Kegiatan)',
        'Indikator',
        'Sasaran L4 (Sub Kegiatan)',
        'Indikator',
        'Aktivitas L5',
        'Penanggung Jawab',
      ],
    ],
  },
  matriks: {
    title: 'Matriks Kinerja',
    tables: [
      [
        'No',
        'Kode',
        'Level',
        'Sasaran/Aktivitas',
        'Indikator',
        'Satuan',
        'Kondisi Awal',
        ...perYear('Target'),
        ...perYear('Pagu'),
        'Penanggung Jawab',
      ],
    ],
  },
  iku: {
    title: 'Indikator Kinerja Utama',
    tables: [
      [
        'No',
        'Sasaran',
        'Indikator Kinerja Utama',
        'Satuan',
        'Definisi Operasional/Alasan',
        'Formula',
        'Sumber Data',
        'Penanggung Jawab',
        ...perYear('Target'),
      ],
    ],
  },
  pk: {
    title: 'Perjanjian Kinerja',
    tables: [
      ['No', 'Sasaran', 'Indikator Kinerja', 'Satuan', 'Target'],
      ['No', 'Program/Kegiatan/Sub Kegiatan', 'Anggaran (Rp)', 'Keterangan'],
    ],
  },
  'rencana-aksi': {
    title: 'Rencana Aksi',
    tables: [
      [
        'No',
        'Sasaran',
        'Indikator',
        'Satuan',
        'Target Tahun',
        ...perQuarter('Target'),
        'Sub Kegiatan',
        'Aktivitas',
        'Anggaran',
        'Penanggung Jawab',
      ],
    ],
  },
  pengukuran: {
    title: 'Pengukuran Kinerja',
    tables: [
      [
        'No',
        'Sasaran',
        'Indikator',
        'Satuan',
        'Cara Pengukuran',
        'Target Tahun',
        'Target s.d. TW II',
        ...perQuarter('Realisasi'),
        'Realisasi s.d. TW II',
        'Capaian s.d. TW II (%)',
        'Capaian Tahun (%)',
        'Kategori',
        'Program',
        'Pagu',
        'Realisasi Anggaran',
        'Serapan (%)',
        'Keterangan',
      ],
    ],
  },
  lkjip: {
    title: 'Capaian LKjIP',
    tables: [
      [
        'No',
        'Sasaran',
        'Indikator',
        'Satuan',
        'Target 2024',
        'Realisasi 2024',
        'Capaian 2024 (%)',
        'Target 2025',
        'Realisasi 2025',
        'Capaian 2025 (%)',
        'Target akhir Renstra',
        'Capaian terhadap akhir Renstra (%)',
        'Pembanding Nasional',
        'Kategori',
      ],
      ['No', 'Indikator', 'Pendukung', 'Kendala', 'Tindak Lanjut'],
      ['No', 'Program', 'Pagu', 'Realisasi', 'Serapan (%)', 'Capaian (%)', 'Selisih', 'Keterangan'],
    ],
  },
  'renja-e81': {
    title: 'Evaluasi Renja (E.81)',
    tables: [
      [
        'No (1)',
        'Sasaran (2)',
        'Program/Kegiatan (3)',
        'Indikator program (outcome)/kegiatan (output) (4)',
        ...[
          'Target Renstra akhir periode 2026 (5)',
          'Realisasi Renstra s.d. Renja tahun lalu 2024 (6)',
          'Target dan anggaran Renja 2025 (7)',
          'Realisasi triwulan I (8)',
          'Realisasi triwulan II (9)',
          'Realisasi triwulan III (10)',
          'Realisasi triwulan IV (11)',
          'Realisasi Renja 2025 yang dievaluasi s.d. TW II (12)',
          'Realisasi Renstra s.d. 2025 (13 = 6 + 12)',
          'Tingkat capaian, % (14 = 13 ÷ 5 × 100)',
        ].flatMap((group) => [`${group} K`, `${group} Rp`]),
        'Unit penanggung jawab (15)',
      ],
      ['', ''],
    ],
  },
  'renstra-tc27': {
    title: 'Rencana Program (T-C.27)',
    tables: [
      [
        'Tujuan',
        'Sasaran',
        'Kode',
        'Program/Kegiatan/Sub Kegiatan',
        'Indikator',
        'Kondisi Awal',
        ...['2024', '2025', '2026', 'Kondisi Akhir'].flatMap((group) => [`${group} Target`, `${group} Rp`]),
        'Unit Kerja Penanggung Jawab',
      ],
    ],
  },
  crosscutting: {
    title: 'Crosscutting',
    tables: [['No', 'Sasaran', 'OPD', 'Perangkat Daerah Lain', 'Node', 'Peran', 'Status']],
  },
  'kke-1': {
    title: 'KKE 1 Kualitas Indikator',
    tables: [
      [
        'No',
        'Sasaran/Program/Kegiatan',
        'Indikator',
        'Target',
        'Spesifik',
        'Dapat Diukur',
        'Dapat Dicapai',
        'Relevan',
        'Berbatas Waktu',
        'Jumlah',
        'Menantang',
        'Keterangan',
      ],
    ],
  },
  'kke-2': {
    title: 'KKE 2 Cascading',
    tables: [['No', 'Indikator', 'Renstra', 'Renja', 'PK', 'Level Jabatan', 'Ketepatan Cascading', 'Keterangan']],
  },
  'kke-3': {
    title: 'KKE 3 Anggaran',
    tables: [
      ['No', 'Program/Kegiatan', 'Target', 'Anggaran', 'Sesuai Renstra', 'Sesuai Renja', 'Jumlah', 'Keterangan'],
    ],
  },
  'kke-5': {
    title: 'KKE 5 Data Kinerja',
    tables: [
      ['No', 'Indikator', 'Formula', 'Komponen Pembentuk', 'Akurat', 'Tepat', 'Sumber Data', 'Jumlah', 'Keterangan'],
    ],
  },
  temuan: {
    title: 'Temuan',
    tables: [['No', 'Tingkat', 'Aturan', 'Dasar', 'Node', 'Indikator', 'Pesan', 'Saran', 'Berkas:Baris']],
  },
  kelengkapan: {
    title: 'Daftar Kelengkapan',
    tables: [
      ['Yang Belum Ada', 'Belum Ada', 'Dari', 'Terisi (%)'],
      ['No', 'Level', 'Sasaran/Aktivitas', 'Indikator', 'Yang Belum Ada', 'Aturan/Dasar', 'Berkas:Baris'],
    ],
  },
}
