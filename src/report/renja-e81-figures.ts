// What form E.81 says of an indikator (K) and of a node's money (Rp), in its columns 5 to 14.
import type { Decimal } from 'decimal.js'
import {
  type AntarTahun,
  anggaranTriwulan,
  type CaraAntarTahun,
  capaianDari,
  rumusCapaianOf,
  type UangAntarTahun,
  uangAntarTahun,
} from '../figures/index.ts'
import type { Anggaran, Capaian, Figures, FiguresIndikator } from '../figures/types.ts'
import type { Indikator, Node, RumusCapaian } from '../plan/types.ts'
import { triwulan } from '../plan/types.ts'
import type { AnnexInput } from './annex.ts'
import { caraOf, realisasiOver, renstraYears, targetAkhirOf } from './antar-tahun.ts'
import { originalOf } from './original.ts'
import { wholeYear } from './tahunan.ts'

/** The performance of one indikator. */
export interface Kinerja {
  /** By the Renja's targets, up to the quarter reported. */
  readonly renja: FiguresIndikator
  readonly cara: CaraAntarTahun
  /** Column 5. */
  readonly target: AntarTahun
  /** Column 6. */
  readonly lalu: AntarTahun
  /** Column 13. */
  readonly total: AntarTahun
  /** Column 14, and its formula. */
  readonly tingkat: Capaian
  readonly rumus: RumusCapaian
  /** A total that should stay low looks good as long as anything of it is missing: until then column 14 stays open. */
  readonly tunggu: boolean
}

/** The money of one node. */
interface Uang {
  /** Column 5. */
  readonly target: UangAntarTahun
  /** Column 6. */
  readonly lalu: UangAntarTahun
  /** Columns 7 and 12. */
  readonly renja: Anggaran
  /** Columns 8 to 11: what each quarter added. */
  readonly triwulan: readonly (Decimal | null)[]
  /** Column 13. */
  readonly total: UangAntarTahun
  /** Column 14. */
  readonly tingkat: Decimal | null
}

export interface E81 {
  /** The year evaluated, by the Renja's targets and budgets. */
  readonly renja: Figures
  readonly kinerja: (indikator: Indikator) => Kinerja
  readonly uang: (node: Node) => Uang
  /** Whether all of an amount of column 5 are sums of children, so that it is theirs too. */
  readonly paguAnak: (node: Node) => boolean
  /** Years before the one evaluated. */
  readonly before: readonly number[]
}

export function e81(input: AnnexInput): E81 {
  const { plan, figures, figuresOf } = input
  const { masa } = figures
  const renja = figuresOf(masa, 'renja')
  const renstra = renstraYears(input)
  const before = plan.tahun.filter((year) => year < masa.year)
  const earlier = before.map((year) => wholeYear(input, year, 'renja'))
  const spent = anggaranTriwulan(plan, masa.year, triwulan.indexOf(masa.until) + 1)

  const kinerja = (indikator: Indikator): Kinerja => {
    const asli = originalOf(plan, indikator)
    const cara = caraOf(input, indikator)
    const target = targetAkhirOf(renstra, indikator, cara)
    const total = realisasiOver([...earlier, renja], indikator, cara)
    const rumus = rumusCapaianOf(asli, target.angka.nilai, plan.rencana)
    const over = masa.year >= (target.dipakai.at(-1) ?? masa.year) && masa.until === 'tw4' && !total.angka.sementara
    const tunggu = cara === 'jumlah' && rumus.startsWith('turun-') && !over
    return {
      renja: renja.indikator.get(indikator.id)!,
      cara,
      target,
      lalu: realisasiOver(earlier, indikator, cara),
      total,
      tingkat: tunggu ? open : capaianDari(asli, target.angka, total.angka, plan.rencana),
      rumus,
      tunggu,
    }
  }

  const uang = (node: Node): Uang => {
    const target = uangAntarTahun(node, renstra, 'planned')
    const total = uangAntarTahun(node, [...earlier, renja], 'actual')
    const known = target.jumlah !== null && !target.jumlah.isZero() && total.jumlah !== null
    return {
      target,
      lalu: uangAntarTahun(node, earlier, 'actual'),
      renja: renja.nodes.get(node.id)!.anggaran,
      triwulan: spent.get(node)!,
      total,
      tingkat: known ? total.jumlah.times(100).div(target.jumlah) : null,
    }
  }

  return {
    renja,
    kinerja: remembered(kinerja),
    uang: remembered(uang),
    paguAnak: ({ id }) => renstra.every(({ nodes }) => [null, 'anak'].includes(nodes.get(id)!.anggaran.sumberPagu)),
    before,
  }
}

const open: Capaian = { persen: null, alasan: 'periode-belum-lengkap', sementara: false, kategori: null }

function remembered<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const value = known.get(key) ?? make(key)
    known.set(key, value)
    return value
  }
}
