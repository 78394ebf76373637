// Colour is one decision, from the flag, the environment and the terminal.
import { expect, test } from 'vitest'
import { wantsColour } from '../../src/cli/console.ts'

const terminal = true
const pipe = false

test.each<[flag: boolean | undefined, env: NodeJS.ProcessEnv, isTerminal: boolean, wanted: boolean]>([
  [undefined, {}, terminal, true],
  [undefined, {}, pipe, false],
  [undefined, { TERM: 'dumb' }, terminal, false],
  [undefined, { TERM: 'xterm-256color' }, pipe, false],
  [undefined, { NO_COLOR: '1' }, terminal, false],
  [undefined, { NO_COLOR: '0' }, terminal, false], // any value: no-color.org
  [undefined, { NO_COLOR: '' }, terminal, true],
  [undefined, { FORCE_COLOR: '1' }, pipe, true],
  [undefined, { FORCE_COLOR: '3' }, pipe, true],
  [undefined, { FORCE_COLOR: 'true' }, pipe, true],
  [undefined, { FORCE_COLOR: '' }, pipe, true],
  [undefined, { FORCE_COLOR: '0' }, terminal, false],
  [undefined, { FORCE_COLOR: 'false' }, terminal, false],
  [undefined, { FORCE_COLOR: '1', TERM: 'dumb' }, pipe, true],
  [undefined, { NO_COLOR: '1', FORCE_COLOR: '1' }, terminal, false],
  [undefined, { NO_COLOR: '', FORCE_COLOR: '1' }, pipe, true],
  [true, { NO_COLOR: '1', FORCE_COLOR: '0', TERM: 'dumb' }, pipe, true],
  [false, { FORCE_COLOR: '1' }, terminal, false],
])('flag %s, %j, terminal %s: %s', (flag, env, isTerminal, wanted) => {
  expect(wantsColour(flag, env, isTerminal)).toBe(wanted)
})
