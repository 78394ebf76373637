// Defines `pohon export`.
import { Option } from 'commander'
import { triwulan } from '../../plan/types.ts'
import { type ExportOptions, exportFormats, exportPlan } from '../export.ts'
import { type Example, texts } from '../help.ts'
import { type Define, onPaths, withPaths, year } from './define.ts'

export const define: Define = (command, setting) => {
  const { say } = setting
  withPaths(command, setting, lines)
    .addOption(new Option('--format <format>', say(texts.exportFormat)).choices([...exportFormats]).default('parquet'))
    .option(`-o, --output <${say(texts.folder)}>`, say(texts.exportOutput))
    .option(`--year <${say(texts.yearName)}>`, say(texts.exportYear), year)
    .addOption(new Option('--until <tw>', say(texts.until)).choices([...triwulan]).default('tw4'))
    .option(`--plan <${say(texts.nameOf)}>`, say(texts.exportPlan))
    .action(onPaths<ExportOptions>(setting, exportPlan))
}

const lines: readonly Example[] = [
  [
    { id: 'pohon export -o ekspor/', en: 'pohon export -o export/' },
    { id: 'Parquet, untuk DuckDB dan Spark', en: 'Parquet, for DuckDB and Spark' },
  ],
  [
    { id: 'pohon export -o ekspor/ --format csv', en: 'pohon export -o export/ --format csv' },
    { id: 'CSV, untuk program lain', en: 'CSV, for other programs' },
  ],
]
