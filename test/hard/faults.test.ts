// What the system does meanwhile: signals, a full disk, files that vanish, change or are closed to us, links in circles, strange names.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { findingsIn, inFolder, measure, smallTree, within } from './measured.ts'

const json = ['validate', '--format', 'json']
const preload = (name: string): string => fileURLToPath(new URL(name, import.meta.url))
const unix = process.platform !== 'win32'

/** A folder with one plan file that `--fix` changes. */
const inPlan = <T>(work: (folder: string, file: string) => Promise<T>): Promise<T> =>
  inFolder((folder) => {
    const file = path.join(folder, 'bkd.pohon.yaml')
    fs.writeFileSync(file, smallTree)
    return work(folder, file)
  })

/** How to run a command that stops half-way through its first write, and is sent a signal there. */
const stalled = (folder: string, signal: NodeJS.Signals): Omit<Parameters<typeof measure>[1], 'cwd'> => ({
  first: [preload('stall.cjs')],
  env: { POHON_STALL: `${folder}.stalled` },
  started: (child) => {
    const timer = setInterval(() => {
      if (!fs.existsSync(`${folder}.stalled`)) return
      clearInterval(timer)
      child.kill(signal)
    }, 10)
  },
})

describe.runIf(unix)('a signal in the middle of a write', () => {
  test.each([
    ['SIGINT', ['validate', '--fix']],
    ['SIGTERM', ['report', '--year', '2025', '-o', 'angka.json']],
    ['SIGINT', ['report', '--year', '2025', '-o', 'buku.xlsx']],
  ] as const)('%s during %j: the old file is whole, and none is left over', async (signal, args) => {
    await inPlan(async (folder, file) => {
      const old = '{"lama": true}'
      const output = args[args.length - 1]!
      if (args[0] === 'report') fs.writeFileSync(path.join(folder, output), old)
      const before = fs.readdirSync(folder)
      const { exit, signal: by } = await measure(args, { cwd: folder, ...stalled(folder, signal) })
      fs.rmSync(`${folder}.stalled`)
      expect([exit, by]).toEqual([null, signal])
      expect(fs.readdirSync(folder)).toEqual(before)
      expect(fs.readFileSync(args[0] === 'report' ? path.join(folder, output) : file, 'utf8')).toBe(
        args[0] === 'report' ? old : smallTree,
      )
    })
  })

  // Of tables there is a moment between two pieces: there they are given up.
  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s during an export: the old tables, and none is left over',
    async (signal) => {
      await inPlan(async (folder) => {
        const args = ['export', '--format', 'csv', '-o', 'tabel']
        await within(0, args, { cwd: folder })
        const all = () =>
          fs
            .readdirSync(path.join(folder, 'tabel'))
            .map((name) => [name, fs.readFileSync(path.join(folder, 'tabel', name), 'utf8')])
        const before = all()
        fs.writeFileSync(path.join(folder, 'bkd.pohon.yaml'), smallTree.replace('66,90', '67,90'))
        const { exit, signal: by } = await measure(args, { cwd: folder, ...stalled(folder, signal) })
        fs.rmSync(`${folder}.stalled`)
        expect([exit, by]).toEqual([null, signal])
        expect(all()).toEqual(before)
        await within(0, args, { cwd: folder })
        expect(all().map(([name]) => name)).toEqual(before.map(([name]) => name))
        expect(all()).not.toEqual(before)
      })
    },
  )

  test('what a killed run left is not written through', async () => {
    await inPlan(async (folder, file) => {
      const victim = path.join(folder, 'korban.txt')
      fs.writeFileSync(victim, 'tetap')
      await within(0, ['validate', '--fix', '--fail-on', 'error'], {
        cwd: folder,
        first: [preload('lay-link.cjs')],
        env: { POHON_FOLDER: folder, POHON_VICTIM: victim },
      })
      expect(fs.readFileSync(victim, 'utf8')).toBe('tetap')
      expect(fs.lstatSync(file).isFile()).toBe(true)
      expect(fs.readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
    })
  })
})

/** Whether a small file system can be mounted here: as root, in a container that lets it. */
const mounts = unix && tryMount()

function tryMount(): boolean {
  const folder = fs.mkdtempSync('/tmp/pohon-mount-')
  try {
    mount(folder, '64k')
    execFileSync('umount', [folder])
    return true
  } catch {
    return false
  } finally {
    fs.rmdirSync(folder)
  }
}

function mount(folder: string, size: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], { stdio: 'ignore' })
}

