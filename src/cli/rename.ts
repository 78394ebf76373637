// `pohon rename`: an id changes its name in all files of the plan, and nothing else in them changes.
import type { Place, Text } from '../diagnostic.ts'
import { changesOf, filesOutside } from '../fix.ts'
import type { Host } from '../host.ts'
import { isId, type Obstacle, renameId } from '../rename.ts'
import { type Loaded, loadPlan } from '../run.ts'
import { lineAndColumn, lineStarts } from '../source/lines.ts'
import { splice } from '../source/splice.ts'
import { speaking, UsageError } from '../usage.ts'
import { type GlobalOptions, makeConsole } from './console.ts'
import { putChanges } from './fix.ts'
import { pathOf } from './paths.ts'
import { unknownId } from './unknown-id.ts'

export interface RenameOptions extends GlobalOptions {
  /** Shows the diff and writes nothing. */
  readonly dryRun?: boolean
}

export async function rename(
  host: Host,
  lama: string | undefined,
  baru: string | undefined,
  paths: readonly string[],
  options: RenameOptions,
): Promise<number> {
  if (!lama || !baru) throw new UsageError(texts.names)
  const loaded = await loadPlan(host, paths, options.lang, options.reader)
  const language = options.lang ?? loaded.plan.rencana.bahasa ?? 'id'
  const console = await makeConsole(options)
  return speaking(language, async () => {
    if (!isId(baru)) throw new UsageError(texts.form, { id: baru })
    const { documents } = loaded.plan
    const edits = renameId(loaded.plan, lama, baru)
    if ('kind' in edits) throw refusal(edits, lama, baru, loaded)
    const files = [...documents.keys()].filter((file) => edits.some(({ place }) => place.file === file))
    const outside = filesOutside(host, loaded)
    const linked = files.find((file) => outside.has(file))
    const show = pathOf(loaded)
    if (linked !== undefined) throw new UsageError(texts.outside, { path: show(linked) })
    const of = (file: string) => edits.filter(({ place }) => place.file === file)
    const news = new Map(files.map((file) => [file, splice(documents.get(file)!.text, of(file))]))
    const { dryRun = false } = options
    await putChanges(host, loaded, changesOf(host, loaded, news), console, dryRun)
    for (const file of files) {
      const starts = lineStarts(documents.get(file)!.text)
      const lines = of(file).map(({ place }) => lineAndColumn(starts, place.start).line)
      const baris = [...new Set(lines)].sort((a, b) => a - b).join(', ')
      console.note(texts.file, language, { path: show(file), jumlah: lines.length, baris })
    }
    const args = { lama, baru, jumlah: edits.length, berkas: files.length }
    console.note(dryRun ? texts.would : texts.done, language, args)
    return 0
  })
}

function refusal(obstacle: Obstacle, lama: string, baru: string, loaded: Loaded): UsageError {
  const at = ({ file, start }: Place): string => {
    const { line } = lineAndColumn(lineStarts(loaded.plan.documents.get(file)!.text), start)
    return `${pathOf(loaded)(file)}:${line}`
  }
  switch (obstacle.kind) {
    case 'rusak':
      return new UsageError(texts.broken, { tempat: at(obstacle.place) })
    case 'turunan':
      return new UsageError(texts.derived, { id: lama })
    case 'ganda':
      return new UsageError(texts.twice, { id: lama, tempat: at(obstacle.place) })
    case 'terpakai': {
      if (lama === baru) return new UsageError(texts.same, { id: lama })
      const text = obstacle.peran === 'milik' ? texts.used : texts.referred
      return new UsageError(text, { id: baru, tempat: at(obstacle.place) })
    }
    case 'tidak-ada':
      return unknownId(lama, obstacle.known)
  }
}

const texts = {
  names: {
    id: 'tulis id yang diganti lalu id barunya, misalnya "pohon rename ip-asn indeks-asn"',
    en: 'write the id to rename, then the new one, such as "pohon rename ip-asn indeks-asn"',
  },
  form: {
    id: '"{id}" tidak dapat menjadi id; pakai huruf kecil, angka, dan tanda hubung, diawali huruf, misalnya "ip-asn"',
    en: '"{id}" cannot be an id; use lower-case letters, digits and hyphens, a letter first, such as "ip-asn"',
  },
  broken: {
    id: '{tempat}: ada kesalahan penulisan, sehingga id di berkas ini belum tentu semua terbaca; perbaiki dahulu (lihat "pohon validate")',
    en: '{tempat}: there is an error in the text, so ids in this file may be missed; correct it first (see "pohon validate")',
  },
  derived: {
    id: '"{id}" adalah id turunan dan tidak tertulis di berkas mana pun; tulis idnya dahulu (pohon validate --fix)',
    en: '"{id}" is a derived id and stands in no file; write an id first (pohon validate --fix)',
  },
  twice: {
    id: 'id "{id}" dipakai dua kali (yang kedua di {tempat}); beri salah satunya id lain dahulu',
    en: 'id "{id}" is used twice (the second time at {tempat}); give one of the two another id first',
  },
  same: { id: 'id lama dan id barunya sama: "{id}"', en: 'the old id and the new one are the same: "{id}"' },
  used: {
    id: 'id "{id}" sudah dipakai di {tempat}; pilih id lain',
    en: 'id "{id}" is in use at {tempat}; choose another',
  },
  referred: {
    id: 'id "{id}" sudah dirujuk di {tempat} walaupun tidak ada pemiliknya; perbaiki rujukan itu, atau pilih id lain',
    en: 'id "{id}" is referred to at {tempat} although nothing has it; correct that reference, or choose another id',
  },
  outside: {
    id: '{path}: id itu juga tertulis di sini, tetapi tautan ini menuju ke luar folder rencana; tidak ada yang diubah',
    en: '{path}: the id stands here too, but this link leads out of the folder of the plan; nothing is changed',
  },
  file: { id: '{path}: {jumlah} tempat (baris {baris})', en: '{path}: places {jumlah} (lines {baris})' },
  done: {
    id: '"{lama}" menjadi "{baru}": {jumlah} tempat di {berkas} berkas',
    en: '"{lama}" is now "{baru}": places {jumlah}, files {berkas}',
  },
  would: {
    id: '"{lama}" akan menjadi "{baru}": {jumlah} tempat di {berkas} berkas (--dry-run: belum ada yang ditulis)',
    en: '"{lama}" would be "{baru}": places {jumlah}, files {berkas} (--dry-run: nothing is written)',
  },
} satisfies Record<string, Text>
