// `pohon init`: a first plan in a folder, with comments, schemas for the editor and a CI recipe. Overwrites nothing.
import fs from 'node:fs'
import path from 'node:path'
import type { Text } from '../diagnostic.ts'
import { namaRencana, repositoryOf } from '../discover.ts'
import type { Host } from '../host.ts'
import { UsageError } from '../usage.ts'
import { type GlobalOptions, makeConsole } from './console.ts'
import { type AnswerOptions, answersOf } from './init-answers.ts'
import { type NewFile, newFiles, schemaFiles, schemaFolder } from './init-files.ts'
import { version } from './version.ts'

export interface InitOptions extends GlobalOptions, AnswerOptions {
  readonly yes?: boolean
}

export async function init(host: Host, written: string | undefined, options: InitOptions): Promise<number> {
  const language = options.lang ?? 'id'
  const folder = path.resolve(host.cwd, written ?? '.')
  if (host.kind(folder) === 'file') throw new UsageError(texts.file, { path: written! })
  const shown = (file: string) => path.relative(host.cwd, file).split(path.sep).join('/') || '.'
  const fixed = [path.join(folder, namaRencana), ...schemaFiles.map((name) => path.join(folder, schemaFolder, name))]
  // Before the questions: nobody shall answer them in vain.
  if (options.yes !== true) refuse(fixed, shown)
  const answers = await answersOf(options, options.yes === true, language)
  const place = { folder, top: repositoryOf(host, folder) ?? folder, version, language: options.lang }
  const files = [...newFiles(answers, place), ...schemas(host, folder)]
  refuse(
    files.map(({ file }) => file),
    shown,
  )
  writeAll(files, shown)

  const console = await makeConsole(options)
  for (const { file } of files) console.note(texts.written, language, { path: shown(file) })
  const above = planAbove(host, folder)
  if (above !== null) console.note(texts.inside, language, { path: shown(above) })
  const where = shown(folder) === '.' ? '' : ` ${/\s/.test(shown(folder)) ? `"${shown(folder)}"` : shown(folder)}`
  console.note(texts.next, language, { pohon: shown(files[1]!.file), folder: where, tahun: answers.periode.awal })
  if (answers.ci !== 'none') console.note(texts.ci, language, { berkas: `pohon-${version}.tgz` })
  return 0
}

/** The package's own, as they are: beside dist/, and beside src/ in the sources. */
function schemas(host: Host, folder: string): NewFile[] {
  let home = import.meta.dirname
  while (host.kind(path.join(home, 'schemas', schemaFiles[0]!)) === null && home !== path.dirname(home))
    home = path.dirname(home)
  return schemaFiles.map((name) => ({
    file: path.join(folder, schemaFolder, name),
    text: new TextDecoder().decode(host.read(path.join(home, 'schemas', name))),
  }))
}

function refuse(files: readonly string[], shown: (file: string) => string): void {
  // A link that leads nowhere is there too.
  const there = files.filter((file) => fs.lstatSync(file, { throwIfNoEntry: false }) !== undefined)
  if (there.length > 0) throw new UsageError(texts.exists, { berkas: there.map(shown).join(', ') })
}

/** All or nothing: what was written before something went wrong is taken back. */
function writeAll(files: readonly NewFile[], shown: (file: string) => string): void {
  const undo: (() => void)[] = []
  for (const { file, text } of files) {
    try {
      const made = fs.mkdirSync(path.dirname(file), { recursive: true })
      if (made !== undefined) undo.push(() => fs.rmSync(made, { recursive: true, force: true }))
      fs.writeFileSync(file, text, { flag: 'wx' })
      undo.push(() => fs.rmSync(file, { force: true }))
    } catch (error) {
      for (const step of undo.reverse()) step()
      const { code, message } = error as NodeJS.ErrnoException
      if (code === undefined) throw error
      throw new UsageError(texts.failed, { path: shown(file), sebab: message.replace(/, .*/s, '') })
    }
  }
}

/** The `pohon.yaml` of a plan that the folder lies in. */
function planAbove(host: Host, folder: string): string | null {
  const top = repositoryOf(host, folder)
  for (let at = folder; at !== top && at !== path.dirname(at); ) {
    at = path.dirname(at)
    if (host.kind(path.join(at, namaRencana)) === 'file') return path.join(at, namaRencana)
  }
  return null
}

const texts = {
  file: {
    id: '"{path}" adalah berkas; sebutkan folder untuk rencana baru',
    en: '"{path}" is a file; name a folder for the new plan',
  },
  exists: {
    id: 'sudah ada: {berkas}; pohon init tidak menimpa apa pun: pilih folder lain, atau pindahkan dahulu (resep CI: --ci none)',
    en: 'already there: {berkas}; pohon init overwrites nothing: choose another folder, or move them first (CI recipe: --ci none)',
  },
  failed: {
    id: '"{path}" tidak dapat ditulis: {sebab}; tidak ada yang ditulis, periksa izin foldernya',
    en: '"{path}" cannot be written: {sebab}; nothing is written, check the permissions of its folder',
  },
  written: { id: 'ditulis: {path}', en: 'written: {path}' },
  inside: {
    id: 'catatan: folder ini ada di dalam rencana lain ({path}); rencana baru ini berdiri sendiri, dan rencana itu tidak membacanya',
    en: 'note: this folder lies in another plan ({path}); the new plan stands alone, and that one does not read it',
  },
  next: {
    id: 'berikutnya: ubah {pohon}; periksa: pohon validate{folder}; buat lampiran: pohon report --year {tahun}{folder}',
    en: 'next: edit {pohon}; check: pohon validate{folder}; make annexes: pohon report --year {tahun}{folder}',
  },
  ci: {
    id: 'agar resep CI berjalan, simpan {berkas} di folder teratas repositori',
    en: 'for the CI recipe to run, keep {berkas} in the top folder of the repository',
  },
} satisfies Record<string, Text>
