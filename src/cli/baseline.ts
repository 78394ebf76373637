// `--baseline FILE`: reads or writes the file of known findings, and says what it hides and what in it is out of date.
import path from 'node:path'
import type { Args, Finding, Language, Text } from '../diagnostic.ts'
import type { Host } from '../host.ts'
import { countFindings } from '../render/findings-count.ts'
import { type Loaded, rencanaBroken } from '../run.ts'
import { UsageError } from '../usage.ts'
import {
  compare,
  type Difference,
  type Entry,
  entriesOf,
  keyOf,
  parseBaseline,
  printBaseline,
} from './baseline-entries.ts'
import type { Console } from './console.ts'
import { save } from './save.ts'

export interface BaselineOptions {
  readonly baseline?: string
  readonly updateBaseline?: boolean
}

export interface Baseline {
  readonly covered: ReadonlySet<Finding>
  /** Whether it makes exit code 1 by itself. */
  readonly fails: boolean
  /** Says on stderr what it did, once the findings are shown; `chosen` are those it was asked about. */
  tell(console: Console, language: Language, chosen: readonly Finding[]): void
}

const example = 'pohon-baseline.json'

/** `all` are the findings of the whole plan. Where only some of its lines are asked about (`narrowed`), no entry is out of date. */
export async function useBaseline(
  host: Host,
  { baseline: written, updateBaseline = false }: BaselineOptions,
  all: readonly Finding[],
  loaded: Loaded,
  narrowed: boolean,
): Promise<Baseline | null> {
  if (written === undefined) {
    if (updateBaseline) throw new UsageError(texts.noFile, { contoh: example })
    return null
  }
  if (written === '') throw new UsageError(texts.empty, { contoh: example })
  // Findings of what could not be read are not there: nothing says that they are mended.
  const incomplete = rencanaBroken(all) || all.some(({ rule }) => rule === 'yaml/sintaks')
  if (updateBaseline) return update(host, written, all, loaded, incomplete)
  const { covered, exceeded, stale } = compare(all, read(host, written))
  const judge = narrowed || incomplete ? () => false : judgeOf(loaded)
  const old = stale.filter(({ entry }) => judge(entry))
  return {
    covered,
    fails: old.length > 0,
    tell(console, language, chosen) {
      const say = (text: Text, args: Args) => console.note(text, language, { path: written, ...args })
      const keys = new Set(chosen.filter((finding) => !covered.has(finding)).map(keyOf))
      const hidden = chosen.filter((finding) => covered.has(finding))
      if (hidden.length > 0) say(texts.hidden, { temuan: countFindings(hidden) })
      for (const one of exceeded) if (keys.has(keyOf(one.entry))) say(texts.exceeded, told(one))
      for (const one of old) say(texts.stale, told(one))
      if (old.length > 0) say(texts.fails, { jumlah: old.length })
    },
  }
}

async function update(
  host: Host,
  written: string,
  all: readonly Finding[],
  loaded: Loaded,
  incomplete: boolean,
): Promise<Baseline> {
  const { plan, shown } = loaded
  const left = [...plan.documents.keys()].some((file) => !shown.has(file) && file !== plan.rencana.file)
  if (left) throw new UsageError(texts.whole, { path: written })
  // A slip of the hand must not cost another file.
  const file = path.resolve(host.cwd, written)
  const isOther = host.kind(file) === 'file' && !Array.isArray(parsed(host, file, written))
  if (isOther) throw new UsageError(texts.other, { path: written, contoh: example })
  const entries = incomplete ? [] : entriesOf(all)
  if (!incomplete) await save(host, written, new TextEncoder().encode(printBaseline(entries)), example)
  const { covered } = compare(all, entries)
  return {
    covered,
    fails: incomplete,
    tell: (console, language) =>
      incomplete
        ? console.note(texts.notWritten, language, { path: written })
        : console.note(covered.size === 0 ? texts.writtenEmpty : texts.written, language, {
            path: written,
            temuan: countFindings([...covered]),
          }),
  }
}

function read(host: Host, written: string): readonly Entry[] {
  const file = path.resolve(host.cwd, written)
  if (host.kind(file) === null) throw new UsageError(texts.missing, { path: written })
  if (host.kind(file) === 'folder') throw new UsageError(texts.folder, { path: written, contoh: example })
  const entries = parsed(host, file, written)
  if (entries === 'newer') throw new UsageError(texts.newer, { path: written })
  if (entries === null) throw new UsageError(texts.broken, { path: written })
  return entries
}

function parsed(host: Host, file: string, written: string): ReturnType<typeof parseBaseline> {
  try {
    return parseBaseline(new TextDecoder().decode(host.read(file)))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new UsageError(texts.unreadable, { path: written, sebab: code })
  }
}

