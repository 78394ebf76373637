// The annexes in the order in which they are made, and how one is put together.
import type { Annex, AnnexDefinition, AnnexInput } from './annex.ts'
import { cascading } from './cascading.ts'
import { heading, origin } from './heading.ts'
import { kelengkapan } from './kelengkapan.ts'
import { pengukuran } from './pengukuran.ts'
import { ringkasan } from './ringkasan.ts'

const annexes: readonly AnnexDefinition[] = [ringkasan, cascading, pengukuran, kelengkapan]

/** What `--annex` takes. */
export const annexNames: readonly string[] = annexes.map(({ name }) => name)

/** The named annexes, else all that the plan has data for; always in the order of `annexNames`. */
export function makeAnnexes(input: AnnexInput, names?: readonly string[]): readonly Annex[] {
  const chosen = annexes.filter((annex) => (names === undefined ? annex.applies(input) : names.includes(annex.name)))
  return chosen.map(({ name, title, paper, make }) => ({
    name,
    title: title[input.language],
    heading: heading(input),
    paper,
    ...make(input),
    origin: origin(input),
  }))
}
