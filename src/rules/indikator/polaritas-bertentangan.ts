// Polaritas naik pada hal yang seharusnya turun membuat hasil terburuk terlihat terbaik.
import { at } from '../../plan/where.ts'
import { targetPerTahun, tulisDeret } from '../angka.ts'
import { defineRule } from '../define.ts'
import { kataMengatasi, ukuranBuruk } from '../words/indikator.ts'
import { cocok, kataPertama } from '../words/match.ts'
import { kataMenurun } from '../words/verbs.ts'

export const polaritasBertentangan = defineRule({
  id: 'indikator/polaritas-bertentangan',
  scope: 'indikator',
  severity: 'peringatan',
  basis: 'LKE 1.b.5',
  grounds: 'practice',
  summary: {
    id: 'polaritas naik pada ukuran yang seharusnya turun, atau pada target yang menurun',
    en: 'polaritas naik on a measure that should fall, or on falling targets',
  },
  why: {
    id: 'Dengan polaritas naik, makin banyak pelanggaran makin tinggi capaiannya: target 10 dengan realisasi 12 menjadi 120 %, padahal 80 % bila polaritasnya turun. Hasil terburuk tampil sebagai yang terbaik, juga dalam rata-rata sasaran dan perangkat daerah.',
    en: 'With polaritas naik, more violations give a higher capaian: a target of 10 with a realisasi of 12 becomes 120 %, which is 80 % with polaritas turun. The worst result looks like the best, also in the means of the sasaran and the agency.',
  },
  bad: `versi: 1
pohon:
  - level: 4
    sasaran: Menurunnya Pelanggaran Disiplin ASN
    indikator:
      - nama: Jumlah pelanggaran disiplin ASN
        satuan: kasus
        polaritas: naik
        target: { 2025: 12, 2026: 10 }
`,
  good: `versi: 1
pohon:
  - level: 4
    sasaran: Menurunnya Pelanggaran Disiplin ASN
    indikator:
      - nama: Jumlah pelanggaran disiplin ASN
        satuan: kasus
        polaritas: turun
        target: { 2025: 12, 2026: 10 }
`,
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
    else if (falling) report('target', where, { deret: tulisDeret(points) })
  },
})
