// Numbers that are within each other (1, 1.1, 1.1.1, 1.2, 2) → levels. Codes of programs are none: they do not count from one on.

/** Levels in the order of the numbers, from 1, or from 0 where there are six of them; null where they do not count through. */
export function outlineLevels(texts: readonly string[]): readonly number[] | null {
  const depths: number[] = []
  let before: readonly number[] = []
  for (const text of texts) {
    const [, number] = /^\(?((?:[1-9]\d{0,2})(?:\.[1-9]\d{0,2}){0,5})[.)]*$/.exec(text.trim()) ?? []
    if (number === undefined) return null
    const parts = number.split('.').map(Number)
    const own = parts.at(-1)!
    const above = parts.slice(0, -1)
    const same = above.every((part, index) => before[index] === part)
    // The next one beside or above what came before, or the first below it.
    const counts = own === (before[parts.length - 1] ?? 0) + 1 && parts.length <= before.length + 1
    // What stands over several rows is written again on each of them.
    const again = parts.length === before.length && own === before.at(-1)
    if (!same || !(counts || again)) return null
    before = parts
    depths.push(parts.length)
  }
  const deepest = depths.reduce((most, depth) => Math.max(most, depth), 0)
  if (deepest < 2) return null
  return depths.map((depth) => (deepest > 5 ? depth - 1 : depth))
}
