// `--watch`: checks once, and again whenever a file that the plan reads was saved, came or went; ends with Ctrl-C.
import path from 'node:path'
import picomatch from 'picomatch'
import { fill, type Language, type Text } from '../diagnostic.ts'
import { findRoot, namaRencana } from '../discover.ts'
import type { Host } from '../host.ts'
import type { Loaded } from '../run.ts'
import { UsageError } from '../usage.ts'
import { type GlobalOptions, makeConsole, tell } from './console.ts'

/** One check. */
export interface Checked {
  readonly exit: number
  readonly loaded: Loaded
}

/** Milliseconds without a further change: editors write in several steps. */
const settled = 100

interface WatchOptions extends GlobalOptions {
  readonly baseline?: string
}

/** Gives the exit code of the last check. Wrong usage ends it at the start only: later on it is a file on its way. */
export async function watch(
  host: Host,
  paths: readonly string[],
  options: WatchOptions,
  check: () => Promise<Checked>,
): Promise<number> {
  const console = await makeConsole(options)
  const { folders, watchFolder } = await watched(host, paths)
  let [dirty, stopped] = [false, false]
  let wake = () => {}
  let timer: NodeJS.Timeout | undefined
  let last: Loaded | null = null
  const saved = (file: string) => {
    if (!isRead(host, last, options, file)) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      dirty = true
      wake()
    }, settled)
  }
  const stop = () => {
    stopped = true
    wake()
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  // The reader of a pipe may leave.
  process.stdout.once('error', stop)
  const watchers = new Map<string, { close(): Promise<void> }>()
  const follow = async (folder: string, deep: boolean) => {
    if (watchers.has(folder)) return
    try {
      watchers.set(folder, await watchFolder(folder, deep, saved))
    } catch (error) {
      // The system's limit of watched folders, above all.
      const { code } = error as NodeJS.ErrnoException
      throw code === undefined ? error : new UsageError(texts.refused, { folder, sebab: code })
    }
  }
  try {
    for (const { folder, deep } of folders) await follow(folder, deep)
    for (let exit: number | null = null; ; ) {
      dirty = false
      try {
        const checked = await check()
        exit = checked.exit
        last = checked.loaded
        for (const file of outside(host, last, options)) await follow(path.dirname(file), false)
      } catch (error) {
        if (exit === null || !(error instanceof UsageError)) throw error
        tell(process.stderr, `pohon: ${fill(error.text, error.args, error.language ?? languageOf(options, last))}`)
        exit = 2
      }
      console.note(texts.waiting, languageOf(options, last))
      while (!dirty && !stopped)
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      if (stopped) return exit
      if (console.isTerminal) console.out(cleared)
    }
  } finally {
    clearTimeout(timer)
    process.off('SIGINT', stop).off('SIGTERM', stop)
    process.stdout.off('error', stop)
    await Promise.all([...watchers.values()].map((watcher) => watcher.close()))
  }
}

/** The whole screen and what was scrolled out of it. */
const cleared = '\u001b[2J\u001b[3J\u001b[H'

const languageOf = ({ lang }: GlobalOptions, loaded: Loaded | null): Language =>
  lang ?? loaded?.plan.rencana.bahasa ?? 'id'

/** The folders that the plan's files lie in. Of a file that is named without a plan around it, only its own folder: it may be anyone's home. */
async function watched(host: Host, paths: readonly string[]) {
  const root = findRoot(host, paths)
  const { watchFolder } = await import('./watch-files.ts')
  const whole = root.hasRencana || root.arguments.length === 0
  const named = root.arguments.map(({ path: file, kind }) =>
    kind === 'folder' ? { folder: file, deep: true } : { folder: path.dirname(file), deep: false },
  )
  return { watchFolder, folders: whole ? [{ folder: root.folder, deep: true }] : named }
}

/** Files that a check reads wherever they lie: the code list and the baseline. */
function outside(host: Host, loaded: Loaded | null, { baseline }: WatchOptions): string[] {
  const list = loaded?.plan.rencana.nomenklatur ?? null
  return [
    ...(baseline === undefined ? [] : [path.resolve(host.cwd, baseline)]),
    ...(loaded === null || list === null ? [] : [path.resolve(loaded.root.folder, list)]),
  ]
}

/** Whether a check reads a file, or would. What it writes itself must not start the next one. */
function isRead(host: Host, loaded: Loaded | null, options: WatchOptions, file: string): boolean {
  if ([namaRencana, '.gitignore'].includes(path.basename(file))) return true
  if (loaded === null) return true
  const relative = path.relative(loaded.root.folder, file).split(path.sep).join('/')
  const { berkas, realisasi } = loaded.plan.rencana
  if (loaded.plan.documents.has(relative) || picomatch([...berkas, ...realisasi])(relative)) return true
  return outside(host, loaded, options).includes(file)
}

const texts = {
  refused: {
    id: 'folder "{folder}" tidak dapat dipantau ({sebab}); jalankan tanpa --watch, atau untuk folder yang lebih kecil',
    en: 'folder "{folder}" cannot be watched ({sebab}); run without --watch, or on a smaller folder',
  },
  waiting: {
    id: 'menunggu perubahan berkas; Ctrl-C untuk berhenti',
    en: 'waiting for files to change; Ctrl-C to stop',
  },
} satisfies Record<string, Text>
