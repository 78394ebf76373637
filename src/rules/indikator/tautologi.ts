// Dugaan: "persentase capaian … yang tercapai" mengukur dirinya sendiri.
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const tautologi = defineRule({
  id: 'indikator/tautologi',
  scope: 'indikator',
  severity: 'info',
  basis: 'LKE 1.b.5',
  grounds: 'practice',
  summary: { id: 'dugaan: indikator yang mengukur dirinya sendiri', en: 'a guess: an indikator that measures itself' },
  why: {
    id: 'Ini dugaan dari susunan katanya saja. Bila benar, indikator itu tidak menyebut apa yang diukur: "capaian yang tercapai" dapat dihitung dengan banyak cara, setiap orang memperoleh angka lain, dan evaluator tidak dapat memeriksanya.',
    en: 'This is a guess from the wording alone. If it is right, the indikator does not say what is measured: "capaian yang tercapai" can be computed in many ways, everybody gets another figure, and the evaluator cannot check it.',
  },
  bad: `versi: 1
pohon:
  - level: 0
    sasaran: Meningkatnya Kinerja Pemerintahan Daerah
    indikator:
      - nama: Persentase capaian kinerja daerah yang tercapai
        satuan: persen
`,
  good: `versi: 1
pohon:
  - level: 0
    sasaran: Meningkatnya Kinerja Pemerintahan Daerah
    indikator:
      - nama: Persentase indikator kinerja makro yang memenuhi target RPJMD
        satuan: persen
`,
  messages: {
    putar: {
      id: 'dugaan: indikator ini berputar pada dirinya sendiri ("{teks}")',
      en: 'a guess: this indikator runs in a circle ("{teks}")',
      help: {
        id: 'sebutkan apa yang diukur: hasil, nilai, atau jumlah yang dapat diperiksa',
        en: 'name what is measured: a result, value or number that can be checked',
      },
    },
  },
  check(indikator, report) {
    const found =
      /\b(pen)?capaian\b.*\b(yang )?(tercapai|dicapai|terpenuhi)\b|\b(ter)?capainya\b.*\btarget\b.*\bcapaian\b|\bpemenuhan\b.*\byang terpenuhi\b/i.exec(
        indikator.nama,
      )
    if (found !== null) report('putar', at(indikator, 'nama'), { teks: found[0] })
  },
})