describe('several files of one plan', () => {
  test.runIf(mounts)('one on a disk that takes nothing: none of them changes, and nothing is left over', async () => {
    await inFolder(async (folder) => {
      const opd = path.join(folder, 'opd')
      fs.mkdirSync(opd)
      mount(opd, '64k')
      try {
        const tree = (more: string) => `versi: 1\n${more}`
        fs.writeFileSync(path.join(folder, 'pohon.yaml'), 'versi: 1\n')
        fs.writeFileSync(
          path.join(folder, 'a.pohon.yaml'),
          tree('pohon: { level: 1, id: lama, sasaran: Meningkatnya mutu }\n'),
        )
        fs.writeFileSync(
          path.join(opd, 'b.pohon.yaml'),
          tree('induk: lama\npohon: { level: 2, sasaran: Meningkatnya mutu layanan }\n'),
        )
        execFileSync('mount', ['-o', 'remount,ro', opd], { stdio: 'ignore' })
        const all = () =>
          (fs.readdirSync(folder, { recursive: true }) as string[])
            .filter((name) => name.endsWith('.yaml'))
            .map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')])
        const before = all()
        const { stderr } = await within(2, ['rename', 'lama', 'baru'], { cwd: folder })
        expect(stderr).toMatch(/"opd\/b\.pohon\.yaml" tidak dapat ditulis: EROFS.*tidak satu berkas pun berubah/)
        expect(all()).toEqual(before)
        expect(fs.readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
      } finally {
        execFileSync('umount', [opd])
      }
    })
  })
})

describe('a full disk', () => {
  const onFull = <T>(work: (folder: string, file: string) => Promise<T>): Promise<T> =>
    inFolder(async (above) => {
      const folder = path.join(above, 'penuh')
      fs.mkdirSync(folder)
      mount(folder, '64k')
      try {
        const file = path.join(folder, 'bkd.pohon.yaml')
        fs.writeFileSync(file, smallTree)
        try {
          fs.writeFileSync(path.join(folder, 'isi'), Buffer.alloc(100_000))
        } catch {}
        return await work(folder, file)
      } finally {
        execFileSync('umount', [folder])
      }
    })

  test
    .runIf(mounts)
    .each([
      [['validate', '--fix']],
      [['report', '--year', '2025', '-o', 'buku.xlsx']],
      [['report', '--year', '2025', '-o', 'angka.json']],
      [['tree', '-o', 'pohon.svg']],
      [['export', '--format', 'csv', '-o', '.']],
    ])('%j: one line, exit code 2, the old file, nothing left over', async (args) => {
    await onFull(async (folder, file) => {
      const before = fs.readdirSync(folder)
      const { stderr } = await within(2, args, { cwd: folder })
      expect(stderr).toMatch(/tidak dapat ditulis: ENOSPC/)
      expect(fs.readdirSync(folder)).toEqual(before)
      expect(fs.readFileSync(file, 'utf8')).toBe(smallTree)
    })
  })

  test.runIf(fs.existsSync('/dev/full'))('of the output: said, and no exit code of findings', async () => {
    await inPlan(async (folder) => {
      const shell = `"${process.execPath}" "${fileURLToPath(new URL('../../bin/pohon.js', import.meta.url))}" validate > /dev/full`
      try {
        execFileSync('sh', ['-c', shell], { cwd: folder, stdio: 'pipe' })
        expect.unreachable()
      } catch (error) {
        const { status, stderr } = error as { status: number; stderr: Buffer }
        expect([status, stderr.toString()]).toEqual([3, expect.stringMatching(/^pohon: .*ENOSPC.*\n$/)])
      }
    })
  })
})

describe('files that are not there any more, or not ours', () => {
  const other = smallTree.replace('id: merit', 'id: lain').replace('id: ip-asn', 'id: ip-lain')

  test('one that vanishes between listing and reading is a finding; the others are checked', async () => {
    await inPlan(async (folder) => {
      fs.writeFileSync(path.join(folder, 'lenyap.pohon.yaml'), other)
      const { stdout } = await within(1, json, { cwd: folder, first: [preload('vanish.cjs')] })
      const gone = findingsIn(stdout).filter(({ file }) => file === 'lenyap.pohon.yaml')
      expect(gone).toMatchObject([
        { rule: 'yaml/sintaks', message: expect.stringContaining('berkasnya tidak ada lagi') },
      ])
      expect(findingsIn(stdout).some(({ file }) => file === 'bkd.pohon.yaml')).toBe(true)
    })
  })

  test('one that is changed meanwhile keeps the change: --fix does not write over it', async () => {
    await inPlan(async (folder, file) => {
      const changed = `${smallTree}# baru\n`
      const { stderr } = await within(2, ['validate', '--fix'], {
        cwd: folder,
        first: [preload('change.cjs')],
        env: { POHON_FILE: file, POHON_TEXT: changed },
      })
      expect(stderr).toMatch(/berubah/)
      expect(fs.readFileSync(file, 'utf8')).toBe(changed)
    })
  })

  test.runIf(unix)('files, folders and pohon.yaml without permission', async () => {
    await inPlan(async (folder) => {
      fs.writeFileSync(path.join(folder, 'tutup.pohon.yaml'), other, { mode: 0 })
      fs.mkdirSync(path.join(folder, 'gelap'), { mode: 0 })
      const { stdout } = await within(1, json, { cwd: folder, plainUser: true })
      const closed = findingsIn(stdout).filter(({ message }) => message.includes('izin ditolak'))
      expect(closed.map(({ file }) => file)).toEqual(['gelap', 'tutup.pohon.yaml'])
      fs.writeFileSync(path.join(folder, 'pohon.yaml'), 'versi: 1\n', { mode: 0 })
      await within(2, json, { cwd: folder, plainUser: true })
      fs.chmodSync(folder, 0o555)
      const { stderr } = await within(2, ['report', '--year', '2025', '-o', 'a.json'], { cwd: folder, plainUser: true })
      expect(stderr).not.toBe('')
    })
  })

  test.runIf(unix)('links in circles, to nothing, to folders, and pipes', async () => {
    await inPlan(async (folder) => {
      const link = (name: string, to: string) => fs.symlinkSync(to, path.join(folder, name))
      link('putar.pohon.yaml', 'putar.pohon.yaml')
      link('buntu.pohon.yaml', 'tiada')
      link('a', 'b')
      link('b', 'a')
      fs.mkdirSync(path.join(folder, 'opd'))
      link('opd/atas', '..')
      execFileSync('mkfifo', [path.join(folder, 'pipa.pohon.yaml')])
      const { stdout } = await within(1, json, { cwd: folder })
      expect(JSON.parse(stdout)).toMatchObject({ summary: { files: 1 } })
      await within(2, ['validate', 'putar.pohon.yaml'], { cwd: folder })
    })
  })
})

describe('globs and paths that lead out of the folder', () => {
  test.each([
    ['berkas: "../**/*.pohon.yaml"'],
    ['berkas: "/**/*.pohon.yaml"'],
    ['berkas: "../luar/x.pohon.yaml"'],
    ['berkas: "opd/../../luar/*.pohon.yaml"'],
    [`berkas: "${'a'.repeat(5000)}"`],
  ])('%s reads nothing from there', async (glob) => {
    await inFolder(async (above) => {
      const folder = path.join(above, 'rencana')
      for (const name of ['rencana', 'luar']) fs.mkdirSync(path.join(above, name))
      fs.writeFileSync(path.join(above, 'luar', 'x.pohon.yaml'), smallTree)
      fs.writeFileSync(path.join(folder, 'pohon.yaml'), `versi: 1\n${glob}\n`)
      const { stderr, stdout } = await within(2, ['validate'], { cwd: folder })
      expect(stderr.trim().split('\n').length).toBe(1)
      expect(stdout).toBe('')
    })
  })

  test.runIf(unix)('a file that a link shows is read, but not written through', async () => {
    await inFolder(async (above) => {
      const folder = path.join(above, 'rencana')
      fs.mkdirSync(folder)
      const outside = path.join(above, 'luar.pohon.yaml')
      fs.writeFileSync(outside, smallTree)
      fs.symlinkSync(outside, path.join(folder, 'x.pohon.yaml'))
      const { stderr } = await within(1, ['validate', '--fix'], { cwd: folder })
      expect(stderr).toMatch(/menuju ke luar folder rencana/)
      expect(fs.readFileSync(outside, 'utf8')).toBe(smallTree)
    })
  })
})

describe.runIf(unix)('names with every sign', () => {
  test('each is read, and shown without its control signs', async () => {
    await inFolder(async (folder) => {
      const signs = Array.from({ length: 0x17f }, (_, code) => String.fromCodePoint(code + 1)).filter(
        (sign) => sign !== '/',
      )
      const names = [
        ...signs.map((sign) => `a${sign}b`),
        '😀',
        '\u202e',
        '-',
        '--fix',
        ' ',
        '%2e%2e',
        '$(x)',
        '`x`',
        '"; x',
        'con',
        'é',
        'e\u0301',
      ]
      for (const [index, name] of names.entries())
        fs.writeFileSync(path.join(folder, `${name}.pohon.yaml`), `versi: 1\npohon:\n  - level: 9\n    id: n${index}\n`)
      // A name that is no text in any encoding.
      fs.writeFileSync(
        Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff, 0xfe]), Buffer.from('.pohon.yaml')]),
        'versi: 1\n',
      )
      const formats = ['sarif', 'junit', 'github', 'gitlab', 'checkstyle', 'markdown'].flatMap((format) => [
        '--format',
        `${format}=${format}.txt`,
      ])
      const { stdout } = await within(1, [...json, ...formats], { cwd: folder })
      const files = new Set(findingsIn(stdout).map(({ file }) => file))
      expect(names.filter((name) => !files.has(`${name}.pohon.yaml`))).toEqual([])
      const pretty = await within(1, ['validate', '--color'], { cwd: folder })
      // Of the colours of chalk only: no control sign of a name reaches the terminal.
      expect(stripVTControlCharacters(pretty.stdout)).not.toMatch(/(?!\n)[\p{Cc}\u202e\u2028]/u)
      await within(1, ['report', '--year', '2025', '-o', 'l.html'], { cwd: folder })
    })
  })
})