/** Whether an entry that finds too little is out of date: only in what is shown, and where a node that is gone cannot be elsewhere. */
function judgeOf({ plan, shown, root }: Loaded): (entry: Entry) => boolean {
  const files = [...plan.documents.keys()].filter((file) => file !== plan.rencana.file)
  // Without a `pohon.yaml`, the named files are all there is of the plan, and others may have been named before.
  const named = !root.hasRencana && root.arguments.some(({ kind }) => kind === 'file')
  const whole = !named && files.every((file) => shown.has(file))
  return ({ node, file }) => {
    const home = file ?? plan.nodeById.get(node ?? '')?.file
    if (home === undefined || !plan.documents.has(home)) return whole
    return shown.has(home) || home === plan.rencana.file
  }
}

function told({ entry: { rule, node, indicator, file, count }, found }: Difference): Args {
  return { aturan: rule, tempat: indicator ?? node ?? file ?? '', tercatat: count, jumlah: found }
}

const texts = {
  noFile: {
    id: 'opsi --update-baseline memerlukan --baseline, misalnya --baseline {contoh} --update-baseline',
    en: 'option --update-baseline needs --baseline, such as --baseline {contoh} --update-baseline',
  },
  empty: {
    id: 'opsi --baseline: nama berkasnya kosong; tulis misalnya --baseline {contoh}',
    en: 'option --baseline: the name of the file is empty; write for example --baseline {contoh}',
  },
  whole: {
    id: 'baseline "{path}" berisi temuan seluruh rencana; jalankan --update-baseline tanpa berkas atau folder',
    en: 'the baseline "{path}" is of the whole plan; run --update-baseline without files or folders',
  },
  missing: {
    id: 'berkas baseline "{path}" tidak ada; buat dengan menambahkan --update-baseline, atau periksa ejaannya',
    en: 'there is no baseline file "{path}"; make it by adding --update-baseline, or check its spelling',
  },
  folder: {
    id: '"{path}" adalah folder; tulis nama berkas baseline, misalnya "{contoh}"',
    en: '"{path}" is a folder; give the name of a baseline file, such as "{contoh}"',
  },
  unreadable: {
    id: 'berkas baseline "{path}" tidak dapat dibaca ({sebab}); periksa izinnya',
    en: 'the baseline file "{path}" cannot be read ({sebab}); check its permissions',
  },
  broken: {
    id: '"{path}" bukan berkas baseline yang utuh; periksa namanya, pulihkan dari git, atau buat yang baru di nama lain dengan --update-baseline',
    en: '"{path}" is no whole baseline file; check its name, restore it from git, or make a new one of another name with --update-baseline',
  },
  other: {
    id: '"{path}" sudah ada dan bukan berkas baseline yang utuh, sehingga tidak ditimpa; pilih nama lain, misalnya "{contoh}"',
    en: '"{path}" is there already and is no whole baseline file, so it is not overwritten; choose another name, such as "{contoh}"',
  },
  newer: {
    id: 'berkas baseline "{path}" dibuat oleh pohon yang lebih baru; perbarui pohon',
    en: 'the baseline file "{path}" was made by a newer pohon; update pohon',
  },
  hidden: {
    id: 'baseline {path}: sudah tercatat, tidak ditampilkan: {temuan}',
    en: 'baseline {path}: on record, not shown: {temuan}',
  },
  exceeded: {
    id: 'baseline {path}: {aturan} di {tempat}: tercatat {tercatat}, kini {jumlah}; semuanya ditampilkan',
    en: 'baseline {path}: {aturan} in {tempat}: {tercatat} on record, now {jumlah}; all of them are shown',
  },
  stale: {
    id: 'baseline {path}: {aturan} di {tempat}: tercatat {tercatat}, kini {jumlah}',
    en: 'baseline {path}: {aturan} in {tempat}: {tercatat} on record, now {jumlah}',
  },
  fails: {
    id: 'kode keluar 1: {path} memuat catatan usang ({jumlah}), karena temuannya berkurang; perbarui dengan --update-baseline',
    en: 'exit code 1: {path} has entries out of date ({jumlah}), as there are fewer findings; update it with --update-baseline',
  },
  written: { id: 'ditulis: {path} ({temuan})', en: 'written: {path} ({temuan})' },
  writtenEmpty: { id: 'ditulis: {path} (tanpa temuan)', en: 'written: {path} (no findings)' },
  notWritten: {
    id: '{path} tidak ditulis, karena ada berkas yang tidak terbaca atau galat di pohon.yaml; perbaiki dahulu',
    en: '{path} is not written, as there are files that cannot be read or errors in pohon.yaml; mend them first',
  },
} satisfies Record<string, Text>
