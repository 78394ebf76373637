// `pohon merge`: the findings of several runs as those of one: parts of a plan, repositories of one plan, plans of several governments.
import path from 'node:path'
import type { Finding, Language, Severity, Text } from '../diagnostic.ts'
import { namaRencana } from '../discover.ts'
import { type Host, memoryHost } from '../host.ts'
import type { Summary } from '../render/findings-count.ts'
import type { FindingsView } from '../render/findings-view.ts'
import { explainRule } from '../report/explain-rule.ts'
import { rules } from '../rules/index.ts'
import { checkPlan, loadPlan } from '../run.ts'
import { speaking, UsageError } from '../usage.ts'
import { linkTo } from './ci.ts'
import { anyAtOrAbove, type Console, type GlobalOptions, makeConsole } from './console.ts'
import { parseFormats, writeViews } from './findings-output.ts'
import { governmentsOf, type Run, readInput, runsOf, unite } from './merge-inputs.ts'
import { homepage, version } from './version.ts'

export interface MergeOptions extends GlobalOptions {
  readonly format?: readonly string[]
  readonly failOn: Severity
  readonly maxWarnings?: number
}

/** The findings of one plan, or of all. */
interface Merged {
  readonly name: string | null
  readonly root: string
  readonly summary: Summary
  readonly findings: readonly Finding[]
  readonly files: readonly string[]
  readonly folders: readonly string[]
}

export async function merge(host: Host, written: readonly string[], options: MergeOptions): Promise<number> {
  const outputs = parseFormats(host, options.format ?? ['pretty'])
  const inputs = written.map((one) => readInput(host, one))
  const runs = runsOf(inputs)
  const language = inputs[0]!.part.language
  if (options.lang !== undefined && options.lang !== language)
    throw new UsageError(texts.language, { bahasa: language })
  const console = await makeConsole(options)
  return speaking(language, async () => {
    const plans: Merged[] = []
    for (const own of governmentsOf(runs))
      plans.push(own.length === 1 ? joinParts(own[0]) : await checkUnited(own, language))
    const all = plans.length === 1 ? plans[0]! : joinPlans(plans)
    const isFolder = (file: string) => all.folders.includes(file)
    await writeViews(
      host,
      outputs,
      viewOf(host, all, language, console),
      { files: all.files.filter((file) => !isFolder(file)), isFolder },
      console,
    )
    const warnings = all.findings.filter(({ severity }) => severity === 'warning').length
    const tooMany = options.maxWarnings !== undefined && warnings > options.maxWarnings
    if (tooMany) console.note(texts.tooMany, language, { jumlah: warnings, batas: options.maxWarnings })
    const broken = all.findings.some(
      ({ file, severity }) => path.posix.basename(file) === namaRencana && severity === 'error',
    )
    return broken ? 2 : tooMany || anyAtOrAbove(all.findings, options.failOn) ? 1 : 0
  })
}

/** As one of its files is named, else its root. */
const nameOf = (runs: readonly Run[]): string => runs.flat().find(({ name }) => name !== null)?.name ?? runs[0]![0].root

/** Parts of one run: each finding is in one of them, but for those of `pohon.yaml`, which every part has. */
function joinParts(run: Run): Merged {
  const [first] = run
  const findings = run.flatMap(({ findings }, index) =>
    index === 0 ? findings : findings.filter(({ file }) => file !== namaRencana),
  )
  const again = (run.length - 1) * first.part.suppressedInRencana
  return {
    name: nameOf([run]),
    root: first.root,
    summary: { ...first.summary, suppressed: run.reduce((sum, { summary }) => sum + summary.suppressed, -again) },
    findings: findings.toSorted(byPlace),
    files: [...new Set(run.flatMap(({ part }) => part.files))].sort(),
    folders: run.flatMap(({ part }) => part.folders),
  }
}

/** As `validate` sorts them: lines and columns stand for the offsets. */
function byPlace(one: Finding, other: Finding): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1
  if (one.line !== other.line) return one.line - other.line
  if (one.column !== other.column) return one.column - other.column
  return one.rule === other.rule ? 0 : one.rule < other.rule ? -1 : 1
}

const folder = '/rencana'

