// A capaian explained: its formula, the branch of it that was taken in numbers, its band, and what was done to it (floor, T = 0).
import type { Decimal } from 'decimal.js'
import { fill, type Language } from '../diagnostic.ts'
import { Desimal } from '../figures/index.ts'
import type { Angka, Besaran, Capaian, FiguresIndikator } from '../figures/types.ts'
import type { Indikator } from '../plan/types.ts'
import { formatNumber } from './cell.ts'
import type { ExplainedFigure, ExplainOptions } from './explain-figure.ts'
import { decimalText, signedOperand } from './explain-values.ts'
import { words } from './explain-words.ts'
import { originalOf } from './original.ts'
import { capaianFormulas } from './words.ts'

export function explainCapaian(
  label: string,
  found: FiguresIndikator,
  target: Angka,
  capaian: Capaian,
  { language, plan }: ExplainOptions,
): ExplainedFigure {
  const zeroTarget = capaian.persen !== null && target.nilai?.jenis === 'angka' && target.nilai.angka.isZero()
  const zeroActual = found.realisasi.nilai?.jenis === 'angka' && found.realisasi.nilai.angka.isZero()
  const floored = capaian.persen?.equals(plan.rencana.capaian.batasBawah) === true && !zeroTarget && !zeroActual
  const notes = [
    ...(capaian.kategori === null
      ? []
      : [`${words.band[language]}: ${capaian.kategori.nama} (${plan.rencana.kategori.nama})`]),
    ...(capaian.sementara ? [words.noBand[language]] : []),
    ...(zeroTarget && /^(turun|stabil)-/.test(found.rumus) ? [words.zeroTarget[language]] : []),
    ...(floored ? [fill(words.floor, { batas: plan.rencana.capaian.batasBawah }, language)] : []),
  ]
  const rule = capaianFormulas[found.rumus][language]
  const letters = Object.entries(words.letters).filter(([letter]) => new RegExp(`${letter}\\b`).test(rule))
  const legend = letters.map(([letter, text]) => `${letter} ${text[language]}`).join(', ')
  const formula = `${found.rumus}: ${rule}${legend === '' ? '' : ` (${legend})`}`
  const substitution =
    capaian.persen === null ? null : capaianInNumbers(found, target, originalOf(plan, found.indikator), language)
  return { ...capaianBase(label, capaian, language), formula, substitution, inputs: [], notes }
}

/** The branch of the formula that was taken, with its numbers; null where a case of its own gave the result (T = 0, R = 0). */
function capaianInNumbers(
  { rumus, realisasi }: FiguresIndikator,
  target: Angka,
  asli: Indikator,
  language: Language,
): string | null {
  if (target.nilai === null || realisasi.nilai === null || realisasi.nilai.jenis === 'rentang') return null
  const text = (number: Decimal) => signedOperand(decimalText(number, language))
  const r = ordinal(realisasi.nilai)
  const R = text(r)
  if (rumus === 'rentang') {
    const [a, b] =
      target.nilai.jenis === 'rentang'
        ? [target.nilai.dari, target.nilai.sampai]
        : [ordinal(target.nilai), ordinal(target.nilai)]
    if (r.lessThan(a)) return a.isZero() ? null : `${R} ÷ ${text(a)} × 100`
    if (r.greaterThan(b)) return b.isZero() ? null : `(2 × ${text(b)} − ${R}) ÷ ${text(b)} × 100`
    return `${text(a)} ≤ ${R} ≤ ${text(b)}`
  }
  if (target.nilai.jenis === 'rentang') return null
  const t = ordinal(target.nilai)
  const T = text(t)
  const awal = asli.kondisiAwal?.nilai
  const B = awal?.jenis === 'angka' ? signedOperand(decimalText(new Desimal(awal.angka), language)) : null
  const up = `${R} ÷ ${T} × 100`
  const down = `(2 × ${T} − ${R}) ÷ ${T} × 100`
  if (t.isZero()) return null
  switch (rumus) {
    case 'turun-linear':
      return down
    case 'turun-rasio':
      return r.lessThanOrEqualTo(0) ? null : `${T} ÷ ${R} × 100`
    case 'turun-baseline':
      return B === null ? null : `(${B} − ${R}) ÷ (${B} − ${T}) × 100`
    case 'turun-sisa':
      return `(${T} − ${R}) ÷ ${T} × 100`
    case 'stabil-linear':
      return r.lessThanOrEqualTo(t) ? up : down
    case 'stabil-rasio':
      return r.lessThanOrEqualTo(t) ? up : `${T} ÷ ${R} × 100`
    case 'ya-tidak':
      return null
    default:
      return up
  }
}

const ordinal = (besaran: Exclude<Besaran, { readonly jenis: 'rentang' }>): Decimal =>
  besaran.jenis === 'angka' ? besaran.angka : besaran.skor

export function capaianBase(label: string, { persen, alasan, sementara }: Capaian, language: Language) {
  return {
    label,
    shown: persen === null ? null : `${formatNumber(persen, 2, language)} %`,
    exact: persen === null ? null : persen.toFixed(),
    provisional: sementara,
    reason: alasan,
  }
}
