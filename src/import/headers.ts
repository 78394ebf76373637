// Data: what offices write above the columns of their tables, and what it means. Texts are compared in lower case, without signs.

/** What a column can be taken for; the words that a mapping file uses. */
export const fields = [
  'abaikan',
  'nomor',
  'kode',
  'level',
  'id',
  'induk',
  'tahun',
  'tujuan',
  'sasaran',
  'nomenklatur',
  'aktivitas',
  'nama',
  'fenomena',
  'dasar',
  'indikator',
  'satuan',
  'polaritas',
  'jenis',
  'iku',
  'definisi',
  'rumus',
  'sumber_data',
  'penyedia_data',
  'dasar_hukum',
  'frekuensi',
  'kondisi_awal',
  'target',
  'realisasi',
  'pagu',
  'realisasi_anggaran',
  'penanggung_jawab',
  'instansi',
  'lokasi',
  'sumber_dana',
  'crosscutting',
  'catatan',
] as const
export type Field = (typeof fields)[number]

interface Synonyms {
  readonly field: Field
  /** The whole heading. */
  readonly exact?: readonly string[]
  /** Somewhere in it, as whole words. */
  readonly within?: readonly string[]
}

/** The first that fits counts: what is narrower stands first. Headings of figures are read apart, by the words below. */
export const synonyms: readonly Synonyms[] = [
  { field: 'nomor', exact: ['no', 'nomor', 'no urut', 'nomor urut', 'nr', 'num'] },
  {
    field: 'induk',
    exact: ['induk', 'parent', 'parent id', 'id parent', 'atasan', 'id atasan'],
    within: ['id induk', 'kode induk', 'kondisi induk'],
  },
  { field: 'id', exact: ['id', 'id node', 'id simpul'] },
  { field: 'tahun', exact: ['tahun', 'thn', 'tahun anggaran', 'tahun data'] },
  {
    field: 'instansi',
    exact: [
      'skpd',
      'opd',
      'perangkat daerah',
      'instansi',
      'nama skpd',
      'nama opd',
      'nama perangkat daerah',
      'nama instansi',
      'organisasi perangkat daerah',
    ],
  },
  { field: 'kode', within: ['kode', 'kode rekening', 'rekening'] },
  {
    field: 'level',
    exact: ['level', 'tingkat', 'jenjang', 'tingkatan', 'level kinerja', 'jenjang kinerja', 'tingkat kinerja'],
  },
  { field: 'definisi', within: ['definisi', 'definisi operasional', 'penjelasan indikator', 'pengertian'] },
  {
    field: 'rumus',
    within: [
      'rumus',
      'formula',
      'formulasi',
      'cara perhitungan',
      'cara menghitung',
      'cara pengukuran',
      'cara mengukur',
      'metode perhitungan',
      'metode penghitungan',
    ],
  },
  { field: 'sumber_data', within: ['sumber data', 'bukti dukung', 'data dukung'] },
  { field: 'penyedia_data', within: ['penyedia data', 'produsen data'] },
  { field: 'sumber_dana', within: ['sumber dana', 'sumber pendanaan', 'sumber anggaran', 'sumber pembiayaan'] },
  { field: 'satuan', within: ['satuan'] },
  { field: 'polaritas', within: ['polaritas', 'polarisasi', 'tren', 'arah indikator'] },
  { field: 'jenis', within: ['jenis indikator', 'tipe indikator', 'kategori indikator'] },
  { field: 'iku', exact: ['iku', 'iku ya tidak', 'termasuk iku'] },
  { field: 'dasar_hukum', within: ['dasar hukum', 'regulasi', 'landasan hukum'] },
  { field: 'frekuensi', within: ['frekuensi', 'periode pelaporan', 'periode pengukuran'] },
  {
    field: 'penanggung_jawab',
    exact: ['pj', 'pic', 'pelaksana', 'jabatan', 'pemilik kinerja', 'pengampu'],
    within: [
      'penanggung jawab',
      'penanggungjawab',
      'unit kerja',
      'unit kerja penanggung jawab',
      'pelaksana kegiatan',
      'bidang pengampu',
    ],
  },
  { field: 'lokasi', within: ['lokasi'] },
  {
    field: 'crosscutting',
    within: ['crosscutting', 'cross cutting', 'perangkat daerah terkait', 'opd terkait', 'opd pendukung'],
  },
  { field: 'fenomena', within: ['fenomena', 'permasalahan', 'isu strategis', 'masalah'] },
  { field: 'dasar', exact: ['dasar', 'dasar pemikiran', 'argumen', 'argumentasi', 'dasar logika'] },
  { field: 'catatan', exact: ['ket', 'keterangan', 'catatan', 'catatan penting', 'note'] },
  {
    field: 'indikator',
    within: [
      'indikator',
      'indikator kinerja',
      'tolok ukur',
      'ukuran kinerja',
      'ukuran keberhasilan',
      'iku',
      'ikk',
      'iki',
    ],
  },
  { field: 'aktivitas', within: ['aktivitas', 'aktifitas', 'rencana aksi', 'langkah aksi', 'tahapan'] },
]

