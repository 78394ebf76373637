// Defines `pohon validate`.
import { Option } from 'commander'
import { findingFormats } from '../findings-output.ts'
import { type Example, same, texts } from '../help.ts'
import { parseShard } from '../shard.ts'
import { type ValidateOptions, validate } from '../validate.ts'
import { collect, type Define, failOn, onPaths, whole, withPaths } from './define.ts'

export const define: Define = (command, setting) => {
  const { say } = setting
  withPaths(command, setting, lines)
    .addOption(new Option('--format <format>', say(texts.findingFormat)).choices(findingFormats).argParser(collect))
    .addOption(failOn(setting))
    .option('--max-warnings <n>', say(texts.maxWarnings), whole('--max-warnings'))
    .addOption(new Option('--fix', say(texts.fix)).conflicts(unfixable))
    .addOption(new Option('--fix-unsafe', say(texts.fixUnsafe)).conflicts(unfixable))
    .addOption(new Option('--dry-run', say(texts.dryRun)).conflicts('format'))
    .option('--quiet', say(texts.quiet))
    .option(`--baseline <${say(texts.file)}>`, say(texts.baseline))
    .option('--update-baseline', say(texts.updateBaseline))
    .addOption(new Option('--changed [ref]', say(texts.changed)).conflicts('updateBaseline'))
    .addOption(new Option('--staged', say(texts.staged)).conflicts(['changed', 'updateBaseline']))
    .option(`--stdin-filename <${say(texts.file)}>`, say(texts.stdinFilename))
    .addOption(new Option('--watch', say(texts.watch)).conflicts(['staged', 'updateBaseline', 'fix', 'fixUnsafe']))
    .addOption(new Option('--shard <i/n>', say(texts.shard)).argParser(parseShard).conflicts(unsharded))
    .addOption(new Option('--index', say(texts.index)).conflicts(unsharded))
    .action(onPaths<ValidateOptions>(setting, validate))
}

/** Lines move while files are mended, and the index and the baseline are not the files. */
const unfixable = ['changed', 'staged', 'updateBaseline']

/** A part says what a whole run would say of its files. */
const unsharded = [
  'changed',
  'staged',
  'baseline',
  'updateBaseline',
  'fix',
  'fixUnsafe',
  'dryRun',
  'watch',
  'stdinFilename',
  'quiet',
  'maxWarnings',
]

const lines: readonly Example[] = [
  [same('pohon validate'), { id: 'seluruh rencana', en: 'the whole plan' }],
  [same('pohon validate opd/bkd.pohon.yaml'), { id: 'satu berkas', en: 'one file' }],
  [same('pohon validate --fail-on warning'), { id: 'peringatan pun menggagalkan', en: 'warnings fail too' }],
  [same('pohon validate --fix --dry-run'), { id: 'yang akan dibetulkan', en: 'what would be fixed' }],
  [same('pohon validate --changed=main'), { id: 'yang berubah sejak main', en: 'what changed since main' }],
  [same('pohon validate --watch'), { id: 'selama menyunting', en: 'while editing' }],
  [
    { id: 'pohon validate --format json=temuan.json', en: 'pohon validate --format json=findings.json' },
    { id: 'untuk program lain', en: 'for other programs' },
  ],
]
