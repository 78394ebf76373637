// Kategori: the band that a capaian falls into, and what is wrong with a scale of bands.
import type { Decimal } from 'decimal.js'
import type { Band } from '../plan/types.ts'
import { bulatkan, tetap } from './decimal.ts'

/** The band of a value; bands are given from the best. Null where the scale has none for it. */
export function kategoriDari(angka: Decimal, bands: readonly Band[]): Band | null {
  const bulat = bulatkan(angka, 20)
  return (
    bands.find(({ bawah, termasuk }) => bawah === null || bulat.comparedTo(tetap(bawah)) >= (termasuk ? 0 : 1)) ?? null
  )
}

/** What is wrong with a scale, and with which of its bands (from 0). */
export interface MasalahSkala {
  readonly index: number
  readonly masalah: 'bukan-angka' | 'tumpang-tindih' | 'celah'
}

/**
 * `tumpang-tindih`: the bands above leave nothing for this one, or it is open without being the last. `celah`: the last band is
 * not open, so that values below it have none. A scale without bands is a `celah` at 0.
 */
export function periksaSkala(bands: readonly Band[]): readonly MasalahSkala[] {
  const masalah: MasalahSkala[] = []
  let terbawah: Band | null = null
  for (const [index, band] of bands.entries()) {
    if (band.bawah !== null && !/^-?\d+(\.\d+)?$/.test(band.bawah)) {
      masalah.push({ index, masalah: 'bukan-angka' })
      continue
    }
    if (terbawah !== null && !lebihRendah(band, terbawah)) masalah.push({ index, masalah: 'tumpang-tindih' })
    else terbawah = band
  }
  const terakhir = bands.length - 1
  if (bands[terakhir]?.bawah !== null) masalah.push({ index: Math.max(0, terakhir), masalah: 'celah' })
  return masalah
}

/** Whether a band begins below another: at a smaller bound, or at the same one that only it includes. */
function lebihRendah(band: Band, atas: Band): boolean {
  if (atas.bawah === null) return false
  if (band.bawah === null) return true
  const beda = tetap(band.bawah).comparedTo(tetap(atas.bawah))
  return beda < 0 || (beda === 0 && band.termasuk && !atas.termasuk)
}
