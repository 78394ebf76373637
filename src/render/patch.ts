// Files before and after → a unified diff that `git apply` and `patch -p1` take. A chunk of its own: few commands show one.
import { formatPatch, structuredPatch } from 'diff'

export interface Change {
  /** With `/`; put behind `a/` and `b/`. */
  readonly path: string
  /** Null for a file that is new. */
  readonly before: Uint8Array | null
  readonly after: Uint8Array
}

export function renderPatch(changes: readonly Change[]): string {
  const patches = changes.map(({ path, before, after }) => {
    const [from, old] = before === null ? ['/dev/null', ''] : [`a/${path}`, text(before)]
    const patch = structuredPatch(from, `b/${path}`, old, text(after), undefined, undefined, { context: 3 })
    return { ...patch, isGit: true, ...(before === null && { isCreate: true, newMode: '100644' }) }
  })
  return patches.map((patch) => formatPatch(patch)).join('')
}

/** With its byte order mark: the first line is to match the file's. */
const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
