// Trees to be drawn: the real one of Lumajang, and one of 500 nodes as large offices have them.
import fs from 'node:fs'
import type { Masa } from '../../src/figures/types.ts'
import type { Box } from '../../src/report/annex.ts'
import { branchesOf } from '../../src/report/branches.ts'
import { type BoxOptions, treeBoxes } from '../../src/report/tree-boxes.ts'
import { annexInput } from '../report/sample.ts'

const lumajang = new URL('../../examples/bkd-lumajang/', import.meta.url)
const lumajangFiles = Object.fromEntries(
  ['pohon.yaml', 'bkd.pohon.yaml'].map((file) => [file, fs.readFileSync(new URL(file, lumajang), 'utf8')]),
)

const masa: Masa = { year: 2025, until: 'tw4' }

/** The boxes of a plan; of the year 2025 where `year` says so. */
export function boxesOf(
  files: Readonly<Record<string, string>>,
  { year = false, fenomena = false }: { year?: boolean; fenomena?: boolean } = {},
): readonly Box[] {
  const { plan, figures, shown } = annexInput(files, masa)
  const options: BoxOptions = { language: 'id', figures: year ? figures : null, fenomena }
  return treeBoxes(branchesOf(plan.roots, { shown, depth: null }), options)
}

export const lumajangBoxes = (options: Parameters<typeof boxesOf>[1] = {}): readonly Box[] =>
  boxesOf(lumajangFiles, options)

const verbs = ['Meningkatnya', 'Terwujudnya', 'Menurunnya', 'Terselenggaranya']
const words =
  'kualitas layanan publik yang merata kepada masyarakat desa tertinggal di seluruh kecamatan melalui pendampingan'.split(
    ' ',
  )
/** Children of a node of each level. */
const childrenOf = [3, 5, 4, 3]

/** Over 500 nodes of all levels, with indikator, figures and long and short texts. */
export function largePlan(): Readonly<Record<string, string>> {
  let count = 0
  const node = (level: number): object => {
    count++
    const sasaran = `${verbs[count % 4]} ${words.slice(count % 5, (count % 5) + 3 + (count % 11)).join(' ')} ${count}`
    const indikator = Array.from({ length: 1 + (count % 3 === 0 ? 2 : 0) }, (_, index) => ({
      nama: `Persentase ${words.slice(index, 4 + (count % 7)).join(' ')} ${count}`,
      satuan: 'persen',
      target: { 2025: 50 + (count % 50) },
      ...(count % 6 === 0 ? {} : { realisasi: { 2025: 40 + (count % 60) } }),
    }))
    const anak = Array.from({ length: childrenOf[level] ?? (level === 4 ? 1 + (count % 3 === 0 ? 1 : 0) : 0) }, () =>
      node(level + 1),
    )
    return {
      level,
      ...(level < 5 ? { sasaran, indikator } : { aktivitas: sasaran }),
      ...(level > 1 && { penanggung_jawab: `Kepala Bidang ${words[count % 9]} ${count}` }),
      anak,
    }
  }
  const text = JSON.stringify({ versi: 1, instansi: 'Dinas Contoh', pohon: [node(0)] })
  return { 'a.pohon.yaml': text }
}
