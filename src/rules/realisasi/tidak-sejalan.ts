// Realisasi induk yang tidak sama dengan hitungan komponennya tidak dapat ditelusuri.
import { defineRule } from '../define.ts'
import { checkSejalan } from '../sejalan.ts'

export const realisasiTidakSejalan = defineRule({
  id: 'realisasi/tidak-sejalan',
  scope: 'indikator',
  severity: 'peringatan',
  basis: 'LKE 2.b',
  grounds: 'regulation',
  summary: {
    id: 'realisasi tertulis tidak sama dengan hasil hitung komponennya',
    en: 'a declared actual that is not the roll-up of its components',
  },
  why: {
    id: 'Angka di laporan tidak dapat diturunkan dari data pembentuknya, padahal itulah yang diminta evaluator ketika menelusuri realisasi (LKE 2.b: data mendukung kinerja yang diukur). Salah satunya keliru, dan lampiran memakai yang tertulis.',
    en: 'The figure in the report cannot be derived from the data behind it, which is what an evaluator asks for when tracing an actual (LKE 2.b: data that support the performance measured). One of them is wrong, and the annexes use the written one.',
  },
  bad: `versi: 1
variabel:
  teknis: { nama: Jumlah peserta diklat teknis, satuan: orang, nilai: { 2025: 38 }, sumber: SIMPEG }
  fungsional: { nama: Jumlah peserta diklat fungsional, satuan: orang, nilai: { 2025: 25 }, sumber: SIMPEG }
pohon:
  level: 4
  sasaran: Terlaksananya diklat ASN
  indikator:
    - nama: Jumlah peserta diklat
      satuan: orang
      target: { 2025: 60 }
      realisasi: { 2025: { nilai: 65, sumber: Laporan diklat } }
      hitung: { cara: jumlah, dari: [teknis, fungsional] }
`,
  good: `versi: 1
variabel:
  teknis: { nama: Jumlah peserta diklat teknis, satuan: orang, nilai: { 2025: 38 }, sumber: SIMPEG }
  fungsional: { nama: Jumlah peserta diklat fungsional, satuan: orang, nilai: { 2025: 25 }, sumber: SIMPEG }
pohon:
  level: 4
  sasaran: Terlaksananya diklat ASN
  indikator:
    - nama: Jumlah peserta diklat
      satuan: orang
      target: { 2025: 60 }
      realisasi: { 2025: { nilai: 63, sumber: Laporan diklat } }
      hitung: { cara: jumlah, dari: [teknis, fungsional] }
`,
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
