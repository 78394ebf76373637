// Defines `pohon form`.
import { Option } from 'commander'
import { triwulan } from '../../plan/types.ts'
import { type FormOptions, form } from '../form.ts'
import { type Example, same, texts } from '../help.ts'
import { reportParts } from '../parts.ts'
import { parseLevels } from '../selection.ts'
import { collect, type Define, onPaths, withPaths, year } from './define.ts'

export const define: Define = (command, setting) => {
  const { say } = setting
  withPaths(command, setting, lines)
    .option(`--year <${say(texts.yearName)}>`, say(texts.formYear), year)
    .addOption(new Option('--quarter <tw>', say(texts.formQuarter)).choices([...triwulan]))
    .option(`-o, --output <${say(texts.folder)}>`, say(texts.formOutput))
    .addOption(new Option('--per <per>', say(texts.formPer)).choices([...reportParts]))
    .option(`--opd <${say(texts.nameOf)}>`, say(texts.opd), collect)
    .option('--node <id>', say(texts.reportNode), collect)
    .option(`--penanggung-jawab <${say(texts.nameOf)}>`, say(texts.penanggungJawab), collect)
    .option('--level <level>', say(texts.level), parseLevels)
    .option('--force', say(texts.formForce))
    .action(onPaths<FormOptions>(setting, form))
}

const lines: readonly Example[] = [
  [same('pohon form --year 2025 -o formulir/'), { id: 'setahun, satu setiap OPD', en: 'a year, one for each OPD' }],
  [same('pohon form --year 2025 --quarter tw2'), { id: 'triwulan II saja', en: 'the second quarter only' }],
  [same('pohon form --year 2025 --per penanggung-jawab'), { id: 'satu setiap bidang', en: 'one for each signatory' }],
  [same('pohon import formulir-2025/'), { id: 'yang sudah diisi, kembali', en: 'back, once filled in' }],
]
