// Faktor of an LKjIP: what helped, what hindered and what is done about it, as reported with the year's actuals.
import { fill, type Text } from '../diagnostic.ts'
import { type Indikator, type Keterangan, triwulan } from '../plan/types.ts'
import { type AnnexInput, type ColumnOf, makeTable, type Table } from './annex.ts'
import { count, text } from './cell.ts'
import { originalOf } from './original.ts'
import { quarters } from './words.ts'

const words = {
  title: { id: 'Faktor', en: 'Factors' },
  no: { id: 'No', en: 'No' },
  indikator: { id: 'Indikator', en: 'Indicator' },
  pendukung: { id: 'Pendukung', en: 'Helped' },
  kendala: { id: 'Kendala', en: 'Hindered' },
  tindakLanjut: { id: 'Tindak Lanjut', en: 'Follow-up' },
  none: {
    id: 'Faktor: belum ada pendukung, kendala, atau tindak lanjut yang ditulis pada realisasi {year}.',
    en: 'Factors: nothing that helped, hindered or follows is written with the actuals of {year} yet.',
  },
} satisfies Record<string, Text>

const kinds = ['pendukung', 'kendala', 'tindakLanjut'] as const
type Kind = (typeof kinds)[number]

interface Item {
  readonly number: number
  readonly indikator: Indikator
  readonly texts: Readonly<Record<Kind, readonly string[]>>
}

/** A row an indikator with any; one that is shown again has none of its own. */
export function factorTable(
  input: AnnexInput,
  indikator: readonly Indikator[],
): { readonly table: Table; readonly notes: readonly string[] } {
  const { plan, figures, language } = input
  const originals = new Map(indikator.toReversed().map((one) => [originalOf(plan, one), one]))
  const items = [...originals]
    .toReversed()
    .map(([asli, indikator]) => ({ indikator, texts: factorsOf(input, asli) }))
    .filter(({ texts }) => kinds.some((kind) => texts[kind].length > 0))
    .map((item, index): Item => ({ ...item, number: index + 1 }))
  const table = makeTable(
    items,
    [
      { key: 'no', title: words.no[language], width: 5, align: 'center', cell: ({ number }) => count(number) },
      { key: 'indikator', title: words.indikator[language], width: 50, cell: ({ indikator }) => text(indikator.nama) },
      ...kinds.map(
        (kind): ColumnOf<Item> => ({
          key: kind,
          title: words[kind][language],
          width: 37,
          cell: ({ texts }) => text(listed(texts[kind])),
        }),
      ),
    ],
    { title: words.title[language] },
  )
  return { table, notes: items.length > 0 ? [] : [fill(words.none, { year: figures.masa.year }, language)] }
}

/** Of the year, then of each quarter up to the reported one, which is named; said twice is said once. */
export function factorsOf({ figures, language }: AnnexInput, { realisasi }: Indikator): Item['texts'] {
  const { year, until } = figures.masa
  const tahunan = realisasi.get(year)
  const last = triwulan.indexOf(until)
  const quarterly = triwulan.map((quarter, index) => ({
    before: `${quarters[quarter][language]}: `,
    keterangan: index <= last ? tahunan?.triwulan[index]?.keterangan : null,
  }))
  const yearly = [tahunan?.keterangan, until === 'tw4' ? tahunan?.nilai?.keterangan : null]
  const all = [...yearly.map((keterangan) => ({ before: '', keterangan })), ...quarterly]
  const of = (kind: Kind) => {
    const said = all.flatMap(({ before, keterangan }) => lines(keterangan, kind).map((line) => before + line))
    return [...new Set(said)]
  }
  return { pendukung: of('pendukung'), kendala: of('kendala'), tindakLanjut: of('tindakLanjut') }
}

const lines = (keterangan: Keterangan | null | undefined, kind: Kind): readonly string[] => keterangan?.[kind] ?? []

function listed(texts: readonly string[]): string {
  return texts.length === 1 ? texts[0]! : texts.map((one, index) => `${index + 1}. ${one}`).join('\n')
}
