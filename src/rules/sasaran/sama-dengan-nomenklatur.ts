// Sasaran yang sama dengan nama program menandakan pohon dibangun dari anggaran, bukan dari kondisi (PermenPANRB 89/2021).
import { samakan } from '../../plan/satuan.ts'
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const samaDenganNomenklatur = defineRule({
  id: 'sasaran/sama-dengan-nomenklatur',
  scope: 'node',
  severity: 'peringatan',
  basis: 'LKE 1.b.4',
  grounds: 'regulation',
  summary: {
    id: 'sasaran yang sama dengan nama resmi program, kegiatan, atau sub kegiatannya',
    en: 'a sasaran that equals its official name',
  },
  why: {
    id: 'PermenPANRB 89/2021 meminta kondisi dirumuskan sebelum dikaitkan dengan nama program dan kegiatan yang sudah ada. Sasaran yang sama dengan nama resminya menandakan urutan itu terbalik: yang terbaca daftar anggaran, bukan kondisi yang hendak dicapai (LKE 1.b.4).',
    en: 'PermenPANRB 89/2021 wants conditions to be found before they are linked to names of existing programs and kegiatan. A sasaran that equals its official name suggests the reverse order: it reads as a budget list, not as the condition to be reached (LKE 1.b.4).',
  },
  bad: `versi: 1
pohon:
  - level: 3
    kode: "5.03.02.2.02"
    nomenklatur: Mutasi dan Promosi ASN
    sasaran: Mutasi dan Promosi ASN
    indikator:
      - nama: Persentase usulan mutasi dan promosi ASN yang selesai tepat waktu
        satuan: persen
`,
  good: `versi: 1
pohon:
  - level: 3
    kode: "5.03.02.2.02"
    nomenklatur: Mutasi dan Promosi ASN
    sasaran: Meningkatnya Ketepatan Waktu Layanan Mutasi dan Promosi ASN
    indikator:
      - nama: Persentase usulan mutasi dan promosi ASN yang selesai tepat waktu
        satuan: persen
`,
  messages: {
    sama: {
      id: 'sasaran ini sama dengan nomenklaturnya',
      en: 'this sasaran equals its nomenklatur',
      help: {
        id: 'tulis kondisi yang dicapai; nama resminya tetap di nomenklatur',
        en: 'write the condition to reach; the official name stays in nomenklatur',
      },
    },
  },
  check(node, report) {
    if (node.sasaran === null || node.nomenklatur === null) return
    if (bare(node.sasaran) === bare(node.nomenklatur)) report('sama', at(node, 'sasaran'))
  },
})

const bare = (teks: string): string =>
  samakan(teks)
    .replace(/^(program|kegiatan|sub ?kegiatan)\s+/, '')
    .replace(/[.,;]+$/, '')
