// Changes that forms bring → splices of the plan's files, and what the figures that they make are suspicious of. Writes no file.
import type { Decimal } from 'decimal.js'
import type { Text } from '../diagnostic.ts'
import { type Change, isList, isText } from '../edit.ts'
import { change, changeAll, type Draft, placesOf, removeAll } from '../edit-plan.ts'
import { angkaDari, bulatkan, konsolidasiOf } from '../figures/index.ts'
import { groupBy } from '../group.ts'
import { numberText } from '../messages/number.ts'
import { bacaNilai } from '../plan/nilai.ts'
import { type Pemilik, seriDari, type Tempat } from '../plan/place.ts'
import { satuanBaku } from '../plan/satuan.ts'
import { type Plan, triwulan } from '../plan/types.ts'
import { bagianDaftar, tandaNilai } from '../report/form-values.ts'
import { quarters } from '../report/words.ts'
import type { Loaded } from '../run.ts'
import { type Cursor, follow, root, textOf } from '../source/cursor.ts'
import type { Obstacle, Write } from '../source/put.ts'
import { figureWriter, listWriter, textWriter } from '../source/written.ts'
import type { FormChange, Said } from './compare.ts'
import { askedOf, lookup, tandaSekarang } from './owners.ts'
import { texts } from './texts.ts'

export type Refused = Obstacle & { readonly file: string; readonly change: FormChange }

/**
 * Makes the changes in the draft; the first that a file's layout does not allow ends it. Of each thing one change at a time: where the
 * next is to be written depends on it. Those of different things go into a file together, which is read again after them.
 */
export async function applyChanges(draft: Draft, changes: readonly FormChange[]): Promise<Refused | null> {
  const waiting = [...groupBy(changes, ({ pemilik, year }) => `${pemilik.jenis} ${pemilik.milik.id} ${year}`).values()]
  for (let turn = 0; waiting.some((own) => turn < own.length); turn++) {
    const refused = await applyTurn(
      draft,
      waiting.flatMap((own) => own[turn] ?? []),
    )
    if (refused !== null) return refused
  }
  return null
}

type Placed = Tempat & { readonly what: What; readonly change: FormChange }

async function applyTurn(draft: Draft, changes: readonly FormChange[]): Promise<Refused | null> {
  const together: Placed[] = []
  const alone: (readonly [FormChange, readonly Tempat[]])[] = []
  for (const one of changes) {
    const places = await placesOf(draft, seriDari(draft.loaded.plan, one.pemilik), one.year, one.bagian)
    const what = whatOf(draft, places, one)
    if (places.length === 1 && what !== null) together.push({ ...places[0]!, what, change: one })
    else alone.push([one, places])
  }
  for (const own of groupBy(together, ({ file }) => file).values()) {
    const refused = await changeAll(draft, own)
    if (refused !== null) return { ...refused, change: refused.one.change }
  }
  for (const [one, places] of alone) {
    const what = whatOf(draft, places, one)
    const refused = await (what === null ? writeItems(draft, places[0]!, one) : change(draft, places, what))
    if (refused !== null) return { ...refused, change: one }
  }
  return null
}

type What = Omit<Change, 'path'>

/** How a value is written; null for a list of which only some items change. */
function whatOf(draft: Draft, places: readonly Tempat[], one: FormChange): What | null {
  const { bagian, baru, bidang, yaTidak } = one
  const style = 'block'
  if (!/^(tw[1-4]|nilai)$/.test(bagian)) return wordsOf(draft, places, one)
  const isMeant = (cursor: Cursor) => {
    const { nilai, masalah } = bacaNilai(textOf(cursor) ?? '', bidang)
    return masalah === null && tandaNilai(nilai, yaTidak) === baru
  }
  const quoted =
    (writer: Write): Write =>
    (spot) =>
      writer({ ...spot, old: spot.old.startsWith("'") ? "''" : '""' })
  const writer =
    baru === '' ? textWriter('-') : /^-?\d/.test(baru) && bidang.skala == null ? figureWriter(baru) : textWriter(baru)
  return { write: [writer, quoted(writer)], isMeant, style }
}

const itemsOf = ({ baru }: FormChange): readonly string[] => (baru === '' ? [] : baru.split('\n'))

const nowAt = (draft: Draft, { file, path }: Tempat) => follow(root(draft.documents.get(file)!), path)?.data

function wordsOf(draft: Draft, [place]: readonly Tempat[], one: FormChange): What | null {
  const style = 'block'
  const items = itemsOf(one)
  const now = nowAt(draft, place!)
  if (!bagianDaftar.includes(one.bagian) || (!Array.isArray(now) && items.length < 2)) {
    return { write: [textWriter(one.baru)], isMeant: isText(one.baru), style }
  }
  if (!Array.isArray(now)) return whole(items)
  const isLonger = now.length < items.length && now.every((item, index) => item === items[index])
  const isShorter = items.length > 0 && items.length + gone(now, items).length === now.length
  return now.length === items.length || isLonger || isShorter ? null : whole(items)
}

const whole = (items: readonly string[]): What => ({
  write: [listWriter(items)],
  isMeant: isList(items),
  style: 'block',
  lists: true,
})

/** The numbers of the items that a list has more than another, from the last. */
function gone(now: readonly unknown[], items: readonly string[]): readonly number[] {
  let left = items.length
  return now
    .map((_, index) => now.length - 1 - index)
    .filter((at) => left === 0 || now[at] !== items[left - 1] || !left--)
}

