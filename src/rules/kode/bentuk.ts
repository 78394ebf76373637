// Kode yang bentuknya keliru tidak dapat dicocokkan dengan nomenklatur, anggaran, atau SIPD.
import { isKode, isKodeOrganisasi } from '../../plan/kode.ts'
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const kodeBentuk = defineRule({
  id: 'kode/bentuk',
  scope: 'node',
  severity: 'galat',
  basis: 'Permendagri 90/2019',
  summary: { id: 'kode yang bukan bentuk kode nomenklatur', en: 'a code that is not of the form of the nomenclature' },
  messages: {
    bentuk: {
      id: '"{kode}" bukan bentuk kode nomenklatur',
      en: '"{kode}" is not of the form of the nomenclature',
      help: {
        id: 'tulis seperti 5.03 (bidang), 5.03.02 (program), 5.03.02.2.01 (kegiatan), atau 5.03.02.2.01.0003 (sub kegiatan)',
        en: 'write it like 5.03 (bidang), 5.03.02 (program), 5.03.02.2.01 (kegiatan) or 5.03.02.2.01.0003 (sub kegiatan)',
      },
    },
  },
  check(node, report) {
    for (const kode of node.kode) {
      if (isKode(kode.teks) || (node.level <= 1 && isKodeOrganisasi(kode.teks))) continue
      report('bentuk', at(kode), { kode: kode.teks })
    }
  },
})
