// A plan and the findings that are to be mended → the new bytes of its files. Reads through a host and writes nothing.
//
// Fixes that touch the same signs wait for the next pass over the plan as it then is, until none is left. A file keeps its old text
// where its new one would have more errors of form than before: the safe fixes stay even where the unsafe ones are refused so.
import path from 'node:path'
import type { Edit, Fix, Language, Text } from './diagnostic.ts'
import { namaRencana } from './discover.ts'
import { type Host, overlaidHost } from './host.ts'
import { checkPlan, type Loaded, loadPlan } from './run.ts'
import type { Reader } from './source/read.ts'
import { encode, overlap, splice } from './source/splice.ts'
import { UsageError } from './usage.ts'

export interface FixOptions {
  readonly language: Language
  /** Also what only probably was meant. */
  readonly unsafe: boolean
  readonly reader?: Reader | undefined
}

export interface Fixed {
  /** The plan as it is with the new bytes. */
  readonly loaded: Loaded
  /** Path from the plan's root → its bytes; only files that change. */
  readonly files: ReadonlyMap<string, Changed>
  /** How many findings were mended. */
  readonly count: number
  /** Files that would have had new errors and keep their text. */
  readonly refused: readonly string[]
  /** Files outside of the plan's folder that have something to mend and keep their text. */
  readonly outside: readonly string[]
}

export interface Changed {
  readonly before: Uint8Array
  readonly after: Uint8Array
}

/** Passes over one plan: each mends something, and only texts whose structure is in doubt need more than a few. */
const passLimit = 200

export async function fixPlan(
  host: Host,
  paths: readonly string[],
  loaded: Loaded,
  options: FixOptions,
): Promise<Fixed> {
  let state: State = { loaded, texts: new Map(), count: 0 }
  const refused = new Set<string>()
  const linked = filesOutside(host, loaded)
  const wanted = kinds(options).flatMap((kind) => wantedFixes(loaded, kind, options.language))
  const places = wanted.flatMap(({ edits }) => edits.map(({ place }) => place.file))
  const outside = [...linked].filter((file) => places.includes(file))
  for (const kind of kinds(options)) {
    const own = new Set(linked)
    for (;;) {
      const next = await mend(host, paths, state, kind, options, own)
      const grown = filesToRefuse(state, next, options.language)
      if (grown.length === 0) {
        state = next
        break
      }
      for (const file of grown) for (const set of [own, refused]) set.add(file)
    }
  }
  const files = changesOf(host, loaded, state.texts)
  return {
    loaded: state.loaded,
    files,
    count: files.size === 0 ? 0 : state.count,
    refused: [...refused].sort(),
    outside: [...outside].sort(),
  }
}

interface State {
  readonly loaded: Loaded
  /** New text by path from the plan's root. */
  readonly texts: ReadonlyMap<string, string>
  readonly count: number
}

/** Pass after pass, until nothing is left to mend. */
async function mend(
  host: Host,
  paths: readonly string[],
  start: State,
  kind: Kind,
  { language, reader }: FixOptions,
  refused: ReadonlySet<string>,
): Promise<State> {
  const texts = new Map(start.texts)
  let { loaded, count } = start
  for (let pass = 0; pass < passLimit; pass++) {
    const wanted = wantedFixes(loaded, kind, language)
    const chosen = withoutOverlap(wanted.filter(({ edits }) => !edits.some(({ place }) => refused.has(place.file))))
    if (chosen.length === 0) break
    const edits = chosen.flatMap((fix) => fix.edits)
    for (const file of new Set(edits.map(({ place }) => place.file))) {
      const own = edits.filter(({ place }) => place.file === file)
      texts.set(file, splice(loaded.plan.documents.get(file)!.text, own))
    }
    count += chosen.length
    loaded = await loadPlan(withTexts(host, loaded, texts), paths, language, reader)
  }
  return { loaded, texts, count }
}

/** The plan's files as they would be. */
function withTexts(host: Host, { root }: Loaded, texts: ReadonlyMap<string, string>): Host {
  const bytes = [...texts].map(([file, text]) => {
    const absolute = path.join(root.folder, file)
    return [absolute, encode(text, host.read(absolute))] as const
  })
  return overlaidHost(host, new Map(bytes))
}

