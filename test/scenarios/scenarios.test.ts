// The command line as a user meets it: every <command>/<name>.txt beside this file is a scenario, run with the built command in a
// fresh temporary folder and compared to the byte. `POHON_SCENARIOS=update npm test` writes what happened into the files instead:
// look at each difference before you keep it.
//
// A scenario begins with a sentence about what it shows. Then come sections, each with a blank line before it:
//
//   == file opd/bkd.pohon.yaml      a file that is there, with its text. Marks behind the name, after commas: `crlf`,
//                                   `no newline at end`, `escaped` (\t \r \n \\ \x1b for a byte, \u{200b} for a character),
//                                   `read-only`, `unreadable`; a name may have the same escapes
//   == folder .git                  an empty folder; `read-only`
//   == files kecil                  the files of plans/kecil/
//   == run cd opd && COLUMNS=60 pohon tree        a command; below it `exit 0`, then what it gave, where it gave something:
//   == stdout
//   == stderr
//   == written lampiran.json        a file that is new or changed, with its text; `workbook` has the names of the sheets
//   == removed bkd.pohon.yaml
//
// `== git add -A` runs git on the folder, as one and the same person at one and the same time. `pohon validate - < isi.txt` has a
// file on stdin. `== watch pohon validate --watch` starts a command that stays (watching.ts); below it stands what it printed on
// both streams until it waits. Then files are saved (`== file`) or go (`== delete`), and `== again` has what it printed thereupon; `== stop` ends it.
//
// Of an output marked `shortened` a line … stands for any lines: reports have tests of their own.
//
// Commands of one scenario run one after the other in the same folder. <folder> stands for the temporary folder, <version> for
// pohon's own. JSON of validate (SARIF and GitLab's too) and report is checked against its schema as well.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { git } from '../cli/git-fixture.ts'
import { schemaErrors } from '../cli/schemas.ts'
import { repository, start } from '../cli/start.ts'
import {
  decodeBody,
  decodeName,
  encodeBody,
  parseCommand,
  parseScenario,
  printScenario,
  type Scenario,
  type Section,
  shortened,
} from './scenario.ts'
import { startWatching, type Watching } from './watching.ts'

const here = import.meta.dirname
const { version } = JSON.parse(fs.readFileSync(path.join(repository, 'package.json'), 'utf8')) as { version: string }
const update = process.env.POHON_SCENARIOS === 'update'

/** A copy of the command that everybody may read, and a module that makes us somebody: nothing is unreadable for root. */
let shared = ''
const asRoot = process.getuid?.() === 0
const nobody = 65534

beforeAll(() => {
  if (!asRoot) return
  shared = fs.mkdtempSync(path.join(os.tmpdir(), 'pohon-bin-'))
  for (const name of ['bin', 'dist', 'schemas', 'package.json'])
    fs.cpSync(path.join(repository, name), path.join(shared, name), { recursive: true })
  fs.writeFileSync(
    path.join(shared, 'nobody.cjs'),
    `process.setgroups([]); process.setgid(${nobody}); process.setuid(${nobody})\n`,
  )
  fs.chmodSync(shared, 0o755)
})
afterAll(() => {
  if (shared !== '') fs.rmSync(shared, { recursive: true })
})

const commands = fs
  .readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'plans')
for (const { name: command } of commands) {
  describe.concurrent(command, () => {
    const files = fs.readdirSync(path.join(here, command)).filter((file) => file.endsWith('.txt'))
    for (const file of files) {
      const text = fs.readFileSync(path.join(here, command, file), 'utf8').replaceAll('\r\n', '\n')
      const scenario = parseScenario(text)
      const permissions = scenario.sections.some(
        ({ marks }) => marks.includes('unreadable') || marks.includes('read-only'),
      )
      const strange = scenario.sections.some(({ kind, name }) => kind === 'file' && name.includes('\\'))
      // There, a process cannot be asked to end.
      const watches = scenario.sections.some(({ kind }) => kind === 'watch')
      test.skipIf((permissions || strange || watches) && process.platform === 'win32')(
        `${file}: ${scenario.description.split(/\n|: /)[0]}`,
        { timeout: 120_000 },
        async ({ expect }) => {
          const actual = printScenario(await play(scenario, permissions))
          if (update && actual !== text) fs.writeFileSync(path.join(here, command, file), actual)
          if (!update) expect(actual).toBe(text)
        },
      )
    }
  })
}

test('scenarios are found', () => {
  expect(commands.length).toBeGreaterThan(3)
})

