// KKE 3: does the money of programs and kegiatan follow targets that Renstra and Renja agree with (LKE 1.c.1).
import { fill, type Text } from '../diagnostic.ts'
import { adaIsi, konsolidasiOf, targetSampai } from '../figures/index.ts'
import type { Besaran, Figures } from '../figures/types.ts'
import { rupiah } from '../messages/number.ts'
import type { DokumenTarget, Indikator, Node } from '../plan/types.ts'
import { tulis } from '../rules/angka.ts'
import { sama } from '../rules/dokumen/berbeda.ts'
import type { AnnexDefinition, AnnexInput } from './annex.ts'
import { money, text, value } from './cell.ts'
import { worksheet } from './kke.ts'
import { type Criterion, type Judged, judgedRows, type Mark, met, nameOf, open, unmet, yearsOf } from './kke-marks.ts'
import { isMark, targetOf } from './kke-target.ts'
import { officialName } from './program.ts'
import { numberColumn, ofIndikator, perNode } from './rows.ts'
import { childrenSum, sourceNotes } from './tahunan.ts'

const titles = {
  no: { id: 'No', en: 'No' },
  program: { id: 'Program/Kegiatan', en: 'Program/Activity Group' },
  target: { id: 'Target', en: 'Target' },
  anggaran: { id: 'Anggaran', en: 'Budget' },
} satisfies Record<string, Text>

const words = {
  notThere: { id: 'target {year} tidak tertulis di {dokumen}', en: 'the target of {year} is not written in {dokumen}' },
  differs: {
    id: 'target {dokumen} {lain}, tanpa catatan perubahan',
    en: 'the target of {dokumen} is {lain}, with no record of the change',
  },
  noBudget: {
    id: 'pagu DPA {year} belum tertulis (pagu_dokumen)',
    en: 'no pagu of the DPA for {year} is written (pagu_dokumen)',
  },
  noOther: { id: 'pagu {dokumen} {year} belum tertulis', en: 'no pagu of {dokumen} for {year} is written' },
  otherBudget: { id: 'pagu {dokumen} {lain}', en: 'the pagu of {dokumen} is {lain}' },
  changed: {
    id: 'target {dokumen} {lain}, perubahannya tercatat',
    en: 'the target of {dokumen} is {lain}, the change is recorded',
  },
  indikator: { id: 'indikator: {nama}', en: 'indikator: {nama}' },
  money: {
    id: 'Anggaran: DPPA, bila tidak ada DPA, bila tidak ada pagu rencana; tanpa angka sendiri, jumlah di bawahnya.',
    en: "Budget: DPPA, else DPA, else the plan's pagu; without a figure of its own, the sum of those below.",
  },
} satisfies Record<string, Text>

const isShown = ({ level }: Node): boolean => level === 2 || level === 3

export const kke3: AnnexDefinition = {
  name: 'kke-3',
  title: { id: 'KKE 3 Anggaran', en: 'KKE 3 Budget' },
  paper: { size: 'F4', orientation: 'landscape' },
  applies: (input) =>
    judgedRows(input, isShown).some(({ node }) => input.figures.nodes.get(node.id)!.anggaran.planned !== null),
  make(input) {
    const { language, figures } = input
    const rows = judgedRows(input, isShown)
    const rowOf = new Map(rows.toReversed().map(({ node, key }) => [node, key]))
    return worksheet(input, {
      rows,
      columns: [
        numberColumn(titles.no[language]),
        {
          key: 'program',
          title: titles.program[language],
          width: 46,
          ...perNode,
          cell: ({ node }) => text(officialName(node, node.teks), node.level),
        },
        {
          key: 'target',
          title: titles.target[language],
          width: 10,
          align: 'right',
          cell: ofIndikator(({ id }) => {
            const own = figures.indikator.get(id)!
            return value(own, own.targetTahun.nilai, language)
          }),
        },
        {
          key: 'anggaran',
          title: titles.anggaran[language],
          width: 18,
          align: 'right',
          ...perNode,
          cell: ({ node }) => {
            const { planned, sumberPagu } = figures.nodes.get(node.id)!.anggaran
            const live =
              sumberPagu === 'anak' ? childrenSum(node, 'planned', figures.nodes, 'anggaran', rowOf) : undefined
            return money(planned, live)
          },
        },
      ],
      criteria: [renstra(input), renja(input)],
      remarks: (of) => [fill(words.indikator, { nama: nameOf(of) }, language)],
      notes: [
        words.money[language],
        ...sourceNotes(
          input,
          rows.flatMap(({ indikator }) => indikator ?? []),
        ),
      ],
    })
  },
}

