// KKE 2: does each indikator stand in Renstra, Renja and PK, and at which level of office (LKE 1.b.8).
import type { Text } from '../diagnostic.ts'
import { adaIsi, konsolidasiOf, targetSampai } from '../figures/index.ts'
import type { DokumenTarget } from '../plan/types.ts'
import type { AnnexDefinition, AnnexInput, ColumnOf } from './annex.ts'
import { text, value } from './cell.ts'
import { leadingColumn, rowNumber, worksheet } from './kke.ts'
import { type Criterion, hasIndikator, judgedRows, open, unmet } from './kke-marks.ts'
import { originalOf } from './original.ts'
import { type NodeRow, ofIndikator } from './rows.ts'
import { levels } from './words.ts'

const titles = {
  renstra: { id: 'Renstra', en: 'Renstra' },
  renja: { id: 'Renja', en: 'Renja' },
  pk: { id: 'PK', en: 'PK' },
  jabatan: { id: 'Level Jabatan', en: 'Level of Office' },
} satisfies Record<string, Text>

const words = {
  documents: {
    id: 'Renstra, Renja, PK: target tahun laporan di dokumen itu (Renja dan PK Perubahan mendahului yang diubahnya); - = tidak tertulis di sana.',
    en: 'Renstra, Renja, PK: the target of the year in that document (a changed Renja or PK before the one it changes); - = not written there.',
  },
  level: {
    id: 'Level Jabatan: tingkat node dan penanggung jawab yang disebutnya.',
    en: 'Level of Office: the level of the node and whom it names as responsible.',
  },
  renjaChanged: { id: 'Renja: menurut Renja Perubahan', en: 'Renja: by the changed Renja' },
  pkChanged: { id: 'PK: menurut PK Perubahan', en: 'PK: by the changed PK' },
} satisfies Record<string, Text>

export const kke2: AnnexDefinition = {
  name: 'kke-2',
  title: { id: 'KKE 2 Cascading', en: 'KKE 2 Cascading' },
  paper: { size: 'F4', orientation: 'landscape' },
  applies: hasIndikator,
  make(input) {
    const { language, figuresOf, figures } = input
    const renstra = figuresOf({ year: figures.masa.year, until: 'tw4' }, 'renstra').indikator
    const target = { width: 10, align: 'right' } as const
    return worksheet(input, {
      rows: judgedRows(input),
      columns: [
        rowNumber,
        leadingColumn(input, 46),
        {
          key: 'renstra',
          title: titles.renstra[language],
          ...target,
          cell: ofIndikator(({ id }) => {
            const own = renstra.get(id)!
            return value(own, own.targetTahun.nilai, language)
          }),
        },
        documentColumn(input, 'renja', ['renja-perubahan', 'renja']),
        documentColumn(input, 'pk', ['pk-perubahan', 'pk']),
        {
          key: 'jabatan',
          title: titles.jabatan[language],
          width: 28,
          cell: ({ node }) => {
            const level = `${node.level} ${levels[node.level][language]}`
            return text([level, ...(node.penanggungJawab === null ? [] : [node.penanggungJawab])].join('\n'))
          },
        },
      ],
      criteria: [cascading(input)],
      decimals: 1,
      remarks: ({ asli }) => {
        const isWritten = (document: DokumenTarget) => adaIsi(asli.targetDokumen.get(document)?.get(figures.masa.year))
        return [
          isWritten('renja-perubahan') ? words.renjaChanged[language] : null,
          isWritten('pk-perubahan') ? words.pkChanged[language] : null,
        ]
      },
      notes: [words.documents[language], words.level[language]],
    })
  },
}

/** What breaks the chain; a person weighs everything else. */
const chain = ['cascade/level-lompat', 'cascade/yatim', 'cascade/siklus']

function cascading(input: AnnexInput): Criterion {
  const broken = brokenNodes(input)
  return {
    key: 'ketepatan',
    title: { id: 'Ketepatan Cascading', en: 'Cascading Right' },
    test: {
      id: '0 bila levelnya tidak tepat satu di bawah induknya atau induknya tidak ada (galat aturan cascade/level-lompat, cascade/yatim, cascade/siklus); selebihnya perlu penilaian: 1, 0,5, atau 0.',
      en: '0 where its level is not just one below its parent, or it has no parent (errors of the rules cascade/level-lompat, cascade/yatim, cascade/siklus); else it needs judgement: 1, 0.5 or 0.',
    },
    doubts: ['cascade/jabatan', 'cascade/cabang-putus', 'sasaran/sama-dengan-induk', 'dokumen/berbeda'],
    judge: ({ node }) => {
      const message = broken.get(node.id)
      return message === undefined ? open() : unmet(message)
    },
  }
}

/** Nodes whose own link upwards is broken, with the finding's message; one about a file's `induk` is about its roots. */
function brokenNodes({ plan, findings }: AnnexInput): ReadonlyMap<string, string> {
  const found = findings.filter(({ rule, severity }) => severity === 'error' && chain.includes(rule))
  return new Map(
    found.flatMap(({ node, file, message }) => {
      const roots = plan.berkas.filter((berkas) => berkas.file === file).flatMap((berkas) => berkas.roots)
      return (node === null ? roots.map(({ id }) => id) : [node]).map((id) => [id, message] as const)
    }),
  )
}

/** The year's target of the first of the documents that says something. */
function documentColumn(
  { plan, figures, language }: AnnexInput,
  key: 'renja' | 'pk',
  documents: readonly DokumenTarget[],
): ColumnOf<NodeRow> {
  const { year } = figures.masa
  return {
    key,
    title: titles[key][language],
    width: 10,
    align: 'right',
    cell: ofIndikator((indikator) => {
      const asli = originalOf(plan, indikator)
      const tahunan = documents.map((document) => asli.targetDokumen.get(document)?.get(year)).find(adaIsi)
      if (tahunan === undefined) return { kind: 'empty' }
      return value(figures.indikator.get(indikator.id)!, targetSampai(tahunan, konsolidasiOf(asli), 4).nilai, language)
    }),
  }
}