/** Names of nodes: a heading with several of the words is that of a column for all of them, whose rows tell their levels. */
export const nodeWords: readonly { readonly words: readonly string[]; readonly level: number }[] = [
  { words: ['sub kegiatan', 'subkegiatan', 'sub kegiatan output'], level: 4 },
  { words: ['kegiatan'], level: 3 },
  { words: ['program'], level: 2 },
]

/** What tells whose sasaran or tujuan it is; the first that fits counts. */
export const sasaranWords: readonly { readonly words: readonly string[]; readonly level: number }[] = [
  { words: ['sub kegiatan', 'subkegiatan'], level: 4 },
  { words: ['kegiatan'], level: 3 },
  { words: ['program'], level: 2 },
  // Whose sasaran it is, by position.
  { words: ['pelaksana', 'staf'], level: 4 },
  {
    words: [
      'eselon iv',
      'pengawas',
      'kasubbag',
      'kasubbid',
      'kasubag',
      'kasubid',
      'kasi',
      'seksi',
      'sub bagian',
      'sub bidang',
    ],
    level: 3,
  },
  { words: ['eselon iii', 'administrator', 'sekretaris', 'kabid', 'kabag', 'bidang', 'bagian'], level: 2 },
  { words: ['eselon ii', 'jpt', 'jpt pratama'], level: 1 },
  { words: ['perangkat daerah', 'opd', 'skpd', 'pd', 'renstra', 'strategis', 'dinas', 'badan'], level: 1 },
  {
    words: [
      'rpjmd',
      'rpd',
      'nspk',
      'daerah',
      'kabupaten',
      'kota',
      'provinsi',
      'bupati',
      'wali kota',
      'gubernur',
      'pemda',
    ],
    level: 0,
  },
]

/** Columns whose rows hold names of nodes of any level. */
export const mixedNames: readonly string[] = [
  'uraian',
  'nomenklatur',
  'kinerja',
  'kondisi',
  'kinerja utama',
  'sasaran kinerja',
  'nama',
  'nama kinerja',
  'rumusan kinerja',
  'sasaran program kegiatan',
  'urusan',
  'bidang urusan',
]

/** A document whose targets and budgets stand apart, and the words that name it. */
export interface NamedDocument {
  readonly words: readonly string[]
  readonly target: string
  readonly pagu: string | null
}

export const documents: readonly NamedDocument[] = [
  { words: ['renja perubahan', 'perubahan renja', 'p renja'], target: 'renja-perubahan', pagu: 'renja' },
  { words: ['renja', 'rencana kerja'], target: 'renja', pagu: 'renja' },
  {
    words: ['pk perubahan', 'perjanjian kinerja perubahan', 'perubahan perjanjian kinerja'],
    target: 'pk-perubahan',
    pagu: 'dppa',
  },
  { words: ['perjanjian kinerja', 'pk'], target: 'pk', pagu: 'dpa' },
  { words: ['rkpd'], target: 'rkpd', pagu: null },
  { words: ['rpjmd', 'rpd'], target: 'rpjmd', pagu: null },
  {
    words: ['dppa', 'dpa perubahan', 'perubahan dpa', 'apbd perubahan', 'p apbd'],
    target: 'pk-perubahan',
    pagu: 'dppa',
  },
  { words: ['dpa'], target: 'pk', pagu: 'dpa' },
]

