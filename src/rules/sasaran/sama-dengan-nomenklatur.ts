// Sasaran yang sama dengan nama program menandakan pohon dibangun dari anggaran, bukan dari kondisi (PermenPANRB 89/2021).
import { samakan } from '../../plan/satuan.ts'
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const samaDenganNomenklatur = defineRule({
  id: 'sasaran/sama-dengan-nomenklatur',
  scope: 'node',
  severity: 'peringatan',
  basis: 'LKE 1.b.4',
  summary: {
    id: 'sasaran yang sama dengan nama resmi program, kegiatan, atau sub kegiatannya',
    en: 'a sasaran that equals its official name',
  },
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
