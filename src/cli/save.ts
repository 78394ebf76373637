// Writes a result to a file; what the system refuses is wrong usage with a remedy, and an existing file stays whole.
import path from 'node:path'
import type { Host } from '../host.ts'
import { UsageError } from '../usage.ts'

/** `example` is the name of a file of this kind, for the remedy. */
export function save(host: Host, written: string, bytes: Uint8Array, example: string): void {
  const file = path.resolve(host.cwd, written)
  refuseFolder(host, written, example)
  if (planFile.test(written)) throw new UsageError(texts.plan, { path: written, contoh: example })
  if (host.kind(path.dirname(file)) !== 'folder')
    throw new UsageError(texts.missing, { path: written, folder: path.dirname(written) })
  try {
    host.write(file, bytes)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    const open = ['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY'].includes(code)
    // Behind the comma stands the name of a temporary file.
    throw new UsageError(open ? texts.open : texts.other, {
      path: written,
      sebab: open ? code : message.replace(/, .*/s, ''),
    })
  }
}

/** Throws wrong usage where a file is to be written and the name is a folder's. */
export function refuseFolder(host: Host, written: string, example: string): void {
  if (!/[\\/]$/.test(written) && host.kind(path.resolve(host.cwd, written)) !== 'folder') return
  const folder = written.replace(/[\\/]+$/, '')
  throw new UsageError(texts.folder, { path: written, contoh: `${folder === '.' ? '' : `${folder}/`}${example}` })
}

/** A slip of the hand must not cost the analyst the plan. */
const planFile = /(^|[\\/.])(pohon|realisasi)\.ya?ml$/i

const texts = {
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
  open: {
    id: '"{path}" tidak dapat ditulis ({sebab}); tutup bila sedang dibuka di Excel atau LibreOffice, dan periksa izin foldernya',
    en: '"{path}" cannot be written ({sebab}); close it if it is open in Excel or LibreOffice, and check the permissions of its folder',
  },
  other: { id: '"{path}" tidak dapat ditulis: {sebab}', en: '"{path}" cannot be written: {sebab}' },
}
