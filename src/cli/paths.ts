// Plan paths as they are shown: from the repository's root, else from the working folder, with `/`.
import path from 'node:path'
import type { Loaded } from '../run.ts'

/** The plan's root as seen from where shown paths start; `.` when it is the same folder. */
export const shownRoot = ({ root }: Loaded): string => slashes(path.relative(root.base, root.folder)) || '.'

export function pathOf({ root }: Loaded): (file: string) => string {
  return (file) => slashes(path.relative(root.base, path.join(root.folder, file)))
}

const slashes = (file: string): string => file.split(path.sep).join('/')
