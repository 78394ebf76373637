// Defines `pohon rename`, whose arguments begin with two ids.
import type { Command } from 'commander'
import { nodeHost } from '../../host.ts'
import { type Example, examples, same, texts } from '../help.ts'
import { type RenameOptions, rename } from '../rename.ts'
import { type Define, refuseEmpty } from './define.ts'

export const define: Define = (command, { say, language, done }) => {
  command
    .usage(say(texts.renameUsage))
    .argument('[id]', say(texts.renameOld))
    .argument(`[${say(texts.newName)}]`, say(texts.renameNew))
    .argument('[paths...]', say(texts.renamePaths))
    .addHelpText('after', examples(lines, language))
    .option('--dry-run', say(texts.renameDryRun))
    .action(async (lama: string | undefined, baru: string | undefined, paths: string[], _: unknown, self: Command) => {
      refuseEmpty(paths)
      done(await rename(nodeHost(), lama, baru, paths, self.optsWithGlobals<RenameOptions>()))
    })
}

const lines: readonly Example[] = [
  [same('pohon rename ip-asn indeks-asn'), { id: 'pohon, realisasi, dan rumus', en: 'tree, realisasi and formulas' }],
  [same('pohon rename ip-asn indeks-asn --dry-run'), { id: 'lihat dahulu', en: 'look first' }],
]
