// Kode yang tidak ada di daftar resmi, atau nama yang bukan milik kode itu: anggarannya akan ditolak SIPD.
import { isKode } from '../../plan/kode.ts'
import { cariKode, namaSama, terdekat } from '../../plan/nomenklatur.ts'
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const tidakDikenal = defineRule({
  id: 'kode/tidak-dikenal',
  scope: 'node',
  severity: 'peringatan',
  basis: null,
  grounds: 'practice',
  summary: {
    id: 'kode atau nama yang tidak ada di daftar nomenklatur rencana',
    en: "a code or name that is not in the plan's nomenclature list",
  },
  why: {
    id: 'Kode atau nama yang bukan dari daftar resmi tidak ditemukan ketika Renja, DPA, dan realisasi anggaran dicocokkan dengan pohon. Yang tertulis di perjanjian kinerja lalu berbeda dari yang dianggarkan.',
    en: 'A code or name that is not in the official list is not found when Renja, DPA and budget realisation are matched with the tree. What the performance agreement says then differs from what is budgeted.',
  },
  bad: {
    'pohon.yaml': `versi: 1
nomenklatur: nomenklatur.tsv
`,
    'nomenklatur.tsv': `kode	nama
5.03.02.2.02.0002	Pengelolaan Kenaikan Pangkat ASN
5.03.02.2.02.0003	Pengelolaan Promosi ASN
`,
    'bkd.pohon.yaml': `versi: 1
pohon:
  level: 4
  id: promosi
  kode: "5.03.02.2.02.0030"
  nomenklatur: Pengelolaan Promosi ASN
  sasaran: Terlaksananya Promosi ASN
  indikator: [{ id: dokumen-promosi, nama: Jumlah dokumen promosi ASN, satuan: dokumen }]
`,
  },
  good: {
    'pohon.yaml': `versi: 1
nomenklatur: nomenklatur.tsv
`,
    'nomenklatur.tsv': `kode	nama
5.03.02.2.02.0002	Pengelolaan Kenaikan Pangkat ASN
5.03.02.2.02.0003	Pengelolaan Promosi ASN
`,
    'bkd.pohon.yaml': `versi: 1
pohon:
  level: 4
  id: promosi
  kode: "5.03.02.2.02.0003"
  nomenklatur: Pengelolaan Promosi ASN
  sasaran: Terlaksananya Promosi ASN
  indikator: [{ id: dokumen-promosi, nama: Jumlah dokumen promosi ASN, satuan: dokumen }]
`,
  },
  messages: {
    asing: {
      id: 'kode {kode} tidak ada di {berkas}',
      en: 'code {kode} is not in {berkas}',
      help: {
        id: 'periksa kodenya; daftar itu dapat juga belum memuat perubahan terbaru',
        en: 'check the code; the list may also lack the latest changes',
      },
    },
    mirip: {
      id: 'kode {kode} tidak ada di {berkas}',
      en: 'code {kode} is not in {berkas}',
      help: { id: 'mungkin maksudnya {benar} {nama}', en: 'did you mean {benar} {nama}?' },
    },
    nama: {
      id: 'nama kode {kode} di {berkas} adalah "{nama}"',
      en: 'the name of code {kode} in {berkas} is "{nama}"',
      help: {
        id: 'samakan nomenklatur dengan daftar itu, atau perbaiki kodenya',
        en: 'make nomenklatur agree with the list, or correct the code',
      },
    },
  },
  check(node, report, { plan: { nomenklatur } }) {
    if (nomenklatur === null) return
    const items = node.kode.map((kode) => ({ kode, found: isKode(kode.teks) ? cariKode(nomenklatur, kode.teks) : [] }))
    for (const { kode, found } of items) {
      if (found.length > 0 || !isKode(kode.teks) || !nomenklatur.tingkat.has(kode.teks.split('.').length)) continue
      const near = terdekat(nomenklatur, kode.teks, node.nomenklatur)
      const args = { kode: kode.teks, berkas: nomenklatur.file }
      if (near === null) report('asing', at(kode), args)
      else report('mirip', at(kode), { ...args, benar: near.kode, nama: near.nama })
    }
    const known = items.flatMap(({ kode, found }) => found.map(({ nama }) => ({ kode: kode.teks, nama })))
    if (node.nomenklatur === null || known.length === 0 || known.some(({ nama }) => namaSama(nama, node.nomenklatur!)))
      return
    report('nama', at(node, 'nomenklatur'), { kode: known[0]!.kode, berkas: nomenklatur.file, nama: known[0]!.nama })
  },
})
