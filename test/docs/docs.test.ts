// Every command that the documentation shows prints what it shows.
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { commandsOf, difference, words } from './console.ts'
import type { Fence, Page } from './markdown.ts'
import { clearScratch, pages, pohon, readme, workingCopy } from './pages.ts'

afterAll(clearScratch)

/** Something to do in order, as a reader would: a file to write or a command to type. */
interface Step {
  readonly title: string
  run(): void
}

function stepsOf(name: string, page: Page): Step[] {
  const place = workingCopy(name)
  return page.blocks.flatMap((block): Step[] => {
    if (block.kind === 'table') return []
    const { notes, line, lines, language } = block
    const file = notes.get('file')
    const writing =
      file === undefined ? [] : [{ title: `${name}:${line} writes ${file}`, run: () => write(place(file), lines) }]
    if (language === 'console')
      return [...writing, ...shown(block, `${name}:${line}`, place(notes.get('folder') ?? ''))]
    if (language === 'sh') return [...writing, ...typed(block, name, place)]
    return writing
  })
}

function write(file: string, lines: readonly string[]): void {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, `${lines.join('\n')}\n`)
}

/** Commands with their output; it may leave stderr out. */
function shown({ lines, notes }: Fence, title: string, folder: string): Step[] {
  return commandsOf(lines)
    .filter(({ args }) => args[0] === 'pohon')
    .map(({ text, args, output }) => ({
      title: `${title} $ ${text}`,
      run() {
        const { printed, exit } = pohon(args.slice(1), folder, 'stdout')
        const differs = difference(output, printed)
        if (differs !== null && difference(output, pohon(args.slice(1), folder).printed) !== null) expect.fail(differs)
        expect(exit, printed).toBe(Number(notes.get('exit') ?? 0))
      },
    }))
}

/** Commands without output, from the root where they name an example, else from the page's own folder and on from `cd`. */
function typed({ lines, notes, line }: Fence, name: string, place: (folder: string) => string): Step[] {
  const own = path.posix.dirname(name)
  let folder = notes.get('folder')
  return lines.flatMap((text): Step[] => {
    const [program, ...args] = words(text)
    if (program === 'cd') folder = path.posix.join(folder ?? own, args[0]!)
    if (program !== 'pohon' || args[0] === '--version') return []
    const from = place(folder ?? (args.some((arg) => arg.startsWith('examples/')) ? '' : own))
    const run = () => {
      const { printed, exit } = pohon(args, from)
      expect(exit, printed).toBe(0)
    }
    return [{ title: `${name}:${line} ${text}`, run }]
  })
}

const walks = [...pages].map(([name, page]) => [name, stepsOf(name, page)] as const)
describe.each(walks.filter(([, steps]) => steps.length > 0))('commands of %s', (_, steps) => {
  test.each(steps.map((step) => [step.title, step] as const))('%s', (_title, step) => step.run())
})

/** The one line of the sh block below a set-up mark, as `.ci/run` reads it. */
function setUpLine(mark: string): string {
  const at = readme.lines.indexOf(`<!-- siapkan:${mark} -->`)
  expect(at).toBeGreaterThan(-1)
  expect(readme.lines[at + 1]).toBe('```sh')
  expect(readme.lines[at + 3]).toBe('```')
  return readme.lines[at + 2]!
}

test('the set-up lines work alone, in bash, cmd and PowerShell 7', () => {
  expect(setUpLine('uji')).toBe('npm ci && npm test')
  const [install, report] = setUpLine('lampiran').split(' && ')
  expect(install).toBe('npm ci')
  const [node, program, ...args] = words(report!)
  expect([node, program]).toEqual(['node', 'bin/pohon.js'])
  const place = workingCopy('set-up')
  const { printed, exit } = pohon(args, place(''))
  expect(exit, printed).toBe(0)
  expect(printed).toContain('lampiran-2025-tw4.xlsx')
  expect(
    fs
      .readFileSync(path.join(place(''), 'lampiran-2025-tw4.xlsx'))
      .subarray(0, 2)
      .toString(),
  ).toBe('PK')
})

test.each(
  [...pages.values()].flatMap(({ blocks }) => {
    const fences = blocks.filter((block) => block.kind === 'fence')
    const outputs = fences
      .filter(({ language }) => language === 'console')
      .map(({ lines }) => `\n${lines.join('\n')}\n`)
    return fences.filter(({ notes }) => notes.has('petikan')).map(({ lines }) => [lines.join('\n'), outputs] as const)
  }),
)('this excerpt stands in an output:\n%s', (excerpt, outputs) => {
  expect(outputs.some((output) => output.includes(`\n${excerpt}\n`))).toBe(true)
})
