// What an option of a rule may be, in words, from the same keywords as JSON Schema has.
import type { Text } from '../diagnostic.ts'

/** Keywords that bound a number. */
export interface Range {
  readonly type: 'number' | 'integer'
  readonly minimum?: number
  readonly exclusiveMinimum?: number
  readonly maximum?: number
}

/** `bilangan bulat, paling kecil 1`. */
export function rangeText({ type, minimum, exclusiveMinimum, maximum }: Range): Text {
  const what = type === 'integer' ? { id: 'bilangan bulat', en: 'a whole number' } : { id: 'bilangan', en: 'a number' }
  const bounds: readonly (Text | null)[] = [
    minimum === undefined ? null : { id: `paling kecil ${minimum}`, en: `at least ${minimum}` },
    exclusiveMinimum === undefined
      ? null
      : { id: `lebih dari ${exclusiveMinimum}`, en: `more than ${exclusiveMinimum}` },
    maximum === undefined ? null : { id: `paling besar ${maximum}`, en: `at most ${maximum}` },
  ]
  const list = [what, ...bounds.filter((bound) => bound !== null)]
  return { id: list.map(({ id }) => id).join(', '), en: list.map(({ en }) => en).join(', ') }
}

export function inRange(value: number, { type, minimum, exclusiveMinimum, maximum }: Range): boolean {
  return (
    (type === 'number' ? Number.isFinite(value) : Number.isInteger(value)) &&
    value >= (minimum ?? value) &&
    value <= (maximum ?? value) &&
    (exclusiveMinimum === undefined || value > exclusiveMinimum)
  )
}
