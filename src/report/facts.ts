// The facts that a complete tree has, and how to see that one is absent: what Daftar Kelengkapan goes through.
import type { Text } from '../diagnostic.ts'
import { adaIsi } from '../figures/angka.ts'
import { targetTertulis } from '../figures/index.ts'
import type { Indikator, Level, Node, Plan } from '../plan/types.ts'
import type { AnnexInput } from './annex.ts'

/** A kind of fact: whom it concerns, what of it is absent (null: nothing), and the rules that report the same. */
export interface Fact<Owner> {
  readonly label: Text
  readonly rules: readonly string[]
  applies(owner: Owner, input: AnnexInput): boolean
  /** Years or the like that are absent, behind the label; empty for the whole fact. */
  absent(owner: Owner, input: AnnexInput): string | null
}

const whole = (absent: boolean): string | null => (absent ? '' : null)
const isLevel =
  (...levels: readonly Level[]) =>
  ({ level }: Node) =>
    levels.includes(level)

export const nodeFacts: readonly Fact<Node>[] = [
  {
    label: { id: 'indikator', en: 'indicator' },
    rules: ['indikator/kosong'],
    applies: isLevel(0, 1, 2, 3, 4),
    absent: ({ indikator }) => whole(indikator.length === 0),
  },
  {
    label: { id: 'fenomena', en: 'evidence of need (fenomena)' },
    rules: ['fenomena/kosong'],
    applies: isLevel(0, 1, 2, 3),
    absent: ({ fenomena }) => whole(fenomena.length === 0),
  },
  {
    label: { id: 'angka pada fenomena', en: 'figure in fenomena' },
    rules: ['fenomena/tanpa-data'],
    applies: ({ fenomena }) => fenomena.length > 0,
    absent: ({ fenomena }) => whole(fenomena.every(({ data }) => data.length === 0)),
  },
  {
    label: { id: 'tahun dan sumber angka fenomena', en: 'year and source of figures in fenomena' },
    rules: ['fenomena/tanpa-sumber'],
    applies: ({ fenomena }) => fenomena.some(({ data }) => data.length > 0),
    absent: ({ fenomena }) =>
      whole(fenomena.some(({ data }) => data.some(({ tahun, sumber }) => tahun === null || sumber === null))),
  },
  {
    label: { id: 'kode', en: 'code' },
    rules: [],
    applies: isLevel(2, 3, 4),
    absent: ({ kode }) => whole(kode.length === 0),
  },
  {
    label: { id: 'penanggung jawab', en: 'responsible' },
    rules: [],
    applies: () => true,
    absent: ({ penanggungJawab }) => whole(penanggungJawab === null),
  },
  {
    label: { id: 'pagu', en: 'budget' },
    rules: [],
    applies: isLevel(4),
    absent: ({ pagu, paguDokumen }, { plan }) => {
      return absentYears(plan, (year) => [pagu, ...paguDokumen.values()].some((deret) => adaIsi(deret.get(year))))
    },
  },
  {
    label: { id: 'jadwal', en: 'schedule' },
    rules: [],
    applies: isLevel(5),
    absent: ({ jadwal }) => whole(jadwal.length === 0),
  },
]

export const indikatorFacts: readonly Fact<Indikator>[] = [
  {
    label: { id: 'satuan', en: 'unit' },
    rules: ['indikator/tanpa-satuan'],
    applies: (indikator) => isOwn(indikator) && indikator.skala === null,
    absent: ({ satuan }) => whole(satuan === null),
  },
  {
    label: { id: 'kondisi awal', en: 'baseline' },
    rules: [],
    applies: isOwn,
    absent: ({ kondisiAwal }) => whole(kondisiAwal === null),
  },
  {
    label: { id: 'target', en: 'target' },
    rules: ['target/kosong'],
    applies: (indikator) => isOwn(indikator) && indikator.hitung === null,
    absent: (indikator, { plan }) => {
      const { awal, akhir } = indikator.berlaku ?? { awal: null, akhir: null }
      const counts = (year: number) => year >= (awal ?? year) && year <= (akhir ?? year)
      return absentYears(plan, (year) => !counts(year) || targetTertulis(indikator, year, 'pk') !== null)
    },
  },
  {
    label: { id: 'definisi atau rumus', en: 'definition or formula' },
    rules: ['indikator/tanpa-definisi'],
    applies: isOwn,
    absent: ({ definisi, rumus, hitung }) => whole(definisi === null && rumus === null && hitung === null),
  },
  {
    label: { id: 'sumber data', en: 'data source' },
    rules: [],
    applies: isOwn,
    absent: ({ sumberData, penyediaData }) => whole(sumberData === null && penyediaData === null),
  },
  {
    label: { id: 'realisasi yang jatuh tempo', en: 'actual that is due' },
    rules: [],
    applies: ({ id }, { figures }) => {
      const own = figures.indikator.get(id)
      return own?.target.nilai != null && own.realisasi.alasan !== 'periode-belum-lengkap'
    },
    absent: ({ id }, { figures }) => {
      const { realisasi } = figures.indikator.get(id)!
      return whole(realisasi.nilai === null || realisasi.sementara)
    },
  },
]

/** Not another indikator shown again. */
function isOwn({ samaDengan }: Indikator): boolean {
  return samaDengan === null
}

/** `2024–2026`, `2024, 2026`; null when each year of the plan has it. In a plan without years the whole fact is absent. */
function absentYears({ tahun }: Plan, has: (year: number) => boolean): string | null {
  const absent = tahun.filter((year) => !has(year))
  if (absent.length === 0) return whole(tahun.length === 0)
  return absent.length > 2 && absent.length === tahun.length ? `${absent[0]}–${absent.at(-1)}` : absent.join(', ')
}
