// Defines `pohon validate`.
import { Option } from 'commander'
import { findingFormats } from '../findings-output.ts'
import { texts, validateExamples } from '../help.ts'
import { type ValidateOptions, validate } from '../validate.ts'
import { collect, type Define, failOn, onPaths, whole, withPaths } from './define.ts'

export const define: Define = (command, setting) => {
  const { say } = setting
  withPaths(command, setting, validateExamples)
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
    .action(onPaths<ValidateOptions>(setting, validate))
}

/** Lines move while files are mended, and the index and the baseline are not the files. */
const unfixable = ['changed', 'staged', 'updateBaseline']
