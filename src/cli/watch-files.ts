// Tells which files below a folder come, change or go. A chunk of its own: only `--watch` loads chokidar.
import path from 'node:path'
import { watch } from 'chokidar'

/** Watches a folder, all of what is below it or its own files only; ready when it misses nothing any more. */
export function watchFolder(
  folder: string,
  deep: boolean,
  changed: (file: string) => void,
): Promise<{ close(): Promise<void> }> {
  const watcher = watch(folder, {
    ignoreInitial: true,
    // Editors that write a new file and rename it over the old one: one change, no coming and going.
    atomic: true,
    // As plans are read: links to folders can run in circles.
    followSymlinks: false,
    ignorePermissionErrors: true,
    ignored: (file) => /(^|[\\/])(\.git|node_modules)([\\/]|$)/.test(path.relative(folder, file)),
    ...(deep ? {} : { depth: 0 }),
  })
  watcher.on('all', (_, file) => changed(path.resolve(file)))
  return new Promise((resolve, reject) => {
    watcher.on('error', reject)
    watcher.on('ready', () => resolve(watcher))
  })
}
