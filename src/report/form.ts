// Plan → the form by which an office reports the figures of a year or of one quarter: which things are asked, which of their cells are to
// be filled in, what was reported last, and by what the form is recognised when it comes back. No colours, no cells of a program.
import { fill, type Language, type Text } from '../diagnostic.ts'
import { adaIsi, jatuhTempo, konsolidasiOf } from '../figures/index.ts'
import type { Figures } from '../figures/types.ts'
import { bidangDari } from '../plan/berkas.ts'
import type { Bidang } from '../plan/nilai.ts'
import type { Catatan } from '../plan/realisasi.ts'
import { satuanBaku } from '../plan/satuan.ts'
import {
  type Deret,
  type Indikator,
  type Node,
  type Plan,
  type Tahunan,
  type Triwulan,
  triwulan,
  type Variabel,
} from '../plan/types.ts'
import { value } from './cell.ts'
import { type Bagian, type BagianAngka, type BagianKata, bagianAngka, tandaIsian, tandaKata } from './form-values.ts'
import { quarters } from './words.ts'

export interface FormInput {
  readonly plan: Plan
  readonly figures: Figures
  /** Whose form it is. */
  readonly nodes: readonly Node[]
  readonly variabel: readonly Variabel[]
  readonly nama: string
  readonly year: number
  /** The one quarter that is asked for; null: all of the year. */
  readonly quarter: Triwulan | null
  readonly language: Language
  readonly versi: string
}

/** What may be entered. `keras`: nothing else can be right. */
export type Syarat =
  | { readonly jenis: 'pilihan'; readonly pilihan: readonly string[] }
  | { readonly jenis: 'angka'; readonly min: string | null; readonly maks: string | null; readonly keras: boolean }
  | { readonly jenis: 'teks' }

export type FormCell =
  /** `teks` is a decimal where it is to be shown as a number. */
  | { readonly jenis: 'tampil'; readonly teks: string }
  /** `awal` is what stands in it when the form goes out. */
  | { readonly jenis: 'isi'; readonly awal: string; readonly syarat: Syarat }
  /** Not asked for. */
  | { readonly jenis: 'tutup' }

export interface FormColumn {
  readonly key: string
  readonly title: string
  /** In characters. */
  readonly width: number
  readonly align: 'left' | 'right' | 'center'
}

export interface FormRow {
  readonly id: string
  /** What it is recognised by, where its id is not in the plan any more. */
  readonly nama: string
  readonly satuan: string
  readonly cells: readonly FormCell[]
}

export interface FormSheet {
  readonly jenis: Catatan['jenis']
  readonly name: string
  readonly title: string
  readonly hint: string
  readonly columns: readonly FormColumn[]
  readonly rows: readonly FormRow[]
}

export interface Form {
  readonly title: string
  readonly nama: string
  readonly instructions: readonly string[]
  readonly sheets: readonly FormSheet[]
  /** Of the plan and the program that made it. */
  readonly rencana: string
  readonly versi: string
  readonly year: number
  readonly quarter: Triwulan | null
}

/** Null where nothing is asked for. */
export function makeForm(input: FormInput): Form | null {
  const { plan, nama, year, quarter, language, versi } = input
  const say = (text: Text, args: Readonly<Record<string, string | number>> = {}) => fill(text, args, language)
  const sheets = [realisasi(input), anggaran(input), variabel(input)].filter(({ rows }) => rows.length > 0)
  if (sheets.length === 0) return null
  const period = periodOf(input)
  return {
    title: say(words.title, { period }),
    nama,
    instructions: instructions.map((line) => say(line, { period, nama, year })),
    sheets,
    rencana: namaRencana(plan),
    versi,
    year,
    quarter,
  }
}

/** By what a form tells whose plan it is of. */
export const namaRencana = ({ rencana, roots }: Pick<Plan, 'rencana' | 'roots'>): string =>
  rencana.instansi ?? roots[0]?.instansi ?? ''

/** Whether an indikator is reported by an office: it has an id of its own and is not computed, nor shown for another. */
export function ditanyakan({ idTertulis, samaDengan, hitung, berlaku, realisasi }: Indikator, year: number): boolean {
  if (!idTertulis || samaDengan !== null) return false
  if ((berlaku?.awal ?? year) > year || (berlaku?.akhir ?? year) < year) return false
  return hitung === null || adaIsi(realisasi.get(year))
}

