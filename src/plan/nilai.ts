// One written value → `Nilai`, by the table of format.md ("Values"): a number, a range, a grade, nothing, or a reason why none.
import type { Args, Language } from '../diagnostic.ts'
import { inBoth, separated } from '../messages/number.ts'
import type { Nilai, Skala } from './types.ts'

/** What the field around a value allows. */
export interface Bidang {
  /** Whose scale it is that the values need: the indikator or variabel that has none. */
  readonly pemilik?: string
  /** Money: `1.250` is thousands there. */
  readonly uang?: boolean
  /** `%` behind a number is allowed: satuan is persen or absent. */
  readonly persen?: boolean
  /** `ya` and `tidak` are 1 and 0: satuan is ya/tidak. */
  readonly yaTidak?: boolean
  readonly skala?: Skala | null
  /** A range is allowed: targets and evidence, never a realisasi. */
  readonly rentang?: boolean
  /** Only a number has a meaning: weights, bounds, scores. */
  readonly bilangan?: boolean
  /** A single word is evidence as it stands (data of a fenomena), a grade without scale. */
  readonly kata?: boolean
}

/** A value, and what to say of it: a rule, its message and arguments. */
export interface Bacaan {
  readonly nilai: Nilai
  readonly masalah: { readonly rule: string; readonly message: string; readonly args: Args } | null
}

/** Digits beyond any figure of a plan; more would only slow arithmetic down. */
const digitLimit = 40
/** What is longer is a text, and only its beginning is repeated in messages. */
const lengthLimit = 100
const nothing = new Set(['', '-', '–', '—', 'n/a'])
const kosong: Nilai = { jenis: 'kosong' }

export function bacaNilai(tertulis: string, bidang: Bidang): Bacaan {
  const teks = tertulis.replace(/[\s\u00a0\u2007\u202f]+/g, ' ').trim()
  if (nothing.has(teks.toLowerCase())) return { nilai: kosong, masalah: null }
  const refuse = (message: string, args: Args = {}): Bacaan => tidakTerbaca(teks, message, args)
  if (teks.length > lengthLimit) return refuse(/^\d+$/.test(teks) ? 'terlalu-panjang' : 'bukan-nilai')
  if (bidang.skala != null) {
    const predikat = bidang.skala.predikat.find(({ nama }) => nama.toLowerCase() === teks.toLowerCase())
    if (predikat === undefined) {
      return refuse('di-luar-skala', { pilihan: bidang.skala.predikat.map(({ nama }) => nama).join(', ') })
    }
    return { nilai: { jenis: 'predikat', ...predikat, berskor: bidang.skala.berskor }, masalah: null }
  }
  const lain = bilanganSaja.test(teks) ? null : bacaSelainBilangan(teks, bidang)
  if (lain !== null) return lain

  const angka = bacaAngka(teks, bidang)
  if ('salah' in angka) {
    if (bidang.kata && /^[\p{L} /+-]+$/u.test(teks)) {
      return { nilai: { jenis: 'predikat', nama: teks, skor: '0', berskor: false }, masalah: null }
    }
    return refuse(angka.salah, angka.args)
  }
  return { nilai: { jenis: 'angka', angka: angka.angka }, masalah: angka.ambigu ? duaArti(teks) : null }
}

/** Most values: what else they might be need not be looked for. */
const bilanganSaja = /^[-+]?[\d.,]+$/

/** `ya` or `tidak`, or a range; null for what is neither. */
function bacaSelainBilangan(teks: string, bidang: Bidang): Bacaan | null {
  if (/^(ya|tidak)$/i.test(teks) && bidang.kata !== true) {
    if (bidang.yaTidak !== true) return tidakTerbaca(teks, 'ya-tidak')
    return { nilai: { jenis: 'angka', angka: teks.toLowerCase() === 'ya' ? '1' : '0' }, masalah: null }
  }

  const ends = /^(.*\d ?%?) ?[-–—] ?([-−]?\d.*)$/
    .exec(teks)
    ?.slice(1)
    .map((end) => end.trim())
  if (ends !== undefined) {
    const [dari, sampai] = [bacaAngka(ends[0]!, bidang), bacaAngka(ends[1]!, bidang)]
    if ('angka' in dari && 'angka' in sampai) {
      const bacaan = bacaRentang(dari.angka, sampai.angka, teks, bidang)
      const ambigu = dari.ambigu ? ends[0] : sampai.ambigu ? ends[1] : undefined
      return bacaan.masalah !== null || ambigu === undefined ? bacaan : { ...bacaan, masalah: duaArti(ambigu) }
    }
  }
  const words = /^(.*\d) ?(?:s\.? ?\/? ?d\.?|sampai(?: dengan)?|hingga) ?([-−]?\d.*)$/i.exec(teks)
  if (words !== null && bidang.rentang === true)
    return tidakTerbaca(teks, 'rentang-kata', { benar: `${words[1]} - ${words[2]}` })
  return null
}

