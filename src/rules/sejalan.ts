// Declared against computed: what target/tidak-sejalan and realisasi/tidak-sejalan have in common.
import type { Decimal } from 'decimal.js'
import { banding, bulatkan } from '../figures/index.ts'
import type { Angka, Besaran, FiguresIndikator, Masa } from '../figures/types.ts'
import { type Deret, type Indikator, type Isian, triwulan, type Variabel } from '../plan/types.ts'
import { at, type Where } from '../plan/where.ts'
import { tulis, tulisAngka } from './angka.ts'
import type { Context, Report } from './define.ts'

/**
 * Reports, once a year, the last period whose declared value is not its roll-up: the roll-up rounded half-up to the decimals of the
 * declared value as written must equal it (format.md, Roll-up). A provisional roll-up proves nothing.
 */
export function checkSejalan(
  indikator: Indikator,
  report: Report,
  { figures }: Context,
  side: (one: FiguresIndikator) => { readonly declared: Angka; readonly computed: Angka },
  deretOf: (sumber: Indikator) => readonly Deret[],
): void {
  if (indikator.hitung === null || indikator.samaDengan !== null) return
  const years = new Set(deretOf(indikator).flatMap((deret) => [...deret.keys()]))
  for (const year of years) {
    for (const until of triwulan.toReversed()) {
      const one = figures({ year, until }).indikator.get(indikator.id)
      if (one === undefined) continue
      const { declared, computed } = side(one)
      const pair = bandingkan(indikator, { year, until }, declared, computed, deretOf)
      if (pair === null || pair.sama) continue
      report('berbeda', placeOf(declared, indikator), {
        tahun: year,
        tw: until === 'tw4' ? { id: '', en: '' } : { id: ` s.d. ${until}`, en: ` up to ${until}` },
        tertulis: tulis(pair.tertulis),
        hitung: tulisAngka(pair.hitung),
      }).related(at(indikator, 'hitung'), { id: 'cara menghitungnya di sini', en: 'how it is computed stands here' })
      break
    }
  }
}

/** A declared value beside its roll-up, rounded half-up to the decimals of the declared one as written. */
export interface Pasangan {
  readonly tertulis: Besaran
  readonly hitung: Decimal
  readonly sama: boolean
}

/** Null where the two say nothing about each other: one is absent, no number, provisional, or not of this very quarter. */
export function bandingkan(
  indikator: Indikator,
  { year, until }: Masa,
  declared: Angka,
  computed: Angka,
  deretOf: (sumber: Indikator) => readonly Deret[],
): Pasangan | null {
  if (declared.nilai?.jenis !== 'angka' || computed.nilai?.jenis !== 'angka') return null
  if (declared.sementara || computed.sementara) return null
  // Before the year's end only figures of this very quarter compare: a year's target, or an earlier quarter's value, stands in for
  // one that nobody wrote.
  const index = triwulan.indexOf(until)
  const ofQuarter = (sumber: Indikator) => deretOf(sumber).map((deret) => deret.get(year)?.triwulan[index])
  if (index < 3 && !(isTepat(declared, indikator, ofQuarter) && isTepat(computed, indikator, ofQuarter))) return null
  const hitung = bulatkan(computed.nilai.angka, declared.nilai.desimal ?? 20)
  return { tertulis: declared.nilai, hitung, sama: banding(hitung, declared.nilai.angka) === 0 }
}

/** The last written figure that the declared value was made of. */
const placeOf = ({ asal }: Angka, indikator: Indikator): Where => {
  const isian = asal?.jenis === 'tertulis' ? asal.isian.at(-1) : undefined
  return isian === undefined ? at(indikator, 'nama') : at(isian)
}

type OfQuarter = (sumber: Indikator) => readonly (Isian | null | undefined)[]

/** Whether every indikator's figure that a value is made of was written for this quarter; a variabel holds for all. */
function isTepat({ asal }: Angka, sumber: Indikator | Variabel, ofQuarter: OfQuarter): boolean {
  if (!('node' in sumber)) return true
  if (asal === null) return false
  if (asal.jenis === 'hitung') return asal.operan.every((satu) => isTepat(satu.angka, satu.sumber, ofQuarter))
  const last = asal.isian.at(-1)
  return last !== undefined && ofQuarter(sumber).includes(last)
}
