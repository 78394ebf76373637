// Efficiency of money by the two ways in use: achievement minus absorption, and the efficiency of outputs (PMK style).
import type { Decimal } from 'decimal.js'
import type { Node } from '../plan/types.ts'
import { banding, Desimal, seratus, total } from './decimal.ts'
import type { Figures, FiguresNode } from './types.ts'

/** `selisih`: capaian − serapan, in percentage points; more than 5 is efficient, within ±5 fairly so, less is not. */
export interface EfisiensiSelisih {
  readonly selisih: Decimal
  readonly label: 'efisien' | 'cukup-efisien' | 'tidak-efisien'
}

/** Both in percent: E = Σ(PA × CK − RA) ÷ Σ(PA × CK), and NE = 50 + E ÷ 20 × 50 with E limited to −20 … 20. */
export interface EfisiensiKeluaran {
  readonly efisiensi: Decimal
  readonly nilai: Decimal
  /** Outputs (level 4) it is made of, and those left out because pagu, money spent or a complete capaian is missing. */
  readonly dipakai: number
  readonly dilewati: number
}

const batas = new Desimal(5)
const terbesar = new Desimal(20)

/** Nothing where capaian or serapan is missing, or the capaian is provisional: it would look better than it is. */
export function efisiensiSelisih({
  capaian,
  anggaran,
}: Pick<FiguresNode, 'capaian' | 'anggaran'>): EfisiensiSelisih | null {
  if (capaian.persen === null || capaian.sementara || anggaran.absorption === null) return null
  const selisih = capaian.persen.minus(anggaran.absorption)
  if (banding(selisih, batas) > 0) return { selisih, label: 'efisien' }
  return { selisih, label: banding(selisih, batas.negated()) >= 0 ? 'cukup-efisien' : 'tidak-efisien' }
}

/** Of the funded outputs (level 4) below the given nodes. PA pagu, RA money spent, CK capaian of the output as a ratio. */
export function efisiensiKeluaran(figures: Figures, nodes: readonly Node[]): EfisiensiKeluaran | null {
  const outputs = nodes.flatMap(outputsOf).flatMap(({ id }) => figures.nodes.get(id) ?? [])
  const funded = outputs.filter(({ anggaran }) => anggaran.planned !== null && !anggaran.planned.isZero())
  const complete = funded.filter(({ anggaran, capaian }) => {
    return anggaran.actual !== null && capaian.persen !== null && !capaian.sementara
  })
  const earned = total(complete.map(({ anggaran, capaian }) => anggaran.planned!.times(capaian.persen!).div(seratus)))
  if (earned.isZero()) return null
  const spent = total(complete.map(({ anggaran }) => anggaran.actual!))
  const efisiensi = earned.minus(spent).div(earned).times(seratus)
  const limited = Desimal.max(terbesar.negated(), Desimal.min(terbesar, efisiensi))
  const nilai = new Desimal(50).plus(limited.div(terbesar).times(50))
  return { efisiensi, nilai, dipakai: complete.length, dilewati: funded.length - complete.length }
}

function outputsOf(node: Node): Node[] {
  return node.level === 4 ? [node] : node.children.flatMap(outputsOf)
}
