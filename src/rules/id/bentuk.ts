// Id dirujuk dari berkas lain dan dari rumus, maka bentuknya satu untuk semua.
import { bentukId } from '../../plan/link.ts'
import { keyOf } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const bentuk = defineRule({
  id: 'id/bentuk',
  scope: 'plan',
  severity: 'galat',
  basis: null,
  grounds: 'format',
  summary: { id: 'id yang bentuknya keliru', en: 'an id of the wrong form' },
  why: {
    id: 'Realisasi, rumus, dan berkas perangkat daerah lain menyebut indikator ini dengan idnya, huruf demi huruf. Dengan spasi dan huruf besar setiap orang menulisnya sedikit berbeda, dan realisasinya tidak sampai ke indikator ini.',
    en: 'Realisasi, formulas and the files of other agencies name this indikator by its id, letter by letter. With spaces and capitals everybody writes it a little differently, and the realisasi does not reach this indikator.',
  },
  bad: `versi: 1
pohon:
  level: 4
  id: diklat-teknis
  sasaran: Terlaksananya Pendidikan dan Pelatihan Teknis ASN
  indikator:
    - id: Lulus Diklat
      nama: Jumlah ASN yang lulus diklat teknis
      satuan: orang
      target: { 2025: 120 }
`,
  good: `versi: 1
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
  messages: {
    bentuk: {
      id: '{teks} bukan id',
      en: '{teks} is no id',
      help: {
        id: 'pakai huruf kecil, angka, dan tanda hubung, misalnya {benar}',
        en: 'use lower-case letters, digits and hyphens, such as {benar}',
      },
    },
    turunan: {
      id: '{teks} adalah id turunan; berkas rencana hanya dapat merujuk id yang ditulis',
      en: '{teks} is a derived id; plan files can only refer to written ids',
      help: {
        id: 'tulis id pada node atau indikator itu, lalu rujuk id tersebut',
        en: 'write an id on that node or indikator, and refer to it',
      },
    },
  },
  check(plan, report) {
    for (const variabel of plan.variabelList) {
      const { id } = variabel
      if (!bentukId.test(id)) report('bentuk', keyOf(variabel), { teks: `"${id}"`, benar: saran(id) })
    }
  },
})

const saran = (teks: string): string => {
  const id = teks
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '')
  return id === '' ? 'jumlah-asn' : id
}