/** Several repositories of one plan, checked as one: only then references, sums and names between them mean something. */
async function checkUnited(runs: readonly [Run, ...Run[]], language: Language): Promise<Merged> {
  const files = unite(runs)
  const roots = new Set(runs.map(([{ root }]) => root))
  const memory = memoryHost(new Map([...files].map(([file, bytes]) => [path.posix.join(folder, file), bytes])), folder)
  const loaded = await loadPlan(inside(memory), [], language)
  const { findings, suppressed } = checkPlan(loaded, language)
  const { plan } = loaded
  return {
    name: nameOf(runs),
    root: roots.size === 1 ? runs[0][0].root : '.',
    summary: {
      files: plan.documents.size,
      nodes: plan.nodes.length,
      indicators: plan.nodes.reduce((sum, { indikator }) => sum + indikator.length, 0),
      suppressed,
    },
    findings,
    files: [...plan.documents.keys()].sort(),
    folders: [],
  }
}

/** On Windows paths come with a drive and backslashes, which the files in memory have not. */
function inside(memory: Host): Host {
  const plain = (file: string) =>
    file
      .replace(/^[a-z]:/i, '')
      .split(path.sep)
      .join('/')
  return {
    ...memory,
    read: (file) => memory.read(plain(file)),
    list: (file) => memory.list(plain(file)),
    kind: (file) => memory.kind(plain(file)),
  }
}

/** Plans of several governments side by side: ids and fingerprints of one say nothing of another's. */
function joinPlans(plans: readonly Merged[]): Merged {
  const named = plans.map(({ name, ...plan }) => ({ ...plan, name: name === null || name === '.' ? null : name }))
  const names = named.map(({ name }) => name)
  if (names.includes(null) || new Set(names).size < names.length) throw new UsageError(texts.names)
  const under = ({ name }: { readonly name: string | null }, file: string) => `${name}/${file}`
  const sum = (key: keyof Summary) => plans.reduce((total, { summary }) => total + summary[key], 0)
  return {
    name: null,
    root: '.',
    summary: { files: sum('files'), nodes: sum('nodes'), indicators: sum('indicators'), suppressed: sum('suppressed') },
    findings: named
      .flatMap((plan) =>
        plan.findings.map((finding) => ({
          ...finding,
          file: under(plan, finding.file),
          related: finding.related.map((other) => ({ ...other, file: under(plan, other.file) })),
          identity: `${plan.name}\n${finding.identity}`,
        })),
      )
      .toSorted(byPlace),
    files: named.flatMap((plan) => plan.files.map((file) => under(plan, file))).sort(),
    folders: named.flatMap((plan) => plan.folders.map((file) => under(plan, file))),
  }
}

/** Lines are shown where the plan's files are there, as on a machine that has checked them out. */
function viewOf(
  host: Host,
  { findings, summary, root, files }: Merged,
  language: Language,
  console: Console,
): FindingsView {
  const pathOf = (file: string) => (root === '.' ? file : `${root}/${file}`)
  return {
    findings,
    summary,
    root,
    files,
    rules: rules.map((rule) => explainRule(rule, language)),
    version,
    homepage,
    width: console.width,
    language,
    paint: console.paint,
    textOf(file) {
      const full = path.resolve(host.cwd, pathOf(file))
      return host.kind(full) === 'file' ? new TextDecoder().decode(host.read(full)) : ''
    },
    pathOf,
    linkOf: linkTo(process.env),
  }
}

const texts = {
  language: {
    id: 'bagian-bagian ini dibuat dalam bahasa "{bahasa}"; hapus --lang, atau buat ulang dengan --lang itu',
    en: 'these parts were made in the language "{bahasa}"; leave out --lang, or make them again with it',
  },
  names: {
    id: 'beri nama setiap rencana supaya berkasnya dapat dibedakan, misalnya: pohon merge lumajang=a.json malang=b.json',
    en: 'name each plan so that its files can be told apart, such as: pohon merge lumajang=a.json malang=b.json',
  },
  tooMany: {
    id: 'kode keluar 1: {jumlah} peringatan, lebih dari --max-warnings {batas}',
    en: 'exit code 1: {jumlah} warnings, more than --max-warnings {batas}',
  },
} satisfies Record<string, Text>
