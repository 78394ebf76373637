// Id dirujuk dari berkas lain dan dari rumus, maka bentuknya satu untuk semua.
import { keyOf } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

const bentukId = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

export const bentuk = defineRule({
  id: 'id/bentuk',
  scope: 'plan',
  severity: 'galat',
  basis: null,
  summary: { id: 'id yang bentuknya keliru', en: 'an id of the wrong form' },
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
