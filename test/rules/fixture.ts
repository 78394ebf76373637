// Marked fixtures: plan files that say themselves which findings they must give, and where.
//
//   - level: 2        # ~ cascade/level-lompat            a finding on this line
//   - level: 2        # ~ cascade/level-lompat@14 b/c     at this column; several, separated by spaces
//   # ~ 7:14 yaml/sintaks                                 on a line of its own: where a comment would change what is tested
//   # ~ hanya cascade/* id/ganda                          only these rules are compared in this fixture
//   # senyap: level 5 tidak diperiksa                     a near miss: something close by that must give no finding
import fs from 'node:fs'
import path from 'node:path'

export interface Fixture {
  /** Path from `test/rules`: `cascade/level-lompat.pohon.yaml`, or a folder. */
  readonly name: string
  /** `kelompok/nama` of the rule it is about. */
  readonly rule: string
  /** Path from the plan's root → bytes. */
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly expected: readonly Expected[]
  /** Rules or groups (`cascade/*`) that are compared; empty = all. */
  readonly only: readonly string[]
  /** How many near misses are marked. */
  readonly silent: number
}

export interface Expected {
  readonly file: string
  readonly line: number
  /** Null where the mark leaves it open. */
  readonly column: number | null
  readonly rule: string
}

/** All fixtures below a folder, one for each `*.pohon.yaml` in a group's folder and one for each folder there. */
export function readFixtures(root: string): Fixture[] {
  const entries = (folder: string) =>
    fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries(root)
    .filter((group) => group.isDirectory())
    .flatMap((group) =>
      entries(path.join(root, group.name)).flatMap((entry) => {
        const full = path.join(root, group.name, entry.name)
        const rule = `${group.name}/${entry.name.split('.')[0]}`
        const name = `${group.name}/${entry.name}`
        if (entry.isDirectory()) return makeFixture(name, rule, filesBelow(full))
        if (entry.name.endsWith('.pohon.yaml'))
          return makeFixture(name, rule, new Map([[entry.name, fs.readFileSync(full)]]))
        return []
      }),
    )
}

function filesBelow(folder: string): Map<string, Uint8Array> {
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    files.map((entry) => {
      const full = path.join(entry.parentPath, entry.name)
      return [path.relative(folder, full).split(path.sep).join('/'), fs.readFileSync(full)]
    }),
  )
}

function makeFixture(name: string, rule: string, files: ReadonlyMap<string, Uint8Array>): Fixture {
  const expected: Expected[] = []
  const only: string[] = []
  let silent = 0
  for (const [file, bytes] of files) {
    const lines = new TextDecoder().decode(bytes).split(/\r\n|\n|\r/)
    lines.forEach((text, index) => {
      silent += text.match(/# senyap: /g)?.length ?? 0
      const mark = /(^|\s)# ~ (.*)$/.exec(text)
      if (mark === null) return
      const words = mark[2]!.trim().split(/\s+/)
      if (mark.index > 0 || mark[1] !== '') {
        for (const word of words) expected.push(atLine(file, index + 1, word))
      } else if (words[0] === 'hanya') {
        only.push(...words.slice(1))
      } else {
        for (let pair = 0; pair < words.length; pair += 2) expected.push(atPlace(file, words[pair]!, words[pair + 1]))
      }
    })
  }
  return { name, rule, files, expected, only, silent }
}

function atLine(file: string, line: number, word: string): Expected {
  const [rule, column] = word.split('@') as [string, string?]
  return { file, line, column: column === undefined ? null : Number(column), rule }
}

function atPlace(file: string, place: string, rule: string | undefined): Expected {
  const match = /^(\d+):(\d+)$/.exec(place)
  if (match === null || rule === undefined) throw new Error(`${file}: not a mark: ${place} ${rule}`)
  return { file, line: Number(match[1]), column: Number(match[2]), rule }
}

/** `cascade/*` holds for every rule of its group. */
export const isCompared = (rule: string, only: readonly string[]): boolean =>
  only.length === 0 || only.includes(rule) || only.includes(`${rule.split('/')[0]}/*`)
