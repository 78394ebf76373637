// Findings in several formats: where one about a folder is put, what a step's summary gets, addresses in a pipeline.
import { afterEach, expect, test, vi } from 'vitest'
import { linkTo } from '../../src/cli/ci.ts'
import { parseFormats, writeFindings } from '../../src/cli/findings-output.ts'
import { type Host, memoryHost } from '../../src/host.ts'
import { checkPlan, loadPlan } from '../../src/run.ts'
import { schemaErrors } from './schemas.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

/** Runs `validate --format …` in /plan; gives what was shown and noted. */
async function run(host: Host, formats: readonly string[]): Promise<{ shown: string; notes: string[] }> {
  const loaded = await loadPlan(host, [])
  const { findings, suppressed } = checkPlan(loaded, 'en')
  let shown = ''
  const notes: string[] = []
  const console = {
    paint: null,
    width: 80,
    isTerminal: false,
    out: (text: string | Uint8Array) => {
      shown += String(text)
    },
    progress: () => {},
    note: ({ en }: { readonly en: string }) => void notes.push(en),
  }
  await writeFindings(host, parseFormats(host, formats), findings, suppressed, loaded, 'en', console)
  return { shown, notes }
}

const plan = (count = 1) =>
  `versi: 1\npohon:\n${Array.from({ length: count }, (_, index) => `  - level: 4\n    id: n${index}\n    sasaran: Terlaksananya layanan ke-${index}\n`).join('')}`

/** With a folder that may not be listed. */
function closedHost(files: readonly (readonly [string, string])[]): Host {
  const host = memoryHost(new Map([...files, ['/plan/opd/rahasia/a.pohon.yaml', '']]))
  return { ...host, list: (folder) => (folder === '/plan/opd/rahasia' ? null : host.list(folder)) }
}

test.each([
  ['pohon.yaml, where there is one', 'pohon.yaml', [['/plan/pohon.yaml', 'versi: 1\n']]],
  ['the first file, where there is none', 'opd/b.pohon.yaml', []],
] as const)('a finding about a folder is at the top of %s', async (_, file, more) => {
  const host = closedHost([...more, ['/plan/opd/b.pohon.yaml', plan()]])
  const sarif = JSON.parse((await run(host, ['sarif'])).shown) as {
    runs: { results: { message: { text: string }; locations: object[] }[] }[]
  }
  expect(schemaErrors('sarif', sarif)).toEqual([])
  const about = sarif.runs[0]!.results.find(({ message }) => message.text.startsWith('opd/rahasia: '))
  expect(about?.locations).toEqual([
    {
      physicalLocation: {
        artifactLocation: { uri: file, uriBaseId: '%SRCROOT%' },
        region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
      },
    },
  ])
  expect((await run(host, ['github'])).shown).toContain(`::error file=${file},line=1,`)
  const paths = (JSON.parse((await run(host, ['gitlab'])).shown) as { location: { path: string } }[]).map(
    ({ location }) => location.path,
  )
  expect(paths).not.toContain('opd/rahasia')
  const { findings } = JSON.parse((await run(host, ['json'])).shown) as { findings: { file: string }[] }
  expect(findings.map((finding) => finding.file)).toContain('opd/rahasia')
})

test('the summary of a step keeps what is there and holds no more than GitHub takes', async () => {
  vi.stubEnv('GITHUB_STEP_SUMMARY', '/runner/summary.md')
  const earlier = '# Before\n'.repeat(110_000)
  const files = new Map<string, string | Uint8Array>([
    ['/plan/a.pohon.yaml', plan(500)],
    ['/runner/summary.md', earlier],
  ])
  const host = memoryHost(files)
  await run(host, ['github', 'markdown=/plan/a.md'])
  const summary = Buffer.from(files.get('/runner/summary.md')!).toString()
  expect(summary.startsWith(`${earlier}\n## pohon: `)).toBe(true)
  expect(summary).toMatch(/There are \d+ .*more that do not fit here/)
  expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1024 * 1024)
  expect(Buffer.byteLength(files.get('/plan/a.md')!)).toBeLessThanOrEqual(65_536)
})

test('no summary without the format, or without a place for it', async () => {
  vi.stubEnv('GITHUB_STEP_SUMMARY', '/plan/summary.md')
  const files = new Map([['/plan/a.pohon.yaml', plan()]])
  await run(memoryHost(files), ['json', 'sarif=/plan/a.sarif'])
  expect([...files.keys()]).toEqual(['/plan/a.pohon.yaml', '/plan/a.sarif'])
  vi.stubEnv('GITHUB_STEP_SUMMARY', '')
  await run(memoryHost(files), ['github'])
  expect([...files.keys()]).toEqual(['/plan/a.pohon.yaml', '/plan/a.sarif'])
})

test('addresses of lines at GitHub and at GitLab', () => {
  const github = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'kab/rencana', GITHUB_SHA: 'abc' }
  const gitlab = { CI_PROJECT_URL: 'https://gitlab.com/kab/rencana', CI_COMMIT_SHA: 'abc' }
  expect(linkTo(github)('opd/a (1)#é.pohon.yaml', 3)).toBe(
    'https://github.com/kab/rencana/blob/abc/opd/a%20%281%29%23%C3%A9.pohon.yaml#L3',
  )
  expect(linkTo(gitlab)('a.pohon.yaml', 3)).toBe('https://gitlab.com/kab/rencana/-/blob/abc/a.pohon.yaml#L3')
  expect(linkTo(gitlab)('../a.pohon.yaml', 3)).toBe(null)
  expect(linkTo({ ...github, GITHUB_SHA: '' })('a.pohon.yaml', 3)).toBe(null)
  expect(linkTo({})('a.pohon.yaml', 3)).toBe(null)
})
