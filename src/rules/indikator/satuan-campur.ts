// Indikator yang sama dengan satuan berbeda tidak dapat dijumlah atau dibandingkan.
import type { Fix } from '../../diagnostic.ts'
import { samakan, satuanBaku } from '../../plan/satuan.ts'
import type { Indikator, Plan } from '../../plan/types.ts'
import { at } from '../../plan/where.ts'
import { cursorAt, get } from '../../source/cursor.ts'
import { scalarOf } from '../../source/quote.ts'
import { fixOf, replaceScalar } from '../../source/splice.ts'
import { defineRule } from '../define.ts'
import { indikatorSenama } from '../kelompok.ts'

export const satuanCampur = defineRule({
  id: 'indikator/satuan-campur',
  scope: 'plan',
  severity: 'peringatan',
  basis: 'LKE 1.b.5',
  grounds: 'practice',
  summary: {
    id: 'indikator yang sama dengan satuan yang berbeda atau berbeda ejaannya',
    en: 'the same indikator in different or differently spelled satuan',
  },
  why: {
    id: 'Angka dengan satuan berbeda tidak dapat dijumlah atau dibandingkan. Roll-up "dari: anak" pun hanya memakai anak yang bersatuan sama, sehingga indikator dengan satuan lain tidak ikut terhitung.',
    en: 'Figures in different satuan can be neither added nor compared. A roll-up with "dari: anak" uses only children with the same satuan, so an indikator in another one is left out of it.',
  },
  bad: `versi: 1
pohon:
  - level: 4
    instansi: Dinas Kesehatan
    sasaran: Tersusunnya Laporan Keuangan Dinas Kesehatan
    indikator:
      - nama: Jumlah laporan keuangan yang disusun
        satuan: laporan
  - level: 4
    instansi: Dinas Perhubungan
    sasaran: Tersusunnya Laporan Keuangan Dinas Perhubungan
    indikator:
      - nama: Jumlah laporan keuangan yang disusun
        satuan: dokumen
`,
  good: `versi: 1
pohon:
  - level: 4
    instansi: Dinas Kesehatan
    sasaran: Tersusunnya Laporan Keuangan Dinas Kesehatan
    indikator:
      - nama: Jumlah laporan keuangan yang disusun
        satuan: laporan
  - level: 4
    instansi: Dinas Perhubungan
    sasaran: Tersusunnya Laporan Keuangan Dinas Perhubungan
    indikator:
      - nama: Jumlah laporan keuangan yang disusun
        satuan: laporan
`,
  fixable: true,
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
        report('beda', at(other, 'satuan'), { satuan: other.satuan!, lain: first!.satuan! })
          .related(at(first!, 'satuan'), { id: 'satuan yang lain di sini', en: 'the other satuan is here' })
          .fix(samakanEjaan(plan, [first!, other]))
      }
    }
  },
})

/** Two spellings of one satuan (`%`, `persen`): both as the usual one. Two different satuan only the user can settle. */
function samakanEjaan({ documents, rencana }: Plan, indikator: readonly Indikator[]): Fix | null {
  const [baku, lain] = indikator.map(({ satuan }) => satuanBaku(satuan, rencana.satuan))
  if (baku == null || baku !== lain) return null
  const edits = indikator
    .filter(({ satuan }) => samakan(satuan!) !== baku)
    .map(({ file, entry }) =>
      replaceScalar(get(cursorAt(documents.get(file)!, entry), 'satuan')!, scalarOf(baku, true)),
    )
  return fixOf(true, ...edits)
}
