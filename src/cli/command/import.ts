// Defines `pohon import`.
import type { Command } from 'commander'
import { nodeHost } from '../../host.ts'
import { type Example, examples, same, texts } from '../help.ts'
import { type ImportOptions, importFile } from '../import.ts'
import { type Define, refuseEmpty, year } from './define.ts'

export const define: Define = (command, { say, language, done }) => {
  command
    .usage(say(texts.importUsage))
    .argument('[paths...]', say(texts.importFile))
    .addHelpText('after', examples(lines, language))
    .option(`-o, --output <${say(texts.file)}>`, say(texts.importOutput))
    .option('--preview', say(texts.importPreview))
    .option(`--map <${say(texts.file)}>`, say(texts.importMap))
    .option(`--year <${say(texts.yearName)}>`, say(texts.importYear), year)
    .option('--force', say(texts.importForce))
    .action(async (files: string[], _: unknown, self: Command) => {
      refuseEmpty(files)
      done(await importFile(nodeHost(), files, self.optsWithGlobals<ImportOptions>()))
    })
}

const lines: readonly Example[] = [
  [same('pohon import renstra.xlsx --preview'), { id: 'lihat dahulu', en: 'look first' }],
  [same('pohon import renstra.xlsx -o opd/bkd.pohon.yaml'), { id: 'tulis pohonnya', en: 'write the tree' }],
  [
    same('pohon import renstra.xlsx --map renstra.peta.yaml'),
    { id: 'dengan arti kolom yang Anda tetapkan', en: 'with columns as you say' },
  ],
  [same('pohon import formulir-2025/'), { id: 'formulir yang sudah diisi', en: 'forms that were filled in' }],
]
