// Which nodes a report shows: of those in the chosen files, what --opd, --node, --penanggung-jawab and --level leave; and their findings.
import { type Finding, fill, type Language, type Text } from '../diagnostic.ts'
import { nearest } from '../messages/nearest.ts'
import { samakan } from '../plan/satuan.ts'
import type { Node, Plan } from '../plan/types.ts'
import type { Loaded } from '../run.ts'
import { UsageError } from '../usage.ts'
import { nodeNamed, penanggungJawabOf } from './nodes.ts'

/** Each may be given several times: one of its values is enough. Different options narrow each other. */
export interface SelectionOptions {
  readonly opd?: readonly string[]
  readonly node?: readonly string[]
  readonly penanggungJawab?: readonly string[]
  readonly level?: readonly number[]
}

export interface Selection {
  /** Ids. */
  readonly shown: ReadonlySet<string>
  /** What the options leave, in words for the reader of an annex; empty without options. */
  readonly only: readonly string[]
}

/** One option: which nodes it keeps, and what there would be to choose from. */
interface Criterion {
  readonly option: keyof typeof most | '--level'
  readonly values: readonly (string | number)[]
  keeps(node: Node): boolean
  /** What the option would have to be for this node. */
  nameOf(node: Node): string | null
}

/** Throws wrong usage for a name that the plan does not have, and where nothing is left; what there is, is said. */
export function select(
  loaded: Loaded,
  inFiles: ReadonlySet<string>,
  options: SelectionOptions,
  language: Language,
): Selection {
  const { plan } = loaded
  const opd = (options.opd ?? []).map((name) =>
    knownName(plan, words.opd, ({ instansi }) => instansi, most['--opd'], name),
  )
  const jabatan = (options.penanggungJawab ?? []).map((name) =>
    knownName(plan, words.penanggungJawab, penanggungJawabOf, most['--penanggung-jawab'], name),
  )
  const roots = (options.node ?? []).map((id) => nodeNamed(loaded, id))
  const below = new Set(roots.flatMap(subtree))
  const levels = [...new Set(options.level)].sort()
  const criteria: readonly Criterion[] = [
    among('--opd', opd, ({ instansi }) => instansi),
    {
      option: '--node',
      values: roots.map(({ id }) => id),
      keeps: (node) => below.has(node),
      nameOf: ({ id }) => id,
    },
    among('--penanggung-jawab', jabatan, penanggungJawabOf),
    {
      option: '--level',
      values: levels,
      keeps: ({ level }) => levels.includes(level),
      nameOf: ({ level }) => String(level),
    },
  ]
  const nodes = criteria.reduce(
    narrow,
    plan.nodes.filter(({ id }) => inFiles.has(id)),
  )
  const say = (text: Text, args: Readonly<Record<string, string>> = {}) => fill(text, args, language)
  const only = [
    // The heading of an annex names an OPD that is shown alone.
    ...(opd.length > 1 ? [opd.join(', ')] : []),
    ...roots.map((root) => say(words.subtree, { node: root.teks || root.id })),
    ...(jabatan.length > 0 ? [say(words.owned, { jabatan: jabatan.join(', ') })] : []),
    ...(levels.length > 0 ? [say(words.levels, { level: levels.join(', ') })] : []),
  ]
  return {
    shown: new Set(nodes.map(({ id }) => id)),
    only,
  }
}

export const isSelecting = ({ opd, node, penanggungJawab, level }: SelectionOptions): boolean =>
  [opd, node, penanggungJawab, level].some((values) => values !== undefined)

/** Findings of the shown nodes; one that belongs to no node is about its file, and goes with the nodes in it. */
export function findingsAbout(
  findings: readonly Finding[],
  { nodes }: Plan,
  shown: ReadonlySet<string>,
): readonly Finding[] {
  const files = new Set(nodes.filter(({ id }) => shown.has(id)).map(({ file }) => file))
  return findings.filter(({ node, file }) => (node === null ? files.has(file) : shown.has(node)))
}

/** `2`, `2,3`, `2-4` → levels, with those of earlier times. Throws wrong usage. */
export function parseLevels(written: string, earlier: readonly number[] = []): readonly number[] {
  const parts = written.split(',').map((part) => /^\s*([0-5])(?:\s*[-–]\s*([0-5]))?\s*$/.exec(part))
  const ranges = parts.map((part) => [Number(part?.[1]), Number(part?.[2] ?? part?.[1])] as const)
  if (ranges.some(([from, to]) => !(from <= to))) throw new UsageError(texts.level, { nilai: written })
  return [
    ...earlier,
    ...ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, step) => from + step)),
  ]
}

