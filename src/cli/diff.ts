// Text of `git diff -U0 --no-renames` → which lines of which files are new, or stand beside lines that went away. Pure.

/** From and to, from 1, both included. */
export type Lines = readonly (readonly [from: number, to: number])[]

/** Paths from the repository's top, as git writes them; `all` for a file that is new, or of which git knows no lines. */
export type Diff = ReadonlyMap<string, Lines | 'all'>

export function parseDiff(text: string): Diff {
  const files = new Map<string, [number, number][] | 'all'>()
  let file: string | null = null
  // Lines of a hunk may look like headers.
  let body = 0
  for (const line of text.split('\n')) {
    if (body > 0) {
      // `\ No newline at end of file` is not counted.
      if (!line.startsWith('\\')) body -= 1
      continue
    }
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line)
    if (hunk !== null && file !== null) {
      const [removed, start, added] = [Number(hunk[1] ?? 1), Number(hunk[2]), Number(hunk[3] ?? 1)]
      body = removed + added
      const ranges = files.get(file)
      // Where lines only went away, git names the line before them: both neighbours are touched.
      if (ranges !== 'all') ranges?.push(added === 0 ? [start, start + 1] : [start, start + added - 1])
    } else if (line.startsWith('diff --git ')) {
      file = nameOf(line.slice('diff --git '.length))
      if (!files.has(file)) files.set(file, [])
    } else if (file !== null && /^(new file mode|Binary files|GIT binary patch)/.test(line)) {
      files.set(file, 'all')
    } else if (line.startsWith('* Unmerged path ')) {
      files.set(unquote(line.slice('* Unmerged path '.length)), 'all')
    }
  }
  return files
}

/** `a/opd/x y.yaml b/opd/x y.yaml` → `opd/x y.yaml`: without renames both halves name the same file. */
const nameOf = (pair: string): string => unquote(pair.slice((pair.length + 1) / 2)).slice('b/'.length)

/** git quotes names that have control characters, quotes or backslashes, as C does. */
function unquote(name: string): string {
  if (!name.startsWith('"')) return name
  const parts = name.slice(1, -1).matchAll(/\\([0-7]{3})|\\(.)|[^\\]+/gs)
  return Buffer.concat(
    [...parts].map(([part, octal, letter]) => {
      if (octal !== undefined) return Buffer.from([Number.parseInt(octal, 8)])
      return Buffer.from(letter === undefined ? part : (escapes[letter] ?? letter))
    }),
  ).toString()
}

const escapes: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
}
