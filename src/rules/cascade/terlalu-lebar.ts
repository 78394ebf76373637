// Terlalu banyak anak langsung menyulitkan pengendalian, dan sering berarti satu tingkat terlewat.
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const terlaluLebar = defineRule({
  id: 'cascade/terlalu-lebar',
  scope: 'node',
  severity: 'info',
  basis: 'LKE 1.b.8',
  grounds: 'practice',
  summary: { id: 'node dengan lebih dari tujuh anak', en: 'a node with more than seven children' },
  why: {
    id: 'Pohon kinerja memilih yang paling penting dan strategis (prinsip materialitas); di antara banyak anak yang sejajar, yang menentukan tidak terlihat lagi di samping yang rutin. Batas tujuh adalah patokan pohon, bukan ketentuan, dan dapat diubah.',
    en: 'A performance tree picks what is most important and strategic (the principle of materiality); among many children side by side the decisive ones are lost beside the routine. Seven is the default of pohon, no regulation, and can be changed.',
  },
  bad: `versi: 1
pohon:
  level: 4
  id: diklat-teknis
  sasaran: Terlaksananya Pendidikan dan Pelatihan Teknis ASN
  indikator:
    - { id: lulus-diklat, nama: Jumlah ASN yang lulus diklat teknis, satuan: orang }
  anak:
    - { level: 5, aktivitas: Penyusunan Kebutuhan Diklat }
    - { level: 5, aktivitas: Penyusunan Jadwal }
    - { level: 5, aktivitas: Pengadaan Alat Tulis }
    - { level: 5, aktivitas: Penyusunan Undangan }
    - { level: 5, aktivitas: Pengiriman Undangan }
    - { level: 5, aktivitas: Penyelenggaraan Diklat }
    - { level: 5, aktivitas: Evaluasi Pascadiklat }
    - { level: 5, aktivitas: Penyusunan Laporan }
`,
  good: `versi: 1
pohon:
  level: 4
  id: diklat-teknis
  sasaran: Terlaksananya Pendidikan dan Pelatihan Teknis ASN
  indikator:
    - { id: lulus-diklat, nama: Jumlah ASN yang lulus diklat teknis, satuan: orang }
  anak:
    - { level: 5, aktivitas: Penyusunan Kebutuhan Diklat }
    - { level: 5, aktivitas: Persiapan Diklat }
    - { level: 5, aktivitas: Penyelenggaraan Diklat }
    - { level: 5, aktivitas: Evaluasi Pascadiklat }
    - { level: 5, aktivitas: Penyusunan Laporan }
`,
  messages: {
    lebar: {
      id: 'node ini mempunyai {jumlah} anak',
      en: 'this node has {jumlah} children',
      help: {
        id: 'kelompokkan anak yang sejenis di bawah kondisi antara',
        en: 'group children of a kind below a condition in between',
      },
    },
  },
  options: {
    anak: {
      type: 'integer',
      default: 7,
      minimum: 1,
      meaning: {
        id: 'banyaknya anak langsung, dalam node, yang bila dilampaui dilaporkan',
        en: 'number of direct children, in nodes, above which it is reported',
      },
    },
  },
  check(node, report, { option }) {
    if (node.children.length > option('anak')) report('lebar', at(node, 'level'), { jumlah: node.children.length })
  },
})
