// A host that shows the files of a repository as they are staged: what a commit will contain, whatever else is in the working folder.
import type { Entry, Host } from '../host.ts'
import type { Repository } from './git.ts'

const inFolder = (key: string) => (key === '.' ? '' : `${key}/`)

/** What git does not have in its index (links, submodules, files in conflict, what lies outside) is the working folder's. */
export function stagedHost(host: Host, repository: Repository, isCommitted: (key: string) => boolean): Host {
  const objects = new Map<string, string>()
  const others: string[] = []
  for (const line of repository.git(['ls-files', '-s', '-z']).toString().split('\0')) {
    const [, mode, object, stage, key] = /^(\d+) (\w+) (\d)\t(.*)$/s.exec(line) ?? []
    if (key === undefined || object === undefined) continue
    if (stage !== '0' || !mode!.startsWith('100')) others.push(key)
    else if (isCommitted(key)) objects.set(key, object)
  }
  const folders = foldersOf([...objects.keys(), ...others])
  const isOther = (key: string) => others.some((other) => key === other || key.startsWith(`${other}/`))
  const open = (key: string) => key === '.git' || key.startsWith('.git/') || isOther(key)
  const contents = reader(repository, objects)
  return {
    ...host,
    read(file) {
      const object = objects.get(repository.keyOf(file) ?? '')
      return object === undefined ? host.read(file) : contents(object)
    },
    kind(file) {
      const key = repository.keyOf(file)
      if (key === null || open(key)) return host.kind(file)
      return objects.has(key) ? 'file' : folders.has(key) ? 'folder' : null
    },
    list(folder) {
      const key = repository.keyOf(folder)
      if (key === null || open(key)) return host.list(folder)
      const inner = folders.get(key)
      if (inner === undefined) return null
      const real = new Map((host.list(folder) ?? []).map((entry) => [entry.name, entry]))
      return [...inner].sort().flatMap((name): Entry[] => {
        const child = `${inFolder(key)}${name}`
        if (objects.has(child)) return [{ name, kind: 'file' }]
        if (folders.has(child)) return [{ name, kind: 'folder' }]
        return [real.get(name) ?? []].flat()
      })
    },
  }
}

/** Every folder of these files, with the names in it; `.` is the top. */
function foldersOf(keys: readonly string[]): Map<string, Set<string>> {
  const folders = new Map<string, Set<string>>([['.', new Set()]])
  for (const key of keys) {
    const parts = key.split('/')
    parts.forEach((name, index) => {
      const folder = parts.slice(0, index).join('/') || '.'
      const names = folders.get(folder)
      if (names === undefined) folders.set(folder, new Set([name]))
      else names.add(name)
    })
  }
  return folders
}

/** Contents by object; all that a plan can be made of in one call of git, anything else when it is asked for. */
function reader(repository: Repository, objects: ReadonlyMap<string, string>): (object: string) => Uint8Array {
  const known = new Map<string, Uint8Array>()
  const load = (wanted: readonly string[]) => {
    const output = repository.git(['cat-file', '--batch'], `${wanted.join('\n')}\n`)
    let at = 0
    for (const object of wanted) {
      const end = output.indexOf('\n', at)
      const size = Number(output.toString('latin1', at, end).split(' ')[2])
      if (Number.isNaN(size)) throw Object.assign(new Error(`no object ${object}`), { code: 'ENOENT' })
      known.set(object, output.subarray(end + 1, end + 1 + size))
      at = end + size + 2
    }
  }
  return (object) => {
    if (known.size === 0)
      load([...new Set([...objects].filter(([key]) => /\.(yaml|gitignore)$/.test(key)).map(([, one]) => one)), object])
    if (!known.has(object)) load([object])
    return known.get(object)!
  }
}
