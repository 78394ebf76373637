// Crosscutting adalah janji dua pihak: bila hanya satu yang menulisnya, yang lain belum tentu tahu.
import { samakan } from '../../plan/satuan.ts'
import type { Crosscutting, Node } from '../../plan/types.ts'
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const crosscuttingSepihak = defineRule({
  id: 'cascade/crosscutting-sepihak',
  scope: 'node',
  severity: 'peringatan',
  basis: 'LKE 1.b.9',
  summary: {
    id: 'crosscutting yang tidak dibalas, atau menuju diri sendiri, leluhur, atau perangkat daerah yang sama',
    en: 'a crosscutting that is not answered, or goes to itself, an ancestor or the same agency',
  },
  messages: {
    sepihak: {
      id: 'node "{node}" tidak menyebut balik node ini atau {opd}',
      en: 'node "{node}" does not name this node or {opd} in return',
      help: { id: 'tambahkan crosscutting pada node "{node}"', en: 'add a crosscutting to node "{node}"' },
    },
    sendiri: {
      id: 'crosscutting ini menuju node ini sendiri, "{node}"',
      en: 'this crosscutting goes to this node itself, "{node}"',
      help: { id: 'hapus, atau tulis node yang dimaksud', en: 'delete it, or name the node that is meant' },
    },
    leluhur: {
      id: 'crosscutting ini menuju leluhurnya, "{node}"',
      en: 'this crosscutting goes to an ancestor, "{node}"',
      help: {
        id: 'hapus: hubungan ke atas sudah dinyatakan oleh pohon',
        en: 'delete it: the tree itself says what is above',
      },
    },
    'opd-sama': {
      id: 'crosscutting ini menuju perangkat daerah yang sama, {opd}',
      en: 'this crosscutting goes to the same agency, {opd}',
      help: { id: 'tulis perangkat daerah lain, atau hapus', en: 'name another agency, or delete it' },
    },
  },
  check(node, report, { plan }) {
    for (const link of node.crosscutting) {
      const target = link.node === null ? undefined : plan.nodeById.get(link.node)
      const where = at(link, link.node === null ? 'opd' : 'node')
      if (target === node) report('sendiri', where, { node: node.id })
      else if (target !== undefined && isAncestor(target, node)) report('leluhur', where, { node: target.id })
      else if (sameAgency(link, node)) report('opd-sama', at(link, 'opd'), { opd: link.opd })
      else if (target !== undefined && isColleague(target, node, plan.rencana.instansi))
        report('opd-sama', where, { opd: target.instansi! })
      else if (target !== undefined && !answers(target, node)) {
        report('sepihak', where, { node: target.id, opd: node.instansi ?? node.id }).related(at(target), {
          id: 'node itu di sini',
          en: 'that node is here',
        })
      }
    }
  },
})

function isAncestor(candidate: Node, node: Node): boolean {
  for (let here = node.parent; here !== null; here = here.parent) if (here === candidate) return true
  return false
}

const sameAgency = ({ opd }: Crosscutting, { instansi }: Node): boolean =>
  instansi !== null && samakan(opd) === samakan(instansi)

/** A node of the same agency, whatever `opd` says; the plan's own name is no agency. */
const isColleague = (target: Node, { instansi }: Node, umum: string | null): boolean =>
  instansi !== null &&
  target.instansi !== null &&
  samakan(instansi) === samakan(target.instansi) &&
  (umum === null || samakan(instansi) !== samakan(umum))

/** It names this node, or this node's agency. */
function answers(target: Node, node: Node): boolean {
  return target.crosscutting.some((back) => back.node === node.id || sameAgency(back, node))
}
