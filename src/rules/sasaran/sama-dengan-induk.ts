// Sasaran yang disalin dari induknya tidak menguraikan apa pun.
import { samakan } from '../../plan/satuan.ts'
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const samaDenganInduk = defineRule({
  id: 'sasaran/sama-dengan-induk',
  scope: 'node',
  severity: 'peringatan',
  basis: 'LKE 1.b.8',
  grounds: 'regulation',
  summary: { id: 'sasaran yang disalin dari induknya', en: 'a sasaran copied from its parent' },
  why: {
    id: 'Anak yang mengulang induknya tidak menjawab pertanyaan penjenjangan menurut PermenPANRB 89/2021: kondisi apa yang diperlukan agar kondisi di atasnya tercapai. Rantai sebab-akibat terhenti di sini, dan dua jenjang jabatan memperjanjikan kinerja yang sama.',
    en: 'A child that repeats its parent does not answer the question of PermenPANRB 89/2021: which condition is needed for the one above. The chain of cause and effect stops here, and two levels of officials sign for the same performance.',
  },
  bad: `versi: 1
pohon:
  - level: 1
    sasaran: Meningkatnya Kualitas Pelayanan Kesehatan
    indikator:
      - nama: Indeks Kepuasan Masyarakat atas Pelayanan Kesehatan
        satuan: indeks
    anak:
      - level: 2
        sasaran: Meningkatnya Kualitas Pelayanan Kesehatan
        indikator:
          - nama: Persentase puskesmas dengan pelayanan sesuai standar
            satuan: persen
`,
  good: `versi: 1
pohon:
  - level: 1
    sasaran: Meningkatnya Kualitas Pelayanan Kesehatan
    indikator:
      - nama: Indeks Kepuasan Masyarakat atas Pelayanan Kesehatan
        satuan: indeks
    anak:
      - level: 2
        sasaran: Meningkatnya Mutu Pelayanan Puskesmas
        indikator:
          - nama: Persentase puskesmas dengan pelayanan sesuai standar
            satuan: persen
`,
  messages: {
    sama: {
      id: 'sasaran ini sama dengan sasaran induknya',
      en: "this sasaran is the same as its parent's",
      help: {
        id: 'tulis kondisi antara yang membuat kondisi induk tercapai',
        en: "write the condition that leads to the parent's",
      },
    },
  },
  check(node, report) {
    if (node.sasaran === null || node.parent?.sasaran == null) return
    if (samakan(node.sasaran) !== samakan(node.parent.sasaran)) return
    report('sama', at(node, 'sasaran')).related(at(node.parent, 'sasaran'), {
      id: 'sasaran induk di sini',
      en: "the parent's sasaran is here",
    })
  },
})