/** Nodes whose money is entered: the lowest ones that have a pagu, and those that have reported. Others are sums of them. */
function ditanyakanUang(node: Node, year: number): boolean {
  if (!node.idTertulis) return false
  return (
    adaIsi(node.realisasiAnggaran.get(year)) ||
    (berpagu(node, year) && !node.children.some((anak) => adaUang(anak, year)))
  )
}

const berpagu = ({ pagu, paguDokumen }: Node, year: number): boolean =>
  [pagu, ...paguDokumen.values()].some((deret) => adaIsi(deret.get(year)))

const adaUang = (node: Node, year: number): boolean =>
  berpagu(node, year) || adaIsi(node.realisasiAnggaran.get(year)) || node.children.some((anak) => adaUang(anak, year))

interface Diminta {
  readonly deret: Deret
  readonly tempo: readonly number[]
  /** Reported once a year. */
  readonly tahunan: boolean
  readonly bidang: Bidang
  readonly syarat: Syarat
}

/** The figures that are asked for: those of quarters that are due, and those that were reported although they are not. */
export function bagianTerbuka(
  { deret, tempo, tahunan }: Diminta,
  year: number,
  quarter: Triwulan | null,
): ReadonlySet<BagianAngka> {
  const tahun = deret.get(year)
  const ada = triwulan.filter((_, index) => tahun?.triwulan[index] != null)
  const terbuka = triwulan.filter((tw, index) => ada.includes(tw) || (tempo.includes(index + 1) && !tahunan))
  const nilai = tahun?.nilai != null || (tahunan && !ada.includes('tw4'))
  const semua: BagianAngka[] = [...terbuka, ...(nilai ? (['nilai'] as const) : [])]
  return new Set(
    quarter === null ? semua : semua.filter((one) => one === quarter || (one === 'nilai' && quarter === 'tw4')),
  )
}

const kolomAngka = (quarter: Triwulan | null): readonly BagianAngka[] =>
  quarter === null ? bagianAngka : quarter === 'tw4' ? ['tw4', 'nilai'] : [quarter]

/** What was reported last before the quarter, else in the year before: the figure, and of when. */
function terakhir(
  { deret, bidang }: Diminta,
  year: number,
  quarter: Triwulan | null,
  language: Language,
): readonly [string, string] {
  const before = quarter === null ? 0 : triwulan.indexOf(quarter)
  const shown = (isian: Tahunan['nilai']) => tandaIsian(isian, bidang.yaTidak === true)
  for (const index of [2, 1, 0].filter((one) => one < before)) {
    const isian = deret.get(year)?.triwulan[index]
    if (isian != null) return [shown(isian), quarters[triwulan[index]!][language]]
  }
  const lalu = deret.get(year - 1)
  if (lalu?.nilai != null) return [shown(lalu.nilai), String(year - 1)]
  const index = lalu?.triwulan.findLastIndex((isian) => isian !== null) ?? -1
  return index < 0 ? ['', ''] : [shown(lalu!.triwulan[index]!), `${quarters[triwulan[index]!][language]} ${year - 1}`]
}

/** The cells that a row has at its end, whatever it is about; nothing where no figure is asked for. */
function isianBaris(diminta: Diminta, input: FormInput, kata: readonly BagianKata[]): readonly FormCell[] | null {
  const { year, quarter, language } = input
  const tahun = diminta.deret.get(year)
  const terbuka = bagianTerbuka(diminta, year, quarter)
  if (terbuka.size === 0) return null
  const [lalu, kapan] = terakhir(diminta, year, quarter, language)
  return [
    { jenis: 'tampil', teks: lalu },
    { jenis: 'tampil', teks: kapan },
    ...kolomAngka(quarter).map((bagian): FormCell => {
      if (!terbuka.has(bagian)) return { jenis: 'tutup' }
      const isian = bagian === 'nilai' ? tahun?.nilai : tahun?.triwulan[triwulan.indexOf(bagian)]
      return { jenis: 'isi', awal: tandaIsian(isian ?? null, diminta.bidang.yaTidak === true), syarat: diminta.syarat }
    }),
    ...kata.map(
      (bagian): FormCell => ({ jenis: 'isi', awal: tandaKata(tahun?.keterangan, bagian), syarat: { jenis: 'teks' } }),
    ),
  ]
}

