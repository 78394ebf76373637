// Crosscutting adalah janji dua pihak: bila hanya satu yang menulisnya, yang lain belum tentu tahu.
import { sameAgency, statusCrosscutting } from '../../plan/crosscutting.ts'
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const crosscuttingSepihak = defineRule({
  id: 'cascade/crosscutting-sepihak',
  scope: 'node',
  severity: 'peringatan',
  basis: 'LKE 1.b.9',
  grounds: 'regulation',
  summary: {
    id: 'crosscutting yang tidak dibalas, atau menuju diri sendiri, leluhur, atau perangkat daerah yang sama',
    en: 'a crosscutting that is not answered, or goes to itself, an ancestor or the same agency',
  },
  why: {
    id: 'Dukungan yang hanya ditulis oleh yang membutuhkan belum menjadi rencana pihak yang diminta: tidak ada target dan anggaran untuknya. Dalam evaluasi, kedua pohon lalu memperlihatkan hubungan antarbidang yang berbeda.',
    en: 'Support that only the side in need has written down is not yet in the plan of the side that is asked: there is no target and no budget for it. In an evaluation the two trees then show different relations across fields.',
  },
  bad: `versi: 1
pohon:
  - level: 4
    id: sistem-informasi
    instansi: Badan Kepegawaian Daerah
    sasaran: Terkelolanya Sistem Informasi Kepegawaian
    indikator: [{ id: layanan-daring, nama: Jumlah layanan kepegawaian secara daring, satuan: layanan }]
    crosscutting:
      - { opd: Dinas Komunikasi dan Informatika, node: pusat-data, peran: Penyedia pusat data }
  - level: 4
    id: pusat-data
    instansi: Dinas Komunikasi dan Informatika
    sasaran: Terkelolanya Pusat Data Pemerintah Daerah
    indikator: [{ id: aplikasi-terpasang, nama: Jumlah aplikasi di pusat data daerah, satuan: aplikasi }]
`,
  good: `versi: 1
pohon:
  - level: 4
    id: sistem-informasi
    instansi: Badan Kepegawaian Daerah
    sasaran: Terkelolanya Sistem Informasi Kepegawaian
    indikator: [{ id: layanan-daring, nama: Jumlah layanan kepegawaian secara daring, satuan: layanan }]
    crosscutting:
      - { opd: Dinas Komunikasi dan Informatika, node: pusat-data, peran: Penyedia pusat data }
  - level: 4
    id: pusat-data
    instansi: Dinas Komunikasi dan Informatika
    sasaran: Terkelolanya Pusat Data Pemerintah Daerah
    indikator: [{ id: aplikasi-terpasang, nama: Jumlah aplikasi di pusat data daerah, satuan: aplikasi }]
    crosscutting:
      - { opd: Badan Kepegawaian Daerah, node: sistem-informasi, peran: Pengguna pusat data }
`,
  messages: {
    sepihak: {
      id: 'node "{node}" tidak menyebut balik node ini atau {opd}',
      en: 'node "{node}" does not name this node or {opd} in return',
      help: { id: 'tambahkan crosscutting pada node "{node}"', en: 'add a crosscutting to node "{node}"' },
    },
    sendiri: {
      id: 'crosscutting ini menuju node ini sendiri, "{node}"',
      en: 'this crosscutting goes to this node itself, "{node}"',
      help: { id: 'hapus, atau tulis node yang dimaksud', en: 'delete it, or name the node that is meant' },
    },
    leluhur: {
      id: 'crosscutting ini menuju leluhurnya, "{node}"',
      en: 'this crosscutting goes to an ancestor, "{node}"',
      help: {
        id: 'hapus: hubungan ke atas sudah dinyatakan oleh pohon',
        en: 'delete it: the tree itself says what is above',
      },
    },
    'opd-sama': {
      id: 'crosscutting ini menuju perangkat daerah yang sama, {opd}',
      en: 'this crosscutting goes to the same agency, {opd}',
      help: { id: 'tulis perangkat daerah lain, atau hapus', en: 'name another agency, or delete it' },
    },
  },
  check(node, report, { plan }) {
    for (const link of node.crosscutting) {
      const target = link.node === null ? undefined : plan.nodeById.get(link.node)
      const where = at(link, link.node === null ? 'opd' : 'node')
      switch (statusCrosscutting(plan, node, link)) {
        case 'sendiri':
          report('sendiri', where, { node: node.id })
          break
        case 'leluhur':
          report('leluhur', where, { node: target!.id })
          break
        case 'opd-sama':
          if (sameAgency(link, node)) report('opd-sama', at(link, 'opd'), { opd: link.opd })
          else report('opd-sama', where, { opd: target!.instansi! })
          break
        case 'sepihak':
          report('sepihak', where, { node: target!.id, opd: node.instansi ?? node.id }).related(at(target!), {
            id: 'node itu di sini',
            en: 'that node is here',
          })
      }
    }
  },
})
