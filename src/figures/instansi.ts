// Figures of every agency: from the nodes of its level, or from where its part of the tree begins.
import { nodePerInstansi } from '../plan/instansi.ts'
import type { Indikator, Node, Plan } from '../plan/types.ts'
import { jumlahAnggaran } from './anggaran.ts'
import { jumlahStatus, rataCapaian } from './capaian.ts'
import type { Hitungan } from './hitung.ts'
import type { FiguresIndikator, FiguresInstansi, FiguresNode } from './types.ts'

/** Agencies that own a node below level 0, in the order of the tree. */
export function instansiPlan(
  plan: Plan,
  { asli, berlaku }: Hitungan,
  indikator: (indikator: Indikator) => FiguresIndikator,
  node: (node: Node) => FiguresNode,
): readonly FiguresInstansi[] {
  return nodePerInstansi(plan).map((semua) => {
    const puncak = puncakDari(semua)
    // An indikator that is shown again under another sasaran is still one.
    const sendiri = new Map(
      puncak.flatMap((satu) => satu.indikator.filter(berlaku)).map((satu) => [asli(satu) ?? satu, indikator(satu)]),
    )
    const capaian = [...sendiri.values()].map((satu) => satu.capaian)
    return {
      nama: semua[0]!.instansi!,
      capaian: rataCapaian(
        capaian.map((satu) => ({ capaian: satu, bobot: null })),
        plan.rencana,
      ),
      jumlah: jumlahStatus(capaian),
      anggaran: jumlahAnggaran(puncak.map((satu) => node(satu).anggaran)),
    }
  })
}

/** An agency's level-1 nodes; where it has none, those of its nodes that have no other of it above them. */
function puncakDari(milik: readonly Node[]): readonly Node[] {
  const pertama = milik.filter(({ level }) => level === 1)
  if (pertama.length > 0) return pertama
  const semua = new Set(milik)
  return milik.filter((node) => {
    let atas = node.parent
    while (atas !== null && !semua.has(atas)) atas = atas.parent
    return atas === null
  })
}
