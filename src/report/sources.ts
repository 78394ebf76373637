// Where the data of an indikator come from, as the plan says it for a year.
import { adaIsi } from '../figures/index.ts'
import type { Indikator, Variabel } from '../plan/types.ts'
import type { AnnexInput } from './annex.ts'
import { operandsOf } from './how-measured.ts'

/** What is written as the source, else what is written on every component; null where anything is without one. */
export function sourcesOf(asli: Indikator, input: AnnexInput): readonly string[] | null {
  const all = new Set<Indikator | Variabel>([asli])
  const found = new Set<string>()
  for (const sumber of all) {
    const own = ownSources(sumber, input)
    const operan = own.length === 0 && 'node' in sumber ? (operandsOf(input, sumber) ?? []) : []
    if (own.length === 0 && operan.length === 0) return null
    for (const name of own) found.add(name)
    for (const one of operan) all.add(one.sumber)
  }
  return [...found]
}

function ownSources(sumber: Indikator | Variabel, { figures }: AnnexInput): readonly string[] {
  const isIndikator = 'node' in sumber
  const written = isIndikator ? [sumber.sumberData, sumber.penyediaData] : [sumber.sumber]
  const general = written.filter((part) => part !== null)
  const tahunan = (isIndikator ? sumber.realisasi : sumber.nilai).get(figures.masa.year)
  if (general.length > 0 || !adaIsi(tahunan)) return general.slice(0, 1)
  const isian = [tahunan.nilai, ...tahunan.triwulan]
  const named = [tahunan.keterangan.sumber, ...isian.map((one) => one?.keterangan?.sumber ?? null)]
  return named.filter((part) => part !== null)
}