/** What stands alone in the lowest row of headings. */
export const moneyLeaves: readonly string[] = [
  'rp',
  'rupiah',
  'anggaran',
  'pagu',
  'keuangan',
  'dana',
  'pagu indikatif',
  'rp 000',
  'rp ribu',
  'rp juta',
]
export const amountLeaves: readonly string[] = [
  'k',
  'kinerja',
  'fisik',
  'volume',
  'vol',
  'target',
  'realisasi',
  'output',
]
export const percentLeaves: readonly string[] = ['persen', 'persentase', 'persen k', 'persen rp']
export const moneyWords: readonly string[] = [
  'pagu',
  'anggaran',
  'rp',
  'rupiah',
  'pendanaan',
  'belanja',
  'dana',
  'biaya',
  'keuangan',
]
export const startWords: readonly string[] = [
  'kondisi awal',
  'baseline',
  'data awal',
  'tahun awal',
  'awal periode',
  'kondisi kinerja awal',
  'data capaian',
  'kinerja awal',
]
export const endWords: readonly string[] = ['kondisi akhir', 'akhir periode', 'kondisi kinerja akhir', 'target akhir']
export const targetWords: readonly string[] = [
  'target',
  'rencana',
  'kerangka pendanaan',
  'pagu',
  'anggaran',
  'proyeksi',
]
export const actualWords: readonly string[] = ['realisasi', 'aktual']
export const achievedWords: readonly string[] = [
  'tingkat capaian',
  'tingkat realisasi',
  'persentase capaian',
  'persen capaian',
  'rasio capaian',
  'capaian persen',
  'tingkat kemajuan',
  'serapan',
  'predikat capaian',
  'status capaian',
]
export const totalWords: readonly string[] = ['sampai dengan', 's d', 'sd', 'kumulatif', 'akumulasi']
export const ignoredWords: readonly string[] = ['visi', 'misi']

