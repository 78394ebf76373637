// Kode yang bentuknya keliru tidak dapat dicocokkan dengan nomenklatur, anggaran, atau SIPD.
import { isKode, isKodeOrganisasi, saranKode } from '../../plan/kode.ts'
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const kodeBentuk = defineRule({
  id: 'kode/bentuk',
  scope: 'node',
  severity: 'galat',
  basis: null,
  grounds: 'practice',
  summary: { id: 'kode yang bukan bentuk kode nomenklatur', en: 'a code that is not of the form of the nomenclature' },
  why: {
    id: 'Kode dengan bentuk lain tidak dapat dipasangkan dengan nomenklatur, DPA, dan realisasi anggaran: sub kegiatan yang sama tampak sebagai dua, atau anggarannya tampak tidak ada.',
    en: 'A code of another form cannot be matched with the nomenclature, the DPA and the budget realisation: one sub kegiatan looks like two, or its budget seems not to exist.',
  },
  bad: `versi: 1
pohon:
  level: 4
  id: disiplin
  kode: "5.3.2.2.4.7"
  nomenklatur: Pembinaan Disiplin ASN
  sasaran: Meningkatnya Disiplin ASN
  indikator:
    - id: pembinaan-disiplin
      nama: Jumlah ASN yang mendapatkan pembinaan kedisiplinan
      satuan: orang
      target: { 2025: 60 }
`,
  good: `versi: 1
pohon:
  level: 4
  id: disiplin
  kode: "5.03.02.2.04.0007"
  nomenklatur: Pembinaan Disiplin ASN
  sasaran: Meningkatnya Disiplin ASN
  indikator:
    - id: pembinaan-disiplin
      nama: Jumlah ASN yang mendapatkan pembinaan kedisiplinan
      satuan: orang
      target: { 2025: 60 }
`,
  messages: {
    mirip: {
      id: '"{kode}" bukan bentuk kode nomenklatur',
      en: '"{kode}" is not of the form of the nomenclature',
      help: { id: 'mungkin maksudnya "{benar}"', en: 'did you mean "{benar}"?' },
    },
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
      const benar = saranKode(kode.teks)
      if (benar === null) report('bentuk', at(kode), { kode: kode.teks })
      else report('mirip', at(kode), { kode: kode.teks, benar })
    }
  },
})
