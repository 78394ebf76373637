// Two readings of one text → the first difference between them in words, or null.
import type { Data, Document } from '../../src/source/document.ts'

export function difference(fast: Document, yaml: Document): string | null {
  if (fast.file !== yaml.file || fast.text !== yaml.text) return 'file or text'
  if (yaml.problems.length > 0 || fast.problems.length > 0) return `problems: ${JSON.stringify(yaml.problems[0])}`
  return (
    dataDifference(fast.data, yaml.data, '$') ??
    listDifference('place', fast.places.ints, yaml.places.ints) ??
    listDifference('key', fast.places.keys, yaml.places.keys) ??
    listDifference('comment', flat(fast), flat(yaml))
  )
}

const flat = ({ comments }: Document): number[] => comments.flatMap(({ start, end }) => [start, end])

function listDifference(what: string, fast: ArrayLike<unknown>, yaml: ArrayLike<unknown>): string | null {
  for (let at = 0; at < Math.max(fast.length, yaml.length); at++) {
    if (fast[at] !== yaml[at]) return `${what} ${at}: ${JSON.stringify(fast[at])}, yaml ${JSON.stringify(yaml[at])}`
  }
  return null
}

/** Keys in their order too, and -0 apart from 0. */
function dataDifference(fast: Data | undefined, yaml: Data | undefined, path: string): string | null {
  if (typeof fast !== 'object' || typeof yaml !== 'object' || fast === null || yaml === null) {
    return Object.is(fast, yaml) ? null : `${path}: ${JSON.stringify(fast)}, yaml ${JSON.stringify(yaml)}`
  }
  if (Array.isArray(fast) !== Array.isArray(yaml)) return `${path}: list or mapping`
  const [a, b] = [Object.entries(fast), Object.entries(yaml)] as [[string, Data][], [string, Data][]]
  if (a.length !== b.length || a.some(([key], at) => key !== b[at]![0])) return `${path}: keys`
  for (const [at, [key, own]] of a.entries()) {
    const found = dataDifference(own, b[at]![1], `${path}/${key}`)
    if (found !== null) return found
  }
  return null
}
