// Why a cell of a table becomes nothing in the tree file.
import type { Text } from '../diagnostic.ts'

export const reasons = {
  judulKolom: { id: 'judul kolom', en: 'heading of a column' },
  judulUlang: { id: 'judul kolom yang diulang', en: 'headings that are repeated' },
  nomor: { id: 'nomor urut', en: 'running number' },
  abaikan: { id: 'diabaikan menurut peta', en: 'left out by the mapping' },
  visiMisi: { id: 'visi atau misi: tidak ada tempatnya di pohon', en: 'visi or misi: a tree has no place for it' },
  kolomAsing: {
    id: 'judul kolom tidak dikenali; tetapkan artinya di peta',
    en: 'heading not recognised; say in the mapping what the column means',
  },
  capaian: { id: 'capaian: dihitung pohon', en: 'achievement: pohon computes it' },
  bulanan: {
    id: 'angka per bulan: pohon memakai triwulan; jumlahkan dahulu di tabelnya',
    en: 'figure of a month: pohon counts in quarters; add them up in the table first',
  },
  kodeInstansi: {
    id: 'kode perangkat daerah: tidak ada tempatnya di pohon',
    en: 'code of an agency: a tree has no place for it',
  },
  bukanTahun: { id: 'bukan tahun empat angka', en: 'no four-digit year' },
  persen: { id: 'persentase realisasi: dihitung pohon', en: 'percentage of the actual: pohon computes it' },
  kumulatif: {
    id: 'kumulatif beberapa tahun, bukan angka satu tahun',
    en: 'cumulative over years, no figure of one year',
  },
  jumlahTriwulan: { id: 'jumlah triwulan: dihitung pohon', en: 'sum of the quarters: pohon computes it' },
  uangTriwulan: {
    id: 'realisasi anggaran per triwulan: pohon memerlukan jumlah sampai dengan triwulan itu',
    en: 'money spent in one quarter: pohon needs the amount up to the end of the quarter',
  },
  ribuan: {
    id: 'uang dalam ribuan atau jutaan: pohon memerlukan rupiah penuh; kalikan dahulu di tabelnya',
    en: 'money in thousands or millions: pohon needs full rupiah; multiply it in the table first',
  },
  seluruhPeriode: {
    id: 'jumlah atau kondisi akhir seluruh periode: dihitung pohon dari angka per tahun',
    en: 'total or final state of the whole period: pohon computes it from the years',
  },
  tanpaTahun: {
    id: 'tahunnya tidak tertulis; sebutkan dengan --year atau di peta',
    en: 'its year is not written; give it with --year or in the mapping',
  },
  tersembunyi: {
    id: 'baris atau kolom tersembunyi; "tersembunyi: ikut" di peta mengikutkannya',
    en: 'hidden row or column; "tersembunyi: ikut" in the mapping takes it in',
  },
  lembarTersembunyi: { id: 'lembar tersembunyi', en: 'hidden sheet' },
  lembarLain: { id: 'lembar ini tidak disebut di peta', en: 'this sheet is not in the mapping' },
  tanpaTabel: {
    id: 'tidak ada tabel yang dikenali di sini; tetapkan judul dan kolomnya di peta',
    en: 'no table recognised here; say in the mapping where headings and columns are',
  },
  jumlah: { id: 'baris jumlah', en: 'row of totals' },
  tandaTangan: { id: 'catatan atau tanda tangan di bawah tabel', en: 'notes or signatures below the table' },
  tanpaNama: {
    id: 'baris tanpa nama node dan tanpa indikator',
    en: 'row without name of a node and without indikator',
  },
  urusan: {
    id: 'urusan, bidang urusan, atau unsur: di atas program, bukan node pohon',
    en: 'government affair above the programs: no node of the tree',
  },
  tanpaLevel: {
    id: 'levelnya tidak diketahui; tetapkan di "baris" pada peta',
    en: 'its level is not known; say it under "baris" in the mapping',
  },
  tanpaInduk: { id: 'tidak ada node untuk menempatkannya', en: 'there is no node to put it in' },
  tanpaIndikator: { id: 'tidak ada indikator untuk menempatkannya', en: 'there is no indikator to put it in' },
  galatRumus: { id: 'galat rumus Excel', en: 'error of a formula in Excel' },
  tanpaHasil: { id: 'rumus tanpa hasil tersimpan', en: 'formula without saved result' },
  strip: { id: 'strip, N/A, atau spasi: belum diisi', en: 'dash, N/A or space: not filled in' },
  nilaiKedua: {
    id: 'nilai kedua untuk tempat yang sama, berbeda dari yang pertama',
    en: 'a second value for the same place, unlike the first',
  },
  satuUntukBanyak: {
    id: 'satu nilai untuk beberapa indikator dalam satu sel; pisahkan di tabelnya, atau isi sendiri',
    en: 'one value for several indikator of one cell; part it in the table, or fill it in yourself',
  },
  pilihanAsing: { id: 'bukan kata yang dikenal format pohon', en: 'no word that the format knows' },
  indukTiada: {
    id: 'node induk ini tidak ada di tabel, atau levelnya tidak di atasnya',
    en: 'this node above is not in the table, or its level is not above',
  },
  bukanId: {
    id: 'tidak dapat menjadi id, atau sudah dipakai; dibuatkan dari kata-katanya',
    en: 'cannot be an id, or is used already; one is made from the words',
  },
  indikatorTujuan: {
    id: 'ukuran sebuah tujuan: di pohon, indikator melekat pada sasaran',
    en: 'measure of a tujuan: in a tree, indikator belong to a sasaran',
  },
  labelKotak: { id: 'label kotak', en: 'label of a box' },
  tanpaLabel: {
    id: 'teks tanpa label; tetapkan artinya di "sel" pada peta',
    en: 'text without label; say what it is under "sel" in the mapping',
  },
  tertutup: { id: 'tertutup sel gabungan', en: 'covered by a merged cell' },
  judulLain: { id: 'judul lembar lain', en: 'title of another sheet' },
  bukanData: { id: 'bukan data tabel', en: 'no data of the table' },
} satisfies Record<string, Text>
