// The folder in which parsed files are kept from one run to the next, and when it is emptied.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Host } from '../host.ts'
import type { Cache } from '../source/stored.ts'

/** Entries that are kept; with one more the folder is emptied, so that it never grows for long. */
const most = 1000

/** Where programs keep what they can make anew, by the system's custom; null where nobody says where that is. */
export function cacheFolder(
  { XDG_CACHE_HOME: own, LOCALAPPDATA: local }: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
  home: string,
): string | null {
  // The custom is that a path which is not absolute does not count.
  if (own !== undefined && path.isAbsolute(own)) return path.join(own, 'pohon')
  if (platform === 'win32') return local === undefined ? null : path.join(local, 'pohon', 'cache')
  if (!path.isAbsolute(home)) return null
  return platform === 'darwin' ? path.join(home, 'Library', 'Caches', 'pohon') : path.join(home, '.cache', 'pohon')
}

/** Several runs can use one folder: an entry is there whole or not at all. A folder that refuses is none. */
export function cacheIn(folder: string): Cache {
  return {
    get(name) {
      try {
        return fs.readFileSync(path.join(folder, name))
      } catch {
        return undefined
      }
    },
    set(name, bytes) {
      const temporary = path.join(folder, `.${process.pid}-${name}`)
      try {
        fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
        const known = fs.readdirSync(folder)
        if (known.length >= most) for (const old of known) removeQuietly(path.join(folder, old))
        fs.writeFileSync(temporary, bytes, { mode: 0o600 })
        fs.renameSync(temporary, path.join(folder, name))
      } catch {
        removeQuietly(temporary)
      }
    },
  }
}

function removeQuietly(file: string): void {
  try {
    fs.rmSync(file, { force: true })
  } catch {
    // Another run has it open, or the folder is none.
  }
}

/** The host with the system's cache, unless `--no-cache` is given. */
export function withCache(host: Host, { cache }: { readonly cache?: boolean }): Host {
  const folder = cache === false ? null : cacheFolder(process.env, process.platform, os.homedir())
  return folder === null ? host : { ...host, cache: cacheIn(folder) }
}
