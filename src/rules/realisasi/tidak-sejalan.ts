// Realisasi induk yang tidak sama dengan hitungan komponennya tidak dapat ditelusuri.
import { defineRule } from '../define.ts'
import { checkSejalan } from '../sejalan.ts'

export const realisasiTidakSejalan = defineRule({
  id: 'realisasi/tidak-sejalan',
  scope: 'indikator',
  severity: 'peringatan',
  basis: 'LKE 2.b',
  summary: {
    id: 'realisasi tertulis tidak sama dengan hasil hitung komponennya',
    en: 'a declared actual that is not the roll-up of its components',
  },
  messages: {
    berbeda: {
      id: 'realisasi {tahun}{tw} tertulis {tertulis}, tetapi hasil hitungnya {hitung}',
      en: 'the actual of {tahun}{tw} is {tertulis} as written, but {hitung} as computed',
      help: {
        id: 'periksa komponennya, atau hapus angka tertulis supaya dihitung',
        en: 'check the components, or delete the written figure so that it is computed',
      },
    },
  },
  check: (indikator, report, context) =>
    checkSejalan(
      indikator,
      report,
      context,
      ({ declared, computed }) => ({
        declared: declared.realisasi,
        computed: computed.realisasi,
      }),
      ({ realisasi }) => [realisasi],
    ),
})
