// A sasaran or the name of an indikator → an id that says what it is about, and that nothing else in the plan has.
import { idTersebut } from '../../plan/sebutan.ts'
import type { Plan } from '../../plan/types.ts'
import { kataCapaian } from './verbs.ts'

/** Words that tell ids apart least. */
const kataSambung: ReadonlySet<string> = new Set(
  'dan atau yang untuk dengan dari pada dalam oleh bagi serta antar para di ke atas terhadap secara melalui'.split(' '),
)
const pembuka: ReadonlySet<string> = new Set(kataCapaian.map((kata) => kata.toLowerCase()))

/** Words that an id takes of a text; more only where it is taken already. */
const cukup = 4
/** Of a text of thousands. */
const terbanyak = 20

/** An id for each owner whose text has words for one; none at all where files that cannot be read may have any. */
export function usulanId<T>(plan: Plan, pemilik: readonly (readonly [T, teks: string])[]): ReadonlyMap<T, string> {
  const { unread } = plan
  if (unread('')) return new Map()
  const terpakai = idTersebut(plan)
  return beriId(pemilik, (id) => !terpakai.has(id) && !unread(id))
}

/** The same for texts that are in no plan yet; `bebas` says which ids nothing else has. */
export function beriId<T>(
  pemilik: readonly (readonly [T, teks: string])[],
  bebas: (id: string) => boolean,
): ReadonlyMap<T, string> {
  const terpakai = new Set<string>()
  const berikut = new Map<string, number>()
  const belum = (id: string): boolean => !terpakai.has(id) && bebas(id)
  return new Map(
    pemilik.flatMap(([owner, teks]) => {
      const kata = kataId(teks)
      if (kata.length === 0) return []
      const singkat = kata.slice(0, cukup).join('-')
      const panjang = kata.slice(cukup, terbanyak).map((_, index) => kata.slice(0, cukup + index + 1).join('-'))
      let id = [singkat, ...panjang].find(belum)
      for (let nomor = berikut.get(singkat) ?? 2; id === undefined; nomor++) {
        if (belum(`${singkat}-${nomor}`)) id = `${singkat}-${nomor}`
        berikut.set(singkat, nomor + 1)
      }
      terpakai.add(id)
      return [[owner, id]] as const
    }),
  )
}

function kataId(teks: string): string[] {
  const semua =
    teks
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  const isi = semua.filter((kata, index) => !kataSambung.has(kata) && !(index === 0 && pembuka.has(kata)))
  const awal = isi.findIndex((kata) => /^[a-z]/.test(kata))
  const kata = awal < 0 ? [] : isi.slice(awal)
  // YAML reads these words alone as something else.
  return kata.length === 1 && /^(true|false|null)$/.test(kata[0]!) ? [] : kata
}
