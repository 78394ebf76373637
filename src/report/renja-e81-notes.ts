// Notes of form E.81: which figures its columns hold, for whoever recalculates them.
import { fill, type Text } from '../diagnostic.ts'
import type { AnnexInput } from './annex.ts'
import { yearsNote } from './antar-tahun.ts'
import { budgetSources } from './explain-words.ts'
import type { E81 } from './renja-e81-figures.ts'
import type { NodeRow } from './rows.ts'
import { quarters, targetSources } from './words.ts'

const words = {
  units: { id: 'K = kinerja, Rp = rupiah.', en: 'K = performance, Rp = rupiah.' },
  target: {
    id: 'Kolom 5 menurut Renstra {awal}–{akhir}: K jumlah target semua tahun bagi yang dijumlahkan, selebihnya target tahun terakhir; Rp jumlah pagu semua tahun.',
    en: "Column 5 by the Renstra {awal}–{akhir}: K the sum of all years' targets of what is added up, else the last year's; Rp the sum of all years' budgets.",
  },
  targetSource: {
    id: 'Target kolom 7 menurut {sumber}: {jumlah} indikator.',
    en: 'Targets of column 7 by {sumber}: {jumlah} indicators.',
  },
  budgetSource: {
    id: 'Anggaran kolom 7 menurut {sumber}: {jumlah} baris program/kegiatan/sub kegiatan.',
    en: 'Budgets of column 7 by {sumber}: {jumlah} programs/activity groups/sub-activity groups.',
  },
  quarters: {
    id: 'Kolom 8–11: K seperti dilaporkan (indikator hasil hitung: nilainya s.d. triwulan itu); Rp tambahan triwulan itu, yaitu realisasi s.d. triwulan itu dikurangi yang dilaporkan terakhir sebelumnya.',
    en: 'Columns 8–11: K as reported (of a computed indicator its value up to that quarter); Rp what the quarter added, which is the amount up to it less the one reported last before.',
  },
  degree: {
    id: 'Kolom 14: K menurut rumus capaian tiap indikator, dengan kolom 5 sebagai target dan kolom 13 sebagai realisasi; bagi indikator yang makin tinggi makin baik, itulah 13 ÷ 5 × 100. Jumlah yang seharusnya rendah baru dapat dinilai setelah realisasi semua tahunnya lengkap.',
    en: "Column 14: K by each indicator's own formula, with column 5 as target and column 13 as actual; where higher is better, that is 13 ÷ 5 × 100. A total that should stay low cannot be judged before the actuals of all its years are complete.",
  },
  mean: {
    id: 'Rata-rata kolom 12: capaian s.d. {tw} terhadap target dan anggaran Renja setahun (kolom 7); rata-rata kolom 14: isi kolom itu. Predikat menurut skala kategori rencana; tanpa predikat bila ada capaian yang belum ada atau sementara.',
    en: "Mean of column 12: achievement to {tw} against the Renja's target and budget of the whole year (column 7); mean of column 14: of that column. Grades by the plan's scale; none where an achievement is absent or provisional.",
  },
  cap: {
    id: 'Capaian kinerja di atas {batas} masuk rata-rata sebagai {batas}.',
    en: 'An achievement above {batas} enters the mean as {batas}.',
  },
  absent: {
    id: '- = belum ada atau belum dilaporkan (bukan nol). Miring = sementara: yang kurang tertulis di bawah nama indikator atau program/kegiatannya.',
    en: '- = absent or not reported (not zero). Italics = provisional: what is missing stands below the name of the indicator or the program/activity group.',
  },
} satisfies Record<string, Text>

export function notes(input: AnnexInput, figures: E81, rows: readonly NodeRow[]): readonly string[] {
  const { plan, language } = input
  const say = (text: Text, args: Parameters<typeof fill>[1] = {}) => fill(text, args, language)
  const targets = rows.flatMap(({ indikator }) => (indikator && figures.kinerja(indikator).renja.sumberTarget) ?? [])
  const budgets = rows.flatMap(({ node }, index) => {
    return rows[index - 1]?.node === node ? [] : (figures.uang(node).renja.sumberPagu ?? [])
  })
  const cap = plan.rencana.capaian.batasRataRata
  return [
    say(words.units),
    say(words.target, { awal: plan.tahun[0] ?? '', akhir: plan.tahun.at(-1) ?? '' }),
    say(yearsNote),
    ...counted(targets).map(([sumber, jumlah]) => say(words.targetSource, { sumber: targetSources[sumber], jumlah })),
    ...counted(budgets).map(([sumber, jumlah]) => {
      return say(words.budgetSource, {
        sumber: sumber === 'pagu' ? targetSources.target : budgetSources[sumber],
        jumlah,
      })
    }),
    say(words.quarters),
    say(words.degree),
    say(words.mean, { tw: quarters[input.figures.masa.until] }),
    ...(cap === null ? [] : [say(words.cap, { batas: cap })]),
    say(words.absent),
  ]
}

/** Each with how often it occurs, in the order of their first. */
function counted<One>(all: readonly One[]): readonly (readonly [One, number])[] {
  return [...new Set(all)].map((one) => [one, all.filter((other) => other === one).length])
}
