// The first word of a text against a list: without case, tolerant of a typing error in a long word.
import { distance } from 'fastest-levenshtein'
import { ownText } from '../../own.ts'
import { kataSendiri } from './ejaan.ts'

export interface Kecocokan {
  readonly kata: string
  /** Letters that differ; 0 = the word itself. */
  readonly salah: number
}

/** First word: letters only, without marks around it. */
export const kataPertama = (teks: string): string => /[\p{L}]+/u.exec(teks)?.[0] ?? ''

/** The word of the list that the text begins with; null where it begins with none. A list that is made anew each time is searched anew. */
export function cocok(teks: string, daftar: readonly string[]): Kecocokan | null {
  const kata = kataPertama(teks).toLowerCase()
  const answers = answered.get(daftar) ?? new Map<string, Kecocokan | null>()
  answered.set(daftar, answers)
  const known = answers.get(kata)
  if (known !== undefined) return known
  const found = cari(kata, daftar)
  answers.set(ownText(kata), found)
  return found
}

/** Plans begin their texts with the same few words, and measuring the distance of words is slow. */
const answered = new WeakMap<readonly string[], Map<string, Kecocokan | null>>()

function cari(kata: string, daftar: readonly string[]): Kecocokan | null {
  let terbaik: Kecocokan | null = null
  for (const calon of daftar) {
    const benar = calon.toLowerCase()
    if (kata === benar) return { kata: calon, salah: 0 }
    const boleh = Math.min(toleransi(kata, benar), terbaik === null ? 2 : terbaik.salah - 1)
    if (Math.abs(benar.length - kata.length) > boleh) continue
    const salah = hurufSalah(kata, benar)
    if (salah <= boleh) terbaik = { kata: calon, salah }
  }
  return terbaik
}

/** Letters that differ; two neighbours in the wrong order are one mistake of the hand. */
export function hurufSalah(kata: string, benar: string): number {
  const at = [...kata].findIndex((huruf, index) => huruf !== benar[index])
  const swapped = kata.slice(0, at) + (kata[at + 1] ?? '') + (kata[at] ?? '') + kata.slice(at + 2)
  return at >= 0 && swapped === benar ? 1 : distance(kata, benar)
}

/** How many letters may be wrong: none in a short word or where it is another word, two only in long words with -nya, which resemble few others. */
function toleransi(kata: string, benar: string): number {
  const panjang = Math.max(kata.length, benar.length)
  if (panjang < 6 || kataSendiri.has(kata)) return 0
  // Short words differ from many in their middle; a doubled first letter (TTerlaksananya) is the error itself.
  const awal = panjang < 8 ? 3 : 1
  if (kata.replace(/^(.)\1/u, '$1').slice(0, awal) !== benar.slice(0, awal)) return 0
  const nya = kata.endsWith('nya') && benar.endsWith('nya') && kata.startsWith(benar.slice(0, 2))
  return nya && panjang >= 12 ? 2 : 1
}

/** Rough stems of the words that carry meaning, for comparing two texts: they are about the same where they share one. */
export function kataIsi(teks: string): ReadonlySet<string> {
  const words = teks.toLowerCase().match(/[\p{L}][\p{L}-]+/gu) ?? []
  return new Set(words.filter((word) => word.length > 2 && !kataTugas.has(word)).flatMap(akar))
}

/**
 * What may be the stem of a word: `pelayanan` and `dilayani` share one. Prefixes stand before each other (`kepegawaian`, `pegawai`),
 * and some swallow the first letter (`pemeliharaan`, `dipelihara`), so that each step is kept, with and without that letter.
 */
function akar(kata: string): string[] {
  const stems: string[] = []
  let stem = kata.replace(/(nya|lah|kah)$/, '')
  for (let depth = 0; depth < 3; depth++) {
    const bare = (stem.length > 5 ? stem.replace(/(kan|an|i)$/, '') : stem).slice(0, 6)
    stems.push(bare)
    if (/^[ptks][aeiou]/.test(bare) && bare.length > 5) stems.push(stem.slice(1, 7).replace(/(kan|an|i)$/, ''))
    if (stem.length <= 6) break
    stem = stem.replace(awalan, '')
  }
  return stems
}

const awalan = /^(meng|meny|mem|men|peng|peny|pem|pen|per|ber|ter|pe|me|di|ke|se)(?=.{4})/

const kataTugas: ReadonlySet<string> = new Set(
  (
    'dan atau yang untuk dengan dari pada dalam oleh bagi serta antar para ini itu sebagai terhadap secara atas per ' +
    'jumlah persentase prosentase indeks nilai rasio cakupan tingkat angka skor predikat opini ' +
    'meningkatnya menurunnya terwujudnya terlaksananya tersedianya tersusunnya terpenuhinya terselenggaranya'
  ).split(' '),
)
