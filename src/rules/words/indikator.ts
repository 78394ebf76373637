// What the first words of an indikator imply: satuan and direction; and words that turn the direction around. Data of practice.
import { kataPertama } from './match.ts'

export interface KataKepala {
  readonly kata: string
  /** Satuan that fit, after synonyms; null = any, `benda` = something that is counted. */
  readonly satuan: readonly string[] | 'benda' | null
  /** Better direction; null where the word alone does not tell. */
  readonly arah: 'naik' | 'turun' | null
}

export const kataKepala: readonly KataKepala[] = [
  { kata: 'persentase', satuan: ['persen'], arah: 'naik' },
  { kata: 'prosentase', satuan: ['persen'], arah: 'naik' },
  { kata: 'persen', satuan: ['persen'], arah: 'naik' },
  { kata: 'indeks', satuan: null, arah: 'naik' },
  { kata: 'nilai', satuan: null, arah: 'naik' },
  { kata: 'skor', satuan: null, arah: 'naik' },
  { kata: 'score', satuan: null, arah: 'naik' },
  { kata: 'capaian', satuan: null, arah: 'naik' },
  { kata: 'rasio', satuan: null, arah: 'naik' },
  { kata: 'jumlah', satuan: 'benda', arah: 'naik' },
  { kata: 'cakupan', satuan: null, arah: 'naik' },
  { kata: 'opini', satuan: null, arah: 'naik' },
  { kata: 'predikat', satuan: null, arah: 'naik' },
  { kata: 'status', satuan: null, arah: 'naik' },
  { kata: 'level', satuan: null, arah: 'naik' },
  { kata: 'kontribusi', satuan: null, arah: 'naik' },
  { kata: 'pertumbuhan', satuan: null, arah: 'naik' },
  { kata: 'laju', satuan: null, arah: null },
  { kata: 'luas', satuan: 'benda', arah: 'naik' },
  { kata: 'panjang', satuan: 'benda', arah: 'naik' },
  { kata: 'kapasitas', satuan: null, arah: 'naik' },
  { kata: 'tingkat', satuan: null, arah: null },
  { kata: 'angka', satuan: null, arah: 'turun' },
  { kata: 'prevalensi', satuan: null, arah: 'turun' },
  { kata: 'waktu', satuan: null, arah: 'turun' },
  { kata: 'lama', satuan: null, arah: 'turun' },
]

/** Things of which fewer is better. */
const kataBuruk: readonly string[] = [
  'pelanggaran',
  'temuan',
  'keluhan',
  'pengaduan',
  'kemiskinan',
  'pengangguran',
  'kematian',
  'stunting',
  'ketimpangan',
  'inflasi',
  'konflik',
  'kecelakaan',
  'keterlambatan',
]

/** Doing something about such a thing: more is better again. */
export const kataMengatasi =
  /penurun|pengurang|penangan|penyelesai|pencegah|pengendali|penanggulang|pengentas|penuntas|tindak ?lanjut|ditangani|tertangani|diselesaikan|terselesaikan|dicegah|bebas|tanpa|zero|\bnol\b|deteksi|ditemukan|terlayani|dilayani|dijangkau|mendapat|memperoleh|penerima|pendamping|pengelola|terkelola/i

const antara = 'kasus|kejadian|angka|tingkat|laju|jumlah|persentase|indeks|rasio|prevalensi|balita|baduta|anak|penduduk'
const ukuran = new RegExp(
  `^(?:(?:${kataKepala.map(({ kata }) => kata).join('|')}|kasus)\\s+)?(?:(?:${antara})\\s+)*(${kataBuruk.join('|')})\\b`,
  'i',
)

/** The bad thing that an indikator measures; null where it measures something else (reports about it, what is done about it). */
export function ukuranBuruk(nama: string): string | null {
  return kataMengatasi.test(nama) ? null : (ukuran.exec(nama)?.[1]?.toLowerCase() ?? null)
}

/** What the head word implies; a label before a colon ("Indikator Keluaran : Jumlah …") is no head word. */
export function kepala(nama: string): KataKepala | undefined {
  const find = (teks: string) => kataKepala.find(({ kata }) => kata === kataPertama(teks).toLowerCase())
  return find(nama) ?? find(nama.slice(nama.indexOf(':') + 1))
}