function kolomIsian(
  { quarter, language, year }: FormInput,
  money: boolean,
  kata: readonly BagianKata[],
): readonly FormColumn[] {
  const width = money ? 17 : 11
  const title = (bagian: BagianAngka) =>
    bagian === 'nilai' ? `${words.year[language]} ${year}` : quarters[bagian][language]
  return [
    { key: 'lalu', title: words.last[language], width, align: 'right' },
    { key: 'kapan', title: words.when[language], width: 10, align: 'center' },
    ...kolomAngka(quarter).map((key): FormColumn => ({ key, title: title(key), width, align: 'right' })),
    ...kata.map(
      (key): FormColumn => ({
        key,
        title: kataTitles[key][language],
        width: key === 'sumber' ? 22 : 26,
        align: 'left',
      }),
    ),
  ]
}

const show = (teks: string | null): FormCell => ({ jenis: 'tampil', teks: teks ?? '' })

function realisasi(input: FormInput): FormSheet {
  const { plan, figures, nodes, year, quarter, language } = input
  const kata = ['sumber', 'pendukung', 'kendala', 'tindak_lanjut', 'bukti'] as const
  const rows: FormRow[] = []
  for (const indikator of nodes.flatMap((node) => node.indikator)) {
    if (!ditanyakan(indikator, year)) continue
    const figur = figures.indikator.get(indikator.id)
    const isian = isianBaris(dimintaDari(indikator, plan), input, kata)
    if (isian === null) continue
    const target = (which: 'target' | 'targetTahun') => {
      const cell = figur === undefined ? null : value(figur, figur[which].nilai, language)
      return show(cell?.kind === 'number' ? cell.value.toFixed(cell.decimals) : cell?.kind === 'text' ? cell.text : '')
    }
    rows.push({
      id: indikator.id,
      nama: indikator.nama,
      satuan: indikator.satuan ?? '',
      cells: [
        show(String(rows.length + 1)),
        show(indikator.node.teks),
        show(indikator.nama),
        show(indikator.satuan),
        show(caraMengisi(indikator)[language]),
        ...(isPart(quarter) ? [target('target')] : []),
        target('targetTahun'),
        ...isian,
      ],
    })
  }
  const columns: readonly FormColumn[] = [
    { key: 'no', title: 'No', width: 5, align: 'center' },
    { key: 'uraian', title: words.sasaran[language], width: 30, align: 'left' },
    { key: 'nama', title: words.indikator[language], width: 32, align: 'left' },
    { key: 'satuan', title: words.satuan[language], width: 11, align: 'left' },
    { key: 'cara', title: words.how[language], width: 20, align: 'left' },
    ...(isPart(quarter)
      ? [
          {
            key: 'target_tw',
            title: fill(words.until, { tw: quarters[quarter] }, language),
            width: 12,
            align: 'right',
          } as const,
        ]
      : []),
    { key: 'target', title: `Target ${year}`, width: 11, align: 'right' },
    ...kolomIsian(input, false, kata),
  ]
  return {
    jenis: 'realisasi',
    name: words.realisasi[language],
    title: words.titleRealisasi[language],
    hint: words.hint[language],
    columns,
    rows,
  }
}

/** A quarter whose target may be another than the year's. */
const isPart = (quarter: Triwulan | null): quarter is Triwulan => quarter !== null && quarter !== 'tw4'

/** How the indikator of a form is read and checked; the way back asks too. */
export function dimintaDari(indikator: Indikator, { rencana }: Pick<Plan, 'rencana'>): Diminta {
  const bidang = bidangDari(indikator, { problems: [], sinonim: rencana.satuan })
  return {
    deret: indikator.realisasi,
    tempo: jatuhTempo[indikator.frekuensi],
    tahunan: indikator.frekuensi === 'tahunan',
    bidang,
    syarat: syaratDari(bidang, indikator, satuanBaku(indikator.satuan, rencana.satuan) === 'persen'),
  }
}

