// What is said of the cells of a form that came back.
import type { Text } from '../diagnostic.ts'

export const texts = {
  nothing: { id: 'kosong', en: 'nothing' },
  alone: { id: 'tulis angkanya saja', en: 'write the number alone' },
  grade: { id: 'pilih dari daftar', en: 'choose from the list' },
  choice: { id: '"{teks}" bukan pilihan; pilih {pilihan}', en: '"{teks}" is no choice; choose {pilihan}' },
  ambiguous: {
    id: '"{teks}" dapat berarti ribuan atau desimal; tulis sebagai angka, bukan teks',
    en: '"{teks}" may be thousands or a decimal; write it as a number, not as a text',
  },
  added: {
    id: '{path}: {jumlah} indikator baru di rencana belum ada di formulir ini: {id}',
    en: '{path}: indikator that are new in the plan and not in this form: {jumlah} ({id})',
  },
  strange: {
    id: 'id "{id}" bukan dari formulir ini; hapus baris itu, atau minta formulir baru',
    en: 'id "{id}" is not of this form; delete that row, or ask for a new form',
  },
  lost: {
    id: '{path}: baris "{nama}" ({id}) hilang dari formulir; kembalikan baris itu, atau minta formulir baru',
    en: '{path}: the row "{nama}" ({id}) is gone from the form; bring it back, or ask for a new form',
  },
  lostTable: {
    id: '{path}: {jumlah} baris {lembar} tidak dikenali lagi, karena lembarnya atau baris dan kolom tersembunyinya dihapus; salin isiannya ke formulir baru (pohon form)',
    en: '{path}: rows of {lembar} that are not recognised any more: {jumlah}. The sheet, or its hidden row and column, was deleted; copy what is in it to a new form (pohon form)',
  },
  loose: {
    id: '"{teks}" ada di baris yang bukan dari formulir ini; kosongkan, atau tambahkan dahulu di rencana lalu buat formulir baru',
    en: '"{teks}" stands in a row that is not of this form; clear it, or add what it is about to the plan first and make a new form',
  },
  moved: {
    id: 'baris ini bertuliskan "{tertulis}", tetapi idnya milik "{nama}" ({jumlah} baris seperti ini): baris diurutkan tanpa kolom id yang tersembunyi; urutkan kembali, atau salin isiannya ke formulir baru',
    en: 'this row says "{tertulis}", but its id is that of "{nama}" (such rows: {jumlah}): rows were sorted without the hidden column of ids; sort them back, or copy what is in them to a new form',
  },
  relabelled: {
    id: 'nama di formulir diubah dari "{nama}" menjadi "{tertulis}"; nama di rencana tidak ikut berubah',
    en: 'the name in the form was changed from "{nama}" to "{tertulis}"; that of the plan stays',
  },
  twice: {
    id: 'id "{id}" ada di dua baris; hapus salah satunya',
    en: 'id "{id}" stands in two rows; delete one of them',
  },
  unit: {
    id: 'satuan "{id}" berubah dari "{lama}" menjadi "{baru}" sejak formulir ini dibuat, sehingga angkanya tidak diambil; minta formulir baru',
    en: 'the unit of "{id}" changed from "{lama}" to "{baru}" since this form was made, so its figures are not taken; ask for a new form',
  },
  unitNote: {
    id: 'satuan "{id}" berubah dari "{lama}" menjadi "{baru}" sejak formulir ini dibuat',
    en: 'the unit of "{id}" changed from "{lama}" to "{baru}" since this form was made',
  },
  renamed: {
    id: 'nama "{id}" berubah sejak formulir ini dibuat: dari "{lama}" menjadi "{baru}"',
    en: 'the name of "{id}" changed since this form was made: from "{lama}" to "{baru}"',
  },
  newId: {
    id: '"{lama}" sekarang ber-id "{baru}" (dikenali dari nama dan satuannya: {nama})',
    en: '"{lama}" now has the id "{baru}" (recognised by name and unit: {nama})',
  },
  gone: {
    id: '"{id}" ({nama}) tidak ada lagi di rencana ini, sehingga isiannya tidak mempunyai tempat; kosongkan sel yang diisi, atau minta formulir baru',
    en: '"{id}" ({nama}) is not in this plan any more, so what was filled in has no place; clear those cells, or ask for a new form',
  },
  goneNear: {
    id: '"{id}" ({nama}) tidak ada lagi di rencana ini; mungkin sekarang "{benar}": minta formulir baru',
    en: '"{id}" ({nama}) is not in this plan any more; it may be "{benar}" now: ask for a new form',
  },
  goneNote: {
    id: '"{id}" ({nama}) tidak ada lagi di rencana ini; tidak ada isian yang hilang',
    en: '"{id}" ({nama}) is not in this plan any more; nothing was filled in there',
  },
  unasked: {
    id: '"{id}" tidak diisi lagi sejak formulir ini dibuat, karena {sebab}; angkanya tetap dicatat, periksa',
    en: 'since this form was made, "{id}" is not to be filled in any more: {sebab}; its figures are recorded all the same, check them',
  },
  sameAs: {
    id: 'ditampilkan dari indikator lain (sama_dengan)',
    en: 'it is shown from another indikator (sama_dengan)',
  },
  computed: { id: 'sekarang dihitung', en: 'it is computed now' },
  notInForce: { id: 'tahun ini di luar berlakunya', en: 'this year is outside of its berlaku' },
  closed: {
    id: '"{teks}" diisi di sel yang tidak ditanyakan; pindahkan ke sel kuning yang benar, lalu kosongkan',
    en: '"{teks}" stands in a cell that was not asked for; move it to the right yellow cell and clear this one',
  },
  bounds: { id: '{teks} di luar batas {batas}', en: '{teks} is outside of the bounds {batas}' },
  conflict: {
    id: '{id} {bagian}: formulir berisi {baru}, rencana sekarang {kini}, saat formulir dibuat {lama}; samakan salah satunya, atau pakai --force bila formulir yang benar',
    en: '{id} {bagian}: the form has {baru}, the plan now {kini}, when the form was made {lama}; make one like the other, or use --force where the form is right',
  },
  twoForms: {
    id: '{id} {bagian}: {baru} di sini, tetapi {lain} di {tempat}; samakan keduanya',
    en: '{id} {bagian}: {baru} here, but {lain} in {tempat}; make them the same',
  },
  asText: {
    id: '"{teks}" ditulis sebagai teks; dibaca {baru}',
    en: '"{teks}" is written as text; read as {baru}',
  },
  unusual: { id: '{teks} di luar {batas}; periksa', en: '{teks} is outside of {batas}; check it' },
  withdrawn: {
    id: '{id} {bagian}: {lama} ditarik, karena selnya dikosongkan',
    en: '{id} {bagian}: {lama} is withdrawn, since its cell was cleared',
  },
  date: {
    id: '"{teks}" adalah tanggal, bukan angka; Excel mengubahnya saat diketik: tulis dengan tanda desimal komputer ini',
    en: '"{teks}" is a day and no number; the program made it one as it was typed: use the decimal sign of that computer',
  },
  formula: {
    id: 'rumus "{teks}" tidak menghasilkan angka; tulis angkanya',
    en: 'the formula "{teks}" gives no number; write the number',
  },
  noWords: {
    id: '"{teks}" bukan teks, melainkan rumus tanpa hasil; tulis teksnya',
    en: '"{teks}" is no text but a formula without result; write the text',
  },
  boolean: { id: '"{teks}" bukan angka; tulis angkanya', en: '"{teks}" is no number; write the number' },
  falls: {
    id: '{kini} lebih kecil daripada {kapan} ({lalu}); periksa',
    en: '{kini} is less than {kapan} ({lalu}); check it',
  },
  exceeds: {
    id: '{kini} lebih besar daripada {kapan} ({lalu}) yang sudah dilaporkan; periksa',
    en: '{kini} is more than {kapan} ({lalu}), which was reported before; check it',
  },
  fraction: {
    id: '{kini} persen dari target {target} persen; bila maksudnya {persen}, tulis {persen}',
    en: '{kini} percent of a target of {target} percent; write {persen} where that is meant',
  },
  high: {
    id: '{kini} adalah {persen} persen dari target {target}; periksa angka dan satuannya',
    en: '{kini} is {persen} percent of the target {target}; check the figure and its unit',
  },
  overPagu: {
    id: '{kini} adalah {persen} persen dari pagu {pagu}; periksa',
    en: '{kini} is {persen} percent of the pagu {pagu}; check it',
  },
} satisfies Record<string, Text>
