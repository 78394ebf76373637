// The domain as plain data: a plan, its nodes, indikator, variabel and the figures written for them. Linking makes it.
import type { Language } from '../diagnostic.ts'
import type { Document } from '../source/document.ts'
import type { Nomenklatur } from './nomenklatur.ts'

/** Something that stands in a plan file: the file, and the number of its mapping's entry in the document's places. */
export interface Located {
  readonly file: string
  readonly entry: number
}

export type Level = 0 | 1 | 2 | 3 | 4 | 5
export const triwulan = ['tw1', 'tw2', 'tw3', 'tw4'] as const
export type Triwulan = (typeof triwulan)[number]

/**
 * A value as it was written. Numbers are canonical decimal strings (`-1234.50`), exact and with the decimals as written;
 * arithmetic on them is the figures' business.
 */
export type Nilai =
  | { readonly jenis: 'angka'; readonly angka: string }
  | { readonly jenis: 'rentang'; readonly dari: string; readonly sampai: string }
  /** A grade; `skor` is its place in a `skala` list (from 1) or its score of a mapping, `berskor` true for a mapping. */
  | { readonly jenis: 'predikat'; readonly nama: string; readonly skor: string; readonly berskor: boolean }
  /** Not reported: never 0. */
  | { readonly jenis: 'kosong' }
  /** Written, but not a value; a finding says so. */
  | { readonly jenis: 'tidak-terbaca'; readonly teks: string }

/** What stands beside a value in a year's or a quarter's mapping. */
export interface Keterangan {
  readonly sumber: string | null
  readonly catatan: string | null
  readonly pendukung: readonly string[]
  readonly kendala: readonly string[]
  readonly tindakLanjut: readonly string[]
  readonly bukti: readonly string[]
}

/** One figure as written; `entry` is the value itself. `ganda`: another place gives another value for it (a finding). */
export interface Isian extends Located {
  readonly nilai: Nilai
  readonly ganda: boolean
  readonly keterangan: Keterangan | null
}

/** What is written for one year: the year's own value, its quarters, and words for the whole year. */
export interface Tahunan {
  readonly nilai: Isian | null
  readonly triwulan: readonly [Isian | null, Isian | null, Isian | null, Isian | null]
  readonly keterangan: Keterangan
}

/** Figures per year; a year that is not written is absent. */
export type Deret = ReadonlyMap<number, Tahunan>

export type Polaritas = 'naik' | 'turun' | 'stabil' | 'rentang'
export type Konsolidasi = 'nilai-akhir' | 'jumlah' | 'kumulatif' | 'rata-rata' | 'maksimum' | 'minimum'
export type Frekuensi = 'triwulan' | 'semester' | 'tahunan'
export type RumusCapaian =
  | 'naik'
  | 'turun-linear'
  | 'turun-rasio'
  | 'turun-baseline'
  | 'turun-sisa'
  | 'stabil-linear'
  | 'stabil-rasio'
  | 'rentang'
  | 'predikat'
  | 'ya-tidak'

/** Documents beside the Renstra whose targets stand under `target_dokumen`. */
export type DokumenTarget = 'rpjmd' | 'rkpd' | 'renja' | 'renja-perubahan' | 'pk' | 'pk-perubahan'
export type DokumenPagu = 'renja' | 'dpa' | 'dppa'

/** A grade scale, worst first; `berskor` where the file gives scores (only those count in arithmetic). */
export interface Skala {
  readonly berskor: boolean
  readonly predikat: readonly { readonly nama: string; readonly skor: string }[]
}

/** How a roll-up is made, as written; `entry` places are for findings. Names are ids of indikator or variabel. */
export interface Hitung extends Located {
  readonly cara:
    | 'jumlah'
    | 'rata-rata'
    | 'rata-rata-tertimbang'
    | 'minimum'
    | 'maksimum'
    | 'rasio'
    | 'hitung-tercapai'
    | 'formula'
  /** `anak`, or ids with a weight where one is written. */
  readonly dari: 'anak' | readonly { readonly id: string; readonly bobot: Nilai | null; readonly entry: number }[]
  readonly pembilang: string | null
  readonly penyebut: string | null
  /** Factor of a `rasio`; null = the default (100 for persen, else 1). */
  readonly pengali: Nilai | null
  readonly rumus: string | null
  readonly komponen: readonly { readonly nama: string; readonly id: string; readonly entry: number }[]
  /** `kosong: abaikan`: use the operands that are there. */
  readonly abaikanKosong: boolean
}

