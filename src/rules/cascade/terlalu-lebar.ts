// Terlalu banyak anak langsung menyulitkan pengendalian, dan sering berarti satu tingkat terlewat.
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const terlaluLebar = defineRule({
  id: 'cascade/terlalu-lebar',
  scope: 'node',
  severity: 'info',
  basis: 'LKE 1.b.8',
  options: { anak: 7 },
  summary: { id: 'node dengan lebih dari tujuh anak', en: 'a node with more than seven children' },
  messages: {
    lebar: {
      id: 'node ini mempunyai {jumlah} anak',
      en: 'this node has {jumlah} children',
      help: {
        id: 'kelompokkan anak yang sejenis di bawah kondisi antara',
        en: 'group children of a kind below a condition in between',
      },
    },
  },
  check(node, report, { option }) {
    if (node.children.length > option('anak')) report('lebar', at(node, 'level'), { jumlah: node.children.length })
  },
})