function syaratDari(bidang: Bidang, { batas }: Partial<Pick<Indikator, 'batas'>>, persen: boolean): Syarat {
  if (bidang.skala != null) return { jenis: 'pilihan', pilihan: bidang.skala.predikat.map(({ nama }) => nama) }
  if (bidang.yaTidak === true) return { jenis: 'pilihan', pilihan: ['ya', 'tidak'] }
  const ujung = (key: 'min' | 'maks') => (batas?.[key].jenis === 'angka' ? batas[key].angka : null)
  const [min, maks] = [ujung('min'), ujung('maks')]
  if (min !== null || maks !== null) return { jenis: 'angka', min, maks, keras: true }
  // A percentage may well be above 100, or fall.
  return persen
    ? { jenis: 'angka', min: '0', maks: '100', keras: false }
    : { jenis: 'angka', min: null, maks: null, keras: true }
}

function caraMengisi(indikator: Indikator): Text {
  const { frekuensi, skala } = indikator
  const cara = skala === null ? how[konsolidasiOf(indikator)] : how.pilihan
  if (frekuensi === 'triwulan') return cara
  const lagi = frekuensi === 'tahunan' ? words.yearly : words.halfYearly
  return frekuensi === 'tahunan' ? lagi : { id: `${cara.id}; ${lagi.id}`, en: `${cara.en}; ${lagi.en}` }
}

function anggaran(input: FormInput): FormSheet {
  const { figures, nodes, year, language } = input
  const kata = ['sumber', 'kendala', 'tindak_lanjut'] as const
  const rows: FormRow[] = []
  for (const node of nodes) {
    const isian = ditanyakanUang(node, year) ? isianBaris(dimintaUang(node), input, kata) : null
    if (isian === null) continue
    const planned = figures.nodes.get(node.id)?.anggaran.planned ?? null
    rows.push({
      id: node.id,
      nama: node.nomenklatur ?? node.teks,
      satuan: 'rupiah',
      cells: [
        show(String(rows.length + 1)),
        show(node.kode.map(({ teks }) => teks).join('\n')),
        show(node.nomenklatur ?? node.teks),
        show(planned === null ? '' : planned.toFixed(planned.isInteger() ? 0 : 2)),
        ...isian,
      ],
    })
  }
  const columns: readonly FormColumn[] = [
    { key: 'no', title: 'No', width: 5, align: 'center' },
    { key: 'kode', title: words.kode[language], width: 20, align: 'left' },
    { key: 'nama', title: words.program[language], width: 44, align: 'left' },
    { key: 'pagu', title: `Pagu ${year} (Rp)`, width: 18, align: 'right' },
    ...kolomIsian(input, true, kata),
  ]
  return {
    jenis: 'anggaran',
    name: words.anggaran[language],
    title: words.titleAnggaran[language],
    hint: words.hintAnggaran[language],
    columns,
    rows,
  }
}

export const dimintaUang = (node: Node): Diminta => ({
  deret: node.realisasiAnggaran,
  tempo: jatuhTempo.triwulan,
  tahunan: false,
  bidang: { uang: true },
  syarat: { jenis: 'angka', min: '0', maks: null, keras: true },
})

function variabel(input: FormInput): FormSheet {
  const { plan, variabel, language } = input
  const kata = ['sumber', 'catatan'] as const
  const rows: FormRow[] = []
  for (const one of variabel) {
    const isian = isianBaris(dimintaVariabel(one, plan, input.year), input, kata)
    if (isian === null) continue
    rows.push({
      id: one.id,
      nama: one.nama ?? one.id,
      satuan: one.satuan ?? '',
      cells: [show(String(rows.length + 1)), show(one.nama ?? one.id), show(one.satuan), ...isian],
    })
  }
  const columns: readonly FormColumn[] = [
    { key: 'no', title: 'No', width: 5, align: 'center' },
    { key: 'nama', title: words.variabelName[language], width: 50, align: 'left' },
    { key: 'satuan', title: words.satuan[language], width: 14, align: 'left' },
    ...kolomIsian(input, false, kata),
  ]
  return {
    jenis: 'variabel',
    name: words.variabel[language],
    title: words.titleVariabel[language],
    hint: words.hint[language],
    columns,
    rows,
  }
}

