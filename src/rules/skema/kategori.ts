// Skala kategori yang berlubang atau tumpang tindih memberi satu capaian dua nama, atau tidak satu pun.
import { periksaSkala } from '../../figures/index.ts'
import { at, keyOf } from '../../plan/where.ts'
import { entries, get, items, root } from '../../source/cursor.ts'
import { defineRule } from '../define.ts'

const kunciPita = ['di_atas', 'mulai', 'nama', 'warna']

export const kategori = defineRule({
  id: 'skema/kategori',
  scope: 'plan',
  severity: 'galat',
  basis: null,
  grounds: 'format',
  summary: {
    id: 'skala kategori dengan celah, tumpang tindih, atau tanpa batas bawah terbuka',
    en: 'a kategori scale with gaps, overlaps or no open bottom',
  },
  why: {
    id: 'Dengan celah di bawah, justru kinerja yang paling rendah tidak mempunyai predikat; dengan pita yang tumpang tindih, satu capaian mempunyai dua. Laporan tidak dibuat sebelum skalanya diperbaiki.',
    en: 'With a gap at the bottom the weakest performance of all has no grade; with overlapping bands one capaian has two. No report is made until the scale is mended.',
  },
  bad: {
    'pohon.yaml': `versi: 1
kategori:
  - { di_atas: 90, nama: Sangat Tinggi }
  - { di_atas: 75, nama: Tinggi }
  - { di_atas: 50, nama: Rendah }
`,
    'bkd.pohon.yaml': `versi: 1
pohon:
  level: 4
  id: diklat-teknis
  sasaran: Terlaksananya Pendidikan dan Pelatihan Teknis ASN
  indikator:
    - id: lulus-diklat
      nama: Jumlah ASN yang lulus diklat teknis
      satuan: orang
      target: { 2025: 120 }
`,
  },
  good: {
    'pohon.yaml': `versi: 1
kategori:
  - { di_atas: 90, nama: Sangat Tinggi }
  - { di_atas: 75, nama: Tinggi }
  - { nama: Rendah }
`,
    'bkd.pohon.yaml': `versi: 1
pohon:
  level: 4
  id: diklat-teknis
  sasaran: Terlaksananya Pendidikan dan Pelatihan Teknis ASN
  indikator:
    - id: lulus-diklat
      nama: Jumlah ASN yang lulus diklat teknis
      satuan: orang
      target: { 2025: 120 }
`,
  },
  messages: {
    celah: {
      id: 'skala kategori ini tidak mempunyai pita terbawah yang terbuka, sehingga capaian di bawahnya tidak bernama',
      en: 'this kategori scale has no open bottom band, so that a capaian below it has no name',
      help: {
        id: 'hapus batas pita terakhir: "- { nama: Rendah }"',
        en: 'delete the bound of the last band: "- { nama: Rendah }"',
      },
    },
    'tumpang-tindih': {
      id: 'pita "{nama}" tidak berada di bawah pita sebelumnya',
      en: 'band "{nama}" is not below the band before it',
      help: {
        id: 'urutkan dari atas ke bawah, setiap batas lebih kecil dari yang di atasnya',
        en: 'order from top to bottom, each bound smaller than the one above',
      },
    },
    ganda: {
      id: 'pita "{nama}" mempunyai dua batas',
      en: 'band "{nama}" has two bounds',
      help: { id: 'pakai salah satu: di_atas (>) atau mulai (≥)', en: 'use one: di_atas (>) or mulai (≥)' },
    },
  },
  check({ rencana, documents }, report) {
    if (rencana.file === null) return
    const owner = { file: rencana.file, entry: 0 }
    // A pohon.yaml that cannot be read has no top.
    const top = root(documents.get(rencana.file)!)
    const written = top === undefined ? undefined : get(top, 'kategori')
    // Without a single band no capaian has a name; the default scale is not what was meant.
    if (Array.isArray(written?.data) && written.data.length === 0) report('celah', keyOf(owner, 'kategori'))
    if (written === undefined || rencana.kategori.nama !== rencana.file) return
    const pita = items(written)
    // A bound with a misspelt key, or one that is no number, is that mistake and no gap.
    const { bands } = rencana.kategori
    const tulis = (index: number, key: string): boolean => {
      const field = pita[index] === undefined ? undefined : get(pita[index], key)
      return field !== undefined && field.data !== null
    }
    const terbaca = pita.every((item, index) => {
      const batas = tulis(index, 'di_atas') || tulis(index, 'mulai')
      return entries(item).every(({ key }) => kunciPita.includes(key)) && (!batas || bands[index]?.bawah !== null)
    })
    if (!terbaca) return
    bands.forEach(({ nama }, index) => {
      const dua = tulis(index, 'di_atas') && tulis(index, 'mulai')
      if (dua) report('ganda', at(owner, 'kategori', index, 'mulai'), { nama })
    })
    for (const { index, masalah } of periksaSkala(bands)) {
      if (masalah === 'celah') report('celah', keyOf(owner, 'kategori'))
      if (masalah === 'tumpang-tindih') {
        report('tumpang-tindih', at(owner, 'kategori', index, 'nama'), { nama: bands[index]!.nama })
      }
    }
  },
})
