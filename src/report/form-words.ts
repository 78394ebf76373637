// The words of a form, in both languages.
import type { Text } from '../diagnostic.ts'
import type { BagianKata } from './form-values.ts'

export const kataTitles: Readonly<Record<BagianKata, Text>> = {
  sumber: { id: 'Sumber data', en: 'Source' },
  pendukung: { id: 'Faktor pendukung', en: 'What helped' },
  kendala: { id: 'Kendala', en: 'Obstacles' },
  tindak_lanjut: { id: 'Tindak lanjut', en: 'Follow-up' },
  bukti: { id: 'Bukti dukung', en: 'Evidence' },
  catatan: { id: 'Catatan', en: 'Notes' },
}

export const how = {
  'nilai-akhir': { id: 'keadaan pada akhir triwulan', en: 'as it is at the end of the quarter' },
  jumlah: { id: 'hanya triwulan itu; pohon menjumlahkannya', en: 'that quarter alone; pohon adds up' },
  kumulatif: { id: 'jumlah sampai dengan akhir triwulan', en: 'total up to the end of the quarter' },
  'rata-rata': { id: 'nilai triwulan itu; pohon merata-ratakannya', en: 'that quarter alone; pohon takes the mean' },
  maksimum: { id: 'nilai triwulan itu', en: 'that quarter alone' },
  minimum: { id: 'nilai triwulan itu', en: 'that quarter alone' },
  pilihan: { id: 'pilih dari daftar', en: 'choose from the list' },
} satisfies Record<string, Text>

export const words = {
  title: { id: 'Formulir Realisasi {period}', en: 'Form for the actuals of {period}' },
  realisasi: { id: 'Realisasi', en: 'Realisasi' },
  anggaran: { id: 'Anggaran', en: 'Anggaran' },
  variabel: { id: 'Data', en: 'Data' },
  titleRealisasi: { id: 'Realisasi Indikator', en: 'Actuals of indikator' },
  titleAnggaran: { id: 'Realisasi Anggaran', en: 'Money spent' },
  titleVariabel: { id: 'Data untuk Indikator yang Dihitung', en: 'Data for indikator that are computed' },
  hint: {
    id: 'Isi sel kuning saja, dengan angka. Yang belum ada biarkan kosong: kosong bukan nol.',
    en: 'Fill in the yellow cells only, with numbers. Leave empty what is not known: empty is not zero.',
  },
  hintAnggaran: {
    id: 'Isi sel kuning saja, dalam rupiah, sebesar jumlah dari Januari sampai dengan akhir triwulan (seperti di LRA).',
    en: 'Fill in the yellow cells only, in rupiah: the amount from January to the end of the quarter.',
  },
  until: { id: 'Target s.d. {tw}', en: 'Target to {tw}' },
  sasaran: { id: 'Sasaran', en: 'Sasaran' },
  indikator: { id: 'Indikator', en: 'Indikator' },
  satuan: { id: 'Satuan', en: 'Unit' },
  how: { id: 'Cara mengisi', en: 'How to fill in' },
  kode: { id: 'Kode', en: 'Code' },
  program: { id: 'Program/Kegiatan/Sub Kegiatan', en: 'Program or activity' },
  variabelName: { id: 'Data', en: 'Data' },
  last: { id: 'Realisasi terakhir', en: 'Last reported' },
  when: { id: 'Periode', en: 'Period' },
  year: { id: 'Setahun', en: 'Year' },
  yearly: { id: 'setahun sekali, di kolom Setahun', en: 'once a year, in the column Year' },
  halfYearly: { id: 'TW II dan TW IV saja', en: 'Q2 and Q4 only' },
} satisfies Record<string, Text>

export const instructions: readonly Text[] = [
  { id: '{nama}', en: '{nama}' },
  {
    id: '1. Isi hanya sel berwarna kuning di lembar-lembar berikutnya. Sel lain terkunci; sel abu-abu tidak perlu diisi.',
    en: '1. Fill in the yellow cells of the other sheets only. Others are locked; grey ones need no figure.',
  },
  {
    id: '2. Angka ditulis sebagai angka: 66,9 di komputer berbahasa Indonesia, 66.9 di komputer berbahasa Inggris. Tanpa satuan, tanpa "Rp", tanpa tanda persen.',
    en: '2. Write numbers as numbers: 66.9 on an English computer, 66,9 on an Indonesian one. No unit, no "Rp", no percent sign.',
  },
  {
    id: '3. Yang belum ada biarkan kosong. Kosong berarti belum dilaporkan; 0 berarti memang nol.',
    en: '3. Leave empty what is not known yet. Empty means not reported; 0 means zero.',
  },
  {
    id: '4. Kolom "Cara mengisi" mengatakan apakah angkanya hanya untuk triwulan itu, jumlah sampai dengan triwulan itu, atau keadaan pada akhirnya.',
    en: '4. The column "How to fill in" says whether a figure is that quarter alone, the total up to it, or the state at its end.',
  },
  {
    id: '5. Angka yang sudah pernah dilaporkan tampil di selnya; perbaiki bila salah. Sel yang dikosongkan berarti angkanya ditarik.',
    en: '5. Figures that were reported before stand in their cells; correct them where they are wrong. One that you clear is withdrawn.',
  },
  {
    id: '6. Sumber data, faktor pendukung, kendala, tindak lanjut, dan bukti berlaku untuk setahun: tambahkan pada yang sudah tertulis. Beberapa butir ditulis pada baris sendiri (Alt+Enter; di LibreOffice Ctrl+Enter).',
    en: '6. Source, what helped, obstacles, follow-up and evidence are those of the year: add to what is there. Several items stand on lines of their own (Alt+Enter; in LibreOffice Ctrl+Enter).',
  },
  {
    id: '7. Jangan menghapus, menambah, atau mengurutkan baris dan kolom, dan jangan mengganti nama lembar. Simpan sebagai .xlsx.',
    en: '7. Do not delete, add or sort rows and columns, nor rename sheets. Save as .xlsx.',
  },
  {
    id: '8. Formulir ini dikunci tanpa sandi, hanya agar tidak berubah tanpa sengaja. Kirim kembali ke perencana.',
    en: '8. This form is locked without a password, only against changes by accident. Send it back to the planning office.',
  },
]
