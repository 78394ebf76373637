// An id of a plan and its new name → the edits that change it everywhere it stands. Reads the plan as it was loaded, writes nothing.
import type { Edit, Place } from './diagnostic.ts'
import { isWritten } from './plan/link.ts'
import { type Sebutan, sebutanId } from './plan/sebutan.ts'
import type { Plan } from './plan/types.ts'
import { replaceWord } from './source/splice.ts'

/** Why an id cannot be renamed; the words are the command's. */
export type Obstacle =
  /** A file that is not read whole: the id may stand in it unseen. */
  | { readonly kind: 'rusak'; readonly place: Place }
  | { readonly kind: 'turunan' }
  | { readonly kind: 'tidak-ada'; readonly known: readonly string[] }
  /** Several things have the id: which of them is referred to, nobody knows. */
  | { readonly kind: 'ganda'; readonly place: Place }
  /** The new name stands somewhere already: as an id, or as a reference that would then mean this one. */
  | { readonly kind: 'terpakai'; readonly place: Place; readonly peran: Sebutan['peran'] }

export const isId = (text: string): boolean =>
  /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text) && !/^(true|false|null)$/.test(text)

export function renameId(plan: Plan, lama: string, baru: string): readonly Edit[] | Obstacle {
  const broken = first(plan.documents.values(), ({ data, problems }) => data === undefined || problems.some(loses))
  if (broken !== undefined) {
    const place = broken.problems.find((problem) => broken.data === undefined || loses(problem))?.place
    return { kind: 'rusak', place: place ?? { file: broken.file, start: 0, end: 0 } }
  }
  const semua = sebutanId(plan)
  const milik = semua.filter(({ id, peran }) => id === lama && peran === 'milik')
  if (milik.length === 0) {
    const turunan = !isWritten(lama) && (plan.nodeById.has(lama) || plan.indikator.has(lama))
    if (turunan) return { kind: 'turunan' }
    const known = semua.filter(({ peran }) => peran === 'milik').map(({ id }) => id)
    return { kind: 'tidak-ada', known: [...new Set(known)] }
  }
  if (milik.length > 1) return { kind: 'ganda', place: milik[1]!.place }
  const used = semua.find(({ id }) => id === baru)
  if (used !== undefined) return { kind: 'terpakai', place: used.place, peran: used.peran }
  return semua
    .filter(({ id }) => id === lama)
    .map(({ place }) => {
      const { text } = plan.documents.get(place.file)!
      return replaceWord(text, place, lama, baru) ?? { place, text: baru }
    })
}

/** What keeps a part of the file from being read. */
const loses = ({ rule }: { readonly rule: string }): boolean => rule === 'yaml/sintaks' || rule === 'yaml/kunci-ganda'

/** Without a list: those of a large plan are not all in memory. */
function first<T>(items: Iterable<T>, isWanted: (item: T) => boolean): T | undefined {
  for (const item of items) if (isWanted(item)) return item
  return undefined
}
