// The recipes for CI and git hooks: read as YAML, and their lines run by bash on a small repository, with the command built here.
import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { repository, start } from '../cli/start.ts'

const read = (name: string) => fs.readFileSync(path.join(repository, name), 'utf8')

let scratch = ''
let bin = ''
beforeAll(() => {
  scratch = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'pohon-recipes-')))
  bin = path.join(scratch, 'bin')
  fs.mkdirSync(bin)
  const command = (name: string, line: string) =>
    fs.writeFileSync(path.join(bin, name), `#!/bin/sh\n${line}\n`, { mode: 0o755 })
  command('pohon', `exec '${process.execPath}' '${repository}bin/pohon.js' "$@"`)
  // No network: an installation is written down, not done.
  command('npm', `echo "$@" >>'${scratch}/npm.log'`)
})
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }))

const good = `versi: 1
pohon:
  - level: 4
    id: layanan
    sasaran: Terlaksananya pelayanan
    indikator:
      - { id: jumlah-layanan, nama: Jumlah layanan, satuan: layanan, target: { 2025: 80 } }
`
const bad = good.replace('sasaran:', 'sasarn:')

/** A repository with one plan. */
function plan(name: string, tree: string): string {
  const folder = path.join(scratch, name)
  fs.mkdirSync(path.join(folder, 'opd'), { recursive: true })
  fs.writeFileSync(path.join(folder, 'pohon.yaml'), 'versi: 1\nperiode: { awal: 2025, akhir: 2025 }\n')
  fs.writeFileSync(path.join(folder, 'opd/a.pohon.yaml'), tree)
  git(folder, 'init', '--quiet')
  git(folder, 'add', '.')
  return folder
}

const git = (folder: string, ...args: readonly string[]) => execFileSync('git', ['-C', folder, ...args])

/** A line of a recipe, as a CI server runs it. */
function bash(script: string, cwd: string, env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd,
    env: { PATH: `${bin}:${path.dirname(process.execPath)}:${process.env.PATH}`, HOME: scratch, CI: 'true', ...env },
    encoding: 'utf8',
  })
  return { exit: status, stdout, stderr }
}

const hasBash = spawnSync('bash', ['--version']).status === 0 && process.platform !== 'win32'

interface Step {
  readonly name: string
  readonly uses?: string
  readonly shell?: string
  readonly run?: string
  readonly env?: Readonly<Record<string, string>>
}

describe('action.yml', () => {
  const action = parse(read('action.yml')) as {
    readonly name: string
    readonly description: string
    readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>
    readonly runs: { readonly using: string; readonly steps: readonly Step[] }
  }
  const { inputs, runs } = action
  const [install, check] = runs.steps as readonly [Step, Step]

  test('is a composite action, with inputs that it uses and describes', () => {
    expect(runs.using).toBe('composite')
    for (const { shell } of runs.steps) expect(shell).toBe('bash')
    const used = [...read('action.yml').matchAll(/\$\{\{ inputs\.([a-z-]+) \}\}/g)].map(([, name]) => name)
    expect(used.sort()).toEqual(Object.keys(inputs).sort())
    for (const [name, input] of Object.entries(inputs)) {
      expect(input.description, name).toMatch(/^\S.{10,}/)
      expect(input.default, name).toBeTypeOf('string')
    }
  })

  test('puts no input into a script', () => {
    for (const { run } of runs.steps) expect(run).not.toContain('${{')
  })

  /** Runs the checking step with some inputs, the others being their defaults. */
  function validate(folder: string, given: Readonly<Record<string, string>>) {
    const value = (text: string) =>
      text.replaceAll(/\$\{\{ (github\.action_path|inputs\.([a-z-]+)) \}\}/g, (_, name: string, input?: string) =>
        name === 'github.action_path' ? repository.replace(/\/$/, '') : (given[input!] ?? inputs[input!]!.default),
      )
    const env = Object.fromEntries(Object.entries(check.env!).map(([name, text]) => [name, value(text)]))
    return bash(check.run!, folder, { ...env, GITHUB_ACTIONS: 'true' })
  }

  test.skipIf(!hasBash)('installs only where there is no dist/', () => {
    expect(bash(install.run!, repository)).toEqual({ exit: 0, stdout: '', stderr: '' })
    expect(fs.existsSync(path.join(scratch, 'npm.log'))).toBe(false)
    const empty = path.join(scratch, 'checkout')
    fs.mkdirSync(empty)
    expect(bash(install.run!, empty).exit).toBe(0)
    expect(fs.readFileSync(path.join(scratch, 'npm.log'), 'utf8')).toMatch(/^ci /)
  })

  test.skipIf(!hasBash)('marks findings, writes SARIF, fails with errors', () => {
    const folder = plan('galat', bad)
    const { exit, stdout } = validate(folder, { sarif: 'hasil.sarif', lang: 'en' })
    expect(exit).toBe(1)
    expect(stdout).toMatch(/^::error file=opd\/a\.pohon\.yaml,line=5,.*sasarn/m)
    const sarif = JSON.parse(fs.readFileSync(path.join(folder, 'hasil.sarif'), 'utf8')) as { readonly version: string }
    expect(sarif.version).toBe('2.1.0')
  })

  test.skipIf(!hasBash)('fail-on, max-warnings, paths', () => {
    // A branch that ends at level 3 is a warning.
    const folder = plan('peringatan', good.replace('level: 4', 'level: 3'))
    const { exit, stdout } = validate(folder, {})
    expect(exit).toBe(0)
    expect(stdout).toMatch(/^::warning /m)
    expect(validate(folder, { 'fail-on': 'warning' }).exit).toBe(1)
    expect(validate(folder, { 'max-warnings': '0' }).exit).toBe(1)
    expect(validate(folder, { 'max-warnings': '99' }).exit).toBe(0)
    expect(validate(folder, { paths: 'opd\npohon.yaml\n' }).exit).toBe(0)
    expect(validate(folder, { paths: 'tidak-ada' }).exit).toBe(2)
    expect(validate(folder, { 'fail-on': 'fatal' }).exit).toBe(2)
  })

  test.skipIf(!hasBash)('runs nothing that an input says', () => {
    const folder = plan('jahat', good)
    const attack = '"; touch diretas; $(touch diretas) `touch diretas` --lang=en'
    for (const name of Object.keys(inputs)) validate(folder, { [name]: attack })
    expect(fs.existsSync(path.join(folder, 'diretas'))).toBe(false)
  })
})

