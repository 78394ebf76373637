// Teks yang bukan YAML: tanpa susunan yang pasti tidak ada yang dapat dibaca dari berkas itu.
import { defineRule } from '../define.ts'

export const sintaks = defineRule({
  id: 'yaml/sintaks',
  scope: 'reading',
  severity: 'galat',
  basis: null,
  grounds: 'format',
  summary: {
    id: 'teks yang bukan YAML, atau berkas yang kosong atau tidak terbaca',
    en: 'text that is not YAML, or a file that is empty or cannot be read',
  },
  why: {
    id: 'Satu baris yang tidak terbaca dapat menghilangkan semua isi di bawahnya. Target yang sudah disepakati tampak kosong di lampiran, node anak hilang dari cascading, dan angka bidang lain ikut tidak terhitung.',
    en: 'One line that cannot be read can take everything below it along. Agreed targets look empty in the annexes, child nodes vanish from the cascading, and figures of other units are left out of the count too.',
  },
  bad: `versi: 1
pohon:
  level: 4
  id: diklat-teknis
  sasaran: Terlaksananya Pendidikan dan Pelatihan Teknis ASN
  indikator:
    - id: lulus-diklat
      nama: Jumlah ASN yang lulus diklat teknis
      satuan: orang
      definisi: ASN yang lulus: nilai ujian akhir paling rendah 70
      target: { 2025: 120, 2026: 140 }
`,
  good: `versi: 1
pohon:
  level: 4
  id: diklat-teknis
  sasaran: Terlaksananya Pendidikan dan Pelatihan Teknis ASN
  indikator:
    - id: lulus-diklat
      nama: Jumlah ASN yang lulus diklat teknis
      satuan: orang
      definisi: "ASN yang lulus: nilai ujian akhir paling rendah 70"
      target: { 2025: 120, 2026: 140 }
`,
  messages: {
    kosong: {
      id: 'berkas ini kosong',
      en: 'this file is empty',
      help: {
        id: 'isi berkas ini, atau hapus bila tidak dipakai',
        en: 'fill this file, or delete it if it is not used',
      },
    },
    'tidak-terbaca': {
      id: 'berkas ini tidak dapat dibaca: {sebab}',
      en: 'this file cannot be read: {sebab}',
      help: {
        id: 'periksa izin berkas dan apakah ia sedang dibuka program lain',
        en: 'check its permissions and whether another program holds it',
      },
    },
    'utf-16': {
      id: 'berkas ini tersimpan sebagai UTF-16, bukan UTF-8',
      en: 'this file is saved as UTF-16, not UTF-8',
      help: {
        id: 'simpan ulang dengan pengodean UTF-8 (Notepad: Simpan sebagai, Pengodean: UTF-8)',
        en: 'save it again with encoding UTF-8 (Notepad: Save as, Encoding: UTF-8)',
      },
    },
    'windows-1252': {
      id: 'berkas ini tersimpan dengan pengodean lama (misalnya Windows-1252/ANSI), bukan UTF-8',
      en: 'this file is saved in an old encoding (such as Windows-1252/ANSI), not UTF-8',
      help: {
        id: 'simpan ulang dengan pengodean UTF-8 (Notepad: Simpan sebagai, Pengodean: UTF-8)',
        en: 'save it again with encoding UTF-8 (Notepad: Save as, Encoding: UTF-8)',
      },
    },
    'daftar-tidak-terbaca': {
      id: 'daftar nomenklatur "{berkas}" tidak dapat dibaca: {sebab}',
      en: 'the nomenclature list "{berkas}" cannot be read: {sebab}',
      help: {
        id: 'periksa nama dan letaknya (dari folder pohon.yaml); bentuknya .xlsx, .tsv, atau .csv',
        en: 'check its name and place (from the folder of pohon.yaml); it is an .xlsx, .tsv or .csv file',
      },
    },
    'daftar-bukan-tabel': {
      id: 'daftar nomenklatur "{berkas}" tidak dapat dibaca: {sebab}',
      en: 'the nomenclature list "{berkas}" cannot be read: {sebab}',
      help: { id: '{saran}', en: '{saran}' },
    },
    'daftar-kode-rusak': {
      id: 'di daftar nomenklatur "{berkas}", kode {kode} tersimpan sebagai angka atau tanggal; dilewati: {jumlah} baris',
      en: 'in the nomenclature list "{berkas}", code {kode} is stored as a number or date; left out: {jumlah} rows',
      severity: 'warning',
      help: {
        id: 'jadikan kolom kode berjenis Teks di Excel, lalu tulis ulang kodenya (5.10 yang menjadi angka kehilangan nolnya)',
        en: 'make the column of codes Text in Excel, then write the codes again (5.10 as a number has lost its zero)',
      },
    },
    'tanpa-kolom': {
      id: 'daftar nomenklatur "{berkas}" tidak mempunyai kolom kode dan nama',
      en: 'the nomenclature list "{berkas}" has no columns kode and nama',
      help: {
        id: 'beri judul kolom: kode, nama, dan bila ada kinerja, indikator, satuan',
        en: 'give it column titles: kode, nama and, where there are, kinerja, indikator, satuan',
      },
    },
    biner: {
      id: 'berkas ini bukan teks (mungkin berkas Excel, Word, atau gambar yang diganti namanya)',
      en: 'this file is not text (perhaps a renamed Excel, Word or image file)',
      help: { id: 'tulis pohon sebagai teks YAML', en: 'write the tree as YAML text' },
    },
    'terlalu-dalam': {
      id: 'berkas ini bersarang terlalu dalam atau mengulang terlalu banyak nilai melalui alias',
      en: 'this file nests too deep, or repeats too many values through aliases',
      help: { id: 'tulis pohon apa adanya, tanpa alias', en: 'write the tree as it is, without aliases' },
    },
    'terlalu-besar': {
      id: 'berkas ini lebih besar dari {batas} MB',
      en: 'this file is larger than {batas} MB',
      help: {
        id: 'bagi menjadi beberapa berkas, misalnya satu setiap OPD',
        en: 'split it, for example one file an OPD',
      },
    },
    'terlalu-banyak-isi': {
      id: 'berkas ini memuat lebih dari {batas} nilai',
      en: 'this file holds more than {batas} values',
      help: {
        id: 'bagi menjadi beberapa berkas, misalnya satu setiap OPD',
        en: 'split it, for example one file an OPD',
      },
    },
    berat: {
      id: 'berkas ini lebih besar dari {batas} MB, dan ada yang salah tulis di dalamnya atau memakai jangkar, alias, atau tag',
      en: 'this file is larger than {batas} MB, and something in it is miswritten or uses anchors, aliases or tags',
      help: {
        id: 'bagi menjadi berkas yang lebih kecil; letak kesalahannya akan ditunjukkan',
        en: 'split it into smaller files; the place of the mistake will be shown',
      },
    },
    'baris-panjang': {
      id: 'baris ini lebih panjang dari {batas} huruf, dan berkas ini ada yang salah tulis atau memakai jangkar, alias, atau tag',
      en: 'this line is longer than {batas} characters, and something in this file is miswritten or uses anchors, aliases or tags',
      help: { id: 'bagi menjadi beberapa baris', en: 'break it into several lines' },
    },
    'teks-panjang': {
      id: 'teks ini lebih panjang dari {batas} huruf',
      en: 'this text is longer than {batas} characters',
      help: { id: 'ringkas teksnya, atau tunjuk dokumennya saja', en: 'shorten it, or name its document only' },
    },
    'rencana-besar': {
      id: 'rencana ini memuat lebih dari {batas} node dan indikator; berkas ini dan {sisa} berkas sesudahnya tidak dibaca',
      en: 'this plan holds more than {batas} nodes and indikator; this file and {sisa} after it are not read',
      help: {
        id: 'bagi menjadi beberapa rencana, masing-masing dengan pohon.yaml sendiri',
        en: 'split it into several plans, each with a pohon.yaml of its own',
      },
    },
    'banyak-temuan': {
      id: 'lebih dari {batas} temuan; pemeriksaan berhenti di sini',
      en: 'more than {batas} findings; the check ends here',
      help: {
        id: 'betulkan yang ada dahulu, atau matikan aturan yang tidak dipakai di pohon.yaml',
        en: 'mend those first, or switch off rules that are not used in pohon.yaml',
      },
    },
    tab: {
      id: 'baris menjorok dengan tab',
      en: 'the line is indented with a tab',
      help: {
        id: 'ganti tab dengan spasi (dua untuk setiap tingkat)',
        en: 'replace tabs by spaces (two for each level)',
      },
    },
    'spasi-palsu': {
      id: 'baris menjorok dengan spasi tak-putus atau karakter tak terlihat, bukan spasi biasa',
      en: 'the line is indented with non-breaking spaces or invisible characters, not plain spaces',
      help: {
        id: 'hapus jarak di awal baris ini lalu ketik ulang dengan spasi',
        en: 'delete the space at the start of this line and type it again',
      },
    },
    'spasi-palsu-sesudah': {
      id: 'ada spasi tak-putus atau karakter tak terlihat di tempat spasi biasa',
      en: 'there is a non-breaking space or an invisible character where a plain space belongs',
      help: {
        id: 'hapus jarak itu lalu ketik ulang dengan spasi: {benar}',
        en: 'delete that gap and type it again with a space: {benar}',
      },
    },
    'kunci-palsu': {
      id: 'kunci "{kunci}" memuat spasi tak-putus atau karakter tak terlihat',
      en: 'key "{kunci}" has a non-breaking space or an invisible character in it',
      help: { id: 'hapus kunci itu lalu ketik ulang: {kunci}:', en: 'delete the key and type it again: {kunci}:' },
    },
    indentasi: {
      id: 'indentasi baris ini tidak segaris dengan baris setingkatnya',
      en: 'this line is not aligned with the other lines of its level',
      help: {
        id: 'samakan jumlah spasi di awal baris dengan kunci setingkat di atasnya',
        en: 'use as many spaces as the keys of the same level above',
      },
    },
    'terlalu-menjorok': {
      id: 'baris ini menjorok di bawah kunci yang sudah berisi',
      en: 'this line is indented below a key that has a value already',
      help: {
        id: 'samakan indentasinya dengan kunci di atasnya, atau beri tanda kutip bila ini lanjutan teks',
        en: 'align it with the key above, or quote the text if it continues it',
      },
    },
    'tanpa-titik-dua': {
      id: 'baris ini bukan "kunci: isi": {teks}',
      en: 'this line is not "key: value": {teks}',
      help: {
        id: 'tulis kunci, titik dua, spasi, lalu isinya; teks panjang diapit tanda kutip',
        en: 'write key, colon, space, then the value; put long texts between quotes',
      },
    },
    'tanpa-spasi': {
      id: 'tidak ada spasi sesudah titik dua',
      en: 'there is no space behind the colon',
      help: { id: 'tulis {benar}', en: 'write {benar}' },
    },
    'hubung-tanpa-spasi': {
      id: 'tidak ada spasi sesudah "-", sehingga ini bukan butir daftar',
      en: 'there is no space behind "-", so this is no list item',
      help: { id: 'tulis {benar}', en: 'write {benar}' },
    },
    'tanpa-koma': {
      id: 'tidak ada koma di antara dua isi di dalam kurung',
      en: 'there is no comma between two entries within brackets',
      help: { id: 'tulis {benar}', en: 'write {benar}' },
    },
    'komentar-rapat': {
      id: 'tanda "#" menempel pada tanda kutip atau kurung di depannya',
      en: 'the "#" touches the quote or bracket before it',
      help: {
        id: 'beri spasi sebelum "#" bila ini komentar; bila teks, apit seluruhnya dengan tanda kutip',
        en: 'put a space before "#" if this is a comment; if it is text, put all of it between quotes',
      },
    },
    'titik-dua': {
      id: 'teks yang memuat titik dua dan spasi dibaca YAML sebagai kunci lain',
      en: 'text with a colon and a space is read as another key by YAML',
      help: { id: 'beri tanda kutip: {benar}', en: 'quote it: {benar}' },
    },
    'kutip-word': {
      id: 'tanda kutip melengkung (dari Word) bukan tanda kutip YAML',
      en: 'curly quotes (from a word processor) are no quotes to YAML',
      help: { id: 'tulis {benar}', en: 'write {benar}' },
    },
    'awal-khusus': {
      id: 'teks tidak dapat diawali "{tanda}" tanpa tanda kutip',
      en: 'a text cannot begin with "{tanda}" without quotes',
      help: { id: 'beri tanda kutip: {benar}', en: 'quote it: {benar}' },
    },
    'awal-angka': {
      id: 'nilai tidak dapat diawali "{tanda}"',
      en: 'a value cannot begin with "{tanda}"',
      help: {
        id: 'tulis {benar}, dan nyatakan arahnya dengan polaritas',
        en: 'write {benar}, and state the direction with polaritas',
      },
    },
    'garis-miring': {
      id: 'garis miring terbalik di dalam tanda kutip ganda mempunyai arti khusus',
      en: 'a backslash within double quotes has a special meaning',
      help: { id: 'pakai tanda kutip tunggal: {benar}', en: 'use single quotes: {benar}' },
    },
    'kutip-terbuka': {
      id: 'tanda kutip ini tidak ditutup',
      en: 'this quote is not closed',
      help: { id: 'tambahkan tanda kutip yang sama di akhir teks', en: 'add the same quote at the end of the text' },
    },
    'sesudah-kutip': {
      id: 'ada teks sesudah tanda kutip penutup: {teks}',
      en: 'there is text behind the closing quote: {teks}',
      help: {
        id: 'apit seluruh teks dengan satu pasang tanda kutip: {benar}',
        en: 'put the whole text between one pair of quotes: {benar}',
      },
    },
    'kurung-terbuka': {
      id: 'kurung "{buka}" ini tidak ditutup',
      en: 'this bracket "{buka}" is not closed',
      help: {
        id: 'tambahkan "{tutup}", atau tulis isinya baris demi baris',
        en: 'add "{tutup}", or write its content line by line',
      },
    },
    'kurung-menjorok': {
      id: 'baris ini masih di dalam kurung, tetapi tidak menjorok di bawah kuncinya',
      en: 'this line is within brackets still, but not indented below its key',
      help: {
        id: 'tambahkan spasi di awal baris ini, atau tulis isi kurung di satu baris',
        en: 'indent this line further, or write the content of the brackets on one line',
      },
    },
    'kurung-lebih': {
      id: 'kurung "{tutup}" ini tidak mempunyai pasangan "{buka}"',
      en: 'this bracket "{tutup}" has no partner "{buka}"',
      help: { id: 'hapus "{tutup}" yang berlebih', en: 'delete the superfluous "{tutup}"' },
    },
    'koma-lebih': {
      id: 'koma ini tidak memisahkan apa pun',
      en: 'this comma separates nothing',
      help: { id: 'hapus koma ini', en: 'delete this comma' },
    },
    'tanda-hubung': {
      id: 'tanda "-" sendirian bukan nilai YAML',
      en: 'a lone "-" is no YAML value',
      help: { id: 'tulis {benar}, atau kosongkan', en: 'write {benar}, or leave it empty' },
    },
    'daftar-sebaris': {
      id: 'daftar tidak dapat dimulai di baris kuncinya',
      en: 'a list cannot begin on the line of its key',
      help: {
        id: 'tulis "- {isi}" di baris baru di bawah {kunci}:, atau beri tanda kutip bila ini teks',
        en: 'write "- {isi}" on a new line below {kunci}:, or quote it if it is text',
      },
    },
    'beberapa-dokumen': {
      id: 'berkas ini memuat lebih dari satu dokumen YAML; yang sesudah "---" ini tidak dibaca',
      en: 'this file has more than one YAML document; what follows this "---" is not read',
      help: {
        id: 'hapus baris "---", atau pindahkan bagian ini ke berkas lain',
        en: 'delete the line "---", or move this part to another file',
      },
    },
    gabung: {
      id: 'kunci gabung "<<" tidak didukung',
      en: 'the merge key "<<" is not supported',
      help: { id: 'tulis kunci-kuncinya di sini', en: 'write the keys here' },
    },
    'jangkar-asing': {
      id: 'alias "*{nama}" tidak mempunyai jangkar "&{nama}" di atasnya',
      en: 'alias "*{nama}" has no anchor "&{nama}" above it',
      help: { id: 'bila ini teks, beri tanda kutip: {benar}', en: 'if this is text, quote it: {benar}' },
    },
    'jangkar-melingkar': {
      id: 'alias "*{nama}" memuat dirinya sendiri',
      en: 'alias "*{nama}" contains itself',
      help: { id: 'tulis isinya, bukan alias', en: 'write its content, not an alias' },
    },
    kunci: {
      id: 'kunci harus berupa teks',
      en: 'a key must be text',
      help: { id: 'tulis satu kata kunci di depan titik dua', en: 'write one key word before the colon' },
    },
    lain: {
      id: 'tidak dapat dibaca sebagai YAML ({rincian})',
      en: 'cannot be read as YAML ({rincian})',
      help: {
        id: 'periksa indentasi, titik dua, kurung, dan tanda kutip di sekitar sini',
        en: 'check indentation, colons, brackets and quotes around here',
      },
    },
  },
  fixable: true,
})
