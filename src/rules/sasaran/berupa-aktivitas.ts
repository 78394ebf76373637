// Sasaran menyatakan kondisi yang dicapai; kata kegiatan atau keluaran di tingkat hasil menandakan daftar kerja, bukan kinerja.
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'
import { cocok, kataPertama } from '../words/match.ts'
import { kataHasil, kataKegiatan, kataKeluaran } from '../words/verbs.ts'

export const berupaAktivitas = defineRule({
  id: 'sasaran/berupa-aktivitas',
  scope: 'node',
  severity: 'galat',
  basis: 'LKE 1.b.4',
  grounds: 'regulation',
  summary: {
    id: 'sasaran yang diawali kata kegiatan, atau kata keluaran di level 0–2',
    en: 'a sasaran that begins with an activity noun, or with an output verb at level 0–2',
  },
  why: {
    id: 'LKE 1.b.4 menilai apakah sasaran menyatakan kondisi yang hendak dicapai. Sasaran berupa pekerjaan sudah tercapai begitu pekerjaannya selesai, walaupun tidak ada yang membaik; capaian 100 % di laporan kinerja lalu tidak membuktikan hasil apa pun.',
    en: 'LKE 1.b.4 asks whether a sasaran states the condition to be reached. One that names work is reached as soon as the work is done, even if nothing has improved; 100 % in the performance report then proves no result at all.',
  },
  bad: `versi: 1
pohon:
  - level: 1
    sasaran: Pelaksanaan Diklat bagi ASN
    indikator:
      - nama: Persentase ASN yang memenuhi standar kompetensi
        satuan: persen
`,
  good: `versi: 1
pohon:
  - level: 1
    sasaran: Meningkatnya Kompetensi ASN
    indikator:
      - nama: Persentase ASN yang memenuhi standar kompetensi
        satuan: persen
`,
  messages: {
    aktivitas: {
      id: 'sasaran level {level} diawali "{kata}", yaitu kegiatan, bukan kondisi',
      en: 'the sasaran of level {level} begins with "{kata}", an activity, not a condition',
      help: {
        id: 'tulis kondisi yang dicapai, misalnya "Meningkatnya …"',
        en: 'write the condition to reach, such as "Meningkatnya …"',
      },
    },
    'aktivitas-bawah': {
      id: 'sasaran level {level} diawali "{kata}", yaitu kegiatan, bukan kondisi',
      en: 'the sasaran of level {level} begins with "{kata}", an activity, not a condition',
      help: {
        id: 'tulis kondisi yang dicapai, misalnya "Tersedianya …" atau "Meningkatnya …"',
        en: 'write the condition to reach, such as "Tersedianya …" or "Meningkatnya …"',
      },
      severity: 'warning',
    },
    keluaran: {
      id: 'sasaran level {level} diawali "{kata}", yaitu keluaran, bukan hasil',
      en: 'the sasaran of level {level} begins with "{kata}", an output, not a result',
      help: {
        id: 'tulis hasil yang dirasakan, misalnya "Meningkatnya …"',
        en: 'write the result, such as "Meningkatnya …"',
      },
    },
    'keluaran-program': {
      id: 'sasaran level {level} diawali "{kata}", yaitu keluaran, bukan hasil',
      en: 'the sasaran of level {level} begins with "{kata}", an output, not a result',
      help: {
        id: 'tulis hasil program, misalnya "Meningkatnya …"',
        en: 'write the result of the program, such as "Meningkatnya …"',
      },
      severity: 'warning',
    },
  },
  check(node, report) {
    if (node.level === 5 || node.sasaran === null) return
    // A word that is as near to a condition as to an activity gets the benefit of the doubt.
    const kata = kataPertama(node.sasaran)
    const condition = cocok(node.sasaran, kataHasil)?.salah ?? 99
    const activity = cocok(node.sasaran, kataKegiatan)
    const output = cocok(node.sasaran, kataKeluaran)
    if (activity !== null && activity.salah < condition && activity.salah <= (output?.salah ?? 99)) {
      report(node.level <= 1 ? 'aktivitas' : 'aktivitas-bawah', at(node, 'sasaran'), { level: node.level, kata })
    } else if (output !== null && output.salah < condition && node.level <= 2) {
      report(node.level <= 1 ? 'keluaran' : 'keluaran-program', at(node, 'sasaran'), { level: node.level, kata })
    }
  },
})
