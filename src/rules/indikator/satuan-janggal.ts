// Satuan harus cocok dengan ukurannya: "Jumlah" tidak dalam persen, "Persentase" tidak dalam orang.
import { satuanBaku } from '../../plan/satuan.ts'
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'
import { kepala } from '../words/indikator.ts'

export const satuanJanggal = defineRule({
  id: 'indikator/satuan-janggal',
  scope: 'indikator',
  severity: 'peringatan',
  basis: 'LKE 1.b.5',
  grounds: 'practice',
  summary: {
    id: 'satuan yang tidak cocok dengan kata kepala indikator',
    en: 'a satuan that does not fit the head word of the indikator',
  },
  why: {
    id: 'Pembaca tidak tahu apakah target 70 berarti 70 orang atau 70 persen dari semua pegawai. Realisasi yang diisi menurut arti yang satu terhadap target menurut arti yang lain memberi capaian yang salah tanpa terlihat.',
    en: 'A reader cannot tell whether a target of 70 means 70 persons or 70 percent of the staff. A realisasi entered in one meaning against a target in the other gives a wrong capaian that nobody notices.',
  },
  bad: `versi: 1
pohon:
  - level: 4
    sasaran: Terlaksananya Pengembangan Kompetensi Teknis ASN
    indikator:
      - nama: Jumlah ASN yang mengikuti diklat teknis
        satuan: persen
`,
  good: `versi: 1
pohon:
  - level: 4
    sasaran: Terlaksananya Pengembangan Kompetensi Teknis ASN
    indikator:
      - nama: Jumlah ASN yang mengikuti diklat teknis
        satuan: orang
`,
  messages: {
    persen: {
      id: '"{kata}" dihitung dalam persen, tetapi satuannya "{satuan}"',
      en: '"{kata}" is counted in percent, but its satuan is "{satuan}"',
      help: {
        id: 'tulis satuan: persen, atau ganti nama indikator menjadi "Jumlah …"',
        en: 'write satuan: persen, or rename the indikator to "Jumlah …"',
      },
    },
    benda: {
      id: '"{kata}" dihitung dalam satuan benda, tetapi satuannya "{satuan}"',
      en: '"{kata}" is counted in things, but its satuan is "{satuan}"',
      help: {
        id: 'tulis yang dihitung (orang, dokumen, unit), atau ganti nama indikator menjadi "Persentase …"',
        en: 'write what is counted (orang, dokumen, unit), or rename the indikator to "Persentase …"',
      },
    },
  },
  check(indikator, report, { plan }) {
    const satuan = satuanBaku(indikator.satuan, plan.rencana.satuan)
    const head = kepala(indikator.nama)
    if (satuan === null || head?.satuan == null) return
    const args = { kata: head.kata[0]!.toUpperCase() + head.kata.slice(1), satuan: indikator.satuan! }
    if (head.satuan === 'benda') {
      if (['persen', 'indeks', 'predikat'].includes(satuan)) report('benda', at(indikator, 'satuan'), args)
      // "Persen per tahun", "% dari PDRB" are percent too.
    } else if (!head.satuan.includes(satuan) && !/persen|%/.test(satuan))
      report('persen', at(indikator, 'satuan'), args)
  },
})
