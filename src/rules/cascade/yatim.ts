// Pohon yang tidak tersambung ke level 0 tidak menjelaskan untuk apa kinerjanya.
import { nearestWritten } from '../../plan/link.ts'
import type { Plan } from '../../plan/types.ts'
import { at } from '../../plan/where.ts'
import { defineRule, tertulis } from '../define.ts'

export const yatim = defineRule({
  id: 'cascade/yatim',
  scope: 'file',
  severity: 'galat',
  basis: 'LKE 1.b.8',
  grounds: 'regulation',
  summary: {
    id: 'induk yang tidak ada, atau akar di bawah level 0 tanpa induk padahal rencana mempunyai level 0',
    en: 'an induk that resolves to nothing, or a root below level 0 without induk while the plan has a level 0',
  },
  why: {
    id: 'Pohon perangkat daerah yang tidak tersambung ke sasaran daerah tidak menjelaskan untuk apa kinerjanya, dan di lampiran cascading ia berdiri sendiri. Keselarasan dengan sasaran daerah, yang ditanyakan dalam evaluasi SAKIP, tidak dapat ditunjukkan.',
    en: "An agency's tree that is not connected to a sasaran of the region does not tell what its performance is for, and stands alone in the cascading annex. Its alignment with the region's sasaran, which the evaluation of SAKIP asks for, cannot be shown.",
  },
  bad: {
    'daerah.pohon.yaml': `versi: 1
pohon:
  level: 0
  id: reformasi-birokrasi
  sasaran: Meningkatnya Kualitas Reformasi Birokrasi
  indikator: [{ id: indeks-rb, nama: Indeks Reformasi Birokrasi, satuan: indeks }]
`,
    'bkd.pohon.yaml': `versi: 1
pohon:
  level: 1
  id: sistem-merit
  sasaran: Meningkatnya Penerapan Sistem Merit
  indikator: [{ id: indeks-merit, nama: Indeks Sistem Merit, satuan: indeks }]
`,
  },
  good: {
    'daerah.pohon.yaml': `versi: 1
pohon:
  level: 0
  id: reformasi-birokrasi
  sasaran: Meningkatnya Kualitas Reformasi Birokrasi
  indikator: [{ id: indeks-rb, nama: Indeks Reformasi Birokrasi, satuan: indeks }]
`,
    'bkd.pohon.yaml': `versi: 1
induk: reformasi-birokrasi
pohon:
  level: 1
  id: sistem-merit
  sasaran: Meningkatnya Penerapan Sistem Merit
  indikator: [{ id: indeks-merit, nama: Indeks Sistem Merit, satuan: indeks }]
`,
  },
  messages: {
    mirip: {
      id: 'induk "{id}" tidak ada',
      en: 'induk "{id}" does not exist',
      help: { id: 'mungkin maksudnya "{benar}"', en: 'did you mean "{benar}"?' },
    },
    'tidak-ada': {
      id: 'induk "{id}" tidak ada di rencana ini',
      en: 'induk "{id}" does not exist in this plan',
      help: {
        id: 'tulis id itu pada node induknya, atau perbaiki namanya',
        en: 'write that id on the parent node, or correct the name',
      },
    },
    luar: {
      id: 'induk "{id}" berada di luar berkas yang dibaca',
      en: 'induk "{id}" is outside of the files that are read',
      help: {
        id: 'tambahkan pohon.yaml supaya seluruh rencana dibaca',
        en: 'add a pohon.yaml so that the whole plan is read',
      },
      severity: 'info',
    },
    'tanpa-induk': {
      id: 'akar level {level} ini tidak tersambung ke level 0',
      en: 'this root of level {level} is not connected to level 0',
      help: { id: 'tulis "induk: id-node" di awal berkas', en: 'write "induk: node-id" at the top of the file' },
    },
  },
  check(berkas, report, { plan }) {
    if (berkas.induk !== null) {
      const id = berkas.induk
      if (plan.nodeById.has(id) || plan.unread(id)) return
      if (plan.rencana.file === null) return void report('luar', at(berkas, 'induk'), { id })
      const benar = ofPlan(plan).near(id)
      if (benar === null) report('tidak-ada', at(berkas, 'induk'), { id })
      else report('mirip', at(berkas, 'induk'), { id, benar })
      return
    }
    if (!ofPlan(plan).hasTop) return
    for (const node of berkas.roots) {
      if (node.level > 0 && node.parent === null) report('tanpa-induk', at(node, 'level'), { level: node.level })
    }
  },
})

interface Whole {
  readonly near: (id: string) => string | null
  /** A node whose level is missing counts as level 0 only until it is written. */
  readonly hasTop: boolean
}

/** What is asked for each file, and costs the whole plan each time. */
function ofPlan(plan: Plan): Whole {
  const before = known.get(plan)
  if (before !== undefined) return before
  const whole = {
    near: nearestWritten([plan.nodeById]),
    hasTop: plan.roots.some((root) => root.level === 0 && tertulis(plan, root, 'level')),
  }
  known.set(plan, whole)
  return whole
}

const known = new WeakMap<Plan, Whole>()
