// Target induk yang tidak sama dengan hitungan komponennya: dua dokumen menjanjikan hal yang berbeda.
import { defineRule } from '../define.ts'
import { checkSejalan } from '../sejalan.ts'

export const targetTidakSejalan = defineRule({
  id: 'target/tidak-sejalan',
  scope: 'indikator',
  severity: 'peringatan',
  basis: 'LKE 1.b.8',
  grounds: 'regulation',
  summary: {
    id: 'target tertulis tidak sama dengan hasil hitung komponennya',
    en: 'a declared target that is not the roll-up of its components',
  },
  why: {
    id: 'Satu target mempunyai dua angka: yang dicetak di dokumen, dan yang dijanjikan pembentuknya. Ketika semua komponen tercapai, induknya dapat tetap gagal atau jauh terlampaui, dan keselarasan target antartingkat (LKE 1.b.8) tidak terbukti.',
    en: 'One target has two figures: the one that the document prints, and the one that its parts promise. When every component reaches its target the parent may still fail, or exceed its own by far, and the alignment of targets between levels (LKE 1.b.8) is not shown.',
  },
  bad: `versi: 1
periode: { awal: 2025, akhir: 2025 }
pohon:
  level: 4
  sasaran: Terlaksananya diklat ASN
  indikator:
    - { id: teknis, nama: Jumlah peserta diklat teknis, satuan: orang, target: { 2025: 40 } }
    - { id: fungsional, nama: Jumlah peserta diklat fungsional, satuan: orang, target: { 2025: 25 } }
    - nama: Jumlah peserta diklat
      satuan: orang
      target: { 2025: 60 }
      hitung: { cara: jumlah, dari: [teknis, fungsional] }
`,
  good: `versi: 1
periode: { awal: 2025, akhir: 2025 }
pohon:
  level: 4
  sasaran: Terlaksananya diklat ASN
  indikator:
    - { id: teknis, nama: Jumlah peserta diklat teknis, satuan: orang, target: { 2025: 40 } }
    - { id: fungsional, nama: Jumlah peserta diklat fungsional, satuan: orang, target: { 2025: 25 } }
    - nama: Jumlah peserta diklat
      satuan: orang
      target: { 2025: 65 }
      hitung: { cara: jumlah, dari: [teknis, fungsional] }
`,
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
