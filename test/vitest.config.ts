// The test suite: test/**/*.test.ts, on the sources, and on the built command where a test starts it (npm test builds first).
// test/tools/ (needs LibreOffice), test/hard/ (hostile input) and test/bench/ have configs of their own.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string }

// Set by .ci/run: where to write the counts, and the Node that must be running.
const { POHON_TEST_SUMMARY: summary, POHON_TEST_NODE: node = '' } = process.env
if (!process.version.startsWith(`v${node}`))
  throw new Error(`tests are to run on Node ${node}, this is ${process.version}`)

/** Have configs of their own. */
const elsewhere = ['test/tools/**', 'test/bench/**', 'test/hard/**']
const mocking = ['test/plan/windows.test.ts', 'test/cli/program.test.ts']

/**
 * On another Node than the machine's only what may differ there is run: files, streams, terminals, child processes, regular expressions,
 * zip. These take long and run the same code again.
 */
const slow = [
  'test/{docs,recipes,editor,schema,examples,scenarios}/**',
  'test/fix/fixtures.test.ts',
  'test/render/{report-hostile,tree-hostile,report-terminal-widths,findings-sarif}.test.ts',
  'test/report/formula-properties.test.ts',
  'test/cli/{progress,completion,help,merge}.test.ts',
  'test/source/{places,fuzz}.test.ts',
]

export default defineConfig({
  root,
  define: { __VERSION__: JSON.stringify(version), __HOMEPAGE__: 'null', __READER__: '"tests"' }, // as src/build/build.mjs does
  test: {
    watch: false,
    css: { include: /\.css\?raw$/ }, // else styles are empty
    maxWorkers: '100%', // vitest leaves one core free, which is half of a machine with two
    // Loading the sources anew for each file takes longer than most files; only a mocked module needs it.
    projects: [
      {
        extends: true,
        test: {
          name: 'pohon',
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: [...elsewhere, ...mocking, ...(node === '' ? [] : slow)],
        },
      },
      { extends: true, test: { name: 'mocking', include: mocking } },
    ],
    testTimeout: 20_000, // a command takes 0.2 s; two suites may share the machine
    hookTimeout: 60_000,
    reporters: summary ? ['default', ['json', { outputFile: summary }]] : ['default'],
  },
})