function among(option: Criterion['option'], values: readonly string[], nameOf: Criterion['nameOf']): Criterion {
  const keys = new Set(values.map(samakan))
  return { option, values, keeps: (node) => keys.has(samakan(nameOf(node) ?? '')), nameOf }
}

function narrow(nodes: readonly Node[], { option, values, keeps, nameOf }: Criterion): readonly Node[] {
  if (values.length === 0 || nodes.length === 0) return nodes
  const left = nodes.filter(keeps)
  if (left.length > 0) return left
  const said = (names: readonly (string | number)[]) =>
    option === '--level' ? names.join(', ') : list(names.map(String), most[option])
  const ada = distinct(nodes.map(nameOf))
  throw new UsageError(ada.length === 0 ? texts.nobody : texts.nothing, {
    opsi: option,
    isi: said(values),
    ada: said(option === '--level' ? ada.toSorted() : ada),
  })
}

function subtree(node: Node): readonly Node[] {
  return [node, ...node.children.flatMap(subtree)]
}

/** The plan's own spelling of a name. */
function knownName({ nodes }: Plan, apa: Text, nameOf: Criterion['nameOf'], most: number, nama: string): string {
  const known = distinct(nodes.map(nameOf))
  const found = known.find((name) => samakan(name) === samakan(nama))
  if (found !== undefined) return found
  if (known.length === 0) throw new UsageError(texts.none, { apa, nama })
  const containing = known.filter((name) => samakan(name).includes(samakan(nama)))
  const benar = containing.length === 1 && nama.trim() !== '' ? containing[0]! : nearest(nama, known)
  const args = { apa, nama, ada: list(known, most) }
  throw benar === null ? new UsageError(texts.unknown, args) : new UsageError(texts.near, { ...args, benar })
}

/** Each once, as it is first written. */
function distinct(names: readonly (string | null)[]): readonly string[] {
  const found = new Map<string, string>()
  for (const name of names) if (name !== null && !found.has(samakan(name))) found.set(samakan(name), name)
  return [...found.values()]
}

/** All OPDs of a region are said; of other names more would help nobody. */
const most = { '--opd': 100, '--penanggung-jawab': 10, '--node': 5 }

const list = (names: readonly string[], most: number): string =>
  `${names
    .slice(0, most)
    .map((name) => `"${name}"`)
    .join(', ')}${names.length > most ? ', …' : ''}`

const words = {
  opd: { id: 'OPD', en: 'OPD' },
  penanggungJawab: { id: 'penanggung jawab', en: 'penanggung jawab' },
  subtree: { id: '{node} dan di bawahnya', en: '{node} and what is below it' },
  owned: { id: 'penanggung jawab {jabatan}', en: 'penanggung jawab {jabatan}' },
  levels: { id: 'level {level}', en: 'level {level}' },
} satisfies Record<string, Text>

const texts = {
  unknown: {
    id: 'tidak ada {apa} "{nama}" di rencana ini; yang ada: {ada}',
    en: 'there is no {apa} "{nama}" in this plan; there are: {ada}',
  },
  near: {
    id: 'tidak ada {apa} "{nama}" di rencana ini; mungkin maksudnya "{benar}" (yang ada: {ada})',
    en: 'there is no {apa} "{nama}" in this plan; did you mean "{benar}"? (there are: {ada})',
  },
  none: {
    id: 'tidak ada {apa} "{nama}": rencana ini belum menyebut satu pun',
    en: 'there is no {apa} "{nama}": this plan names none yet',
  },
  nothing: {
    id: 'opsi {opsi} {isi} tidak menyisakan node; yang ada di antara yang dipilih: {ada}',
    en: 'option {opsi} {isi} leaves no node; among those chosen there are: {ada}',
  },
  nobody: {
    id: 'opsi {opsi} {isi} tidak menyisakan node; yang dipilih tidak menyebutnya',
    en: 'option {opsi} {isi} leaves no node; those chosen name none',
  },
  level: {
    id: 'opsi --level: "{nilai}" tidak dapat dipakai; tulis level 0 sampai 5, misalnya 2, 2,3, atau 2-4',
    en: 'option --level: "{nilai}" cannot be used; write levels from 0 to 5, such as 2, 2,3 or 2-4',
  },
} satisfies Record<string, Text>
