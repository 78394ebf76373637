// The command line: arguments → one command, its exit code, and what goes wrong on the way in words.
import { Command, CommanderError, Option } from 'commander'
import { type Args, fill, type Language, type Text } from '../diagnostic.ts'
import { type Host, nodeHost } from '../host.ts'
import { triwulan } from '../plan/types.ts'
import { annexNames } from '../report/index.ts'
import { UsageError } from '../usage.ts'
import { type GlobalOptions, tell } from './console.ts'
import { type ExplainOptions, explainCommand, explainFormats } from './explain.ts'
import { findingFormats } from './findings-output.ts'
import {
  type Example,
  examples,
  explainExamples,
  helpIn,
  programExamples,
  reportExamples,
  texts,
  treeExamples,
  validateExamples,
} from './help.ts'
import { type ReportOptions, report } from './report.ts'
import { reportEndings, reportFormats } from './report-output.ts'
import { type TreeOptions, tree } from './tree.ts'
import { usageText } from './usage-texts.ts'
import { type ValidateOptions, validate } from './validate.ts'
import { version } from './version.ts'

/** Runs one command line; gives the exit code and never throws. */
export async function run(argv: readonly string[]): Promise<number> {
  const language = languageOf(argv)
  const complain = (text: Text, args: Args = {}, own = language) =>
    tell(process.stderr, `pohon: ${fill(text, args, own)}`)
  let exit = 0
  const program = makeProgram(language, (code) => {
    exit = code
  })
  try {
    if (argv.length === 0) program.outputHelp()
    else await program.parseAsync(argv, { from: 'user' })
    return exit
  } catch (error) {
    if (error instanceof UsageError) {
      complain(error.text, error.args, error.language ?? language)
      return 2
    }
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0
      // Options without a command, as in `pohon --lang en`: the same as no arguments.
      if (error.code === 'commander.help' && !argv.includes('help')) {
        program.outputHelp()
        return 0
      }
      const { text, args } = usageText(error, argv, program)
      complain(text, args)
      return 2
    }
    complain(bug)
    process.stderr.write(`pohon ${version}, node ${process.version}\n${(error as Error).stack ?? error}\n`)
    return 3
  }
}

/** Before the plan is read only this decides the language of help and of usage errors; as with commander, the last one counts. */
function languageOf(argv: readonly string[]): Language {
  const index = argv.findLastIndex((argument) => argument === '--lang' || argument.startsWith('--lang='))
  const value = index < 0 ? undefined : (/=(.*)/.exec(argv[index]!)?.[1] ?? argv[index + 1])
  return value === 'en' ? 'en' : 'id'
}

