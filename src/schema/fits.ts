// Whether a document is as its schema says. Which parts are not, and why, is check.ts's business, whose validators are five times as large:
// they are loaded where something is wrong.
import { kerangka } from './generated/kerangka.js'
import type { Kind } from './kind.ts'

type Schema = Readonly<Record<string, unknown>>
type Test = (data: unknown) => boolean
type Mapping = Readonly<Record<string, unknown>>

const known = new Map<unknown, Test>()

export const fits = (data: unknown, kind: Kind): boolean => testOf(kerangka[`${kind}.schema.json`]!)(data)

/** Made once for each schema; those that refer to themselves are found by their object. */
function testOf(schema: Schema | boolean): Test {
  const made = known.get(schema)
  if (made !== undefined) return made
  let all: readonly Test[] = []
  const test: Test = (data) => {
    for (const one of all) if (!one(data)) return false
    return true
  }
  known.set(schema, test)
  all = typeof schema === 'boolean' ? [() => schema] : testsOf(schema)
  return test
}

function testsOf(schema: Schema): Test[] {
  const { type, properties, patternProperties, additionalProperties, then = true, else: otherwise = true } = schema
  const tests: Test[] = []
  // Whether the type is right is asked first: it is what is wrong most often.
  if (type !== undefined) tests.push(ofType([type].flat() as string[]))
  if (properties !== undefined || patternProperties !== undefined || additionalProperties !== undefined)
    tests.push(ofProperties(properties as Mapping, patternProperties as Mapping, additionalProperties as Schema))
  for (const [keyword, value] of Object.entries(schema)) {
    const make = keywords[keyword]
    if (make !== undefined) tests.push(make(value as never))
    else if (!elsewhere.has(keyword)) throw new Error(`src/schema/fits.ts does not know "${keyword}"`)
  }
  if (schema.if !== undefined) {
    const [condition, yes, no] = [schema.if, then, otherwise].map((part) => testOf(part as Schema))
    tests.push((data) => (condition!(data) ? yes!(data) : no!(data)))
  }
  return tests
}

/** Handled with others, or saying nothing about the data. */
const elsewhere = new Set(
  '$schema $id $defs default type properties patternProperties additionalProperties if then else'.split(' '),
)

const isMapping = (data: unknown): data is Mapping => typeof data === 'object' && data !== null && !Array.isArray(data)

const keywords: Readonly<Record<string, (value: never) => Test>> = {
  $ref: (reference: string) => {
    const [file, pointer] = reference.split('#/') as [string, string]
    const target = pointer.split('/').reduce((part, step) => part[step] as Schema, kerangka[file]!)
    let test: Test | undefined
    return (data) => {
      test ??= testOf(target)
      return test(data)
    }
  },
  allOf: (parts: readonly Schema[]) => {
    const tests = parts.map(testOf)
    return (data) => tests.every((test) => test(data))
  },
  const: (value: unknown) => (data) => data === value,
  enum: (values: readonly unknown[]) => (data) => values.includes(data),
  pattern: (source: string) => {
    const pattern = new RegExp(source, 'u')
    return (data) => typeof data !== 'string' || pattern.test(data)
  },
  minimum: (limit: number) => (data) => typeof data !== 'number' || data >= limit,
  maximum: (limit: number) => (data) => typeof data !== 'number' || data <= limit,
  exclusiveMinimum: (limit: number) => (data) => typeof data !== 'number' || data > limit,
  required: (keys: readonly string[]) => (data) => !isMapping(data) || keys.every((key) => data[key] !== undefined),
  items: (schema: Schema) => {
    const test = testOf(schema)
    return (data) => !Array.isArray(data) || data.every(test)
  },
}

function ofType(types: readonly string[]): Test {
  const has = (name: string) => types.includes(name)
  const [number, integer, object, array, nothing] = ['number', 'integer', 'object', 'array', 'null'].map(has)
  return (data) => {
    if (data === null) return nothing!
    if (Array.isArray(data)) return array!
    if (typeof data === 'object') return object!
    if (typeof data === 'number') return (number! && Number.isFinite(data)) || (integer! && Number.isInteger(data))
    return has(typeof data)
  }
}

function ofProperties(properties: Mapping = {}, patterns: Mapping = {}, additional: Schema | boolean = true): Test {
  const byKey = new Map(Object.entries(properties).map(([key, schema]) => [key, testOf(schema as Schema)]))
  const byPattern = Object.entries(patterns).map(([source, schema]) => ({
    pattern: new RegExp(source, 'u'),
    test: testOf(schema as Schema),
  }))
  const others = testOf(additional)
  return (data) => {
    if (!isMapping(data)) return true
    for (const key in data) {
      const own = byKey.get(key)
      if (own?.(data[key]) === false) return false
      let isNamed = own !== undefined
      for (const { pattern, test } of byPattern) {
        if (!pattern.test(key)) continue
        if (!test(data[key])) return false
        isNamed = true
      }
      if (!isNamed && !others(data[key])) return false
    }
    return true
  }
}
