// Plan → the form by which an office reports the figures of a year or of one quarter: which things are asked, which of their cells are to
// be filled in, what was reported last, and by what the form is recognised when it comes back. No colours, no cells of a program.
import { fill, type Language, type Text } from '../diagnostic.ts'
import { konsolidasiOf } from '../figures/index.ts'
import { type Indikator, type Tahunan, type Triwulan, triwulan } from '../plan/types.ts'
import { value } from './cell.ts'
import {
  bagianTerbuka,
  type Diminta,
  dimintaDari,
  dimintaUang,
  dimintaVariabel,
  ditanyakan,
  ditanyakanUang,
  namaRencana,
} from './form-asked.ts'
import type { Form, FormCell, FormColumn, FormInput, FormRow, FormSheet } from './form-types.ts'
import { type BagianAngka, type BagianKata, bagianAngka, tandaIsian, tandaKata } from './form-values.ts'
import { how, instructions, kataTitles, words } from './form-words.ts'
import { quarters } from './words.ts'

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
    const diminta = dimintaDari(indikator, plan)
    const isian = isianBaris(diminta, input, kata)
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
        show(caraMengisi(indikator, diminta)[language]),
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

function caraMengisi(indikator: Indikator, { syarat }: Diminta): Text {
  const { frekuensi } = indikator
  const cara = syarat.jenis === 'pilihan' ? how.pilihan : how[konsolidasiOf(indikator)]
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

function periodOf({ year, quarter, language }: FormInput): string {
  if (quarter === null) return language === 'id' ? `Tahun ${year}` : `Year ${year}`
  const name = quarters[quarter][language]
  return language === 'id' ? `${name.replace('TW', 'Triwulan')} Tahun ${year}` : `${name} ${year}`
}
