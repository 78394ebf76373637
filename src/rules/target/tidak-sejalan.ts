// Target induk yang tidak sama dengan hitungan komponennya: dua dokumen menjanjikan hal yang berbeda.
import { defineRule } from '../define.ts'
import { checkSejalan } from '../sejalan.ts'

export const targetTidakSejalan = defineRule({
  id: 'target/tidak-sejalan',
  scope: 'indikator',
  severity: 'peringatan',
  basis: 'LKE 1.b.8',
  summary: {
    id: 'target tertulis tidak sama dengan hasil hitung komponennya',
    en: 'a declared target that is not the roll-up of its components',
  },
  messages: {
    berbeda: {
      id: 'target {tahun}{tw} tertulis {tertulis}, tetapi hasil hitungnya {hitung}',
      en: 'the target of {tahun}{tw} is {tertulis} as written, but {hitung} as computed',
      help: {
        id: 'samakan target dengan komponennya, atau perbaiki cara hitungnya',
        en: 'make the target agree with its components, or correct the roll-up',
      },
    },
  },
  check: (indikator, report, context) =>
    checkSejalan(
      indikator,
      report,
      context,
      ({ declared, computed }) => ({
        declared: declared.target,
        computed: computed.target,
      }),
      ({ target, targetDokumen }) => [target, ...targetDokumen.values()],
    ),
})
