// The seam to the outside: all reading, listing and writing of files goes through a `Host`; node's, and one in memory for tests.
import fs from 'node:fs'
import path from 'node:path'
import type { Cache } from './source/stored.ts'
import { UsageError } from './usage.ts'

export interface Entry {
  readonly name: string
  readonly kind: 'file' | 'folder'
}

/** Paths are absolute, with the system's separators. */
export interface Host {
  readonly cwd: string
  /** Throws what the system says when the file cannot be read. */
  read(file: string): Uint8Array
  /** Entries of a folder, sorted by name; null where it cannot be listed. Links to folders are left out: they can run in circles. */
  list(folder: string): readonly Entry[] | null
  kind(file: string): 'file' | 'folder' | null
  /** The path with all links followed; the file is there. */
  real(file: string): string
  /** Makes a folder and those above it, where they are not there yet. */
  makeFolder(folder: string): void
  /** Where parsed files are kept from one run to the next; absent where nothing is. */
  readonly cache?: Cache
  /**
   * Files that belong together, large ones too: each piece is on disk before the next is made, all files are there under temporary
   * names before the first takes its place, and where one cannot, those before it are put back. Between pieces signals are heard.
   * Rejects with a `WriteError`.
   */
  write(files: Iterable<Written>): Promise<void>
}

export type Written = readonly [file: string, pieces: Iterable<Uint8Array>]

/** What the system said, of which file, and which files are new already and could not be put back: nearly always none. */
export interface WriteError extends NodeJS.ErrnoException {
  readonly file: string
  readonly replaced: readonly string[]
}

const byName = (a: Entry, b: Entry): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)

/** What the system refuses to show (a link to itself, a folder without permission, an overlong name) is not there for us. */
export function kindOf(file: string): 'file' | 'folder' | null {
  try {
    const stat = fs.statSync(file, { throwIfNoEntry: false })
    return stat === undefined ? null : stat.isDirectory() ? 'folder' : 'file'
  } catch {
    return null
  }
}

export function nodeHost(): Host {
  return {
    cwd: workingFolder(),
    read: readWhole,
    kind: kindOf,
    real: (file) => fs.realpathSync(file),
    list(folder) {
      try {
        return fs
          .readdirSync(folder, { withFileTypes: true })
          .flatMap((entry): Entry[] => {
            if (entry.isDirectory()) return [{ name: entry.name, kind: 'folder' }]
            const linked = entry.isSymbolicLink() && kindOf(path.join(folder, entry.name)) === 'file'
            return entry.isFile() || linked ? [{ name: entry.name, kind: 'file' }] : []
          })
          .sort(byName)
      } catch {
        return null
      }
    },
    makeFolder: (folder) => void fs.mkdirSync(folder, { recursive: true }),
    async write(files) {
      for (const _ of writing(files)) await new Promise(setImmediate)
    },
  }
}

/** Temporary files, which a signal must not leave. */
const drafts = new Set<string>()

/** A new file under its temporary name. */
interface Draft {
  readonly file: string
  readonly draft: string
  /** Where it belongs, with all links followed. */
  readonly target: string
  /** Whether something stands there. */
  readonly isOld: boolean
}

/** Stops behind each piece. */
function* writing(files: Iterable<Written>): Generator<void> {
  const ready: Draft[] = []
  /** In their place; with the old file, where there was one. */
  const done: (Draft & { readonly kept: string | null })[] = []
  const own: string[] = []
  const temporary = (name: string): string => {
    drafts.add(name)
    own.push(name)
    // What stands there is of a run that was killed, or a link that somebody laid: it is not written through.
    fs.rmSync(name, { force: true })
    return name
  }
  let current = ''
  holdSignals()
  try {
    for (const [file, pieces] of files) {
      current = file
      const old = fs.statSync(file, { throwIfNoEntry: false })
      // /dev/null and pipes are written to, not replaced; a link stays a link.
      if (old !== undefined && !old.isFile()) {
        yield* put(file, pieces, 'w')
        continue
      }
      // Renaming would replace a write-protected file too.
      if (old !== undefined) fs.accessSync(file, fs.constants.W_OK)
      const target = old === undefined ? file : fs.realpathSync(file)
      const draft = temporary(path.join(path.dirname(target), `.pohon-${process.pid}-${ready.length}.tmp`))
      yield* put(draft, pieces, 'wx', old === undefined ? undefined : old.mode & 0o777)
      ready.push({ file, draft, target, isOld: old !== undefined })
    }
    for (const [index, one] of ready.entries()) {
      current = one.file
      // Behind the last one nothing can fail.
      const kept = one.isOld && index < ready.length - 1 ? temporary(one.draft.replace(/tmp$/, 'lama.tmp')) : null
      if (kept !== null) keepAs(one.target, kept)
      fs.renameSync(one.draft, one.target)
      done.push({ ...one, kept })
    }
  } catch (error) {
    const replaced = done.filter((one) => !putBack(one)).map(({ file }) => file)
    throw error instanceof Error ? Object.assign(error, { file: current, replaced }) : error
  } finally {
    removeDrafts(own)
  }
}

function removeDrafts(list: Iterable<string>): void {
  for (const draft of list) {
    fs.rmSync(draft, { force: true })
    drafts.delete(draft)
  }
}