/** Bytes before and after of the files that really change. Throws where one is no longer as it was read. */
export function changesOf(host: Host, { root, plan }: Loaded, texts: ReadonlyMap<string, string>): Fixed['files'] {
  const files = new Map<string, Changed>()
  for (const [file, text] of texts) {
    const before = host.read(path.join(root.folder, file))
    const after = encode(text, before)
    if (new TextDecoder().decode(before) !== plan.documents.get(file)?.text)
      throw new UsageError(changedMeanwhile, { path: file })
    if (Buffer.compare(before, after) !== 0) files.set(file, { before, after })
  }
  return files
}

/** Files of the plan that a link brings in from elsewhere: nothing outside of its folder is changed. */
export function filesOutside(host: Host, { root, plan }: Loaded): ReadonlySet<string> {
  const top = host.real(root.folder)
  return new Set(
    [...plan.documents.keys()].filter((file) => {
      const absolute = path.join(root.folder, file)
      if (host.kind(absolute) !== 'file') return false
      const relative = path.relative(top, host.real(absolute))
      return relative.startsWith('..') || path.isAbsolute(relative)
    }),
  )
}

/** Each kind begins when nothing of the one before it is left. */
type Kind = 'safe' | 'unsafe' | 'last'

const kinds = ({ unsafe }: FixOptions): readonly Kind[] => (unsafe ? ['safe', 'unsafe', 'last'] : ['safe', 'last'])

/** Fixes up to a kind, all of whose files are chosen. */
function wantedFixes(loaded: Loaded, kind: Kind, language: Language): readonly Fix[] {
  const isWanted = ({ safe, last = false }: Fix) => (last ? kind === 'last' : safe || kind === 'unsafe')
  return checkPlan(loaded, language)
    .findings.flatMap(({ fix }) => fix ?? [])
    .filter((fix) => isWanted(fix) && fix.edits.every(({ place }) => isChosen(loaded, place.file)))
}

/** `pohon.yaml` is every file's: only who chooses all of the plan, or itself, changes it. */
function isChosen({ root, shown }: Loaded, file: string): boolean {
  if (file !== namaRencana) return shown.has(file)
  const own = [root.folder, path.join(root.folder, file)]
  return root.arguments.length === 0 || root.arguments.some((argument) => own.includes(argument.path))
}

/** The first of those that touch the same signs. */
function withoutOverlap(fixes: readonly Fix[]): readonly Fix[] {
  const chosen: Fix[] = []
  const byFile = new Map<string, Edit[]>()
  for (const fix of fixes) {
    const others = (file: string) => byFile.get(file) ?? []
    if (fix.edits.some((edit) => others(edit.place.file).some((other) => overlap(edit, other)))) continue
    chosen.push(fix)
    for (const edit of fix.edits) byFile.set(edit.place.file, [...others(edit.place.file), edit])
  }
  return chosen
}

/** Rules on the form of what is written. Others find more in a plan only because more of it can be read. */
const form = /^(yaml|skema|id|nilai)\//

/** Of the files with new text, those with more errors of form than before; all of them where only other files have more. */
function filesToRefuse(before: State, after: State, language: Language): readonly string[] {
  const changed = [...after.texts.keys()].filter((file) => after.texts.get(file) !== before.texts.get(file))
  if (changed.length === 0) return []
  const [old, now] = [formErrors(before.loaded, language), formErrors(after.loaded, language)]
  // Of a file whose text was in doubt, nothing was checked, nor what others say of it.
  const wasRead = (file: string) => before.loaded.plan.documents.get(file)?.data !== undefined
  const grown = [...now.keys()].filter((file) => wasRead(file) && now.get(file)! > (old.get(file) ?? 0))
  const guilty = changed.filter((file) => grown.includes(file))
  return guilty.length === 0 && grown.length > 0 && changed.every(wasRead) ? changed : guilty
}

function formErrors(loaded: Loaded, language: Language): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { rule, severity, file } of checkPlan(loaded, language).all) {
    if (severity === 'error' && form.test(rule)) counts.set(file, (counts.get(file) ?? 0) + 1)
  }
  return counts
}

export const changedMeanwhile: Text = {
  id: '"{path}" berubah sesudah dibaca; jalankan sekali lagi',
  en: '"{path}" has changed since it was read; run this once more',
}
