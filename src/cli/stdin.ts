// `-` and `--stdin-filename`: the text on stdin takes the place of one file of the plan, as editors hand over what is not saved yet.
import path from 'node:path'
import type { Language, Text } from '../diagnostic.ts'
import type { Entry, Host } from '../host.ts'
import { UsageError } from '../usage.ts'
import type { Console } from './console.ts'

/** Name of a plan that stdin alone makes up. */
const alone = 'stdin.pohon.yaml'

/** The host in which stdin is a file, and the path that chooses it; null where stdin is not asked for. */
export async function stdinHost(
  host: Host,
  paths: readonly string[],
  filename: string | undefined,
  console: Console,
  language: Language,
): Promise<{ readonly host: Host; readonly paths: readonly string[] } | null> {
  if (!paths.includes('-')) {
    if (filename !== undefined) throw new UsageError(texts.noDash, { path: filename })
    return null
  }
  if (paths.length > 1) throw new UsageError(texts.alone, { path: paths.find((one) => one !== '-') ?? '-' })
  if (filename === '' || (filename !== undefined && host.kind(path.resolve(host.cwd, filename)) === 'folder'))
    throw new UsageError(texts.noFile, { path: filename, contoh: alone })
  if (process.stdin.isTTY) console.note(texts.typing, language)
  const bytes = await readStdin()
  if (filename === undefined) return { host: onlyFile(host, path.join(host.cwd, alone), bytes), paths: [alone] }
  return { host: withFile(host, path.resolve(host.cwd, filename), bytes), paths: [filename] }
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of process.stdin) {
      size += (chunk as Buffer).length
      // A stream need not end.
      if (size > stdinLimit) throw new UsageError(texts.tooLarge, { batas: stdinLimit / 1_000_000 })
      chunks.push(chunk as Buffer)
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new UsageError(texts.unreadable, { sebab: code })
  }
  return Buffer.concat(chunks)
}

/** More than a plan file can have. */
const stdinLimit = 64_000_000

/** The files there are, one of them with another text; it need not be there yet, nor its folder. */
export function withFile(host: Host, file: string, bytes: Uint8Array): Host {
  const inside = (folder: string): readonly string[] => {
    const relative = path.relative(folder, file)
    return relative.startsWith('..') || path.isAbsolute(relative) ? [] : relative.split(path.sep)
  }
  return {
    ...host,
    read: (one) => (one === file ? bytes : host.read(one)),
    kind: (one) => (one === file ? 'file' : (host.kind(one) ?? (inside(one).length > 0 ? 'folder' : null))),
    list(folder) {
      const [name, ...rest] = inside(folder)
      const entries = host.list(folder)
      // A folder that cannot be listed stays one.
      if (name === undefined || (entries === null && host.kind(folder) !== null)) return entries
      const own: Entry = { name, kind: rest.length > 0 ? 'folder' : 'file' }
      const others = (entries ?? []).filter((entry) => entry.name !== name)
      return [...others, own].sort((a, b) => (a.name < b.name ? -1 : 1))
    },
  }
}

/** Nothing but one file: no plan is around it. */
function onlyFile(host: Host, file: string, bytes: Uint8Array): Host {
  const nothing: Host = {
    ...host,
    kind: (one) => (one === host.cwd ? 'folder' : null),
    list: () => [],
  }
  return withFile(nothing, file, bytes)
}

const texts = {
  noDash: {
    id: 'opsi --stdin-filename memerlukan "-" sebagai berkas: pohon validate - --stdin-filename {path}',
    en: 'option --stdin-filename needs "-" as the file: pohon validate - --stdin-filename {path}',
  },
  alone: {
    id: '"-" (stdin) tidak dapat dipakai bersama "{path}"; beri nama isinya dengan --stdin-filename',
    en: '"-" (stdin) cannot be used together with "{path}"; name what it holds by --stdin-filename',
  },
  noFile: {
    id: 'opsi --stdin-filename: "{path}" bukan nama berkas; tulis misalnya "{contoh}"',
    en: 'option --stdin-filename: "{path}" is no name of a file; write for example "{contoh}"',
  },
  typing: {
    id: 'membaca dari papan ketik; akhiri dengan Ctrl-D (Windows: Ctrl-Z lalu Enter)',
    en: 'reading from the keyboard; end with Ctrl-D (Windows: Ctrl-Z, then Enter)',
  },
  tooLarge: {
    id: 'stdin lebih dari {batas} MB; alirkan satu berkas rencana saja',
    en: 'stdin is more than {batas} MB; feed it one plan file only',
  },
  unreadable: {
    id: 'stdin tidak dapat dibaca ({sebab}); alirkan isi sebuah berkas, misalnya dengan "<"',
    en: 'stdin cannot be read ({sebab}); feed it a file, for example with "<"',
  },
} satisfies Record<string, Text>
