// Kinerja jarang milik satu perangkat daerah: pohon tanpa crosscutting belum menunjukkan hubungan antarbidang.
import { nodePerInstansi } from '../../plan/instansi.ts'
import { at } from '../../plan/where.ts'
import { defineRule, tertulis } from '../define.ts'

export const crosscuttingKosong = defineRule({
  id: 'cascade/crosscutting-kosong',
  scope: 'plan',
  severity: 'info',
  basis: 'LKE 1.b.9',
  grounds: 'regulation',
  summary: {
    id: 'pohon satu perangkat daerah tanpa crosscutting sama sekali',
    en: "an agency's tree without any crosscutting",
  },
  why: {
    id: 'Evaluasi SAKIP menanyakan apakah perencanaan memuat hubungan kinerja antarbidang, dan pohon tanpa crosscutting tidak menjawabnya. Pekerjaan yang bergantung pada perangkat daerah lain pun tidak mempunyai janji dari pihak itu.',
    en: 'The evaluation of SAKIP asks whether plans show how performance depends across fields, and a tree without crosscutting gives no answer. Work that depends on another agency has no commitment from that agency either.',
  },
  bad: `versi: 1
instansi: Badan Kepegawaian Daerah
pohon:
  level: 3
  id: layanan-kepegawaian
  sasaran: Meningkatnya Kualitas Layanan Kepegawaian
  indikator: [{ id: ikm-kepegawaian, nama: Indeks kepuasan atas layanan kepegawaian, satuan: indeks }]
  anak:
    - level: 4
      id: sistem-informasi
      sasaran: Terkelolanya Sistem Informasi Kepegawaian
      indikator: [{ id: dokumen-simpeg, nama: Jumlah dokumen pengelolaan sistem informasi, satuan: dokumen }]
`,
  good: `versi: 1
instansi: Badan Kepegawaian Daerah
pohon:
  level: 3
  id: layanan-kepegawaian
  sasaran: Meningkatnya Kualitas Layanan Kepegawaian
  indikator: [{ id: ikm-kepegawaian, nama: Indeks kepuasan atas layanan kepegawaian, satuan: indeks }]
  anak:
    - level: 4
      id: sistem-informasi
      sasaran: Terkelolanya Sistem Informasi Kepegawaian
      indikator: [{ id: dokumen-simpeg, nama: Jumlah dokumen pengelolaan sistem informasi, satuan: dokumen }]
      crosscutting:
        - opd: Dinas Komunikasi dan Informatika
          peran: Penyedia layanan pusat data
`,
  messages: {
    kosong: {
      id: 'pohon {opd} belum memuat crosscutting',
      en: 'the tree of {opd} has no crosscutting yet',
      help: {
        id: 'tambahkan crosscutting pada node yang bergantung pada perangkat daerah lain',
        en: 'add crosscutting to nodes that depend on another agency',
      },
    },
  },
  check(plan, report) {
    for (const nodes of nodePerInstansi(plan)) {
      // A single node is no tree yet.
      if (nodes.length < 2 || nodes.some((node) => tertulis(plan, node, 'crosscutting'))) continue
      report('kosong', at(nodes[0]!, nodes[0]!.sasaran === null ? 'level' : 'sasaran'), { opd: nodes[0]!.instansi! })
    }
  },
})
