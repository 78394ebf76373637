// A seed → the same numbers on every machine, for the runs that compare the two readers.

export interface Random {
  /** A whole number from 0 to below the limit. */
  below(limit: number): number
  pick<T>(list: readonly T[]): T
  /** True once in so many times. */
  once(times: number): boolean
}

/** xorshift32 over a seed from 1 to 2^32 − 1. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0 || 1
  const next = (): number => {
    state ^= state << 13
    state >>>= 0
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state
  }
  for (let warm = 0; warm < 8; warm++) next()
  const below = (limit: number): number => next() % limit
  return { below, pick: (list) => list[below(list.length)]!, once: (times) => below(times) === 0 }
}