/** Words of headings: what stands above a table of rows consists of them, what stands in its rows does not. */
export const headingWords: ReadonlySet<string> = new Set(
  `a akhir akumulasi akhir aksi aktivitas anggaran apbd arah awal baseline berjalan bidang bukti bupati cara capaian catatan cross crosscutting
  daerah dan dana dasar data definisi dengan dievaluasi dinas dokumen dpa dppa evaluasi faktor fenomena fisik formula formulasi frekuensi hasil
  hukum i id ii iii iki ikk iku impact indikator indikatif induk isu iv jabatan jawab jenis jenjang k kabupaten kegiatan ke kerja kerangka ket
  keterangan keuangan kinerja kode kondisi kota kumulatif langkah level lokasi masalah menghitung menurut metode misi n nama nilai no nomenklatur nomor
  nspk opd operasional outcome output pada pagu pd pelaksana pelaporan pemerintah pemerintahan penanggung penanggungjawab pencapaian pendanaan
  pengukuran pengampu penghitungan perangkat perencanaan perhitungan periode perjanjian permasalahan perubahan persen persentase pic pj pk polaritas polarisasi
  program proyeksi realisasi rekening rencana renja renstra rkpd rp rpd rpjmd rumus rupiah s d sampai sasaran satuan sd serapan skpd spm status
  strategis strategi sub subkegiatan sumber tahapan tahun target terhadap th tindak lanjut tingkat tingkatan triwulan tujuan tw tolok ukur unit uraian urusan
  urut utama visi vol volume yang akan ini atau untuk dari terkait penyedia tren tipe perangkat daerahnya keberhasilan ukuran penanggungjawabnya pendukung x eselon administrator pengawas
  pratama jpt penting prakiraan maju kebutuhan ultimate intermediate immediate final antara prioritas relevan kelompok penerima manfaat renaksi
  jangka menengah rekomendasi kepala sekretaris kabid kabag kasubbag kasubbid kasubag kasubid kasi bagian seksi badan kantor staf instansi
  thn anggaran januari februari maret april mei juni juli agustus september oktober november desember jan feb mar apr jun jul agt agu ags sep
  sept okt nov des`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** Months, long and short: pohon counts in quarters. */
export const monthWords: readonly string[] = (
  'januari februari maret april mei juni juli agustus september oktober november desember jan feb mar apr jun jul agt agu ags sep sept okt ' +
  'nov des'
).split(' ')

/** What says of a code or of a name that it is an agency's. */
export const agencyWords: readonly string[] = [
  'skpd',
  'opd',
  'perangkat daerah',
  'unit skpd',
  'sub unit',
  'satker',
  'instansi',
]

/** Labels of boxes, as in drawings of a tree: the box's text stands beside or below its label. */
export const labels: readonly { readonly field: Field; readonly exact: readonly string[] }[] = [
  { field: 'fenomena', exact: ['fenomena', 'permasalahan', 'isu strategis', 'masalah'] },
  {
    field: 'sasaran',
    exact: [
      'sasaran kinerja',
      'sasaran',
      'kinerja',
      'kondisi',
      'sasaran strategis',
      'kinerja utama',
      'outcome',
      'output',
    ],
  },
  { field: 'indikator', exact: ['indikator', 'indikator kinerja', 'iku', 'indikator sasaran', 'ukuran keberhasilan'] },
  { field: 'dasar', exact: ['dasar', 'argumen', 'argumentasi', 'dasar pemikiran'] },
  { field: 'penanggung_jawab', exact: ['penanggung jawab', 'pj', 'pelaksana', 'pengampu'] },
  { field: 'satuan', exact: ['satuan'] },
  { field: 'catatan', exact: ['catatan', 'keterangan', 'ket'] },
]

/** What begins a row that sums up others. */
export const totalStarts: readonly string[] = [
  'jumlah',
  'total',
  'grand total',
  'sub total',
  'subtotal',
  'rata rata',
  'jumlah total',
  'total keseluruhan',
  'predikat',
]

/** Head words of indikator (a line that begins with one is an indikator of its own). */
export const indikatorStarts: readonly string[] = [
  'persentase',
  'persen',
  'jumlah',
  'nilai',
  'indeks',
  'rasio',
  'tingkat',
  'cakupan',
  'angka',
  'prevalensi',
  'opini',
  'predikat',
  'laju',
  'pertumbuhan',
  'kontribusi',
  'rata',
  'skor',
  'proporsi',
  'level',
  'status',
  'waktu',
  'lama',
  'ikm',
]

/** What people write for the words that the format knows. */
export const choices: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  polaritas: {
    naik: [
      'naik',
      'positif',
      'maksimal',
      'maksimum',
      'maximize',
      'maksimasi',
      'meningkat',
      'semakin tinggi semakin baik',
      'makin tinggi makin baik',
    ],
    turun: [
      'turun',
      'negatif',
      'minimal',
      'minimum',
      'minimize',
      'minimasi',
      'menurun',
      'semakin rendah semakin baik',
      'makin rendah makin baik',
    ],
    stabil: ['stabil', 'stabilize', 'tetap'],
    rentang: ['rentang', 'range'],
  },
  jenis: {
    input: ['input', 'masukan'],
    proses: ['proses'],
    output: ['output', 'keluaran'],
    outcome: ['outcome', 'hasil'],
    dampak: ['dampak', 'impact'],
  },
  frekuensi: {
    triwulan: ['triwulan', 'triwulanan', 'per triwulan'],
    semester: ['semester', 'semesteran'],
    tahunan: ['tahunan', 'tahun', 'per tahun'],
  },
  iku: { true: ['ya', 'iku', 'v', 'x', 'true', 'y', '1'], false: ['tidak', 'bukan', 'false', 't', '0'] },
}