describe('.pre-commit-hooks.yaml', () => {
  const [hook] = parse(read('.pre-commit-hooks.yaml')) as readonly [Readonly<Record<string, string | boolean>>]

  test('has what pre-commit requires, and the names of plan files', () => {
    expect(Object.keys(hook)).toEqual(expect.arrayContaining(['id', 'name', 'entry', 'language']))
    expect([hook.language, hook.pass_filenames]).toEqual(['node', false])
    const files = new RegExp(hook.files as string)
    for (const name of ['pohon.yaml', 'a/pohon.yaml', 'opd/bkd.pohon.yaml', 'x.realisasi.yaml'])
      expect(files.test(name), name).toBe(true)
    for (const name of ['bukan-pohon.yaml', 'pohon.yaml.txt', 'README.md', 'a.pohon.yml'])
      expect(files.test(name), name).toBe(false)
  })

  test('can be installed: npm pack prints the name of the package and nothing else', () => {
    expect(read('.npmrc')).toMatch(/^foreground-scripts=false$/m)
  })

  test.skipIf(!hasBash)('looks at what is staged', () => {
    const folder = plan('hook', bad)
    expect(bash(hook.entry as string, folder).exit).toBe(1)
    fs.writeFileSync(path.join(folder, 'opd/a.pohon.yaml'), good)
    expect(bash(hook.entry as string, folder).exit).toBe(1)
    git(folder, 'add', '.')
    expect(bash(hook.entry as string, folder)).toMatchObject({ exit: 0 })
  })
})

describe('recipes of pohon init', () => {
  const recipe = async (ci: string, file: string, inside = '.') => {
    const folder = fs.mkdtempSync(path.join(scratch, 'init-'))
    fs.mkdirSync(path.join(folder, '.git'))
    const { exit, stderr } = await start(['init', inside, '--yes', '--ci', ci], { cwd: folder })
    expect(exit, stderr).toBe(0)
    return { folder, text: fs.readFileSync(path.join(folder, file), 'utf8') }
  }
  const { version } = JSON.parse(read('package.json')) as { version: string }

  test('GitLab: the same as docs/ci/gitlab-ci.yml', async () => {
    expect((await recipe('gitlab', '.gitlab-ci.yml')).text).toBe(read('docs/ci/gitlab-ci.yml'))
  })

  test.skipIf(!hasBash)('GitLab: its lines run and write the reports that it names', async () => {
    const { folder, text } = await recipe('gitlab', '.gitlab-ci.yml', 'a')
    const { pohon } = parse(text) as {
      readonly pohon: { readonly script: string[]; readonly artifacts: { readonly reports: Record<string, string> } }
    }
    for (const line of pohon.script) expect(bash(line, folder), line).toMatchObject({ exit: 0 })
    const { codequality, junit } = pohon.artifacts.reports
    expect(JSON.parse(fs.readFileSync(path.join(folder, codequality!), 'utf8'))).toBeInstanceOf(Array)
    expect(fs.readFileSync(path.join(folder, junit!), 'utf8')).toMatch(/^<\?xml/)
  })

  test.skipIf(!hasBash)('GitHub: its lines run, for a plan in a folder with a strange name too', async () => {
    for (const inside of ['.', "rencana kerja '25"]) {
      const { folder, text } = await recipe('github', '.github/workflows/pohon.yml', inside)
      const { jobs, permissions } = parse(text) as {
        readonly jobs: { readonly pohon: { readonly steps: readonly Step[] } }
        readonly permissions: object
      }
      expect(permissions).toEqual({ contents: 'read' })
      const lines = jobs.pohon.steps.flatMap(({ run }) => run ?? [])
      expect(lines[0]).toBe(`npm install --global ./pohon-${version}.tgz`)
      for (const line of lines) expect(bash(line, folder, { GITHUB_ACTIONS: 'true' }), line).toMatchObject({ exit: 0 })
    }
  })
})
