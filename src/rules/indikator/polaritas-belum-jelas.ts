// Tanpa polaritas capaian dihitung seolah makin besar makin baik: untuk ukuran tertentu itu keliru.
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'
import { kataMengatasi, kepala, ukuranBuruk } from '../words/indikator.ts'
import { cocok } from '../words/match.ts'
import { kataMenurun } from '../words/verbs.ts'

export const polaritasBelumJelas = defineRule({
  id: 'indikator/polaritas-belum-jelas',
  scope: 'indikator',
  severity: 'info',
  basis: 'LKE 1.b.5',
  summary: {
    id: 'polaritas belum dinyatakan, dan nama indikatornya tidak menunjukkan bahwa makin besar makin baik',
    en: 'polaritas is not declared, and the name does not tell that more is better',
  },
  messages: {
    belum: {
      id: 'polaritas indikator ini belum jelas; tanpa pernyataan, capaiannya dihitung seolah makin besar makin baik',
      en: 'the polaritas of this indikator is not clear; undeclared, its capaian is computed as if more were better',
      help: {
        id: 'tambahkan polaritas: naik, turun, stabil, atau rentang',
        en: 'add polaritas: naik, turun, stabil or rentang',
      },
    },
  },
  check(indikator, report) {
    if (
      indikator.polaritas !== null ||
      indikator.capaian !== null ||
      indikator.skala !== null ||
      indikator.samaDengan !== null
    )
      return
    const head = kepala(indikator.nama)
    const bad = ukuranBuruk(indikator.nama) !== null
    const falls = !kataMengatasi.test(indikator.nama) && cocok(indikator.node.sasaran ?? '', kataMenurun) !== null
    // Official wording of level 4 counts things under many head words; there more is better.
    const counted = indikator.node.level === 4 && head === undefined && !bad && !falls
    if (indikator.nama === '' || counted || (head?.arah === 'naik' && !bad && !falls)) return
    report('belum', at(indikator, 'nama'))
  },
})
