// `pohon validate`: the findings of what the paths choose, in one or several formats.
import type { Severity, Text } from '../diagnostic.ts'
import type { Host } from '../host.ts'
import { checkPlan, loadPlan, rencanaBroken } from '../run.ts'
import { speaking } from '../usage.ts'
import { anyAtOrAbove, type GlobalOptions, makeConsole } from './console.ts'
import { parseFormats, writeFindings } from './findings-output.ts'

export interface ValidateOptions extends GlobalOptions {
  /** `json`, `pretty=temuan.txt`, … */
  readonly format?: readonly string[]
  readonly failOn: Severity
  readonly maxWarnings?: number
}

export async function validate(host: Host, paths: readonly string[], options: ValidateOptions): Promise<number> {
  const outputs = parseFormats(host, options.format ?? ['pretty'])
  const loaded = await loadPlan(host, paths, options.lang)
  const language = options.lang ?? loaded.plan.rencana.bahasa ?? 'id'
  const { findings, suppressed } = checkPlan(loaded, language)
  const console = await makeConsole(options)
  await speaking(language, () => writeFindings(host, outputs, findings, suppressed, loaded, language, console))
  if (rencanaBroken(findings)) return 2
  const warnings = findings.filter(({ severity }) => severity === 'warning').length
  const tooMany = options.maxWarnings !== undefined && warnings > options.maxWarnings
  if (tooMany) console.note(texts.tooMany, language, { jumlah: warnings, batas: options.maxWarnings })
  return tooMany || anyAtOrAbove(findings, options.failOn) ? 1 : 0
}

const texts = {
  tooMany: {
    id: 'kode keluar 1: {jumlah} peringatan, lebih dari --max-warnings {batas}',
    en: 'exit code 1: {jumlah} warnings, more than --max-warnings {batas}',
  },
} satisfies Record<string, Text>