/** A text that is no value, and why. */
function tidakTerbaca(teks: string, message: string, args: Args = {}): Bacaan {
  const awal = teks.length > lengthLimit ? `${teks.slice(0, lengthLimit)}…` : teks
  const masalah = { rule: 'nilai/tidak-terbaca', message, args: { teks: awal, ...args } }
  return { nilai: { jenis: 'tidak-terbaca', teks }, masalah }
}

function duaArti(teks: string): Bacaan['masalah'] {
  return { rule: 'yaml/angka-ambigu', message: 'ambigu', args: ambiguity(teks) }
}

/** A range of two canonical decimals; refused where the field takes none, or where it runs backwards. */
export function bacaRentang(dari: string, sampai: string, teks: string, bidang: Bidang): Bacaan {
  const message = bidang.rentang !== true ? 'rentang' : melebihi(dari, sampai) ? 'terbalik' : null
  if (message === null) return { nilai: { jenis: 'rentang', dari, sampai }, masalah: null }
  return tidakTerbaca(
    teks,
    message,
    message === 'terbalik'
      ? { benar: inBoth((language) => [sampai, dari].map((end) => decimalIn(end, language)).join(' - ')) }
      : {},
  )
}

/** Without thousands: `1.234` alone would be ambiguous. */
const decimalIn = (decimal: string, language: Language): string =>
  language === 'id' ? decimal.replace('.', ',') : decimal

/** Exact comparison of two canonical decimals: a > b. */
function melebihi(a: string, b: string): boolean {
  const decimals = (text: string) => text.split('.')[1] ?? ''
  const width = Math.max(decimals(a).length, decimals(b).length)
  const scaled = (text: string) => BigInt(text.replace('.', '') + '0'.repeat(width - decimals(text).length))
  return scaled(a) > scaled(b)
}

type Terbaca = { readonly angka: string; readonly ambigu: boolean } | { readonly salah: string; readonly args: Args }

