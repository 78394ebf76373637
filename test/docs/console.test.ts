// The comparison that all other tests of the documentation rest on.
import { expect, test } from 'vitest'
import { commandsOf, difference } from './console.ts'

const printed = '\na\nb  \nc\nd\n'

test.each([
  ['a b c d', true],
  ['a b c', false],
  ['b c d', false],
  ['a b x d', false],
  ['a … d', true],
  ['a … c', false],
  ['… d', true],
  ['… c …', true],
  ['… c … b …', false],
  ['a b … b', false],
  ['…', true],
  ['', false],
])('%s', (shown, same) => {
  expect(difference(shown.split(' '), printed) === null).toBe(same)
})

test('commands with their words and output', () => {
  const [first, second] = commandsOf(['$ pohon tree "a b" --depth 1', 'x', '', '$ pohon --help'])
  expect(first).toMatchObject({ args: ['pohon', 'tree', 'a b', '--depth', '1'], output: ['x', ''] })
  expect(second).toMatchObject({ args: ['pohon', '--help'], output: [] })
})
