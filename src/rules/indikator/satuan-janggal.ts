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
  summary: {
    id: 'satuan yang tidak cocok dengan kata kepala indikator',
    en: 'a satuan that does not fit the head word of the indikator',
  },
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
