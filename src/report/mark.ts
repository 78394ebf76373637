// A capaian as a tree shows it: a few words, and the colour of its kategori.
import type { Language, Text } from '../diagnostic.ts'
import type { Capaian } from '../figures/types.ts'
import { formatNumber } from './cell.ts'
import { reasons } from './words.ts'

export interface Mark {
  /** `98,70 % Sangat Tinggi`, `98,70 % (sementara)`, or why there is none. */
  readonly text: string
  /** `none`: no figure. Neither that nor a provisional one may look good. */
  readonly status: 'final' | 'provisional' | 'none'
  /** As `pohon.yaml` names it; null where the kategori has none, and without a kategori. */
  readonly warna: string | null
}

export function markOf({ persen, alasan, kategori, sementara }: Capaian, language: Language): Mark {
  if (persen === null)
    return { text: alasan === null ? texts.none[language] : reasons[alasan][language], status: 'none', warna: null }
  const label = sementara ? texts.provisional[language] : (kategori?.nama ?? '')
  return {
    text: `${formatNumber(persen, 2, language)} %${label === '' ? '' : ` ${label}`}`,
    status: sementara ? 'provisional' : 'final',
    warna: kategori?.warna ?? null,
  }
}

const texts = {
  none: { id: 'belum dapat dihitung', en: 'cannot be computed yet' },
  provisional: { id: '(sementara)', en: '(provisional)' },
} satisfies Record<string, Text>
