// Path arguments → the files of one plan: where its root is, which files it reads, which of them are shown.
import path from 'node:path'
import ignore, { type Ignore } from 'ignore'
import picomatch from 'picomatch'
import type { Host } from './host.ts'
import { UsageError } from './usage.ts'

export interface Root {
  /** Absolute folder of the plan; all of its paths are relative to it. */
  readonly folder: string
  /** Whether a `pohon.yaml` is in it: the whole plan is read then, and paths only choose what is shown. */
  readonly hasRencana: boolean
  /** The path arguments, absolute. */
  readonly arguments: readonly { readonly path: string; readonly kind: 'file' | 'folder' }[]
  /** Folder that machine-readable and shown paths start from: the repository's, else the working folder. */
  readonly base: string
}

export const namaRencana = 'pohon.yaml'

/** Finds the plan of the arguments. Throws wrong usage for a path that does not exist and for paths of two plans. */
export function findRoot(host: Host, paths: readonly string[]): Root {
  const named = paths.map((written) => {
    const absolute = path.resolve(host.cwd, written)
    const kind = host.kind(absolute)
    if (kind === null) throw new UsageError(texts.missing, { path: written })
    return { path: absolute, kind, written }
  })
  const rootOf = (place: { path: string; kind: string }) =>
    upwards(host, place.kind === 'folder' ? place.path : path.dirname(place.path))
  const first = named[0] ?? { path: host.cwd, kind: 'folder' as const, written: '.' }
  const folder = rootOf(first)
  for (const other of named.slice(1)) {
    const otherFolder = rootOf(other)
    if (otherFolder !== folder) {
      throw new UsageError(texts.twoPlans, {
        a: first.written,
        plan_a: planName(host, folder),
        b: other.written,
        plan_b: planName(host, otherFolder),
      })
    }
  }
  const firstFolder = named.find(({ kind }) => kind === 'folder')?.path
  const root = folder ?? firstFolder ?? (first.kind === 'folder' ? first.path : path.dirname(first.path))
  return { folder: root, hasRencana: folder !== null, arguments: named, base: repositoryOf(host, root) ?? host.cwd }
}

const planName = (host: Host, folder: string | null) =>
  folder === null
    ? { id: 'tanpa pohon.yaml', en: 'without pohon.yaml' }
    : path.relative(host.cwd, path.join(folder, namaRencana))

/** The nearest folder upwards that has a `pohon.yaml`, not above the repository's. */
function upwards(host: Host, from: string): string | null {
  for (let folder = from; ; folder = path.dirname(folder)) {
    if (host.kind(path.join(folder, namaRencana)) === 'file') return folder
    if (host.kind(path.join(folder, '.git')) !== null || path.dirname(folder) === folder) return null
  }
}

export function repositoryOf(host: Host, from: string): string | null {
  for (let folder = from; ; folder = path.dirname(folder)) {
    if (host.kind(path.join(folder, '.git')) !== null) return folder
    if (path.dirname(folder) === folder) return null
  }
}

export interface Found {
  /** Paths from the root, with `/`, sorted. */
  readonly pohon: readonly string[]
  readonly realisasi: readonly string[]
  /** Folders that the system does not let us list: what may be in them is missing. */
  readonly unreadable: readonly string[]
  /** Files of the plan whose findings and rows are shown; `pohon.yaml` always is. */
  readonly shown: ReadonlySet<string>
}

