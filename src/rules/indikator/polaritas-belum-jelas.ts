// Tanpa polaritas capaian dihitung seolah makin besar makin baik: untuk ukuran tertentu itu keliru.
import { at } from '../../plan/where.ts'
import { jelasNaik, sedikitLebihBaik } from '../angka.ts'
import { defineRule, tertulis } from '../define.ts'
import { kepala } from '../words/indikator.ts'

export const polaritasBelumJelas = defineRule({
  id: 'indikator/polaritas-belum-jelas',
  scope: 'indikator',
  severity: 'info',
  basis: 'LKE 1.b.5',
  grounds: 'practice',
  summary: {
    id: 'polaritas belum dinyatakan, dan nama indikatornya tidak menunjukkan bahwa makin besar makin baik',
    en: 'polaritas is not declared, and the name does not tell that more is better',
  },
  why: {
    id: 'Tanpa polaritas, capaian dihitung seolah makin besar makin baik, sehingga keadaan yang memburuk dilaporkan sebagai keberhasilan: target pengangguran 5 persen dengan realisasi 7 persen menjadi capaian 140 %, padahal 60 % bila polaritasnya turun.',
    en: 'Undeclared, the capaian is computed as if more were better, so that a worsening is reported as a success: unemployment with a target of 5 percent and a realisasi of 7 percent becomes a capaian of 140 %, which is 60 % with polaritas turun.',
  },
  bad: `versi: 1
pohon:
  - level: 0
    sasaran: Menurunnya Pengangguran
    indikator:
      - nama: Tingkat Pengangguran Terbuka
        satuan: persen
`,
  good: `versi: 1
pohon:
  - level: 0
    sasaran: Menurunnya Pengangguran
    indikator:
      - nama: Tingkat Pengangguran Terbuka
        satuan: persen
        polaritas: turun
`,
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
  check(indikator, report, { plan }) {
    if (
      indikator.polaritas !== null ||
      indikator.capaian !== null ||
      indikator.skala !== null ||
      indikator.samaDengan !== null ||
      // What is written but is none of the words is another rule's finding.
      tertulis(plan, indikator, 'polaritas')
    )
      return
    // Official wording of level 4 counts things under many head words; there more is better.
    const { nama, node } = indikator
    const counted = node.level === 4 && kepala(nama) === undefined && !sedikitLebihBaik(indikator)
    if (nama === '' || counted || jelasNaik(indikator)) return
    report('belum', at(indikator, 'nama'))
  },
})