/** Runs the commands of a scenario and gives it back with what really happened. */
async function play({ description, sections }: Scenario, permissions: boolean): Promise<Scenario> {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'pohon-')))
  const unprivileged = permissions && asRoot
  const played: Section[] = []
  let watching: Watching | null = null
  const normal = (text: string) => text.replaceAll(folder, '<folder>').replaceAll(version, '<version>')
  try {
    for (const section of sections) {
      if (['file', 'folder', 'files', 'git', 'delete'].includes(section.kind)) {
        played.push(section)
        if (section.kind === 'git') git(folder, ...parseCommand(`pohon ${section.name}`).args)
        else if (section.kind === 'delete') fs.rmSync(path.join(folder, decodeName(section.name)))
        else put(folder, section)
      }
      if (section.kind === 'watch') watching = startWatching(folder, parseCommand(section.name))
      if (section.kind === 'watch' || section.kind === 'again') {
        played.push(section, encodeBody('printed', '', normal(await watching!.next())))
      }
      if (section.kind === 'stop') {
        const { exit, printed } = await watching!.stop()
        played.push({ ...section, body: `exit ${exit}\n` })
        if (printed !== '') played.push(encodeBody('printed', '', normal(printed)))
      }
      if (section.kind !== 'run') continue
      if (unprivileged) giveAway(folder)
      restrict(folder, played)
      const before = snapshot(folder)
      const { folder: cwd, env, args, stdin } = parseCommand(section.name)
      const input = stdin === null ? {} : { stdin: fs.readFileSync(path.join(folder, cwd, stdin)) }
      const home = unprivileged ? { home: shared, first: path.join(shared, 'nobody.cjs') } : {}
      const outcome = await start(args, { cwd: path.join(folder, cwd), env, ...home, ...input })
      const keep = (actual: Section) => played.push(shortened(actual, expectedOf(actual, section, sections)))
      played.push({ ...section, body: `exit ${outcome.exit}\n` })
      for (const kind of ['stdout', 'stderr'] as const) {
        if (outcome[kind] !== '') keep(encodeBody(kind, '', normal(outcome[kind])))
      }
      const changed = changes(before, snapshot(folder))
      for (const { name, bytes } of changed) keep(await writtenSection(name, bytes, normal))
      // A baseline is pohon's own; schemas are copied.
      const results = changed.filter(({ name }) => !/(baseline|schema)\.json$/.test(name))
      for (const json of [outcome.stdout, ...results.map(({ bytes }) => bytes?.toString() ?? '')].filter((text) =>
        /^[{[]/.test(text),
      )) {
        const output = JSON.parse(json) as object
        expect(schemaErrors(schemaOf(args, output), output)).toEqual([])
      }
    }
  } finally {
    watching?.kill()
    for (const { name, marks } of sections)
      if (marks.length > 0 && name !== '') permit(path.join(folder, decodeName(name)))
    fs.rmSync(folder, { recursive: true, force: true })
  }
  return { description, sections: played }
}

function schemaOf(args: readonly string[], output: object): Parameters<typeof schemaErrors>[0] {
  if (args.includes('export')) return 'export'
  if (!args.includes('validate')) return 'report'
  if (Array.isArray(output)) return 'gitlab'
  return '$schema' in output ? 'sarif' : 'findings'
}

/** The section that says what is expected in the place of one that came from `run`. */
function expectedOf({ kind, name }: Section, run: Section, sections: readonly Section[]): Section | undefined {
  const after = sections.slice(sections.indexOf(run) + 1)
  const next = after.findIndex((section) => section.kind === 'run')
  return after
    .slice(0, next < 0 ? after.length : next)
    .find((section) => section.kind === kind && section.name === name)
}

function put(folder: string, section: Section): void {
  const target = path.join(folder, decodeName(section.name))
  if (section.kind === 'folder') fs.mkdirSync(target, { recursive: true })
  if (section.kind === 'files') fs.cpSync(path.join(here, 'plans', section.name), folder, { recursive: true })
  if (section.kind !== 'file') return
  fs.mkdirSync(path.dirname(target), { recursive: true })
  // As editors save: never there half written.
  const whole = `${folder}.tmp`
  fs.writeFileSync(whole, decodeBody(section))
  fs.renameSync(whole, target)
}

function restrict(folder: string, sections: readonly Section[]): void {
  for (const { kind, name, marks } of sections) {
    const target = path.join(folder, decodeName(name))
    if (marks.includes('unreadable')) fs.chmodSync(target, 0)
    if (marks.includes('read-only')) fs.chmodSync(target, kind === 'folder' ? 0o555 : 0o444)
  }
}

function permit(target: string): void {
  if (fs.existsSync(target)) fs.chmodSync(target, 0o755)
}

function giveAway(folder: string): void {
  for (const entry of ['', ...(fs.readdirSync(folder, { recursive: true }) as string[])]) {
    fs.chownSync(path.join(folder, entry), nobody, nobody)
  }
}

type Snapshot = ReadonlyMap<string, Buffer>

function snapshot(folder: string): Snapshot {
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const read = (file: string): Buffer => {
    try {
      return fs.readFileSync(file)
    } catch {
      return Buffer.from('(unreadable)')
    }
  }
  const names = files.map((entry) => path.join(entry.parentPath, entry.name)).sort()
  return new Map(names.map((file) => [path.relative(folder, file).split(path.sep).join('/'), read(file)]))
}

function changes(before: Snapshot, after: Snapshot): { readonly name: string; readonly bytes: Buffer | null }[] {
  const written = [...after].filter(([name, bytes]) => before.get(name)?.equals(bytes) !== true)
  const removed = [...before.keys()].filter((name) => !after.has(name))
  return [...written.map(([name, bytes]) => ({ name, bytes })), ...removed.map((name) => ({ name, bytes: null }))]
}

async function writtenSection(name: string, bytes: Buffer | null, normal: (text: string) => string): Promise<Section> {
  if (bytes === null) return { kind: 'removed', name, marks: [], body: '' }
  if (bytes.subarray(0, 2).toString() !== 'PK') return encodeBody('written', name, normal(bytes.toString()))
  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer)
  return {
    kind: 'written',
    name,
    marks: ['workbook'],
    body: workbook.worksheets.map((sheet) => `${sheet.name}\n`).join(''),
  }
}
