// Polaritas naik pada hal yang seharusnya turun membuat hasil terburuk terlihat terbaik.
import { at } from '../../plan/where.ts'
import { targetPerTahun, tulis } from '../angka.ts'
import { defineRule } from '../define.ts'
import { kataMengatasi, ukuranBuruk } from '../words/indikator.ts'
import { cocok, kataPertama } from '../words/match.ts'
import { kataMenurun } from '../words/verbs.ts'

export const polaritasBertentangan = defineRule({
  id: 'indikator/polaritas-bertentangan',
  scope: 'indikator',
  severity: 'peringatan',
  basis: 'LKE 1.b.5',
  summary: {
    id: 'polaritas naik pada ukuran yang seharusnya turun, atau pada target yang menurun',
    en: 'polaritas naik on a measure that should fall, or on falling targets',
  },
  messages: {
    kata: {
      id: 'polaritas naik, padahal "{kata}" makin sedikit makin baik',
      en: 'polaritas is naik, although of "{kata}" less is better',
      help: { id: 'ganti menjadi polaritas: turun', en: 'change it to polaritas: turun' },
    },
    sasaran: {
      id: 'polaritas naik, padahal sasarannya "{kata} …"',
      en: 'polaritas is naik, although the sasaran says "{kata} …"',
      help: {
        id: 'ganti menjadi polaritas: turun, atau perbaiki sasarannya',
        en: 'change it to polaritas: turun, or correct the sasaran',
      },
    },
    target: {
      id: 'polaritas naik, padahal targetnya menurun: {deret}',
      en: 'polaritas is naik, although its targets fall: {deret}',
      help: {
        id: 'ganti menjadi polaritas: turun, atau perbaiki targetnya',
        en: 'change it to polaritas: turun, or correct the targets',
      },
    },
  },
  check(indikator, report) {
    if (indikator.polaritas !== 'naik') return
    const where = at(indikator, 'polaritas')
    const bad = ukuranBuruk(indikator.nama)
    const sasaran = indikator.node.sasaran ?? ''
    const falls = !kataMengatasi.test(indikator.nama) && cocok(sasaran, kataMenurun) !== null
    const points = targetPerTahun(indikator)
    const falling =
      points.length > 1 && points.every(({ angka }, index) => index === 0 || angka.lessThan(points[index - 1]!.angka))
    if (bad !== null) report('kata', where, { kata: bad })
    else if (falls) report('sasaran', where, { kata: kataPertama(sasaran) })
    else if (falling) report('target', where, { deret: points.map(({ besaran }) => tulis(besaran)).join(' → ') })
  },
})
