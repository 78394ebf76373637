// The annexes in the order in which they are made, and how one is put together.
import type { Text } from '../diagnostic.ts'
import { UsageError } from '../usage.ts'
import type { Annex, AnnexDefinition, AnnexInput } from './annex.ts'
import { cascading } from './cascading.ts'
import { crosscutting } from './crosscutting.ts'
import { heading, origin, shownNodes } from './heading.ts'
import { iku } from './iku.ts'
import { kelengkapan } from './kelengkapan.ts'
import { kke1 } from './kke-1.ts'
import { kke2 } from './kke-2.ts'
import { kke3 } from './kke-3.ts'
import { kke5 } from './kke-5.ts'
import { lkjip } from './lkjip.ts'
import { matriks } from './matriks.ts'
import { pengukuran } from './pengukuran.ts'
import { pk } from './pk.ts'
import { pohon } from './pohon.ts'
import { rencanaAksi } from './rencana-aksi.ts'
import { renjaE81 } from './renja-e81.ts'
import { renstraTc27 } from './renstra-tc27.ts'
import { ringkasan } from './ringkasan.ts'
import { temuan } from './temuan.ts'

const annexes: readonly AnnexDefinition[] = [
  ringkasan,
  pohon,
  cascading,
  matriks,
  iku,
  pk,
  rencanaAksi,
  pengukuran,
  lkjip,
  renjaE81,
  renstraTc27,
  crosscutting,
  kke1,
  kke2,
  kke3,
  kke5,
  temuan,
  kelengkapan,
]

const words = {
  only: { id: 'Hanya', en: 'Only' },
  large: {
    id: '{jumlah} node dengan {lampiran} lampiran terlalu banyak untuk satu berkas; pilih sebagian dengan --opd atau --annex, atau tulis satu berkas setiap OPD ke folder, misalnya -o hasil/',
    en: '{jumlah} nodes with {lampiran} annexes are too many for one file; choose a part by --opd or --annex, or write a file for each OPD into a folder, such as -o results/',
  },
} satisfies Record<string, Text>

/** Rows that are made at a time: all annexes of about 20,000 nodes, or one table of the largest plan. They take less than 1.6 GB. */
const rowLimit = 650_000

/** What `--annex` takes. */
export const annexNames: readonly string[] = annexes.map(({ name }) => name)

/**
 * The named annexes, else all that the plan has data for; always in the order of `annexNames`. `onNext` hears of each before it is made.
 * Throws wrong usage where they would be too much for memory.
 */
export function makeAnnexes(
  input: AnnexInput,
  names?: readonly string[],
  onNext: (title: string) => void = () => {},
  /** What a node takes beside the annexes, in rows. */
  rowsBeside = 0,
): readonly Annex[] {
  const chosen = annexes.filter((annex) => (names === undefined ? annex.applies(input) : names.includes(annex.name)))
  const rows = chosen.reduce((sum, { rowsOfNode = 1 }) => sum + rowsOfNode, rowsBeside) * shownNodes(input).length
  if (rows > rowLimit) throw new UsageError(words.large, { jumlah: shownNodes(input).length, lampiran: chosen.length })
  const only = input.only.length === 0 ? [] : [`${words.only[input.language]} ${input.only.join('; ')}`]
  return chosen.flatMap(({ name, title, paper, make }) => {
    onNext(title[input.language])
    return [make(input)].flat().map(({ of, ...body }) => ({
      name,
      above: input.above,
      title: of === undefined ? title[input.language] : `${title[input.language]} ${of}`,
      drawing: [],
      signatures: [],
      ...body,
      // A heading of its own is the text of a form; that it is a part then stands below.
      heading: body.heading ?? [...heading(input), ...only],
      notes: body.heading === undefined ? body.notes : [...body.notes, ...only],
      paper,
      origin: origin(input),
    }))
  })
}
