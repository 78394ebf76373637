// The target of the year as the evaluator's worksheets judge it, and what is said where there is none to judge.
import { fill, type Text } from '../diagnostic.ts'
import type { Besaran } from '../figures/types.ts'
import type { AnnexInput } from './annex.ts'
import { type Judged, type Mark, open, unmet, yearsOf } from './kke-marks.ts'
import { provisional, reasons } from './words.ts'

const words = {
  absent: { id: 'target {year} belum ada', en: 'no target for {year}' },
  unread: { id: 'target {year}: {alasan}', en: 'target of {year}: {alasan}' },
} satisfies Record<string, Text>

/** The whole year's target that counts; else the mark: 0 where none is written nor computed, a person's where it cannot be read. */
export function targetOf({ indikator }: Judged, input: AnnexInput): Besaran | Mark {
  const { nilai, alasan, sementara } = input.figures.indikator.get(indikator.id)!.targetTahun
  if (nilai !== null && !sementara) return nilai
  const isAbsent = nilai === null && (alasan === 'target-kosong' || alasan === 'komponen-kosong')
  if (isAbsent) return unmet(fill(words.absent, yearsOf(input), input.language))
  const why = alasan === null ? provisional : reasons[alasan]
  return open(fill(words.unread, { ...yearsOf(input), alasan: why }, input.language))
}

export const isMark = (target: Besaran | Mark): target is Mark => 'score' in target
