// Writes a result to a file; what the system refuses is wrong usage with a remedy, and an existing file stays whole.
import path from 'node:path'
import type { Text } from '../diagnostic.ts'
import type { Host, WriteError, Written } from '../host.ts'
import { UsageError } from '../usage.ts'

/** `example` is the name of a file of this kind, for the remedy. */
export async function save(host: Host, written: string, bytes: Uint8Array, example: string): Promise<void> {
  const file = path.resolve(host.cwd, written)
  refuseFolder(host, written, example)
  if (planFile.test(written)) throw new UsageError(texts.plan, { path: written, contoh: example })
  if (host.kind(path.dirname(file)) !== 'folder')
    throw new UsageError(texts.missing, { path: written, folder: path.dirname(written) })
  await together(host, [[file, [bytes]]], () => written, texts.open)
}

/** A file that a command makes for the user to go on with; `force`: in the place of one that is there. */
export async function createFile(host: Host, written: string, text: string, force: boolean): Promise<void> {
  const file = path.resolve(host.cwd, written)
  if (!force && host.kind(file) !== null) throw new UsageError(texts.exists, { path: written })
  if (host.kind(path.dirname(file)) !== 'folder')
    throw new UsageError(texts.missing, { path: written, folder: path.dirname(written) })
  await together(host, [[file, [new TextEncoder().encode(text)]]], () => written, texts.held)
}

/** The same for large files into a folder that is there, piece by piece; none where one of them cannot be written. */
export async function saveAll(
  host: Host,
  folder: string,
  files: Iterable<readonly [name: string, pieces: Iterable<Uint8Array>]>,
): Promise<void> {
  const at = function* (): Generator<Written> {
    for (const [name, pieces] of files) yield [path.resolve(host.cwd, folder, name), pieces]
  }
  await together(host, at(), (file) => path.join(folder, path.basename(file)), texts.noneOpen, texts.noneOther)
}

export interface NewBytes {
  readonly file: string
  readonly bytes: Uint8Array
  /** How the file is named to the user. */
  readonly shown: string
}

/** Puts new bytes in the place of plan files, of all or of none. */
export async function overwrite(host: Host, files: readonly NewBytes[]): Promise<void> {
  const news = files.map(({ file, bytes }): Written => [file, [bytes]])
  const shown = (file: string) => files.find((one) => one.file === file)?.shown ?? file
  if (files.length < 2) await together(host, news, shown, texts.held)
  else await together(host, news, shown, texts.none, texts.noneOther)
}

async function together(
  host: Host,
  files: Iterable<Written>,
  shown: (file: string) => string,
  refused: Text,
  other = texts.other,
): Promise<void> {
  try {
    await host.write(files)
  } catch (error) {
    const { file = '', replaced = [] } = error as Partial<WriteError>
    if (replaced.length === 0 || (error as NodeJS.ErrnoException).code === undefined)
      throw refusal(error, shown(file), refused, other)
    const baru = replaced.map(shown).join(', ')
    throw new UsageError(texts.half, { path: shown(file), sebab: reason(error), baru })
  }
}

/** What the system said, as wrong usage; a bug stays what it is. */
function refusal(error: unknown, written: string, refused: Text, other: Text = texts.other): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined) return error
  return new UsageError(isHeld(code) ? refused : other, { path: written, sebab: reason(error) })
}

const isHeld = (code: string): boolean => ['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY'].includes(code)

/** Behind the comma of a message stands the name of a temporary file. */
function reason(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException
  return isHeld(code) ? code : message.replace(/, .*/s, '')
}

/** Makes the folder that results go to. */
export function makeFolder(host: Host, written: string): void {
  const folder = path.resolve(host.cwd, written)
  if (host.kind(folder) === 'folder') return
  try {
    host.makeFolder(folder)
  } catch (error) {
    throw refusal(error, written, texts.folderRefused)
  }
}

export const isFolder = (host: Host, written: string): boolean =>
  /[\\/]$/.test(written) || host.kind(path.resolve(host.cwd, written)) === 'folder'

/** Throws wrong usage where a file is to be written and the name is a folder's. */
function refuseFolder(host: Host, written: string, example: string): void {
  if (!isFolder(host, written)) return
  const folder = written.replace(/[\\/]+$/, '')
  throw new UsageError(texts.folder, { path: written, contoh: `${folder === '.' ? '' : `${folder}/`}${example}` })
}

/** A slip of the hand must not cost the analyst the plan. */
const planFile = /(^|[\\/.])(pohon|realisasi)\.ya?ml$/i

const texts = {
  exists: {
    id: '"{path}" sudah ada dan tidak ditimpa; pilih nama lain',
    en: '"{path}" is there already and is not overwritten; choose another name',
  },
  folder: {
    id: '"{path}" adalah folder; tulis nama berkasnya, misalnya "{contoh}"',
    en: '"{path}" is a folder; give the name of a file, such as "{contoh}"',
  },
  plan: {
    id: '"{path}" bernama seperti berkas rencana dan tidak akan ditimpa; pilih nama lain, misalnya "{contoh}"',
    en: '"{path}" is named like a plan file and is not overwritten; choose another name, such as "{contoh}"',
  },
  missing: {
    id: 'folder "{folder}" tidak ada, sehingga "{path}" tidak dapat ditulis; buat foldernya dahulu',
    en: 'folder "{folder}" does not exist, so "{path}" cannot be written; make the folder first',
  },
  folderRefused: {
    id: 'folder "{path}" tidak dapat dibuat ({sebab}); periksa izinnya, atau pilih tempat lain',
    en: 'the folder "{path}" cannot be made ({sebab}); check the permissions, or choose another place',
  },
  open: {
    id: '"{path}" tidak dapat ditulis ({sebab}); tutup bila sedang dibuka di Excel atau LibreOffice, dan periksa izin foldernya',
    en: '"{path}" cannot be written ({sebab}); close it if it is open in Excel or LibreOffice, and check the permissions of its folder',
  },
  held: {
    id: '"{path}" tidak dapat ditulis ({sebab}); periksa izinnya, dan apakah sedang dipakai program lain',
    en: '"{path}" cannot be written ({sebab}); check its permissions, and whether another program holds it',
  },
  noneOpen: {
    id: '"{path}" tidak dapat ditulis ({sebab}), sehingga tidak satu berkas pun ditulis; tutup bila sedang dibuka di Excel atau LibreOffice, dan periksa izin foldernya',
    en: '"{path}" cannot be written ({sebab}), so no file is written; close it if it is open in Excel or LibreOffice, and check the permissions of its folder',
  },
  none: {
    id: '"{path}" tidak dapat ditulis ({sebab}), sehingga tidak satu berkas pun berubah; periksa izinnya, dan apakah sedang dipakai program lain',
    en: '"{path}" cannot be written ({sebab}), so no file is changed; check its permissions, and whether another program holds it',
  },
  half: {
    id: '"{path}" tidak dapat ditulis ({sebab}), dan yang sudah ditulis sebelumnya tidak dapat dikembalikan. Sudah baru: {baru}; yang lain masih lama. Perbaiki sebabnya, lalu jalankan sekali lagi',
    en: '"{path}" cannot be written ({sebab}), and what was written before it cannot be put back. New: {baru}; the others are old. Mend the cause, then run this once more',
  },
  noneOther: {
    id: '"{path}" tidak dapat ditulis: {sebab}; tidak satu berkas pun berubah',
    en: '"{path}" cannot be written: {sebab}; no file is changed',
  },
  other: { id: '"{path}" tidak dapat ditulis: {sebab}', en: '"{path}" cannot be written: {sebab}' },
}