/** Of as many items as before, only those that changed; those that were added, and those that went: comments between them stay. */
async function writeItems(draft: Draft, place: Tempat, one: FormChange): Promise<Omit<Refused, 'change'> | null> {
  const items = itemsOf(one)
  const before = nowAt(draft, place) as readonly unknown[]
  const others = before.length > items.length ? gone(before, items) : []
  for (const index of others) {
    const isGone = await removeAll(draft, [{ ...place, path: [...place.path, index] }])
    if (!isGone) return change(draft, [place], whole(items))
  }
  const now = nowAt(draft, place) as readonly unknown[]
  for (const [index, item] of items.entries()) {
    if (now[index] === item) continue
    const own = [{ ...place, path: [...place.path, index] }]
    const refused = await change(draft, own, { write: [textWriter(item)], isMeant: isText(item), style: 'block' })
    if (refused !== null) return refused
  }
  return null
}

/** The changes that the new plan does not say as they were meant: none, unless something is wrong in pohon. */
export const notTaken = ({ plan }: Loaded, changes: readonly FormChange[]): readonly FormChange[] =>
  changes.filter(({ pemilik, year, bagian, baru }) => {
    const now = lookup(plan, pemilik.jenis, pemilik.milik.id)
    return now === null || tandaSekarang(askedOf(plan, now, year), bagian) !== baru
  })

/** Above this, in percent of the target, a figure is rather a mistake than an achievement. */
const highest = 150

/** Of a target above this, in percent, less than one percent is rather a fraction. */
const fractions = 10

/** Figures that are probably wrong, in the plan as it is with them. */
export function suspicions({ plan, figures }: Loaded, changes: readonly FormChange[]): readonly Said[] {
  return changes.flatMap((one) => {
    const now = lookup(plan, one.pemilik.jenis, one.pemilik.milik.id)
    if (now === null || !/^-?\d/.test(one.baru) || one.bidang.skala != null) return []
    return [...falling(plan, now, one, changes), ...tooHigh(plan, now, one, figures)]
  })
}

/** A running total, money, or an indikator that is to rise, below the quarter before, or above one after it that was reported already. */
function falling(plan: Plan, pemilik: Pemilik, one: FormChange, changes: readonly FormChange[]): Said[] {
  const { jenis, milik } = pemilik
  const { year, place } = one
  const index = (triwulan as readonly string[]).indexOf(one.bagian)
  if (index < 0 || jenis === 'variabel') return []
  const cara = jenis === 'anggaran' ? 'kumulatif' : konsolidasiOf(milik)
  if (cara !== 'kumulatif' && !(cara === 'nilai-akhir' && jenis === 'realisasi' && milik.polaritas === 'naik'))
    return []
  const isian = askedOf(plan, pemilik, year).tahun?.triwulan ?? []
  const kini = angkaDari(isian[index]?.nilai)
  const before = isian.slice(0, index).findLastIndex((other) => other !== null)
  const after = isian.findIndex((other, at) => at > index && other !== null)
  const isChanged = changes.some(
    (other) => other.pemilik.jenis === jenis && other.pemilik.milik.id === milik.id && other.bagian === triwulan[after],
  )
  const said = (at: number, text: Text, isWrong: (kini: Decimal, lain: Decimal) => boolean): Said[] => {
    const lain = angkaDari(isian[at]?.nilai)
    if (kini === null || lain === null || !isWrong(kini, lain)) return []
    return [{ place, text, args: { kini: numberText(kini), lalu: numberText(lain), kapan: quarters[triwulan[at]!] } }]
  }
  return [
    ...said(before, texts.falls, (kini, lain) => kini.lessThan(lain)),
    // Where that one is of the same import, it is the one that falls.
    ...(isChanged ? [] : said(after, texts.exceeds, (kini, lain) => kini.greaterThan(lain))),
  ]
}

function tooHigh(
  { rencana }: Plan,
  { jenis, milik }: Pemilik,
  { year, bagian, baru, place }: FormChange,
  figures: Loaded['figures'],
): Said[] {
  const until = triwulan.find((tw) => tw === bagian) ?? 'tw4'
  const kini = angkaDari({ jenis: 'angka', angka: baru })
  if (kini === null || jenis === 'variabel') return []
  const percent = (angka: Decimal, dari: Decimal) => numberText(bulatkan(angka.times(100).div(dari), 1))
  if (jenis === 'anggaran') {
    const pagu = figures({ year, until }).nodes.get(milik.id)?.anggaran.planned ?? null
    if (pagu === null || !pagu.greaterThan(0) || !kini.greaterThan(pagu)) return []
    return [
      {
        place,
        text: texts.overPagu,
        args: { kini: numberText(kini), pagu: numberText(pagu), persen: percent(kini, pagu) },
      },
    ]
  }
  const figur = figures({ year, until }).indikator.get(milik.id)
  const [target, realisasi] = [figur?.target.nilai, figur?.realisasi.nilai]
  if (target?.jenis !== 'angka' || realisasi?.jenis !== 'angka' || !target.angka.greaterThan(0)) return []
  // 66,9 % that a program keeps as 0.669, and shows otherwise.
  const isPersen = satuanBaku(milik.satuan, rencana.satuan) === 'persen'
  if (isPersen && !kini.isZero() && kini.abs().lessThan(1) && target.angka.greaterThan(fractions)) {
    const args = { kini: numberText(kini), target: numberText(target.angka), persen: numberText(kini.times(100)) }
    return [{ place, text: texts.fraction, args }]
  }
  if (!realisasi.angka.times(100).greaterThan(target.angka.times(highest))) return []
  const args = {
    kini: numberText(realisasi.angka),
    target: numberText(target.angka),
    persen: percent(realisasi.angka, target.angka),
  }
  return [{ place, text: texts.high, args }]
}
