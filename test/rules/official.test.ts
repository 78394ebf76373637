// The official wording of sub kegiatan must not be rebuked: what the ministry prescribes is not the analyst's to mend.
import fs from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { officialRows, officialWordings } from '../../src/build/official-wordings.ts'
import type { Finding } from '../../src/diagnostic.ts'
import { memoryHost } from '../../src/host.ts'
import { findingsOf, loadPlan } from '../../src/run.ts'

/** Findings per rule of each list, looked at one by one or by their head words; a change of a rule shows here. */
const lists = [
  {
    title: 'excerpt of the list (test/rules/official-excerpt.tsv)',
    whole: false,
    file: new URL('official-excerpt.tsv', import.meta.url),
    counts: { 'nama/salah-ketik': 8, 'sasaran/berupa-aktivitas': 1 },
  },
  {
    title: 'whole list (../shared/data/nomenklatur-kabkota.tsv)',
    whole: true,
    file: new URL('../../../shared/data/nomenklatur-kabkota.tsv', import.meta.url),
    counts: {
      'indikator/ganda': 2,
      'indikator/satuan-campur': 4,
      'indikator/satuan-janggal': 2,
      'indikator/tidak-relevan': 9,
      'nama/salah-ketik': 33,
      'sasaran/berupa-aktivitas': 15,
      'sasaran/memuat-target': 1,
      'sasaran/sama-dengan-nomenklatur': 5,
    },
  },
].filter(({ file }) => fs.existsSync(file))

/** `rule kode text` of each that docs/aturan.md gives a reason for. */
const explained = officialWordings.flatMap(({ rule, rows }) =>
  Object.entries(rows).map(([kode, text]) => `${rule} ${kode} ${text}`),
)

describe.each(lists)('$title', ({ file, counts, whole }) => {
  const rows = readRows(fileURLToPath(file))
  let findings: readonly Finding[] = []
  beforeAll(async () => {
    findings = await check(rows)
  })

  test('errors and warnings on wording touch at most 1 % of the rows', () => {
    const grave = findings.filter(({ severity }) => severity !== 'info')
    expect(rows.length).toBeGreaterThan(50)
    expect(new Set(grave.map(({ node }) => node)).size).toBeLessThanOrEqual(Math.max(1, rows.length / 100))
  })

  test('every error or warning on wording has its reason in the documentation', () => {
    const byId = new Map(rows.map((row) => [idOf(row), row]))
    const found = findings
      .filter(({ severity }) => severity !== 'info')
      .map(({ rule, node }) => `${rule} ${byId.get(node!)!.kode} ${textOf(rule, byId.get(node!)!)}`)
    if (!whole) return expect(explained).toEqual(expect.arrayContaining(found))
    expect(rows).toHaveLength(officialRows)
    expect(found.toSorted()).toEqual(explained.toSorted())
  })

  test('gives the findings per rule that were looked at', () => {
    const found: Record<string, number> = {}
    for (const { rule } of findings) found[rule] = (found[rule] ?? 0) + 1
    expect(found).toEqual(counts)
  })
})

interface Row {
  readonly kode: string
  readonly nama: string
  readonly kinerja: string
  readonly indikator: string
  readonly satuan: string
}

/** The text that a finding is about. */
function textOf(rule: string, { kinerja, indikator, satuan }: Row): string {
  if (rule.startsWith('sasaran/')) return kinerja
  return rule.startsWith('indikator/satuan-') ? `${indikator} (satuan: ${satuan})` : indikator
}

const idOf = ({ kode }: Row): string => `k-${kode.toLowerCase().replaceAll('.', '-')}`

/** The rows of sub kegiatan: six segments. */
function readRows(file: string): Row[] {
  return fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([kode]) => kode!.split('.').length === 6)
    .map(([kode, nama, kinerja, indikator, satuan]) => ({
      kode: kode!,
      nama: nama!,
      kinerja: kinerja!,
      indikator: indikator!,
      satuan: satuan!,
    }))
}

/** Findings on wording of a plan that has every row as a node of level 4; each bidang is an instansi of its own. */
async function check(rows: readonly Row[]): Promise<Finding[]> {
  const nodes = rows.map(
    (row) => `
  - level: 4
    id: ${idOf(row)}
    instansi: Bidang ${row.kode.split('.', 2).join('.')}
    kode: ${JSON.stringify(row.kode)}
    nomenklatur: ${JSON.stringify(row.nama)}
    sasaran: ${JSON.stringify(row.kinerja)}
    indikator:
      - nama: ${JSON.stringify(row.indikator)}
        satuan: ${JSON.stringify(row.satuan)}`,
  )
  const text = `versi: 1\npohon:${nodes.join('')}\n`
  const host = memoryHost(new Map([['/plan/resmi.pohon.yaml', new TextEncoder().encode(text)]]))
  return findingsOf(await loadPlan(host, []), 'id').filter(({ rule }) => /^(sasaran|indikator|nama)\//.test(rule))
}
