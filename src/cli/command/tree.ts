// Defines `pohon tree`.
import { Option } from 'commander'
import { triwulan } from '../../plan/types.ts'
import { texts, treeExamples } from '../help.ts'
import { endingList } from '../output-format.ts'
import { type TreeOptions, tree } from '../tree.ts'
import { paperNames, treeEndings, treeFormats } from '../tree-output.ts'
import { type Define, onPaths, whole, withPaths, year } from './define.ts'

export const define: Define = (command, setting) => {
  const { say } = setting
  withPaths(command, setting, treeExamples)
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
