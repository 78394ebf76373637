// What computing gives: for one year and one `--until`, every indikator's, node's and agency's figures, each with its reason or its inputs.
import type { Decimal } from 'decimal.js'
import type { Band, DokumenPagu, Indikator, Isian, Node, RumusCapaian, Triwulan, Variabel } from '../plan/types.ts'

/** Which figures: a year, and the quarter up to which actuals count (`tw4` = the whole year). */
export interface Masa {
  readonly year: number
  readonly until: Triwulan
}

/** Why there is no figure, in the order of precedence of format.md. */
export const alasan = [
  'target-kosong',
  'target-negatif',
  'kondisi-awal-kosong',
  'realisasi-kosong',
  'periode-belum-lengkap',
  'komponen-kosong',
  'bukan-angka',
  'skala-tidak-ada',
  'bagi-nol',
  'siklus',
  'nilai-ganda',
  'rumus-salah',
  'tanpa-indikator',
] as const
export type Alasan = (typeof alasan)[number]

/** A value that can be shown and compared. */
export type Besaran =
  /** `desimal`: digits behind the separator as written; null for a computed value. */
  | { readonly jenis: 'angka'; readonly angka: Decimal; readonly desimal: number | null }
  | { readonly jenis: 'rentang'; readonly dari: Decimal; readonly sampai: Decimal }
  | { readonly jenis: 'predikat'; readonly nama: string; readonly skor: Decimal; readonly berskor: boolean }

/** Where a value comes from: every written figure it was made of, in order, and for a roll-up the operands. */
export type Asal =
  | { readonly jenis: 'tertulis'; readonly isian: readonly Isian[] }
  | { readonly jenis: 'hitung'; readonly operan: readonly Operan[] }

/** One operand of a roll-up: what it is, the value it took part with, and why it is missing. */
export interface Operan {
  readonly nama: string
  readonly sumber: Indikator | Variabel
  readonly bobot: Decimal | null
  readonly angka: Angka
}

/** A figure with its validity: a value (possibly provisional), or a reason why there is none. Never both. */
export interface Angka {
  readonly nilai: Besaran | null
  readonly alasan: Alasan | null
  /** Something due that it is made of is missing. */
  readonly sementara: boolean
  readonly asal: Asal | null
}

/** A capaian in percent, unrounded, floor applied, not capped; or a reason. */
export interface Capaian {
  readonly persen: Decimal | null
  readonly alasan: Alasan | null
  readonly sementara: boolean
  /** Null for a provisional or missing capaian. */
  readonly kategori: Band | null
}

export type SumberTarget = 'target' | 'pk' | 'pk-perubahan' | 'renja' | 'computed'

export interface FiguresIndikator {
  readonly indikator: Indikator
  readonly rumus: RumusCapaian
  readonly sumberTarget: SumberTarget | null
  /** Target to date (what counts: declared, else computed). */
  readonly target: Angka
  /** Target of the whole year. */
  readonly targetTahun: Angka
  /** Actual to date (what counts). */
  readonly realisasi: Angka
  readonly capaian: Capaian
  readonly capaianTahun: Capaian
  /** To date, kept apart. `nilai` null with `alasan` null = nothing declared, or no roll-up asked for. */
  readonly declared: { readonly target: Angka; readonly realisasi: Angka }
  readonly computed: { readonly target: Angka; readonly realisasi: Angka }
  /**
   * Per quarter as written, of the target that counts and of the actual; for a computed indikator its value up to that quarter.
   * Actuals after `until` are null.
   */
  readonly triwulan: {
    readonly target: PerTriwulan<Besaran | null>
    readonly realisasi: PerTriwulan<Besaran | null>
    /** Whether the quarter's computed actual is provisional. */
    readonly sementara: PerTriwulan<boolean>
  }
  /** achieved = unrounded capaian at least 100 and not provisional; unknown = provisional or no capaian. */
  readonly status: Status
}

type PerTriwulan<T> = readonly [T, T, T, T]
export type Status = 'achieved' | 'missed' | 'unknown'
export interface Jumlah {
  readonly achieved: number
  readonly missed: number
  readonly unknown: number
}

/** Rupiah. `planned` is the whole year's, `actual` the amount up to `until`; null = nothing known. */
export interface Anggaran {
  readonly planned: Decimal | null
  readonly actual: Decimal | null
  /** Percent; null where planned is null or 0, or actual is null. */
  readonly absorption: Decimal | null
  /** Which figure `planned` is: a document's, the node's own pagu, or the sum of the children. */
  readonly sumberPagu: DokumenPagu | 'pagu' | 'anak' | null
}

export interface FiguresNode {
  readonly node: Node
  readonly capaian: Capaian
  readonly jumlah: Jumlah
  readonly anggaran: Anggaran
}

export interface FiguresInstansi {
  readonly nama: string
  readonly capaian: Capaian
  readonly jumlah: Jumlah
  readonly anggaran: Anggaran
}

/** What an id names. */
export interface Lookup<T> {
  get(id: string): T | undefined
  has(id: string): boolean
}

export interface Figures {
  readonly masa: Masa
  /** Indikator outside their `berlaku` in that year are absent. */
  readonly indikator: Lookup<FiguresIndikator>
  readonly nodes: Lookup<FiguresNode>
  /** Agencies that own a node below level 0, in the order of the tree. */
  readonly instansi: readonly FiguresInstansi[]
}
