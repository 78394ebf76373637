// `pohon validate`: the findings of what the paths choose, narrowed to what is asked for, in one or several formats.
import path from 'node:path'
import type { Finding, Language, Severity, Text } from '../diagnostic.ts'
import { namaRencana } from '../discover.ts'
import type { Host } from '../host.ts'
import { countFindings } from '../render/findings-count.ts'
import { checkPlan, loadPlan, rencanaBroken } from '../run.ts'
import { speaking } from '../usage.ts'
import { type BaselineOptions, useBaseline } from './baseline.ts'
import { touches } from './changed.ts'
import { anyAtOrAbove, type Console, type GlobalOptions, makeConsole } from './console.ts'
import { parseFormats, writeFindings } from './findings-output.ts'
import { type FixOptions, fixFirst, refuseDryRun } from './fix.ts'
import { type InputOptions, openInput, refuseWithStdin } from './input.ts'
import { tellingHost } from './progress.ts'
import { type ShardOptions, validateShard } from './shard.ts'
import { type Checked, watch } from './watch.ts'

export interface ValidateOptions extends GlobalOptions, BaselineOptions, InputOptions, FixOptions, ShardOptions {
  /** `json`, `pretty=temuan.txt`, … */
  readonly format?: readonly string[]
  readonly failOn: Severity
  readonly maxWarnings?: number
  /** Shows errors only; the exit code stays what it is. */
  readonly quiet?: boolean
  readonly watch?: boolean
}

export async function validate(host: Host, paths: readonly string[], options: ValidateOptions): Promise<number> {
  if (options.shard !== undefined || options.index === true) return validateShard(host, paths, options)
  refuseWithStdin(paths, options)
  refuseDryRun(options)
  if (options.watch === true) return watch(host, paths, options, () => check(host, paths, options))
  return (await check(host, paths, options)).exit
}

async function check(host: Host, paths: readonly string[], options: ValidateOptions): Promise<Checked> {
  const outputs = parseFormats(host, options.format ?? ['pretty'], options.baseline)
  const console = await makeConsole(options)
  const input = await openInput(host, paths, options, console)
  const reading = tellingHost(input.host, console, options.lang ?? 'id')
  const read = await loadPlan(reading, input.paths, options.lang, options.reader)
  const language = options.lang ?? read.plan.rencana.bahasa ?? 'id'
  return speaking(language, async () => {
    const loaded = await fixFirst(input.host, input.paths, read, options, console, language)
    const { findings, suppressed, all } = checkPlan(loaded, language, (berkas) =>
      console.progress(texts.checking, language, { berkas }),
    )
    const { changes } = input
    const isAbout = changes === null ? () => true : touches(loaded, changes)
    // Exit code 2 never comes without its reason.
    const isAsked = (finding: Finding) => isAbout(finding) || rencanaBroken([finding])
    const asked = findings.filter(isAsked)
    const baseline = await useBaseline(host, options, all, loaded, changes !== null)
    const left = asked.filter((finding) => baseline?.covered.has(finding) !== true)
    const shown = left.filter(({ severity }) => severity === 'error' || options.quiet !== true)
    if (options.dryRun !== true) await writeFindings(host, outputs, shown, suppressed, loaded, language, console)

    baseline?.tell(console, language, asked)
    noteHidden(console, texts.unchanged, language, findings, asked)
    noteHidden(console, texts.quiet, language, left, shown)
    const rencana = path.join(loaded.root.folder, namaRencana)
    if (changes !== null && loaded.root.hasRencana && changes.linesOf(rencana).length > 0)
      console.note(texts.rencana, language)
    const warnings = left.filter(({ severity }) => severity === 'warning').length
    const tooMany = options.maxWarnings !== undefined && warnings > options.maxWarnings
    if (tooMany) console.note(texts.tooMany, language, { jumlah: warnings, batas: options.maxWarnings })
    const fails = tooMany || baseline?.fails === true || anyAtOrAbove(left, options.failOn)
    return { loaded, exit: rencanaBroken(findings) ? 2 : fails ? 1 : 0 }
  })
}

/** What is not shown although it was found is said all the same: nothing hidden looks clean. */
function noteHidden(
  console: Console,
  text: Text,
  language: Language,
  before: readonly Finding[],
  after: readonly Finding[],
): void {
  const kept = new Set(after)
  const hidden = before.filter((finding) => !kept.has(finding))
  if (hidden.length > 0) console.note(text, language, { temuan: countFindings(hidden) })
}

const texts = {
  checking: { id: 'memeriksa {berkas}', en: 'checking {berkas}' },
  tooMany: {
    id: 'kode keluar 1: {jumlah} peringatan, lebih dari --max-warnings {batas}',
    en: 'exit code 1: {jumlah} warnings, more than --max-warnings {batas}',
  },
  unchanged: {
    id: 'di luar baris yang berubah, tidak ditampilkan: {temuan}',
    en: 'outside of the changed lines, not shown: {temuan}',
  },
  quiet: { id: 'karena --quiet, tidak ditampilkan: {temuan}', en: 'by --quiet, not shown: {temuan}' },
  rencana: {
    id: 'perhatian: pohon.yaml berubah, yang dapat menimbulkan temuan di mana saja; jalankan pula tanpa --changed dan --staged',
    en: 'note: pohon.yaml changed, which can cause findings anywhere; run without --changed and --staged as well',
  },
} satisfies Record<string, Text>
