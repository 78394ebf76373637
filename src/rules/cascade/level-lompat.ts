// Anak harus tepat satu tingkat di bawah induknya: rantai sebab-akibat tidak boleh putus.
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const levelLompat = defineRule({
  id: 'cascade/level-lompat',
  scope: 'node',
  severity: 'galat',
  basis: 'LKE 1.b.8',
  summary: { id: 'level anak bukan level induk ditambah satu', en: "a child's level is not its parent's plus one" },
  messages: {
    lompat: {
      id: 'level {anak} berada langsung di bawah level {induk}',
      en: 'level {anak} is placed directly below level {induk}',
      help: {
        id: 'ganti level menjadi {seharusnya}, atau sisipkan node di antaranya',
        en: 'change level to {seharusnya}, or put a node in between',
      },
    },
    terbalik: {
      id: 'level {anak} tidak dapat berada di bawah level {induk}',
      en: 'level {anak} cannot be placed below level {induk}',
      help: { id: 'pindahkan node ini ke bawah induk yang lebih tinggi', en: 'move this node below a higher parent' },
    },
  },
  check(node, report) {
    if (node.parent === null || node.level === node.parent.level + 1) return
    const deeper = node.level > node.parent.level + 1
    const args = { anak: node.level, induk: node.parent.level }
    report(
      deeper ? 'lompat' : 'terbalik',
      at(node, 'level'),
      deeper ? { ...args, seharusnya: node.parent.level + 1 } : args,
    ).related(at(node.parent, 'level'), { id: 'level induk di sini', en: "the parent's level is here" })
  },
})
