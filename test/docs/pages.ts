// The pages that the tests hold to the truth, and the built command as a reader would type it.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type Page, readPage } from './markdown.ts'

export const root = path.resolve(import.meta.dirname, '../..')
export const readText = (name: string) => fs.readFileSync(path.join(root, name), 'utf8')

const bin = path.join(root, 'bin/pohon.js')
const examples = path.join(root, 'examples')
const readmes = fs
  .readdirSync(examples, { recursive: true, encoding: 'utf8' })
  .map((file) => `examples/${file.split(path.sep).join('/')}`)
  .filter((file) => file.endsWith('/README.md'))
  .sort()

/** By their paths from the root. */
export const pages: ReadonlyMap<string, Page> = new Map(
  [
    'README.md',
    'docs/panduan.md',
    'docs/format.md',
    'docs/impor.md',
    'docs/formulir.md',
    'docs/pohon/README.md',
    ...readmes,
  ].map((name) => [name, readPage(readText(name))]),
)
export const readme = pages.get('README.md')!

/** A folder that ends with the tests of a file. */
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'pohon-docs-'))
export const clearScratch = () => fs.rmSync(scratch, { recursive: true, force: true })

export interface Run {
  readonly printed: string
  readonly exit: number | null
}

/** Runs a command; what it prints is stdout, or both streams as they come. */
export function pohon(args: readonly string[], cwd: string, streams: 'stdout' | 'both' = 'both'): Run {
  const { NO_COLOR, FORCE_COLOR, ...outer } = process.env
  fs.mkdirSync(scratch, { recursive: true }) // files of one worker share it, and the first to end takes it away
  const file = path.join(scratch, 'printed')
  const out = fs.openSync(file, 'w')
  const stdio = ['ignore', out, streams === 'both' ? out : 'ignore'] as const
  const { status } = spawnSync(process.execPath, [bin, ...args], {
    cwd,
    env: { ...outer, COLUMNS: '100' },
    stdio: [...stdio],
  })
  fs.closeSync(out)
  return { printed: fs.readFileSync(file, 'utf8'), exit: status }
}

/** A copy of the examples that looks like a clone; folders that it does not have are made beside it, outside any repository. */
export function workingCopy(name: string): (folder: string) => string {
  const base = path.join(scratch, name.replaceAll('/', '-'))
  const clone = path.join(base, 'pohon')
  fs.mkdirSync(path.join(clone, '.git'), { recursive: true })
  fs.cpSync(examples, path.join(clone, 'examples'), { recursive: true })
  return (folder) => {
    const inside = path.join(clone, folder)
    return fs.existsSync(path.join(clone, folder.split('/')[0]!)) ? inside : path.join(base, folder)
  }
}
