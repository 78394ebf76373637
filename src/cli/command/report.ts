// Defines `pohon report`.
import { Option } from 'commander'
import { triwulan } from '../../plan/types.ts'
import { annexNames } from '../../report/index.ts'
import { type Example, same, texts } from '../help.ts'
import { reportParts } from '../parts.ts'
import { type ReportOptions, report } from '../report.ts'
import { reportEndings, reportFormats } from '../report-output.ts'
import { parseLevels } from '../selection.ts'
import { collect, type Define, failOn, onPaths, withPaths, year } from './define.ts'

export const define: Define = (command, setting) => {
  const { say } = setting
  withPaths(command, setting, lines)
    .option(`--year <${say(texts.yearName)}>`, say(texts.year), year)
    .addOption(new Option('--until <tw>', say(texts.until)).choices([...triwulan]).default('tw4'))
    .addOption(new Option('--format <format>', say(texts.reportFormat)).choices([...reportFormats]))
    .addOption(new Option(`--annex <${say(texts.names)}>`, say(texts.annex)).choices(annexNames).argParser(collect))
    .option(`-o, --output <${say(texts.file)}>`, `${say(texts.output)} (${reportEndings})`)
    .addOption(new Option('--per <per>', say(texts.per)).choices([...reportParts]))
    .option(`--opd <${say(texts.nameOf)}>`, say(texts.opd), collect)
    .option('--node <id>', say(texts.reportNode), collect)
    .option(`--penanggung-jawab <${say(texts.nameOf)}>`, say(texts.penanggungJawab), collect)
    .option('--level <level>', say(texts.level), parseLevels)
    .option(`--template <${say(texts.file)}>`, say(texts.template))
    .option(`--title <${say(texts.text)}>`, say(texts.title))
    .option('--strict', say(texts.strict))
    .addOption(failOn(setting))
    .action(onPaths<ReportOptions>(setting, report))
}

const lines: readonly Example[] = [
  [same('pohon report --year 2025'), { id: 'Excel dan ringkasan', en: 'Excel and a summary' }],
  [same('pohon report --year 2025 --until tw2'), { id: 'sampai triwulan II', en: 'to the second quarter' }],
  [same('pohon report --year 2025 -o bkd.xlsx opd/bkd.pohon.yaml'), { id: 'satu berkas saja', en: 'one file only' }],
  [same('pohon report --year 2025 -o hasil/'), { id: 'satu berkas setiap OPD', en: 'a file for each OPD' }],
  [same('pohon report --year 2025 --template kantor.xlsx'), { id: 'formulir sendiri', en: 'a form of your own' }],
  [same('pohon report --year 2025 --format terminal'), { id: 'semua di terminal', en: 'all in the terminal' }],
]
