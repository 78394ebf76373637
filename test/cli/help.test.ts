// The help of every command that there is: in both languages, with examples and exit codes.
import { expect, test } from 'vitest'
import { repository, start } from './start.ts'

const help = async (...args: readonly string[]) => {
  const { exit, stdout, stderr } = await start(args, { cwd: repository })
  expect([exit, stderr], args.join(' ')).toEqual([0, ''])
  return stdout
}

test('every command has examples and exit codes in both languages', async () => {
  const general = await help('--help', '--lang', 'en')
  const listed = /\nCommands:\n((?: .*\n)+)/.exec(general)![1]!
  const commands = [...listed.matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name!).filter((name) => name !== 'help')
  expect(commands).toEqual(expect.arrayContaining(['validate', 'report', 'tree', 'explain', 'init', 'completion']))
  for (const name of commands) {
    const id = await help(name, '--help')
    const en = await help(name, '--help', '--lang', 'en')
    expect(id, name).toMatch(/^Cara pakai: pohon /)
    expect(en, name).toMatch(/^Usage: pohon /)
    for (const [text, heading, codes] of [
      [id, 'Contoh:', 'Kode keluar:'],
      [en, 'Examples:', 'Exit codes:'],
    ] as const) {
      expect(text, name).toMatch(new RegExp(`\\n${heading}\\n( .*\\n)* .*pohon ${name}`))
      expect(text, name).toMatch(new RegExp(`\\n${codes}\\n( {2}[0-3] {2}\\S.*\\n){4}`))
    }
    // Nothing is left in the other language: no line with words is the same in both, but names and examples.
    const description = (text: string) => text.split('\n')[2]
    expect(description(id), name).not.toBe(description(en))
  }
}, 60_000)