export interface Indikator extends Located {
  /** Own id, or the derived one (`kompetensi#1`). */
  readonly id: string
  readonly idTertulis: boolean
  readonly node: Node
  /** From 0, in the node's list. */
  readonly urutan: number
  readonly nama: string
  readonly satuan: string | null
  /** As declared; null where it is not. */
  readonly polaritas: Polaritas | null
  readonly jenis: string | null
  readonly iku: boolean
  readonly definisi: string | null
  readonly rumus: string | null
  readonly sumberData: string | null
  readonly penyediaData: string | null
  readonly dasarHukum: string | null
  readonly catatan: string | null
  readonly batas: { readonly min: Nilai; readonly maks: Nilai } | null
  /** Default applied: triwulan. */
  readonly frekuensi: Frekuensi
  readonly kondisiAwal: (Isian & { readonly tahun: number | null; readonly sumber: string | null }) | null
  readonly target: Deret
  readonly targetDokumen: ReadonlyMap<DokumenTarget, Deret>
  readonly perubahan: readonly (Located & {
    readonly tahun: number | null
    readonly dari: string | null
    readonly ke: string | null
    readonly nomor: string | null
    readonly tanggal: string | null
    readonly alasan: string | null
  })[]
  /** Inline and from realisasi files, merged. */
  readonly realisasi: Deret
  readonly pembanding: ReadonlyMap<'nasional' | 'provinsi' | 'spm', Deret>
  /** As declared; null = the default of format.md. */
  readonly konsolidasi: Konsolidasi | null
  readonly capaian: RumusCapaian | null
  readonly bobot: Nilai | null
  readonly skala: Skala | null
  readonly hitung: Hitung | null
  /** Years in which it counts; null = open. */
  readonly berlaku: { readonly awal: number | null; readonly akhir: number | null } | null
  readonly samaDengan: string | null
}

export interface Variabel extends Located {
  readonly id: string
  readonly nama: string | null
  readonly satuan: string | null
  readonly skala: Skala | null
  readonly nilai: Deret
  readonly target: Deret
  readonly sumber: string | null
}

export interface Bukti extends Located {
  readonly nama: string | null
  readonly nilai: Isian | null
  readonly tahun: number | null
  readonly sumber: string | null
}

/** A text with its evidence (`fenomena`) or with its source (`dasar`). */
export interface Uraian extends Located {
  readonly uraian: string
  readonly sumber: string | null
  readonly data: readonly Bukti[]
}

export interface Crosscutting extends Located {
  readonly opd: string
  readonly node: string | null
  readonly peran: string | null
}

export interface Node extends Located {
  /** Own id, or the derived one (`kompetensi/2.1`). */
  readonly id: string
  readonly idTertulis: boolean
  readonly level: Level
  readonly kode: readonly (Located & { readonly teks: string })[]
  readonly nomenklatur: string | null
  readonly tujuan: string | null
  readonly fenomena: readonly Uraian[]
  readonly dasar: readonly Uraian[]
  /** Sasaran, or aktivitas at level 5; empty where neither is written. */
  readonly teks: string
  readonly sasaran: string | null
  readonly aktivitas: string | null
  readonly penanggungJawab: string | null
  readonly lokasi: string | null
  readonly indikator: readonly Indikator[]
  readonly pagu: Deret
  readonly paguDokumen: ReadonlyMap<DokumenPagu, Deret>
  readonly sumberDana: string | null
  /** Inline and from realisasi files, merged. */
  readonly realisasiAnggaran: Deret
  readonly crosscutting: readonly Crosscutting[]
  readonly jadwal: readonly Triwulan[]
  readonly catatan: string | null
  readonly lintasProgram: boolean
  /** The OPD it belongs to: its own, its nearest ancestor's, the file's, the plan's. */
  readonly instansi: string | null
  /** Across files; null for a root. */
  readonly parent: Node | null
  /** Own children in the order of the file, then those that other files hang under it, in the order of their paths. */
  readonly children: readonly Node[]
}

