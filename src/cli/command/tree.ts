// Defines `pohon tree`.
import { texts, treeExamples } from '../help.ts'
import { type TreeOptions, tree } from '../tree.ts'
import { type Define, onPaths, whole, withPaths, year } from './define.ts'

export const define: Define = (command, setting) => {
  const { say } = setting
  withPaths(command, setting, treeExamples)
    .option('--node <id>', say(texts.node))
    .option('--depth <n>', say(texts.depth), whole('--depth'))
    .option(`--year <${say(texts.yearName)}>`, say(texts.treeYear), year)
    .action(onPaths<TreeOptions>(setting, tree))
}
