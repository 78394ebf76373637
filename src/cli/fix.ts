// `--fix`, `--fix-unsafe`, `--dry-run`: mends what can be mended before the findings are shown, or shows the diff of it.
import path from 'node:path'
import type { Language, Text } from '../diagnostic.ts'
import { fixPlan } from '../fix.ts'
import type { Host } from '../host.ts'
import type { Change } from '../render/patch.ts'
import { printable } from '../render/printable.ts'
import { checkPlan, type Loaded } from '../run.ts'
import { UsageError } from '../usage.ts'
import type { Console, GlobalOptions } from './console.ts'
import { pathOf } from './paths.ts'
import { makeFolder, overwrite } from './save.ts'

export interface FixOptions {
  readonly fix?: boolean
  readonly fixUnsafe?: boolean
  /** Shows the diff and writes nothing. */
  readonly dryRun?: boolean
}

/** Throws wrong usage for a diff of nothing. */
export function refuseDryRun({ fix, fixUnsafe, dryRun }: FixOptions): void {
  if (dryRun === true && fix !== true && fixUnsafe !== true) throw new UsageError(texts.dryRunAlone)
}

/** The plan as it is afterwards, or as it would be; without these options, as it is. */
export async function fixFirst(
  host: Host,
  paths: readonly string[],
  loaded: Loaded,
  { fix, fixUnsafe = false, dryRun = false, reader }: FixOptions & GlobalOptions,
  console: Console,
  language: Language,
): Promise<Loaded> {
  if (fix !== true && !fixUnsafe) return loaded
  const fixed = await fixPlan(host, paths, loaded, { language, unsafe: fixUnsafe, reader })
  await putChanges(host, loaded, fixed.files, console, dryRun)
  const args = { temuan: fixed.count, berkas: fixed.files.size }
  console.note(fixed.count === 0 ? texts.nothing : dryRun ? texts.would : texts.done, language, args)
  const show = pathOf(loaded)
  for (const file of fixed.refused) console.note(texts.refused, language, { path: show(file) })
  for (const file of fixed.outside) console.note(texts.outside, language, { path: show(file) })
  const left = checkPlan(fixed.loaded, language).findings.filter(({ fix }) => fix?.safe === false).length
  if (!fixUnsafe && left > 0) console.note(texts.unsafe, language, { temuan: left })
  return fixed.loaded
}

/** Writes files of the plan, all or none, or shows what would change in them. */
export async function putChanges(
  host: Host,
  loaded: Loaded,
  files: ReadonlyMap<string, Omit<Change, 'path'>>,
  console: Console,
  dryRun: boolean,
): Promise<void> {
  const show = pathOf(loaded)
  if (!dryRun) {
    const news = [...files].map(([file, { before, after }]) => {
      const absolute = path.join(loaded.root.folder, file)
      if (before === null) makeFolder(host, path.dirname(absolute))
      return { file: absolute, bytes: after, shown: show(file) }
    })
    await overwrite(host, news)
    return
  }
  const { renderPatch } = await import('../render/patch.ts')
  // From below the plan's folder, outside of a repository, paths start at the plan's: no patch leads upwards.
  const paths = [...files.keys()].map(show)
  const named = paths.some((shown) => shown.startsWith('../')) ? [...files.keys()] : paths
  const patch = renderPatch([...files.values()].map((change, index) => ({ path: named[index]!, ...change })))
  // In a pipe the bytes count: they are for `git apply`.
  console.out(console.isTerminal ? patch.split(/\r?\n/).map(printable).join('\n') : patch)
}

const texts = {
  dryRunAlone: {
    id: 'opsi --dry-run menunjukkan apa yang akan diubah; pakai bersama --fix atau --fix-unsafe',
    en: 'option --dry-run shows what would change; use it with --fix or --fix-unsafe',
  },
  nothing: {
    id: 'tidak ada yang dapat dibetulkan otomatis',
    en: 'there is nothing that can be fixed automatically',
  },
  done: {
    id: 'dibetulkan: {temuan} temuan di {berkas} berkas',
    en: 'findings fixed: {temuan}, files changed: {berkas}',
  },
  would: {
    id: 'akan dibetulkan: {temuan} temuan di {berkas} berkas (--dry-run: belum ada yang ditulis)',
    en: 'findings that would be fixed: {temuan}, files: {berkas} (--dry-run: nothing is written)',
  },
  refused: {
    id: '{path}: sebagian tidak dibetulkan, karena akan menimbulkan galat lain; betulkan sendiri',
    en: '{path}: partly not fixed, since that would cause other errors; fix it by hand',
  },
  outside: {
    id: '{path}: tidak diubah, karena tautan ini menuju ke luar folder rencana',
    en: '{path}: not changed, since this link leads out of the folder of the plan',
  },
  unsafe: {
    id: '{temuan} temuan lagi dapat dibetulkan dengan --fix-unsafe; itu dugaan, jadi periksa hasilnya (--dry-run menunjukkannya)',
    en: '{temuan} more can be fixed with --fix-unsafe; those are guesses, so look at the result (--dry-run shows it)',
  },
} satisfies Record<string, Text>