/** A second name for the same file, or a copy where the system knows none. */
function keepAs(file: string, kept: string): void {
  try {
    fs.linkSync(file, kept)
  } catch {
    fs.copyFileSync(file, kept, fs.constants.COPYFILE_EXCL)
  }
}

function putBack({ target, kept }: { readonly target: string; readonly kept: string | null }): boolean {
  try {
    if (kept === null) fs.rmSync(target)
    else fs.renameSync(kept, target)
    return true
  } catch {
    return false
  }
}

function* put(file: string, pieces: Iterable<Uint8Array>, flag: 'w' | 'wx', mode?: number): Generator<void> {
  const opened = fs.openSync(file, flag, mode)
  try {
    for (const piece of pieces) {
      // Takes a descriptor, and writes on where pipes take less than all.
      fs.writeFileSync(opened, piece)
      yield
    }
    // What is renamed must be on disk: after a power cut there is the old file or the new one. Pipes cannot be asked that.
    if (flag === 'wx') fs.fsyncSync(opened)
  } finally {
    fs.closeSync(opened)
  }
}

let holds = false

/**
 * Ctrl-C takes effect once the file or its piece is written, which is a moment: at once it would leave temporary files. Node tells
 * signals between two pieces of work only, and a signal that somebody listens to ends nothing by itself.
 */
function holdSignals(): void {
  // A command that ends with this write would end before it hears of the signal.
  setImmediate(() => {})
  if (holds) return
  holds = true
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      removeDrafts([...drafts])
      process.kill(process.pid, signal)
    })
  }
}

/** Larger than any file of a plan, and than a workbook that can be used. */
const readLimit = 64_000_000

/** What has no size (a pipe, a device) is read until it ends or goes beyond the limit too. */
function readWhole(file: string): Uint8Array {
  const stat = fs.statSync(file)
  if (stat.size > readLimit) throw tooLarge(file)
  return stat.isFile() && stat.size > 0 ? fs.readFileSync(file) : readStream(file)
}

function readStream(file: string): Uint8Array {
  const descriptor = fs.openSync(file, 'r')
  try {
    const chunks: Buffer[] = []
    for (let size = 0; ; ) {
      const chunk = Buffer.allocUnsafe(1 << 16)
      const read = fs.readSync(descriptor, chunk)
      if (read === 0) return Buffer.concat(chunks)
      chunks.push(chunk.subarray(0, read))
      size += read
      if (size > readLimit) throw tooLarge(file)
    }
  } finally {
    fs.closeSync(descriptor)
  }
}

const tooLarge = (file: string): Error => Object.assign(new Error(`too large: ${file}`), { code: 'EFBIG' })

function workingFolder(): string {
  try {
    return process.cwd()
  } catch {
    throw new UsageError(gone)
  }
}

const gone = {
  id: 'folder kerja Anda sudah tidak ada; pindah dahulu ke folder rencana',
  en: 'your working folder does not exist any more; go to the folder of the plan first',
}

/** A host over a list of files, for tests: path → text or bytes. Written files are added to it. */
export function memoryHost(files: Map<string, string | Uint8Array>, cwd = '/plan'): Host {
  const inside = (folder: string) => (folder.endsWith('/') ? folder : `${folder}/`)
  return {
    cwd,
    read(file) {
      const content = files.get(file)
      if (content === undefined) throw Object.assign(new Error(`no such file: ${file}`), { code: 'ENOENT' })
      return typeof content === 'string' ? new TextEncoder().encode(content) : content
    },
    list(folder) {
      const names = new Map<string, Entry>()
      for (const file of files.keys()) {
        if (!file.startsWith(inside(folder))) continue
        const [name, ...rest] = file.slice(inside(folder).length).split('/') as [string, ...string[]]
        names.set(name, { name, kind: rest.length > 0 ? 'folder' : 'file' })
      }
      if (names.size === 0) return null
      if (names.size === 0) return null
      return [...names.values()].sort(byName)
    },
    kind(file) {
      if (files.has(file)) return 'file'
      return [...files.keys()].some((known) => known.startsWith(inside(file))) ? 'folder' : null
    },
    real: (file) => file,
    // Here a folder is there as soon as a file is in it.
    makeFolder: () => {},
    async write(all) {
      const whole = Array.from(all, ([file, pieces]) => [file, joined([...pieces])] as const)
      for (const [file, bytes] of whole) files.set(file, bytes)
    },
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

/** The files that there are, some of them with other bytes, and new ones in the folders that they need. */
export function overlaidHost(host: Host, files: ReadonlyMap<string, Uint8Array>): Host {
  const added = new Map<string, Map<string, Entry>>()
  const add = (file: string, kind: Entry['kind']): void => {
    if (host.kind(file) !== null || path.dirname(file) === file) return
    const folder = path.dirname(file)
    const inside = added.get(folder) ?? new Map<string, Entry>()
    added.set(folder, inside.set(path.basename(file), { name: path.basename(file), kind }))
    add(folder, 'folder')
  }
  for (const file of files.keys()) add(file, 'file')
  return {
    ...host,
    read: (file) => files.get(file) ?? host.read(file),
    kind: (file) => host.kind(file) ?? added.get(path.dirname(file))?.get(path.basename(file))?.kind ?? null,
    real: (file) => (host.kind(file) === null ? file : host.real(file)),
    list(folder) {
      const known = host.list(folder)
      const more = added.get(folder)
      return more === undefined ? known : [...(known ?? []), ...more.values()].sort(byName)
    },
  }
}