/** Lists the files of the plan. Throws wrong usage when there is none to show, naming files that only almost have the right name. */
export function findFiles(
  host: Host,
  root: Root,
  globs: { readonly berkas: readonly string[]; readonly realisasi: readonly string[] },
): Found {
  const relative = (file: string) => path.relative(root.folder, file).split(path.sep).join('/')
  const folders = root.hasRencana ? [root.folder] : foldersOf(root, host)
  // Globs hold below each folder, wherever the plan's root is.
  const walked = folders.map((folder) => ({ folder, ...walk(host, folder) }))
  const candidates = new Map(
    walked.flatMap(({ folder, files }) => files.map((file) => [relative(path.join(folder, file)), file])),
  )
  const unreadable = [...new Set(walked.flatMap((one) => one.unreadable.map(relative)))].sort()
  const isPohon = matcher(globs.berkas)
  const isRealisasi = matcher(globs.realisasi)
  // Without a plan, a file that is named is read whatever it is called or ignored by.
  const own = new Set<string>()
  for (const { path: file, kind } of root.arguments) if (kind === 'file' && !root.hasRencana) own.add(relative(file))
  const pohon: string[] = []
  const realisasi: string[] = []
  for (const file of [...new Set([...candidates.keys(), ...own])].sort()) {
    const inside = candidates.get(file) ?? ''
    if (file === namaRencana) continue
    if (isRealisasi(inside) || (own.has(file) && file.endsWith('.realisasi.yaml'))) realisasi.push(file)
    else if (isPohon(inside) || own.has(file)) pohon.push(file)
  }
  const shown = new Set([...pohon, ...realisasi, ...unreadable].filter((file) => isShown(root, file, relative)))
  const wanted = root.arguments.some(({ path: file }) => relative(file) === namaRencana)
  if (shown.size === 0 && !wanted) {
    throw noneShown(host, root, {
      globs: globs.berkas.join(', '),
      near: [...candidates.keys()].filter((file) => isNearMiss(file) && isShown(root, file, relative)),
      plans: [...new Set(walked.flatMap((one) => one.plans))],
    })
  }
  return { pohon, realisasi, unreadable, shown }
}

/** Throws wrong usage for a pattern that is too long to be one. */
function matcher(globs: readonly string[]): (file: string) => boolean {
  const long = globs.find((glob) => glob.length > globLimit)
  if (long !== undefined) throw new UsageError(texts.longGlob, { glob: `${long.slice(0, 40)}…`, batas: globLimit })
  return picomatch([...globs], { dot: false })
}

const globLimit = 1000

function noneShown(
  host: Host,
  root: Root,
  {
    globs,
    near,
    plans,
  }: { readonly globs: string; readonly near: readonly string[]; readonly plans: readonly string[] },
): UsageError {
  const seen = (file: string) => path.relative(host.cwd, file).split(path.sep).join('/') || '.'
  const where = root.arguments.map((argument) => seen(argument.path)).join(', ') || '.'
  const some = (files: readonly string[]) => files.slice(0, 5).map(seen).join(', ')
  if (near.length > 0) {
    const berkas = some(near.map((file) => path.join(root.folder, file)))
    return new UsageError(texts.nearMiss, { path: where, berkas })
  }
  if (root.hasRencana) return new UsageError(texts.noneInPlan, { path: where, globs })
  if (plans.length > 0) return new UsageError(texts.otherPlans, { path: where, rencana: some(plans) })
  return new UsageError(texts.none, { path: where, globs })
}

/** `x.pohon.yml`, `x.pohon.yaml.txt`, `x.Pohon.YAML`: names that were meant to be plan files. */
const isNearMiss = (file: string): boolean =>
  /\.(pohon|realisasi)\.[\w.]+$|pohon\.ya?ml\.txt$/i.test(file) && !/\.(pohon|realisasi)\.yaml$/.test(file)

function foldersOf(root: Root, host: Host): string[] {
  if (root.arguments.length === 0) return [host.cwd]
  return root.arguments.filter(({ kind }) => kind === 'folder').map((folder) => folder.path)
}

function isShown(root: Root, file: string, relative: (file: string) => string): boolean {
  if (root.arguments.length === 0) return true
  return root.arguments.some((argument) => {
    const prefix = relative(argument.path)
    return prefix === '' || file === prefix || file.startsWith(`${prefix}/`)
  })
}

interface Walked {
  /** Paths from the folder, with `/`. */
  readonly files: readonly string[]
  /** Absolute folders that could not be listed. */
  readonly unreadable: readonly string[]
  /** Absolute folders of other plans, which are left out. */
  readonly plans: readonly string[]
}

