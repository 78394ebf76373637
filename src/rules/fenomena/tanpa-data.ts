// Fenomena tanpa angka tidak dapat diuji; prinsip empiris menuntut data.
import { keyOf } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const tanpaData = defineRule({
  id: 'fenomena/tanpa-data',
  scope: 'node',
  severity: 'info',
  basis: 'LKE 1.b.3',
  grounds: 'regulation',
  summary: { id: 'fenomena level 0–3 tanpa angka', en: 'fenomena of level 0–3 without a figure' },
  why: {
    id: '"Masih rendah" tanpa angka tidak dapat diuji: tidak terlihat sebesar apa masalahnya, dan di akhir periode tidak ada pembanding untuk menunjukkan perbaikan. PermenPANRB 89/2021 meminta hasil ditetapkan atas dasar bukti, yaitu data yang andal dan sahih.',
    en: '"Still low" without a figure cannot be tested: nobody sees how large the problem is, and at the end of the period there is nothing to compare with. PermenPANRB 89/2021 wants results to be chosen on evidence, that is on reliable and valid data.',
  },
  bad: `versi: 1
pohon:
  - level: 2
    fenomena:
      - uraian: Profesionalitas ASN masih rendah
    sasaran: Meningkatnya Profesionalitas ASN
    indikator:
      - nama: Indeks Profesionalitas ASN
        satuan: indeks
`,
  good: `versi: 1
pohon:
  - level: 2
    fenomena:
      - uraian: Profesionalitas ASN masih rendah
        data:
          - { nama: IP ASN, nilai: 66.90, tahun: 2023, sumber: LKj 2023 }
    sasaran: Meningkatnya Profesionalitas ASN
    indikator:
      - nama: Indeks Profesionalitas ASN
        satuan: indeks
`,
  messages: {
    'tanpa-data': {
      id: 'fenomena ini belum memuat angka',
      en: 'this fenomena has no figure yet',
      help: { id: 'tambahkan data: nama, nilai, tahun, dan sumber', en: 'add data: nama, nilai, tahun and sumber' },
    },
  },
  check(node, report) {
    if (node.level > 3 || node.fenomena.length === 0) return
    if (node.fenomena.some(({ data }) => data.some(({ nilai }) => nilai !== null))) return
    report('tanpa-data', keyOf(node, 'fenomena'))
  },
})
