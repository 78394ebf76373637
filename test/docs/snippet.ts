// A snippet of a plan, as documentation shows it → a whole plan of one file, and the rules that find something in it.
import { memoryHost } from '../../src/host.ts'
import { findingsOf, loadPlan } from '../../src/run.ts'

/** Where a snippet belongs: keys of a tree file, of a node, of an indikator, of `pohon.yaml`, or of a realisasi file. */
const letak = ['berkas', 'node', 'indikator', 'rencana', 'realisasi'] as const
export type Letak = (typeof letak)[number]
export const isLetak = (text: string): text is Letak => letak.some((known) => known === text)

/** Rules about how a file is written: a snippet is never complete, but it must be readable. */
const aboutWriting = /^(yaml|skema|nilai)\//

/** Ids of the rules about writing that find something in a snippet. */
export async function rulesFound(snippet: string, letak: Letak): Promise<string[]> {
  const files = new Map([
    ['/plan/pohon.yaml', 'versi: 1\nperiode: { awal: 2024, akhir: 2026 }\n'],
    ...filesOf(snippet, letak),
  ])
  const findings = findingsOf(await loadPlan(memoryHost(files), []), 'id')
  return [...new Set(findings.map(({ rule }) => rule))].filter((rule) => aboutWriting.test(rule))
}

function filesOf(snippet: string, letak: Letak): [string, string][] {
  const has = (key: string) => new RegExp(`^${key}:`, 'm').test(snippet)
  const add = (key: string, value: string) => (has(key) ? [] : [`${key}: ${value}`])
  const tree = 'versi: 1\npohon: { level: 1, sasaran: Meningkatnya kualitas }\n'
  switch (letak) {
    case 'rencana':
      // The globs of an example name folders that are not here.
      return [
        ['/plan/pohon.yaml', [...add('versi', '1'), snippet].join('\n')],
        ['/plan/data/nomenklatur.tsv', 'kode\tnama\n5.03.02\tPROGRAM KEPEGAWAIAN DAERAH\n'],
        ...['daerah.pohon.yaml', 'opd/a.pohon.yaml', 'realisasi/a.realisasi.yaml'].map((file): [string, string] => [
          `/plan/${file}`,
          file.includes('pohon') ? tree : 'versi: 1\n',
        ]),
      ]
    case 'realisasi':
      return [
        ['/plan/a.pohon.yaml', tree],
        ['/plan/a.realisasi.yaml', [...add('versi', '1'), snippet].join('\n')],
      ]
    case 'berkas':
      return [['/plan/a.pohon.yaml', [...add('versi', '1'), snippet, ...add('pohon', '[]')].join('\n')]]
    case 'node':
      return [
        [
          '/plan/a.pohon.yaml',
          inNode([...add('level', '2'), ...(has('aktivitas') ? [] : add('sasaran', 'Meningkatnya kualitas')), snippet]),
        ],
      ]
    case 'indikator': {
      const own = [...add('nama', 'Indeks'), snippet].flatMap((part) => part.split('\n'))
      return [
        ['/plan/a.pohon.yaml', inNode(['level: 2', 'sasaran: Meningkatnya kualitas', 'indikator:', ...item(own)])],
      ]
    }
  }
}

function inNode(parts: readonly string[]): string {
  return ['versi: 1', 'pohon:', ...item(parts.flatMap((part) => part.split('\n')))].join('\n')
}

/** Lines as an item of a list. */
const item = (lines: readonly string[]): string[] =>
  lines.map((line, index) => `${index === 0 ? '  - ' : '    '}${line}`)
