// Writes a result to a file; what the system refuses is wrong usage with a remedy, and an existing file stays whole.
import path from 'node:path'
import type { Text } from '../diagnostic.ts'
import type { Host, NewFile, TogetherError } from '../host.ts'
import { UsageError } from '../usage.ts'

/** `example` is the name of a file of this kind, for the remedy. */
export function save(host: Host, written: string, bytes: Uint8Array, example: string): void {
  const file = path.resolve(host.cwd, written)
  refuseFolder(host, written, example)
  if (planFile.test(written)) throw new UsageError(texts.plan, { path: written, contoh: example })
  if (host.kind(path.dirname(file)) !== 'folder')
    throw new UsageError(texts.missing, { path: written, folder: path.dirname(written) })
  put(host, file, written, bytes, texts.open)
}

/** A file that a command makes for the user to go on with; `force`: in the place of one that is there. */
export function createFile(host: Host, written: string, text: string, force: boolean): void {
  const file = path.resolve(host.cwd, written)
  if (!force && host.kind(file) !== null) throw new UsageError(texts.exists, { path: written })
  if (host.kind(path.dirname(file)) !== 'folder')
    throw new UsageError(texts.missing, { path: written, folder: path.dirname(written) })
  put(host, file, written, new TextEncoder().encode(text), texts.held)
}

/** The same for a large file into a folder that is there, piece by piece. */
export function saveAll(host: Host, written: string, pieces: Iterable<Uint8Array>): void {
  attempt(() => host.writeAll(path.resolve(host.cwd, written), pieces), written, texts.open)
}

/** Puts new bytes in the place of plan files, of all or of none. `shown`: how a file is named to the user. */
export function overwrite(host: Host, files: readonly (NewFile & { readonly shown: string })[]): void {
  const name = (file: string) => files.find((one) => one.file === file)?.shown ?? file
  try {
    host.writeTogether(files)
  } catch (error) {
    const { file, replaced = [] } = error as Partial<TogetherError>
    if (files.length === 1 || (error as NodeJS.ErrnoException).code === undefined)
      refuse(error, name(file ?? ''), texts.held)
    if (replaced.length === 0) throw new UsageError(texts.none, { path: name(file ?? ''), sebab: reason(error) })
    const rest = files.filter((one) => !replaced.includes(one.file)).map(({ shown }) => shown)
    const args = { path: name(file ?? ''), sebab: reason(error), baru: replaced.map(name).join(', ') }
    throw new UsageError(texts.half, { ...args, lama: rest.join(', ') })
  }
}

function put(host: Host, file: string, written: string, bytes: Uint8Array, refused: Text): void {
  attempt(() => host.write(file, bytes), written, refused)
}

function attempt(change: () => void, written: string, refused: Text): void {
  try {
    change()
  } catch (error) {
    refuse(error, written, refused)
  }
}

/** Throws wrong usage for what the system says, and anything else as it is. */
function refuse(error: unknown, written: string, refused: Text): never {
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined) throw error
  throw new UsageError(isHeld(code) ? refused : texts.other, { path: written, sebab: reason(error) })
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
  attempt(() => host.makeFolder(folder), written, texts.folderRefused)
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
  none: {
    id: '"{path}" tidak dapat ditulis ({sebab}), sehingga tidak satu berkas pun berubah; periksa izinnya, dan apakah sedang dipakai program lain',
    en: '"{path}" cannot be written ({sebab}), so no file is changed; check its permissions, and whether another program holds it',
  },
  half: {
    id: '"{path}" tidak dapat ditulis ({sebab}), dan yang sudah ditulis sebelumnya tidak dapat dikembalikan. Sudah baru: {baru}. Masih lama: {lama}. Perbaiki sebabnya, lalu jalankan sekali lagi',
    en: '"{path}" cannot be written ({sebab}), and what was written before it cannot be put back. New: {baru}. Old: {lama}. Mend the cause, then run this once more',
  },
  other: { id: '"{path}" tidak dapat ditulis: {sebab}', en: '"{path}" cannot be written: {sebab}' },
}
