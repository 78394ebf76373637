// Node yang menjadi leluhurnya sendiri tidak mempunyai sebab: pohon harus berakar.
import { defineRule } from '../define.ts'

export const siklus = defineRule({
  id: 'cascade/siklus',
  scope: 'reading',
  severity: 'galat',
  basis: 'LKE 1.b.8',
  summary: { id: 'node yang menjadi leluhurnya sendiri', en: 'a node that is its own ancestor' },
  messages: {
    lingkaran: {
      id: 'induk berkas ini membentuk lingkaran: {lingkaran}',
      en: "this file's induk closes a circle: {lingkaran}",
      help: {
        id: 'ganti induk salah satu berkas dengan node di luar lingkaran',
        en: 'give one of the files an induk outside of the circle',
      },
    },
  },
})
