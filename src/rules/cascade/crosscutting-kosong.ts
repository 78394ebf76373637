// Kinerja jarang milik satu perangkat daerah: pohon tanpa crosscutting belum menunjukkan hubungan antarbidang.
import { samakan } from '../../plan/satuan.ts'
import type { Node } from '../../plan/types.ts'
import { at } from '../../plan/where.ts'
import { defineRule, tertulis } from '../define.ts'

export const crosscuttingKosong = defineRule({
  id: 'cascade/crosscutting-kosong',
  scope: 'plan',
  severity: 'info',
  basis: 'LKE 1.b.9',
  summary: {
    id: 'pohon satu perangkat daerah tanpa crosscutting sama sekali',
    en: "an agency's tree without any crosscutting",
  },
  messages: {
    kosong: {
      id: 'pohon {opd} belum memuat crosscutting',
      en: 'the tree of {opd} has no crosscutting yet',
      help: {
        id: 'tambahkan crosscutting pada node yang bergantung pada perangkat daerah lain',
        en: 'add crosscutting to nodes that depend on another agency',
      },
    },
  },
  check(plan, report) {
    const agencies = new Map<string, Node[]>()
    for (const node of plan.nodes) {
      if (node.instansi === null || node.level === 0) continue
      const key = samakan(node.instansi)
      const nodes = agencies.get(key)
      if (nodes === undefined) agencies.set(key, [node])
      else nodes.push(node)
    }
    for (const nodes of agencies.values()) {
      // A single node is no tree yet.
      if (nodes.length < 2 || nodes.some((node) => tertulis(plan, node, 'crosscutting'))) continue
      report('kosong', at(nodes[0]!, nodes[0]!.sasaran === null ? 'level' : 'sasaran'), { opd: nodes[0]!.instansi! })
    }
  },
})
