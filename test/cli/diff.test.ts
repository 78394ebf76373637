// What git's diff says about lines: hunks, new, binary and deleted files, quoted names, and lines that look like headers.
import { describe, expect, test } from 'vitest'
import { parseDiff } from '../../src/cli/diff.ts'

const of = (...lines: string[]) => Object.fromEntries(parseDiff(`${lines.join('\n')}\n`))
const head = (name: string) => [`diff --git a/${name} b/${name}`, 'index 1..2 100644', `--- a/${name}`, `+++ b/${name}`]

test('nothing changed', () => {
  expect(of()).toEqual({})
})

describe('hunks', () => {
  test.each([
    ['@@ -3 +3 @@', ['-a', '+b'], [3, 3]],
    ['@@ -3,2 +3,4 @@ pohon:', ['-a', '-b', '+c', '+d', '+e', '+f'], [3, 6]],
    ['@@ -0,0 +1,2 @@', ['+a', '+b'], [1, 2]],
    ['@@ -5,2 +4,0 @@', ['-a', '-b'], [4, 5]],
    ['@@ -1 +0,0 @@', ['-a'], [0, 1]],
  ])('%s', (hunk, body, lines) => {
    expect(of(...head('a.yaml'), hunk, ...body)).toEqual({ 'a.yaml': [lines] })
  })

  test('several, in several files; what looks like a header is a line', () => {
    expect(
      of(
        ...head('a.yaml'),
        '@@ -1,2 +1 @@',
        '--- a/x.yaml',
        '-diff --git a/x.yaml b/x.yaml',
        '+++ b/x.yaml',
        '\\ No newline at end of file',
        '@@ -9 +8 @@',
        '-@@ -1 +1 @@',
        '\\ No newline at end of file',
        '+new file mode 100644',
        '\\ No newline at end of file',
        ...head('b.yaml'),
        '@@ -2,0 +3 @@',
        '+x\r',
      ),
    ).toEqual({
      'a.yaml': [
        [1, 1],
        [8, 8],
      ],
      'b.yaml': [[3, 3]],
    })
  })
})

test('files without lines: new, binary, other permissions, in conflict', () => {
  expect(
    of(
      'diff --git a/baru.yaml b/baru.yaml',
      'new file mode 100644',
      'index 000..123',
      '--- /dev/null',
      '+++ b/baru.yaml',
      '@@ -0,0 +1 @@',
      '+versi: 1',
      'diff --git a/biner.yaml b/biner.yaml',
      'index 1..2 100644',
      'Binary files a/biner.yaml and b/biner.yaml differ',
      'diff --git a/izin.yaml b/izin.yaml',
      'old mode 100644',
      'new mode 100755',
      '* Unmerged path opd/sengketa.yaml',
    ),
  ).toEqual({ 'baru.yaml': 'all', 'biner.yaml': 'all', 'izin.yaml': [], 'opd/sengketa.yaml': 'all' })
})

test.each([
  ['a/opd/dua kata.yaml b/opd/dua kata.yaml', 'opd/dua kata.yaml'],
  ['a/a b/a.yaml b/a b/a.yaml', 'a b/a.yaml'],
  ['a/é.yaml b/é.yaml', 'é.yaml'],
  [String.raw`"a/\"kutip\".yaml" "b/\"kutip\".yaml"`, '"kutip".yaml'],
  [String.raw`"a/\303\251\t\\.yaml" "b/\303\251\t\\.yaml"`, 'é\t\\.yaml'],
])('name %s', (pair, name) => {
  expect(of(`diff --git ${pair}`, 'new file mode 100644')).toEqual({ [name]: 'all' })
})
