// Defines `pohon merge`.
import { Option } from 'commander'
import { nodeHost } from '../../host.ts'
import { findingFormats } from '../findings-output.ts'
import { type Example, examples, same, texts } from '../help.ts'
import { type MergeOptions, merge } from '../merge.ts'
import { collect, type Define, failOn, refuseEmpty, whole } from './define.ts'

export const define: Define = (command, setting) => {
  const { say, language, done } = setting
  command
    .usage(say(texts.mergeUsage))
    .argument(`<${say(texts.file)}...>`, say(texts.mergeParts))
    .addHelpText('after', examples(lines, language))
    .addOption(new Option('--format <format>', say(texts.findingFormat)).choices(findingFormats).argParser(collect))
    .addOption(failOn(setting))
    .option('--max-warnings <n>', say(texts.maxWarnings), whole('--max-warnings'))
    .action(async (parts: string[]) => {
      refuseEmpty(parts)
      done(await merge(nodeHost(), parts, command.optsWithGlobals<MergeOptions>()))
    })
}

const lines: readonly Example[] = [
  [
    { id: 'pohon merge bagian-1.json bagian-2.json', en: 'pohon merge part-1.json part-2.json' },
    { id: 'bagian dari satu rencana', en: 'parts of one plan' },
  ],
  [same('pohon merge lumajang=a.json malang=b.json'), { id: 'rencana dua kabupaten', en: 'plans of two regencies' }],
]
