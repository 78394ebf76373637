// Node yang menjadi leluhurnya sendiri tidak mempunyai sebab: pohon harus berakar.
import { defineRule } from '../define.ts'

export const siklus = defineRule({
  id: 'cascade/siklus',
  scope: 'reading',
  severity: 'galat',
  basis: 'LKE 1.b.8',
  grounds: 'regulation',
  summary: { id: 'node yang menjadi leluhurnya sendiri', en: 'a node that is its own ancestor' },
  why: {
    id: 'Pohon kinerja menjaga logika sebab-akibat. Node yang berada di bawah dirinya sendiri tidak mempunyai sasaran di atasnya, sehingga berkas ini lepas dari pohon daerah dan kinerjanya tidak terlihat menyumbang pada apa pun.',
    en: 'A performance tree guards the logic of cause and effect. A node below itself has no sasaran above it, so that this file hangs loose from the tree of the region and its performance is not seen to contribute to anything.',
  },
  bad: {
    'daerah.pohon.yaml': `versi: 1
pohon:
  level: 0
  id: reformasi-birokrasi
  sasaran: Meningkatnya Kualitas Reformasi Birokrasi
  indikator: [{ id: indeks-rb, nama: Indeks Reformasi Birokrasi, satuan: indeks }]
`,
    'bkd.pohon.yaml': `versi: 1
induk: sistem-merit
pohon:
  level: 1
  id: sistem-merit
  sasaran: Meningkatnya Penerapan Sistem Merit
  indikator: [{ id: indeks-merit, nama: Indeks Sistem Merit, satuan: indeks }]
`,
  },
  good: {
    'daerah.pohon.yaml': `versi: 1
pohon:
  level: 0
  id: reformasi-birokrasi
  sasaran: Meningkatnya Kualitas Reformasi Birokrasi
  indikator: [{ id: indeks-rb, nama: Indeks Reformasi Birokrasi, satuan: indeks }]
`,
    'bkd.pohon.yaml': `versi: 1
induk: reformasi-birokrasi
pohon:
  level: 1
  id: sistem-merit
  sasaran: Meningkatnya Penerapan Sistem Merit
  indikator: [{ id: indeks-merit, nama: Indeks Sistem Merit, satuan: indeks }]
`,
  },
  messages: {
    lingkaran: {
      id: 'induk berkas ini membentuk lingkaran: {lingkaran}',
      en: "this file's induk closes a circle: {lingkaran}",
      help: {
        id: 'ganti induk salah satu berkas dengan node di luar lingkaran',
        en: 'give one of the files an induk outside of the circle',
      },
    },
    'terlalu-panjang': {
      id: 'lebih dari {batas} berkas bertingkat lewat induk; berkas ini tidak digantungkan pada induknya',
      en: 'more than {batas} files hang below each other by induk; this file is not hung under its induk',
      help: {
        id: 'pohon hanya mempunyai enam tingkat: gantungkan berkas ini pada node yang lebih tinggi',
        en: 'a tree has six levels only: hang this file under a node higher up',
      },
    },
  },
})
