// Indikator yang sama dengan satuan berbeda tidak dapat dijumlah atau dibandingkan.
import { samakan } from '../../plan/satuan.ts'
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'
import { indikatorSenama } from '../kelompok.ts'

export const satuanCampur = defineRule({
  id: 'indikator/satuan-campur',
  scope: 'plan',
  severity: 'peringatan',
  basis: 'LKE 1.b.5',
  summary: {
    id: 'indikator yang sama dengan satuan yang berbeda atau berbeda ejaannya',
    en: 'the same indikator in different or differently spelled satuan',
  },
  messages: {
    beda: {
      id: 'indikator ini bersatuan "{satuan}", tetapi di tempat lain "{lain}"',
      en: 'this indikator is in "{satuan}", but elsewhere in "{lain}"',
      help: { id: 'pakai satu satuan dengan satu ejaan', en: 'use one satuan in one spelling' },
    },
  },
  check(plan, report) {
    // Synonyms that the plan declares are meant; those of common use are still two spellings.
    const written = (satuan: string) => plan.rencana.satuan.get(samakan(satuan)) ?? samakan(satuan)
    for (const group of indikatorSenama(plan, false)) {
      const known = group.filter(({ satuan }) => satuan !== null)
      const [first] = known
      for (const other of known.slice(1)) {
        if (written(other.satuan!) === written(first!.satuan!)) continue
        report('beda', at(other, 'satuan'), { satuan: other.satuan!, lain: first!.satuan! }).related(
          at(first!, 'satuan'),
          {
            id: 'satuan yang lain di sini',
            en: 'the other satuan is here',
          },
        )
      }
    }
  },
})
