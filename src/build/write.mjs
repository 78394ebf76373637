// Puts files in place whole: a test or command that runs meanwhile sees the old file or the new one, never half of one.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What the person who builds can put right; shown without a stack. */
export class BuildError extends Error {
  name = 'BuildError'
}

export function write(path, content) {
  const bytes = Buffer.from(content)
  try {
    if (readFileSync(path).equals(bytes)) return
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}.tmp`
  writeFileSync(draft, bytes)
  renameSync(draft, path)
}

/** Removes what an earlier build left in the folder: everything in it ships. */
export function removeOthers(folder, keep) {
  for (const file of readdirSync(folder)) {
    if (!keep.includes(file) && !file.endsWith('.tmp')) rmSync(join(folder, file), { recursive: true, force: true })
  }
}
