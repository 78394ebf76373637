// Defines `pohon set`, whose arguments begin with an id, a field and its value.
import type { Command } from 'commander'
import { nodeHost } from '../../host.ts'
import { type Example, examples, same, texts } from '../help.ts'
import { type SetOptions, set } from '../set.ts'
import { type Define, refuseEmpty } from './define.ts'

export const define: Define = (command, { say, language, done }) => {
  command
    .usage(say(texts.setUsage))
    .argument('[id]', say(texts.setId))
    .argument(`[${say(texts.fieldName)}]`, say(texts.setField))
    .argument(`[${say(texts.valueName)}]`, say(texts.setValue))
    .argument('[paths...]', say(texts.renamePaths))
    .addHelpText('after', examples(lines, language))
    .option('--dry-run', say(texts.renameDryRun))
    .action(async (id?: string, bidang?: string, isi?: string, paths: string[] = [], _?: unknown, self?: Command) => {
      refuseEmpty(paths)
      done(await set(nodeHost(), id, bidang, isi, paths, self!.optsWithGlobals<SetOptions>()))
    })
}

const lines: readonly Example[] = [
  [same('pohon set ip-asn target.2026 72'), { id: 'target satu tahun', en: 'the target of a year' }],
  [same('pohon set ip-asn realisasi.2025.tw2 68,1'), { id: 'realisasi triwulan', en: 'the actual of a quarter' }],
  [same('pohon set merit pagu.2026 "1.650.000.000"'), { id: 'pagu sebuah node', en: 'the budget of a node' }],
  [same('pohon set ip-asn target.2026 72 --dry-run'), { id: 'lihat dahulu', en: 'look first' }],
]
