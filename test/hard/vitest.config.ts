// Hostile input and faults of the system, on the built command, with its memory and time: npm run test:hard. What takes more than a few
// seconds each runs with `POHON_HARD=full` (npm run test:hard:full). docs/ketahanan.md states the bounds.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string }

export default defineConfig({
  root,
  define: { __VERSION__: JSON.stringify(version), __HOMEPAGE__: 'null', __READER__: '"tests"' },
  test: {
    include: ['test/hard/**/*.test.ts'],
    watch: false,
    css: { include: /\.css\?raw$/ }, // else styles are empty
    // Memory and time are measured: one command at a time.
    maxWorkers: 1,
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
