// What the command line makes of errors: wrong usage is 2, a bug is 3 and says so.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { UsageError } from '../../src/usage.ts'

const { validate } = vi.hoisted(() => ({ validate: vi.fn<() => Promise<number>>() }))
vi.mock('../../src/cli/validate.ts', () => ({ validate, findingFormats: ['pretty', 'json'] }))
const { run } = await import('../../src/cli/program.ts')

let stderr = ''
let stdout = ''
beforeEach(() => {
  stderr = ''
  stdout = ''
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    stderr += String(text)
    return true
  })
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    stdout += String(text)
    return true
  })
})
afterEach(() => vi.restoreAllMocks())

test('the exit code is the command’s', async () => {
  validate.mockResolvedValue(1)
  expect(await run(['validate'])).toBe(1)
  expect([stdout, stderr]).toEqual(['', ''])
})

test('a bug: exit code 3, and what to report', async () => {
  validate.mockRejectedValue(new TypeError('x is undefined'))
  expect(await run(['validate'])).toBe(3)
  expect(stdout).toBe('')
  expect(stderr).toMatch(
    /^pohon: ini kesalahan di dalam pohon, bukan pada berkas Anda; laporkan bersama keterangan berikut\npohon \S+, node v\S+\nTypeError: x is undefined\n {4}at /,
  )
  stderr = ''
  expect(await run(['validate', '--lang', 'en'])).toBe(3)
  expect(stderr).toMatch(/^pohon: this is a bug in pohon, not in your files; please report it with what follows\n/)
})

test('something thrown that is no error: still exit code 3', async () => {
  validate.mockRejectedValue('teks')
  expect(await run(['validate'])).toBe(3)
  expect(stderr).toMatch(/\nteks\n$/)
})

test('wrong usage: exit code 2, in the language of the plan where it is known', async () => {
  const error = () => new UsageError({ id: 'tidak ada {x}', en: 'no {x}' }, { x: '\u001b[31mmerah' })
  validate.mockRejectedValue(error())
  expect(await run(['validate'])).toBe(2)
  expect(stderr).toBe('pohon: tidak ada \ufffd[31mmerah\n')
  stderr = ''
  validate.mockRejectedValue(Object.assign(error(), { language: 'en' }))
  expect(await run(['validate'])).toBe(2)
  expect(stderr).toBe('pohon: no \ufffd[31mmerah\n')
})

test('options of all commands stand before and behind the command', async () => {
  validate.mockResolvedValue(0)
  await run(['--lang', 'en', '--no-color', 'validate', 'opd'])
  await run(['validate', 'opd', '--no-color', '--lang=en'])
  for (const call of validate.mock.calls.slice(-2)) {
    expect(call.slice(1)).toEqual([['opd'], { lang: 'en', color: false, cache: true, failOn: 'error' }])
  }
  await run(['validate'])
  expect(validate.mock.calls.at(-1)!.slice(1)).toEqual([[], { cache: true, failOn: 'error' }])
})

test('a value for an option that takes none: that option is known', async () => {
  expect(await run(['validate', '--fix=ya'])).toBe(2)
  expect(stderr).toBe('pohon: opsi --fix tidak mempunyai isi; hapus "=" dan yang di belakangnya\n')
  stderr = ''
  expect(await run(['validate', '--quit=1', '--lang', 'en'])).toBe(2)
  expect(stderr).toBe('pohon: unknown option --quit; did you mean --quiet?\n')
})