function bacaAngka(teks: string, bidang: Bidang): Terbaca {
  const salah = (pesan: string, args: Args = {}): Terbaca => ({ salah: pesan, args })
  let rest = teks.replaceAll('−', '-')
  if (/^[“”‘’„"'].*[“”‘’„"']$/.test(rest) && !('salah' in bacaAngka(rest.slice(1, -1), bidang))) {
    return salah('kutip-word', { benar: rest.slice(1, -1) })
  }
  if (rest === '%') return salah('persen-saja')
  const rupiah = /^(-?)\s?(?:Rp|IDR)\.?\s?(.*)$/i.exec(rest)
  if (rupiah !== null) rest = rupiah[1]! + rupiah[2]!
  if ((rupiah !== null || bidang.uang) && rest.endsWith(',-')) rest = rest.slice(0, -2)
  if (rest.endsWith('%')) {
    rest = rest.slice(0, -1).trim()
    if (bidang.persen !== true && /^[-+]?[\d.,]+$/.test(rest)) return salah('persen', { benar: rest })
  }
  const parts = /^([-+]?)([\d.,]+)$/.exec(rest)
  if (parts === null) return salah(...whyNotNumber(rest, bidang))
  const sign = parts[1] === '-' ? '-' : ''
  const digits = parts[2]!
  if (digits.replace(/\D/g, '').length > digitLimit) return salah('terlalu-panjang')
  const number = splitNumber(digits, bidang.uang === true || rupiah !== null)
  if (number === null) return salah(...whyNotGrouped(digits))
  const { whole, fraction, ambigu } = number
  return { angka: `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`, ambigu }
}

/** Digits with `.` and `,` → whole part and decimals; nothing where the groups are not those of a number. */
function splitNumber(digits: string, uang: boolean): { whole: string; fraction: string; ambigu: boolean } | null {
  const separators = digits.replace(/\d/g, '')
  const decimal = separators.at(-1) ?? ''
  const mixed = separators.includes('.') && separators.includes(',')
  const count = separators.length
  if (count === 0) return /^(0|[1-9]\d*)$/.test(digits) ? { whole: digits, fraction: '', ambigu: false } : null
  if (mixed && separators.indexOf(decimal) !== count - 1) return null
  const last = digits.lastIndexOf(decimal)
  const thousands = (text: string): string | null =>
    /^[1-9]\d{0,2}([.,]\d{3})+$/.test(text) ? text.replace(/[.,]/g, '') : null
  if (!mixed && count > 1) {
    const whole = thousands(digits)
    return whole === null ? null : { whole, fraction: '', ambigu: false }
  }
  const before = digits.slice(0, last)
  const fraction = digits.slice(last + 1)
  if (fraction === '') return null
  if (mixed) {
    const whole = thousands(before)
    return whole === null ? null : { whole, fraction, ambigu: false }
  }
  if (!/^(0|[1-9]\d*)$/.test(before)) return null
  const ambigu = fraction.length === 3 && before.length <= 3 && before !== '0'
  if (ambigu && uang) return { whole: before + fraction, fraction: '', ambigu: false }
  return { whole: before, fraction, ambigu }
}

function whyNotNumber(teks: string, bidang: Bidang): [string, Args] {
  const compared = /^[<>≤≥±~=]+\s*(-?\d.*)$/.exec(teks)
  if (compared !== null) return ['perbandingan', { benar: compared[1]! }]
  if (/^[-+]?[\d.]+e[-+]?\d+$|^0[xob][\da-f]+$/i.test(teks)) return ['notasi', {}]
  if (bidang.uang === true || bidang.bilangan === true) return ['bukan-bilangan', {}]
  const unit = denganSatuan.exec(teks)
  if (unit !== null && /\d/.test(unit[2]!)) return ['beberapa-bilangan', {}]
  if (unit !== null) return ['dengan-satuan', { benar: unit[1]!, satuan: unit[2]! }]
  const skala = skalaDari(teks)
  if (skala === undefined && !/^\p{L}+$/u.test(teks)) return ['bukan-nilai', {}]
  return ['tanpa-skala', { skala: `[${(skala ?? skalaUmum[0]!).join(', ')}]` }]
}

/** A number, then what is counted: `24 Dokumen`. */
const denganSatuan = /^([-+]?\d[\d.,]*)\s*([\p{L}%].*)$/u

/** True for a value that names its unit, such as `24 Dokumen`: the satuan is written, in the wrong place. */
export const menyebutSatuan = (teks: string): boolean => denganSatuan.test(teks.trim())

/** The scale in common use that has a grade; another word may be one too, or a slip. */
export const skalaDari = (teks: string): readonly string[] | undefined =>
  skalaUmum.find((names) => names.some((name) => name.toLowerCase() === teks.trim().toLowerCase()))

/** Scales in common use, worst first, to show how one is written: opinions of BPK, grades of AKIP, and words. */
const skalaUmum: readonly (readonly string[])[] = [
  ['TMP', 'TW', 'WDP', 'WTP'],
  ['D', 'C', 'CC', 'B', 'BB', 'A', 'AA'],
  ['Sangat Rendah', 'Rendah', 'Sedang', 'Tinggi', 'Sangat Tinggi'],
  ['Kurang', 'Cukup', 'Baik', 'Sangat Baik'],
]

/** Digits and separators that make no number: leading zeros, a separator at an end, groups that are not of three digits. */
function whyNotGrouped(digits: string): [string, Args] {
  if (/^0\d/.test(digits)) return ['nol-depan', { benar: digits.replace(/^0+(?=\d)/, '') }]
  if (/^[.,]\d+$/.test(digits)) return ['pemisah-tepi', { benar: `0${digits}` }]
  if (/^[\d.,]*\d[.,]$/.test(digits)) return ['pemisah-tepi', { benar: digits.slice(0, -1) }]
  // `1,595,757,500,00`: one sign for both, as some applications export it.
  const cents = /^([1-9]\d{0,2}([.,])\d{3}(?:\2\d{3})*)\2(\d{1,2})$/.exec(digits)
  const benar = cents === null ? '1595757500.00' : `${cents[1]!.replaceAll(/[.,]/g, '')}.${cents[3]}`
  return ['kelompok', { benar: inBoth((language) => separated(benar, language)) }]
}

function ambiguity(teks: string): Args {
  const digits = teks.replace(/[^\d.,]/g, '')
  const separator = digits.includes(',') ? ',' : '.'
  const [whole, fraction] = digits.split(separator) as [string, string]
  return { teks, ribuan: `${whole}${fraction}`, desimal: `${whole}${separator}${fraction}0` }
}
