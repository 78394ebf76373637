// Defines `pohon tree`.
import { Option } from 'commander'
import { triwulan } from '../../plan/types.ts'
import { type Example, same, texts } from '../help.ts'
import { endingList } from '../output-format.ts'
import { type TreeOptions, tree } from '../tree.ts'
import { paperNames, treeEndings, treeFormats } from '../tree-output.ts'
import { type Define, onPaths, whole, withPaths, year } from './define.ts'

export const define: Define = (command, setting) => {
  const { say } = setting
  withPaths(command, setting, lines)
    .option('--node <id>', say(texts.node))
    .option('--depth <n>', say(texts.depth), whole('--depth'))
    .option(`--year <${say(texts.yearName)}>`, say(texts.treeYear), year)
    .addOption(new Option('--until <tw>', say(texts.treeUntil)).choices([...triwulan]))
    .option('--fenomena', say(texts.fenomena))
    .addOption(new Option('--format <format>', say(texts.treeFormat)).choices([...treeFormats]))
    .addOption(new Option('--paper <paper>', say(texts.paper)).choices([...paperNames]))
    .option(`-o, --output <${say(texts.file)}>`, `${say(texts.treeOutput)} (${endingList(treeEndings)})`)
    .action(onPaths<TreeOptions>(setting, tree))
}

const lines: readonly Example[] = [
  [same('pohon tree --depth 2'), { id: 'tiga tingkat teratas', en: 'the three highest levels' }],
  [same('pohon tree --node profesionalitas-asn'), { id: 'satu cabang', en: 'one branch' }],
  [same('pohon tree --year 2025'), { id: 'dengan capaian', en: 'with achievements' }],
  [same('pohon tree -o pohon.svg --paper a4'), { id: 'gambar untuk dicetak', en: 'a drawing to print' }],
  [same('pohon tree -o pohon.html'), { id: 'halaman untuk peramban', en: 'a page for browsers' }],
]
