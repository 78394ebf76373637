// Defines `pohon init`.
import { type Command, Option } from 'commander'
import { nodeHost } from '../../host.ts'
import { type Example, examples, same, texts } from '../help.ts'
import { type InitOptions, init } from '../init.ts'
import { ciKinds } from '../init-files.ts'
import { type Define, refuseEmpty } from './define.ts'

export const define: Define = (command, { say, language, done }) => {
  command
    .usage(say(texts.initUsage))
    .argument('[folder]', say(texts.initFolder))
    .addHelpText('after', examples(lines, language))
    .option('-y, --yes', say(texts.initYes))
    .option(`--instansi <${say(texts.nameOf)}>`, say(texts.initInstansi))
    .option(`--opd <${say(texts.nameOf)}>`, say(texts.initOpd))
    .option(`--periode <${say(texts.yearsName)}>`, say(texts.initPeriode))
    .addOption(new Option('--ci <ci>', say(texts.initCi)).choices(ciKinds))
    .action(async (folder: string | undefined, _: unknown, self: Command) => {
      refuseEmpty([folder])
      done(await init(nodeHost(), folder, self.optsWithGlobals<InitOptions>()))
    })
}

const lines: readonly Example[] = [
  [same('pohon init'), { id: 'di folder kerja, dengan bertanya', en: 'in the working folder, with questions' }],
  [
    same('pohon init pohon-bkd --yes'),
    { id: 'di folder baru, tanpa bertanya', en: 'in a new folder, without questions' },
  ],
  [same('pohon init --yes --ci gitlab --periode 2024-2026'), { id: 'dengan pilihan sendiri', en: 'with own choices' }],
]