export function dimintaVariabel(variabel: Variabel, { rencana }: Pick<Plan, 'rencana'>, year: number): Diminta {
  const bidang = bidangDari(variabel, { problems: [], sinonim: rencana.satuan })
  const tahun = variabel.nilai.get(year)
  // One that is known for the year alone holds in each quarter.
  const tahunan = tahun?.nilai != null && tahun.triwulan.every((isian) => isian === null)
  const persen = satuanBaku(variabel.satuan, rencana.satuan) === 'persen'
  return { deret: variabel.nilai, tempo: jatuhTempo.triwulan, tahunan, bidang, syarat: syaratDari(bidang, {}, persen) }
}

/** Whose form a variabel goes into: that of the first indikator of its file that is computed with it, else of the file's first node. */
export function nodeVariabel(plan: Plan, { id, file }: Variabel): Node | null {
  const uses = ({ hitung }: Indikator): boolean =>
    hitung !== null &&
    ([hitung.pembilang, hitung.penyebut].includes(id) ||
      hitung.komponen.some((one) => one.id === id) ||
      (hitung.dari !== 'anak' && hitung.dari.some((one) => one.id === id)))
  const own = plan.nodes.filter((node) => node.file === file)
  return [...own, ...plan.nodes].find((node) => node.indikator.some(uses)) ?? own[0] ?? null
}

function periodOf({ year, quarter, language }: FormInput): string {
  if (quarter === null) return language === 'id' ? `Tahun ${year}` : `Year ${year}`
  const name = quarters[quarter][language]
  return language === 'id' ? `${name.replace('TW', 'Triwulan')} Tahun ${year}` : `${name} ${year}`
}

const kataTitles: Readonly<Record<BagianKata, Text>> = {
  sumber: { id: 'Sumber data', en: 'Source' },
  pendukung: { id: 'Faktor pendukung', en: 'What helped' },
  kendala: { id: 'Kendala', en: 'Obstacles' },
  tindak_lanjut: { id: 'Tindak lanjut', en: 'Follow-up' },
  bukti: { id: 'Bukti dukung', en: 'Evidence' },
  catatan: { id: 'Catatan', en: 'Notes' },
}

const how = {
  'nilai-akhir': { id: 'keadaan pada akhir triwulan', en: 'as it is at the end of the quarter' },
  jumlah: { id: 'hanya triwulan itu; pohon menjumlahkannya', en: 'that quarter alone; pohon adds up' },
  kumulatif: { id: 'jumlah sampai dengan akhir triwulan', en: 'total up to the end of the quarter' },
  'rata-rata': { id: 'nilai triwulan itu; pohon merata-ratakannya', en: 'that quarter alone; pohon takes the mean' },
  maksimum: { id: 'nilai triwulan itu', en: 'that quarter alone' },
  minimum: { id: 'nilai triwulan itu', en: 'that quarter alone' },
  pilihan: { id: 'pilih dari daftar', en: 'choose from the list' },
} satisfies Record<string, Text>

