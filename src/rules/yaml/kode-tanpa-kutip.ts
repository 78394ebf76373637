// Kode 5.10 tanpa kutip menjadi bilangan 5.1, dan NIP 18 digit kehilangan digit terakhirnya.
import { defineRule } from '../define.ts'

export const kodeTanpaKutip = defineRule({
  id: 'yaml/kode-tanpa-kutip',
  scope: 'reading',
  severity: 'galat',
  basis: null,
  fixable: true,
  summary: {
    id: 'kode, NIP, atau nomor yang dibaca YAML sebagai bilangan',
    en: 'a code, NIP or number of a document that YAML reads as a number',
  },
  messages: {
    angka: {
      id: '{kunci} {teks} dibaca YAML sebagai bilangan, sehingga nol dan digitnya dapat hilang',
      en: '{kunci} {teks} is read as a number by YAML, which can lose zeros and digits',
      help: { id: 'beri tanda kutip: {benar}', en: 'quote it: {benar}' },
    },
  },
})