/** One tree file. */
export interface Berkas {
  readonly file: string
  /** Entry of the file's own mapping; files that could not be read are not here. */
  readonly entry: number
  readonly judul: string | null
  readonly instansi: string | null
  readonly periode: Periode | null
  /** Id that its roots hang under, as written. */
  readonly induk: string | null
  readonly roots: readonly Node[]
}

export interface Periode {
  readonly awal: number
  readonly akhir: number
}

export interface Pejabat {
  readonly opd: string
  readonly jabatan: string | null
  readonly nama: string | null
  readonly nip: string | null
  readonly pangkat: string | null
  readonly atasan: string | null
}

export type Tingkat = 'galat' | 'peringatan' | 'info' | 'mati'

/** One band of a kategori scale: from `bawah` (null = open), which belongs to it when `termasuk`. */
export interface Band {
  readonly nama: string
  readonly warna: string | null
  readonly bawah: string | null
  readonly termasuk: boolean
}

/** `pohon.yaml`, defaults applied where format.md names one. */
export interface Rencana {
  /** Null where the plan has no `pohon.yaml`. */
  readonly file: string | null
  readonly instansi: string | null
  readonly periode: Periode | null
  readonly berkas: readonly string[]
  readonly realisasi: readonly string[]
  readonly bahasa: Language | null
  /** Rule, or `group/*`, to severity. */
  readonly aturan: ReadonlyMap<string, Tingkat>
  readonly aturanBerkas: readonly { readonly berkas: string; readonly aturan: ReadonlyMap<string, Tingkat> }[]
  readonly aturanOpsi: ReadonlyMap<string, ReadonlyMap<string, unknown>>
  readonly capaian: {
    readonly turun: RumusCapaian
    readonly stabil: RumusCapaian
    /** Percent. */
    readonly batasBawah: string
    /** Percent; null = no cap. Caps a capaian only when it enters an average. */
    readonly batasRataRata: string | null
  }
  readonly kategori: { readonly nama: string; readonly bands: readonly Band[] }
  /** Synonym, lower case, to the satuan that it stands for. */
  readonly satuan: ReadonlyMap<string, string>
  readonly jabatan: readonly string[]
  readonly pejabat: readonly Pejabat[]
  readonly dokumen: ReadonlyMap<
    string,
    ReadonlyMap<number, { readonly nomor: string | null; readonly tanggal: string | null }>
  >
  readonly tempat: string | null
  readonly nomenklatur: string | null
}

/** What stays known of a file, packed or not. */
export interface Ciri {
  /** Every key that stands in it. */
  readonly kunci: ReadonlySet<string>
  /** Whether it could not be read, or not all of it. */
  readonly takTerbaca: boolean
  /** Whether nothing stands in it, or nothing could be had of it. */
  readonly kosong: boolean
  /** Whether it has inline suppressions. */
  readonly abaikan: boolean
}

/** The whole plan, linked. */
export interface Plan {
  readonly rencana: Rencana
  /** The official code list that `pohon.yaml` names; null without one, or where it cannot be read. */
  readonly nomenklatur: Nomenklatur | null
  readonly documents: ReadonlyMap<string, Document>
  /** Of each document. */
  readonly ciri: ReadonlyMap<string, Ciri>
  readonly berkas: readonly Berkas[]
  /** Every node once, a parent before its children, in the order in which reports show them. */
  readonly nodes: readonly Node[]
  readonly roots: readonly Node[]
  readonly indikator: ReadonlyMap<string, Indikator>
  readonly variabel: ReadonlyMap<string, Variabel>
  /** Every variabel as written, also those whose id is used twice. */
  readonly variabelList: readonly Variabel[]
  readonly nodeById: ReadonlyMap<string, Node>
  /** Whether an id stands, or may stand, where nothing could be read: a reference to it is not known to be wrong. */
  readonly unread: (id: string) => boolean
  /** Whether only a few of its files are open at a time: what is made of figures is not kept then, for it keeps all they say. */
  readonly isPacked: boolean
  /** Years `[th]` columns span: the plan's period, else the union of the files', else the years seen. */
  readonly tahun: readonly number[]
}
