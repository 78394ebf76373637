// "Did you mean": the known name nearest to what was written.
import { distance } from 'fastest-levenshtein'

/** The nearest of `known`, without case and separators; null where none is near enough to be meant. */
export function nearest(written: string, known: Iterable<string>): string | null {
  return nearestOf(known)(written)
}

/**
 * The same for many words against one long list, of which the names are made plain once. A plan in which thousands of references lead
 * nowhere would take minutes: from a number of comparisons on nothing is suggested any more.
 */
export function nearestOf(known: Iterable<string>): (written: string) => string | null {
  const plains = new Map([...known].map((name) => [name, plain(name)]))
  let left = comparisons
  return (written) => {
    const target = plain(written)
    let best: string | null = null
    let least = Math.max(1, Math.floor(target.length / 3)) + 1
    for (const [name, own] of plains) {
      // So many letters differ at the least.
      if (Math.abs(own.length - target.length) >= least) continue
      if (--left < 0) return null
      const steps = distance(target, own)
      if (steps < least) {
        least = steps
        best = name
      }
    }
    return best
  }
}

/** About two seconds. */
const comparisons = 5_000_000

/** Letters that differ between two names, without case and separators. */
export const lettersApart = (a: string, b: string): number => distance(plain(a), plain(b))

const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, '')