function makeProgram(language: Language, done: (exit: number) => void): Command {
  const say = (text: Text) => text[language]
  const program = new Command('pohon')
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .configureHelp(helpIn(language))
    .usage(say(texts.usage))
    .description(say(texts.description))
    .helpOption('-h, --help', say(texts.help))
    .helpCommand('help [command]', say(texts.help))
    .version(version, '-V, --version', say(texts.version))
    .addOption(new Option('--lang <id|en>', say(texts.lang)).choices(['id', 'en']))
    .option('--color', say(texts.color))
    .option('--no-color', say(texts.noColor))
    .addHelpText('after', examples(programExamples, language))
    .addHelpText('afterAll', say(texts.exitCodes))

  const command = (name: string, alias: string | null, description: Text, list: readonly Example[]): Command => {
    const made = program
      .command(name)
      .description(say(description))
      .usage(say(texts.commandUsage))
      .argument('[paths...]', say(texts.pathsWhat))
      .addHelpText('after', examples(list, language))
    return alias === null ? made : made.alias(alias)
  }
  const action =
    <T extends GlobalOptions>(start: (host: Host, paths: string[], options: T) => Promise<number>) =>
    async (paths: string[], _: unknown, self: Command) => {
      // An empty variable of a script would otherwise mean the working folder.
      if (paths.includes('')) throw new UsageError(emptyPath)
      done(await start(nodeHost(), paths, self.optsWithGlobals<T>()))
    }
  const failOn = () =>
    new Option(`--fail-on <${say(texts.severity)}>`, say(texts.failOn))
      .choices(['error', 'warning', 'info'])
      .default('error')

  command('validate', 'periksa', texts.validate, validateExamples)
    .option(
      '--format <format>',
      `${say(texts.findingFormat)} (${say(texts.choices)}: ${findingFormats.join(', ')})`,
      collect,
    )
    .addOption(failOn())
    .option('--max-warnings <n>', say(texts.maxWarnings), whole('--max-warnings'))
    .action(action<ValidateOptions>(validate))

  command('report', 'laporan', texts.report, reportExamples)
    .option(`--year <${say(texts.yearName)}>`, say(texts.year), year)
    .addOption(new Option('--until <tw>', say(texts.until)).choices([...triwulan]).default('tw4'))
    .addOption(new Option('--format <format>', say(texts.reportFormat)).choices([...reportFormats]))
    .option(
      `--annex <${say(texts.names)}>`,
      `${say(texts.annex)} (${say(texts.choices)}: ${annexNames.join(', ')})`,
      collect,
    )
    .option(`-o, --output <${say(texts.file)}>`, `${say(texts.output)} (${reportEndings})`)
    .option('--strict', say(texts.strict))
    .addOption(failOn())
    .action(action<ReportOptions>(report))

  command('tree', null, texts.tree, treeExamples)
    .option('--node <id>', say(texts.node))
    .option('--depth <n>', say(texts.depth), whole('--depth'))
    .option(`--year <${say(texts.yearName)}>`, say(texts.treeYear), year)
    .action(action<TreeOptions>(tree))

  // The name comes before the paths, so this one has its arguments to itself.
  program
    .command('explain')
    .alias('jelaskan')
    .description(say(texts.explain))
    .usage(say(texts.explainUsage))
    .argument('[name]', say(texts.explainName))
    .argument('[paths...]', say(texts.pathsWhat))
    .addHelpText('after', examples(explainExamples, language))
    .option(`--year <${say(texts.yearName)}>`, say(texts.explainYear), year)
    .addOption(new Option('--until <tw>', say(texts.until)).choices([...triwulan]).default('tw4'))
    .option('--depth <n>', say(texts.explainDepth), whole('--depth'))
    .addOption(
      new Option('--format <format>', say(texts.explainFormat)).choices([...explainFormats]).default('terminal'),
    )
    .action(async (name: string | undefined, paths: string[], _: unknown, self: Command) =>
      done(await explainCommand(nodeHost(), name, paths, self.optsWithGlobals<ExplainOptions>())),
    )
  return program
}

const collect = (value: string, earlier: string[] = []): string[] => [...earlier, value]

const whole =
  (opsi: string) =>
  (value: string): number => {
    if (!/^\d{1,9}$/.test(value)) throw new UsageError(notWhole, { opsi, nilai: value })
    return Number(value)
  }

const year = (value: string): number => {
  if (!/^\d{4}$/.test(value)) throw new UsageError(notYear, { nilai: value })
  return Number(value)
}

const notWhole: Text = {
  id: 'opsi {opsi}: "{nilai}" bukan bilangan bulat 0, 1, 2, …',
  en: 'option {opsi}: "{nilai}" is no whole number 0, 1, 2, …',
}
const notYear: Text = {
  id: 'opsi --year: "{nilai}" bukan tahun empat angka, misalnya 2025',
  en: 'option --year: "{nilai}" is no four-digit year, such as 2025',
}
const emptyPath: Text = {
  id: 'ada argumen kosong (""); tulis nama berkas atau folder, atau hapus tanda kutipnya',
  en: 'there is an empty argument (""); write the name of a file or folder, or delete the quotes',
}
const bug: Text = {
  id: 'ini kesalahan di dalam pohon, bukan pada berkas Anda; laporkan bersama keterangan berikut',
  en: 'this is a bug in pohon, not in your files; please report it with what follows',
}