/** All files below a folder that `.gitignore` lets through, without other plans. */
function walk(host: Host, from: string): Walked {
  const files: string[] = []
  const unreadable: string[] = []
  const plans: string[] = []
  const visit = (folder: string, rules: readonly Rule[]): void => {
    const own = gitignore(host, folder)
    const all = own === null ? rules : [...rules, { folder, ignore: own }]
    const entries = host.list(folder)
    if (entries === null) unreadable.push(folder)
    for (const { name, kind } of entries ?? []) {
      const full = path.join(folder, name)
      if (name === '.git' || name === 'node_modules' || ignored(all, full, kind === 'folder')) continue
      if (kind === 'file') files.push(path.relative(from, full).split(path.sep).join('/'))
      else if (host.kind(path.join(full, namaRencana)) === 'file') plans.push(full)
      else visit(full, all)
    }
  }
  visit(from, outerRules(host, from))
  return { files, unreadable, plans }
}

interface Rule {
  readonly folder: string
  readonly ignore: Ignore
}

function gitignore(host: Host, folder: string): Ignore | null {
  const file = path.join(folder, '.gitignore')
  try {
    return host.kind(file) === 'file' ? ignore().add(new TextDecoder().decode(host.read(file))) : null
  } catch {
    // One that cannot be read hides nothing.
    return null
  }
}

/** The `.gitignore` files above a folder, up to the repository's. */
function outerRules(host: Host, from: string): Rule[] {
  const top = repositoryOf(host, from)
  const rules: Rule[] = []
  if (top === null || top === from) return rules
  for (let folder = path.dirname(from); ; folder = path.dirname(folder)) {
    const own = gitignore(host, folder)
    if (own !== null) rules.unshift({ folder, ignore: own })
    if (folder === top) return rules
  }
}

/** Deeper files decide last, as in git. */
function ignored(rules: readonly Rule[], full: string, isFolder: boolean): boolean {
  let result = false
  for (const { folder, ignore } of rules) {
    const relative = path.relative(folder, full).split(path.sep).join('/')
    const test = ignore.test(isFolder ? `${relative}/` : relative)
    if (test.ignored) result = true
    else if (test.unignored) result = false
  }
  return result
}

const texts = {
  missing: {
    id: '"{path}" tidak ada; periksa ejaannya dan folder kerja Anda',
    en: '"{path}" does not exist; check its spelling and your working folder',
  },
  twoPlans: {
    id: '"{a}" ({plan_a}) dan "{b}" ({plan_b}) termasuk dua rencana; jalankan untuk satu rencana setiap kali',
    en: '"{a}" ({plan_a}) and "{b}" ({plan_b}) belong to two plans; run for one plan at a time',
  },
  none: {
    id: 'tidak ada berkas {globs} di {path}; beri nama berkas pohon seperti "bkd.pohon.yaml"',
    en: 'no {globs} file in {path}; name tree files like "bkd.pohon.yaml"',
  },
  noneInPlan: {
    id: 'tidak ada berkas rencana ini di {path}; yang dibaca: {globs} (lihat "berkas" di pohon.yaml)',
    en: 'no file of this plan in {path}; it reads {globs} (see "berkas" in pohon.yaml)',
  },
  longGlob: {
    id: 'pola "{glob}" di pohon.yaml lebih panjang dari {batas} huruf; tulis beberapa pola yang pendek',
    en: 'the pattern "{glob}" in pohon.yaml is longer than {batas} characters; write several short ones',
  },
  otherPlans: {
    id: 'tidak ada berkas pohon langsung di {path}, tetapi ada rencana lain di bawahnya: {rencana}; sebutkan salah satunya',
    en: 'no tree file directly in {path}, but there are other plans below it: {rencana}; name one of them',
  },
  nearMiss: {
    id: 'tidak ada berkas *.pohon.yaml di {path}, tetapi ada {berkas}; ganti namanya supaya berakhiran ".pohon.yaml"',
    en: 'no *.pohon.yaml file in {path}, but there is {berkas}; rename it so that it ends in ".pohon.yaml"',
  },
}