const words = {
  title: { id: 'Formulir Realisasi {period}', en: 'Form for the actuals of {period}' },
  realisasi: { id: 'Realisasi', en: 'Realisasi' },
  anggaran: { id: 'Anggaran', en: 'Anggaran' },
  variabel: { id: 'Data', en: 'Data' },
  titleRealisasi: { id: 'Realisasi Indikator', en: 'Actuals of indikator' },
  titleAnggaran: { id: 'Realisasi Anggaran', en: 'Money spent' },
  titleVariabel: { id: 'Data untuk Indikator yang Dihitung', en: 'Data for indikator that are computed' },
  hint: {
    id: 'Isi sel kuning saja, dengan angka. Yang belum ada biarkan kosong: kosong bukan nol.',
    en: 'Fill in the yellow cells only, with numbers. Leave empty what is not known: empty is not zero.',
  },
  hintAnggaran: {
    id: 'Isi sel kuning saja, dalam rupiah, sebesar jumlah dari Januari sampai dengan akhir triwulan (seperti di LRA).',
    en: 'Fill in the yellow cells only, in rupiah: the amount from January to the end of the quarter.',
  },
  until: { id: 'Target s.d. {tw}', en: 'Target to {tw}' },
  sasaran: { id: 'Sasaran', en: 'Sasaran' },
  indikator: { id: 'Indikator', en: 'Indikator' },
  satuan: { id: 'Satuan', en: 'Unit' },
  how: { id: 'Cara mengisi', en: 'How to fill in' },
  kode: { id: 'Kode', en: 'Code' },
  program: { id: 'Program/Kegiatan/Sub Kegiatan', en: 'Program or activity' },
  variabelName: { id: 'Data', en: 'Data' },
  last: { id: 'Realisasi terakhir', en: 'Last reported' },
  when: { id: 'Periode', en: 'Period' },
  year: { id: 'Setahun', en: 'Year' },
  yearly: { id: 'setahun sekali, di kolom Setahun', en: 'once a year, in the column Year' },
  halfYearly: { id: 'TW II dan TW IV saja', en: 'Q2 and Q4 only' },
} satisfies Record<string, Text>

const instructions: readonly Text[] = [
  { id: '{nama}', en: '{nama}' },
  {
    id: '1. Isi hanya sel berwarna kuning di lembar-lembar berikutnya. Sel lain terkunci; sel abu-abu tidak perlu diisi.',
    en: '1. Fill in the yellow cells of the other sheets only. Others are locked; grey ones need no figure.',
  },
  {
    id: '2. Angka ditulis sebagai angka: 66,9 di komputer berbahasa Indonesia, 66.9 di komputer berbahasa Inggris. Tanpa satuan, tanpa "Rp", tanpa tanda persen.',
    en: '2. Write numbers as numbers: 66.9 on an English computer, 66,9 on an Indonesian one. No unit, no "Rp", no percent sign.',
  },
  {
    id: '3. Yang belum ada biarkan kosong. Kosong berarti belum dilaporkan; 0 berarti memang nol.',
    en: '3. Leave empty what is not known yet. Empty means not reported; 0 means zero.',
  },
  {
    id: '4. Kolom "Cara mengisi" mengatakan apakah angkanya hanya untuk triwulan itu, jumlah sampai dengan triwulan itu, atau keadaan pada akhirnya.',
    en: '4. The column "How to fill in" says whether a figure is that quarter alone, the total up to it, or the state at its end.',
  },
  {
    id: '5. Angka yang sudah pernah dilaporkan tampil di selnya; perbaiki bila salah. Sel yang dikosongkan berarti angkanya ditarik.',
    en: '5. Figures that were reported before stand in their cells; correct them where they are wrong. One that you clear is withdrawn.',
  },
  {
    id: '6. Sumber data, faktor pendukung, kendala, tindak lanjut, dan bukti berlaku untuk setahun: tambahkan pada yang sudah tertulis. Beberapa butir ditulis pada baris sendiri (Alt+Enter; di LibreOffice Ctrl+Enter).',
    en: '6. Source, what helped, obstacles, follow-up and evidence are those of the year: add to what is there. Several items stand on lines of their own (Alt+Enter; in LibreOffice Ctrl+Enter).',
  },
  {
    id: '7. Jangan menghapus, menambah, atau mengurutkan baris dan kolom, dan jangan mengganti nama lembar. Simpan sebagai .xlsx.',
    en: '7. Do not delete, add or sort rows and columns, nor rename sheets. Save as .xlsx.',
  },
  {
    id: '8. Formulir ini dikunci tanpa sandi, hanya agar tidak berubah tanpa sengaja. Kirim kembali ke perencana.',
    en: '8. This form is locked without a password, only against changes by accident. Send it back to the planning office.',
  },
]

/** Cells of a row that can be filled in, by their column. */
export const isianDari = (
  { columns }: FormSheet,
  { cells }: FormRow,
): readonly { readonly key: Bagian; readonly cell: Extract<FormCell, { jenis: 'isi' }> }[] =>
  cells.flatMap((cell, index) => (cell.jenis === 'isi' ? [{ key: columns[index]!.key as Bagian, cell }] : []))
