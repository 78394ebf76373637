// Files before and after → a unified diff that `git apply` and `patch -p1` take. A chunk of its own: few commands show one.
import { formatPatch, structuredPatch } from 'diff'

export interface Change {
  /** With `/`; put behind `a/` and `b/`. */
  readonly path: string
  readonly before: Uint8Array
  readonly after: Uint8Array
}

export function renderPatch(changes: readonly Change[]): string {
  const patches = changes.map(({ path, before, after }) => ({
    ...structuredPatch(`a/${path}`, `b/${path}`, text(before), text(after), undefined, undefined, { context: 3 }),
    isGit: true,
  }))
  return patches.map((patch) => formatPatch(patch)).join('')
}

/** With its byte order mark: the first line is to match the file's. */
const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
