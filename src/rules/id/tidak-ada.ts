// Rujukan ke id yang tidak ada: rumus kehilangan komponennya, realisasi tidak sampai ke indikatornya.

import { bentukId, nearestWritten } from '../../plan/link.ts'
import { samakan } from '../../plan/satuan.ts'
import type { Indikator, Plan } from '../../plan/types.ts'
import { at, keyOf, type Where } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const tidakAda = defineRule({
  id: 'id/tidak-ada',
  scope: 'plan',
  severity: 'galat',
  basis: null,
  grounds: 'format',
  summary: { id: 'rujukan ke id yang tidak ada', en: 'a reference to an id that does not exist' },
  why: {
    id: 'Angka yang dikirim untuk id yang tidak ada tidak sampai ke indikator mana pun: bidang merasa sudah melapor, sedangkan di pengukuran kinerja indikatornya belum mempunyai realisasi. Rumus yang menyebut id seperti itu kehilangan komponennya dan tidak dapat dihitung.',
    en: 'A figure sent for an id that does not exist reaches no indikator: its unit believes it has reported, while the indikator has no realisasi in the measurement. A formula that names such an id lacks an operand and cannot be computed.',
  },
  bad: {
    'bkd.pohon.yaml': `versi: 1
pohon:
  level: 4
  id: diklat-teknis
  sasaran: Terlaksananya Pendidikan dan Pelatihan Teknis ASN
  indikator:
    - id: lulus-diklat
      nama: Jumlah ASN yang lulus diklat teknis
      satuan: orang
      konsolidasi: kumulatif
      target: { 2025: 120 }
`,
    'bkd.realisasi.yaml': `versi: 1
realisasi:
  lulus-dikalt:
    2025: { tw1: 25, tw2: 60, sumber: Laporan Diklat 2025 }
`,
  },
  good: {
    'bkd.pohon.yaml': `versi: 1
pohon:
  level: 4
  id: diklat-teknis
  sasaran: Terlaksananya Pendidikan dan Pelatihan Teknis ASN
  indikator:
    - id: lulus-diklat
      nama: Jumlah ASN yang lulus diklat teknis
      satuan: orang
      konsolidasi: kumulatif
      target: { 2025: 120 }
`,
    'bkd.realisasi.yaml': `versi: 1
realisasi:
  lulus-diklat:
    2025: { tw1: 25, tw2: 60, sumber: Laporan Diklat 2025 }
`,
  },
  messages: {
    mirip: {
      id: 'id "{id}" tidak ada',
      en: 'there is no id "{id}"',
      help: { id: 'mungkin maksudnya "{benar}"', en: 'did you mean "{benar}"?' },
    },
    'jenis-lain': {
      id: 'id "{id}" milik {milik}, sedangkan di sini dibutuhkan {harapan}',
      en: 'id "{id}" belongs to {milik}, but here {harapan} is needed',
      help: {
        id: 'tulis id {harapan}, atau pindahkan ke bagian {bagian}',
        en: 'write the id of {harapan}, or move this to the part {bagian}',
      },
    },
    'tidak-ada': {
      id: 'id "{id}" tidak ada di rencana ini',
      en: 'there is no id "{id}" in this plan',
      help: {
        id: 'tulis id itu pada yang dirujuk, atau perbaiki rujukannya',
        en: 'write that id on what is meant, or correct the reference',
      },
    },
  },
  check(plan, report) {
    const { unread } = plan
    const kinds = {
      node: kindOf(plan.nodeById),
      indikator: kindOf(plan.indikator),
      operan: kindOf(plan.indikator, plan.variabel),
    }
    const refer = (id: string | null, where: Where, { known, near }: Kind): void => {
      if (id === null || id === '' || known.some((map) => map.has(id)) || unread(id)) return
      const benar = near(id)
      if (benar === null) report('tidak-ada', where, { id })
      // What is meant is written in a form that no id has: that is the mistake.
      else if (bentukId.test(benar)) report('mirip', where, { id, benar })
    }
    for (const node of plan.nodes) {
      for (const indikator of node.indikator) {
        refer(indikator.samaDengan, at(indikator, 'sama_dengan'), kinds.indikator)
        for (const { id, where } of operands(indikator)) refer(id, where, kinds.operan)
      }
      for (const link of node.crosscutting) {
        // A node of an agency outside the plan is external, not wrong.
        if (instansiOf(plan).has(samakan(link.opd))) {
          refer(link.node, at(link, 'node'), kinds.node)
        }
      }
    }
  },
})

/** What an id of one kind may name, and which of those is nearest to one that is not there. */
interface Kind {
  readonly known: readonly ReadonlyMap<string, unknown>[]
  readonly near: (id: string) => string | null
}

const kindOf = (...known: ReadonlyMap<string, unknown>[]): Kind => ({
  known,
  near: nearestWritten(known),
})

function operands(indikator: Indikator): { readonly id: string | null; readonly where: Where }[] {
  const { hitung } = indikator
  if (hitung === null) return []
  const listed = hitung.dari === 'anak' ? [] : hitung.dari
  return [
    ...listed.map(({ id, entry }) => ({ id, where: keyOf({ file: indikator.file, entry }) })),
    ...hitung.komponen.map(({ id, entry }) => ({ id, where: at({ file: indikator.file, entry }) })),
    { id: hitung.pembilang, where: at(hitung, 'pembilang') },
    { id: hitung.penyebut, where: at(hitung, 'penyebut') },
  ]
}

const known = new WeakMap<Plan, ReadonlySet<string>>()
function instansiOf(plan: Plan): ReadonlySet<string> {
  const names =
    known.get(plan) ?? new Set(plan.nodes.flatMap(({ instansi }) => (instansi === null ? [] : [samakan(instansi)])))
  known.set(plan, names)
  return names
}
