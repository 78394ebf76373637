// Workflow commands: one line each, read as the runner reads them, the gravest first, no more than GitHub shows.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderFindingsGithub } from '../../src/render/findings-github.ts'
import { oneLine } from '../../src/render/printable.ts'
import { anyFindings, hostile, many, view } from './findings-cases.ts'

interface Command {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

/** As the runner does: `::`, up to the next `::` name and properties, behind it the message; then the escapes. */
function parse(line: string): Command {
  expect(line.startsWith('::')).toBe(true)
  const end = line.indexOf('::', 2)
  const head = line.slice(2, end)
  const space = head.indexOf(' ')
  const properties = head
    .slice(space + 1)
    .split(',')
    .map((part) => [part.slice(0, part.indexOf('=')), unescaped(part.slice(part.indexOf('=') + 1), true)])
  return {
    name: head.slice(0, space),
    properties: Object.fromEntries(properties) as Record<string, string>,
    message: unescaped(line.slice(end + 2), false),
  }
}

function unescaped(text: string, property: boolean): string {
  const more = property ? text.replaceAll('%3A', ':').replaceAll('%2C', ',') : text
  return more.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}

function commands(text: string): Command[] {
  const lines = text.split('\n')
  expect(lines.pop()).toBe('')
  return lines.map(parse)
}

const kinds = { error: 'error', warning: 'warning', info: 'notice' }
const ranks = ['error', 'warning', 'notice']

test('any findings: one command each, and the texts come back', () => {
  fc.assert(
    fc.property(anyFindings, (findings) => {
      const found = commands(renderFindingsGithub(view(findings)))
      expect(found.map(({ name }) => ranks.indexOf(name))).toEqual(found.map(({ name }) => ranks.indexOf(name)).sort())
      const texts = found.map(({ name, properties: { file, line }, message }) => [
        name,
        file,
        line,
        message.split('\n'),
      ])
      const wanted = findings.map(({ severity, file, line, message, help, related }) => [
        kinds[severity],
        oneLine(file),
        String(line),
        [
          oneLine(message),
          ...(help === null ? [] : [oneLine(help)]),
          ...related.map((one) => `lihat ${oneLine(one.file)}:${one.line}:${one.column} ${oneLine(one.message)}`),
        ],
      ])
      expect(texts).toEqual(expect.arrayContaining(wanted))
      expect(texts.length).toBe(wanted.length)
    }),
  )
})

test('hostile texts', async () => {
  const text = renderFindingsGithub(view(hostile))
  expect(commands(text).length).toBe(3)
  await expect(text).toMatchFileSnapshot('snapshots/findings-hostile-github.txt')
})

test('columns within one line only', () => {
  const [one, more] = commands(renderFindingsGithub(view(hostile)))
  expect(Object.keys(one!.properties)).toEqual(['file', 'line', 'endLine', 'col', 'endColumn', 'title'])
  expect(Object.keys(more!.properties)).toEqual(['file', 'line', 'endLine', 'title'])
})

test('ten of each kind; of more, a notice says how many', () => {
  const count = (errors: number, warnings: number, infos: number) => {
    const findings = [...many(infos, 'info'), ...many(warnings, 'warning'), ...many(errors, 'error')]
    const found = commands(renderFindingsGithub(view(findings, { language: 'en' })))
    return {
      counts: ranks.map((rank) => found.filter(({ name }) => name === rank).length),
      last: found.at(-1)?.message,
    }
  }
  expect(count(10, 10, 10)).toEqual({ counts: [10, 10, 10], last: 'info 10\ntulis satu bilangan' })
  expect(count(11, 10, 10)).toMatchObject({
    counts: [10, 10, 10],
    last: expect.stringContaining('there are 1 error, 1 info more') as string,
  })
  expect(count(0, 300, 0)).toMatchObject({
    counts: [0, 10, 1],
    last: expect.stringContaining('290 warnings more') as string,
  })
  expect(count(0, 0, 0)).toEqual({ counts: [0, 0, 0], last: undefined })
})
