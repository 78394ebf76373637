// The documentation names what there is: every command, option, choice and annex; no other ones, and no rule or link that is not.
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { annexNames } from '../../src/report/index.ts'
import { rules } from '../../src/rules/index.ts'
import { words } from './console.ts'
import { anchor, codeSpans, localLinks, readPage, section } from './markdown.ts'
import { clearScratch, pages, pohon, readme, readText, root } from './pages.ts'

afterAll(clearScratch)

/** Entries of a part of what `--help` prints, each on one line. */
function listed(help: string, title: string): string[] {
  const part = new RegExp(`^${title}:\\n((?: .*\\n)*)`, 'm').exec(help)?.[1] ?? ''
  return part.split(/\n(?= {2}\S)/).map((entry) => entry.trim().replace(/\n +/g, ' '))
}

const help = (...command: string[]) => pohon(['--lang', 'en', 'help', ...command], root).printed
const general = help()
/** Each with its aliases. */
const commands = listed(general, 'Commands').map((entry) => entry.split(/ {2,}/)[0]!.split(', '))
const options = new Map(commands.map(([name]) => [name!, name === 'help' ? [] : listed(help(name!), 'Options')]))
const globalOptions = listed(general, 'Options')

const flags = (entry: string) =>
  [...entry.split(/ {2,}/)[0]!.matchAll(/(?<![\w-])--?[a-z][a-z-]*/gi)].map(([flag]) => flag)
const choices = (entry: string) => /\(choices: ([^;)]+)/.exec(entry.replace(/\s+/g, ' '))?.[1]?.split(', ') ?? []
const helped = commands.filter(([name]) => name !== 'help')

describe('README.md describes', () => {
  test('every command', () => {
    expect(helped.length).toBeGreaterThan(3)
    for (const [name, ...aliases] of helped) {
      const text = section(readme, `\`pohon ${name}\``)
      expect(text, name).not.toBeNull()
      for (const alias of aliases) expect(text).toContain(`\`pohon ${alias}\``)
    }
  })

  test.each(helped)('every option of %s', (name) => {
    const text = section(readme, `\`pohon ${name}\``) ?? ''
    for (const entry of options.get(name)!) {
      for (const flag of flags(entry).filter((flag) => !/^(-h|--help)$/.test(flag))) {
        expect(text, entry).toMatch(new RegExp(`\`${flag}(?![a-z-])`))
      }
      for (const choice of choices(entry)) expect(text, entry).toContain(`\`${choice}\``)
    }
  })

  test('every option of all commands', () => {
    const text = section(readme, 'Options of all commands') ?? ''
    for (const flag of globalOptions.flatMap(flags)) expect(text).toMatch(new RegExp(`\`${flag}(?![a-z-])`))
  })

  test('every annex', () => {
    for (const annex of annexNames) expect(readme.prose).toMatch(new RegExp(`^\\| \`${annex}\` \\|`, 'm'))
  })
})

describe.each([...pages])('%s', (name, page) => {
  const shell = page.blocks.flatMap((block) =>
    block.kind === 'fence' && /^(sh|console)$/.test(block.language) ? block.lines : [],
  )
  const lines = [...codeSpans(page.prose), ...shell.map((line) => line.replace(/^\$ /, ''))]

  test('names commands and options that exist', () => {
    for (const text of lines.filter((line) => line.startsWith('pohon '))) {
      const [command, ...rest] = words(text).slice(1)
      if (command === undefined || /^(-|COMMAND)/.test(command)) continue
      const known = commands.find((names) => names.includes(command))
      expect(known, text).toBeDefined()
      const all = [...options.get(known![0]!)!, ...globalOptions].flatMap(flags)
      for (const word of rest.filter((word) => /^--?[a-z]/i.test(word)))
        expect(all, text).toContain(word.replace(/=.*/, ''))
    }
  })

  test('names rules and annexes that exist', () => {
    const ids = rules.map(({ id }) => id)
    const groups = ids.map((id) => `${id.split('/')[0]}/*`)
    const rest = new Set(['ya/tidak'])
    for (const code of codeSpans(page.prose)) {
      if (!/^[a-z]+\/([a-z]+(-[a-z]+)*|\*)$/.test(code) || rest.has(code) || fs.existsSync(path.join(root, code)))
        continue
      expect([...ids, ...groups]).toContain(code)
    }
    const asked = lines.flatMap((line) =>
      [...line.matchAll(/--annex[ =]([a-z0-9,-]+)/g)].flatMap(([, named]) => named!.split(',')),
    )
    const tables = page.blocks.flatMap((block) =>
      block.kind === 'table' && /^(annex|lampiran)$/.test(block.title[0]!) ? block.rows : [],
    )
    for (const annex of [...asked, ...tables.map(([cell]) => codeSpans(cell!)[0]!)]) expect(annexNames).toContain(annex)
  })

  test('links to what is there', () => {
    for (const target of localLinks(page.prose)) {
      const [file, part] = target.split('#') as [string, string?]
      const linked = path.join(path.dirname(name), file === '' ? path.basename(name) : file)
      expect(fs.existsSync(path.join(root, linked)), target).toBe(true)
      if (part !== undefined)
        expect(
          readPage(readText(linked)).headings.map(({ text }) => anchor(text)),
          target,
        ).toContain(part)
    }
  })
})
