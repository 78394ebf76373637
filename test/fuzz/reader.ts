// Compares the two readers on plans with seeded changes. run.mjs starts it alone, test/source/fast.test.ts for a few seconds.
import fs from 'node:fs'
import path from 'node:path'
import { readFast } from '../../src/source/fast.ts'
import { parseYaml } from '../../src/source/yaml.ts'
import { difference } from './compare.ts'
import { mutate, pieceOf } from './mutate.ts'
import { randomOf } from './random.ts'

/** All plans below folders. */
export function planFiles(folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    fs
      .readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.ya?ml$/.test(name))
      .sort()
      .map((name) => path.join(folder, name)),
  )
}

export interface Tally {
  readonly runs: number
  readonly accepted: number
  /** The text on which the readers disagree, and how; null where they never do. */
  readonly disagreement: { readonly run: number; readonly text: string; readonly how: string } | null
}

export function compareReaders(texts: readonly string[], runs: number, seed: number): Tally {
  const random = randomOf(seed)
  let accepted = 0
  for (let run = 1; run <= runs; run++) {
    const text = mutate(pieceOf(texts, random), random)
    const fast = readFast('a.pohon.yaml', text)
    if (fast === null) continue
    accepted++
    const how = difference(fast, parseYaml('a.pohon.yaml', text))
    if (how !== null) return { runs: run, accepted, disagreement: { run, text, how } }
  }
  return { runs, accepted, disagreement: null }
}
