// Defines `pohon explain`, whose arguments begin with a name.
import { type Command, Option } from 'commander'
import { nodeHost } from '../../host.ts'
import { triwulan } from '../../plan/types.ts'
import { withCache } from '../cache.ts'
import { type ExplainOptions, explainCommand, explainFormats } from '../explain.ts'
import { type Example, examples, same, texts } from '../help.ts'
import { type Define, whole, year } from './define.ts'

export const define: Define = (command, { say, language, done }) => {
  command
    .usage(say(texts.explainUsage))
    .argument('[name]', say(texts.explainName))
    .argument('[paths...]', say(texts.pathsWhat))
    .addHelpText('after', examples(lines, language))
    .option(`--year <${say(texts.yearName)}>`, say(texts.explainYear), year)
    .addOption(new Option('--until <tw>', say(texts.until)).choices([...triwulan]).default('tw4'))
    .option('--depth <n>', say(texts.explainDepth), whole('--depth'))
    .addOption(
      new Option('--format <format>', say(texts.explainFormat)).choices([...explainFormats]).default('terminal'),
    )
    .action(async (name: string | undefined, paths: string[], _: unknown, self: Command) => {
      const options = self.optsWithGlobals<ExplainOptions>()
      done(await explainCommand(withCache(nodeHost(), options), name, paths, options))
    })
}

const lines: readonly Example[] = [
  [same('pohon explain'), { id: 'daftar aturan', en: 'the list of rules' }],
  [same('pohon explain target/kosong'), { id: 'arti satu aturan', en: 'what a rule means' }],
  [same('pohon explain ip-asn --year 2025 --until tw2'), { id: 'asal satu angka', en: 'where a number comes from' }],
]