function renstra(input: AnnexInput): Criterion {
  const figures = input.figuresOf(wholeYearOf(input), 'renstra')
  return {
    key: 'renstra',
    title: { id: 'Sesuai Renstra', en: 'Agrees with Renstra' },
    test: {
      id: '0 bila target {year} belum ada, tidak tertulis di Renstra, atau berbeda tanpa catatan perubahan; 1 bila target sesuai dan pagu DPA sama dengan pagu Renstra; selebihnya perlu penilaian.',
      en: '0 where there is no target for {year}, the Renstra has none, or it differs with no record of the change; 1 where the target agrees and the pagu of the DPA equals that of the Renstra; else it needs judgement.',
    },
    judge(of) {
      const other = figures.indikator.get(of.indikator.id)!.targetTahun.nilai
      return judge(of, { name: 'Renstra', target: other, written: true, documents: [], figures, from: ['pagu'] }, input)
    },
  }
}

function renja(input: AnnexInput): Criterion {
  const { year } = input.figures.masa
  const figures = input.figuresOf(wholeYearOf(input), 'renja')
  return {
    key: 'renja',
    title: { id: 'Sesuai Renja', en: 'Agrees with Renja' },
    test: {
      id: '0 bila target {year} belum ada atau berbeda dari Renja (Perubahan) tanpa catatan perubahan; 1 bila target sesuai dan pagu DPA sama dengan pagu Renja; selebihnya perlu penilaian, juga bila target Renja belum tertulis.',
      en: '0 where there is no target for {year} or it differs from the (changed) Renja with no record of the change; 1 where the target agrees and the pagu of the DPA equals that of the Renja; else it needs judgement, also where no target of the Renja is written.',
    },
    judge(of) {
      const documents = (['renja-perubahan', 'renja'] as const).filter((document) => {
        return adaIsi(of.asli.targetDokumen.get(document)?.get(year))
      })
      const tahunan = documents[0] && of.asli.targetDokumen.get(documents[0])!.get(year)!
      const target = tahunan === undefined ? null : targetSampai(tahunan, konsolidasiOf(of.asli), 4).nilai
      return judge(of, { name: 'Renja', target, written: false, documents, figures, from: ['renja'] }, input)
    },
  }
}

const wholeYearOf = ({ figures }: AnnexInput) => ({ year: figures.masa.year, until: 'tw4' }) as const

/** What a program's target and money are held against. */
interface Document {
  readonly name: string
  /** Its target of the year. */
  readonly target: Besaran | null
  /** Whether every target should stand in it: one that does not is wrong there, not only unknown. */
  readonly written: boolean
  /** Under which names a change of it is recorded. */
  readonly documents: readonly DokumenTarget[]
  /** Figures by its budgets, and which of these are its own. */
  readonly figures: Figures
  readonly from: readonly string[]
}

function judge(of: Judged, other: Document, input: AnnexInput): Mark {
  const { node, indikator, asli } = of
  const { figures, language } = input
  const say = (words: Text, args: Parameters<typeof fill>[1] = {}) => {
    return fill(words, { ...yearsOf(input), dokumen: other.name, ...args }, language)
  }
  const target = targetOf(of, input)
  if (isMark(target)) return target
  if (other.target === null) return (other.written ? unmet : open)(say(words.notThere))
  const agrees = sama(target, other.target)
  const lain = tulis(other.target)
  const { sumberTarget } = figures.indikator.get(indikator.id)!
  if (!agrees && !recorded(asli, figures.masa.year, [sumberTarget, ...other.documents]))
    return unmet(say(words.differs, { lain }))
  const change = agrees ? [] : [say(words.changed, { lain })]
  const doubt = budgetDoubt(node, other, figures)
  return doubt === null ? met(change.join('; ') || null) : open([...change, say(doubt.text, doubt.args)].join('; '))
}

/** Whether a `perubahan` of the year says that one of these documents differs. */
function recorded({ perubahan }: Indikator, year: number, documents: readonly (string | null)[]): boolean {
  return perubahan.some(({ tahun, ke }) => tahun === year && ke !== null && documents.includes(ke))
}

/** Why the money does not prove that the DPA follows the other document; null where both are written and equal. */
function budgetDoubt(
  node: Node,
  { figures: others, from }: Document,
  figures: Figures,
): { readonly text: Text; readonly args: Parameters<typeof fill>[1] } | null {
  const own = figures.nodes.get(node.id)!.anggaran.planned
  if (own === null || !isFrom(node, figures, ['dpa', 'dppa'])) return { text: words.noBudget, args: {} }
  const other = others.nodes.get(node.id)!.anggaran.planned
  if (other === null || !isFrom(node, others, from)) return { text: words.noOther, args: {} }
  return other.equals(own) ? null : { text: words.otherBudget, args: { lain: rupiah(other) } }
}

/** Whether a node's pagu is of these documents: its own, or every part of the sum. */
function isFrom(node: Node, figures: Figures, documents: readonly string[]): boolean {
  const { planned, sumberPagu } = figures.nodes.get(node.id)!.anggaran
  if (sumberPagu !== 'anak') return planned === null || documents.includes(sumberPagu!)
  return node.children.every((child) => isFrom(child, figures, documents))
}
