// Texts that were cut out of a file, as texts of their own: V8 keeps all of a file in memory for as long as one of them is used.

/** Shorter ones are copied anyway. */
const shortest = 13

export function ownText(text: string): string {
  if (text.length < shortest) return text
  const isLatin = !/[^\0-\xff]/.test(text)
  const encoding = isLatin ? 'latin1' : 'utf16le'
  return Buffer.from(text, encoding).toString(encoding)
}

/** The same for all texts in plain data: objects, lists and maps are made anew. */
export function ownData<T>(data: T): T {
  if (typeof data === 'string') return ownText(data) as T
  if (typeof data !== 'object' || data === null) return data
  if (Array.isArray(data)) return data.map(ownData) as T
  if (data instanceof Map) return new Map([...data].map(([key, value]) => [ownData(key), ownData(value)])) as T
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, ownData(value)])) as T
}
