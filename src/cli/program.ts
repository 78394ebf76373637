// The command line: arguments → one command, its exit code, and what goes wrong on the way in words.
import { Argument, Command, CommanderError, Option } from 'commander'
import { type Args, fill, type Language, type Text } from '../diagnostic.ts'
import { type Host, nodeHost } from '../host.ts'
import { triwulan } from '../plan/types.ts'
import { annexNames } from '../report/index.ts'
import { UsageError } from '../usage.ts'
import { completion } from './completion.ts'
import { type Shell, shells } from './completion-scripts.ts'
import { type GlobalOptions, tell } from './console.ts'
import { type ExplainOptions, explainCommand, explainFormats } from './explain.ts'
import { findingFormats } from './findings-output.ts'
import {
  completionExamples,
  type Example,
  examples,
  explainExamples,
  helpIn,
  initExamples,
  programExamples,
  renameExamples,
  reportExamples,
  texts,
  treeExamples,
  validateExamples,
} from './help.ts'
import { type InitOptions, init } from './init.ts'
import { ciKinds } from './init-files.ts'
import { type RenameOptions, rename } from './rename.ts'
import { type ReportOptions, report } from './report.ts'
import { reportParts } from './report-folder.ts'
import { reportEndings, reportFormats } from './report-output.ts'
import { parseLevels } from './selection.ts'
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
    else await program.parseAsync(withRef(argv), { from: 'user' })
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

/** The parser would take a path behind `--changed` for its value, which only stands behind `=`. */
function withRef(argv: readonly string[]): string[] {
  const end = argv.indexOf('--')
  return argv.map((argument, index) =>
    argument === '--changed' && (end < 0 || index < end) ? '--changed=HEAD' : argument,
  )
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
    .addOption(new Option('--format <format>', say(texts.findingFormat)).choices(findingFormats).argParser(collect))
    .addOption(failOn())
    .option('--max-warnings <n>', say(texts.maxWarnings), whole('--max-warnings'))
    .addOption(new Option('--fix', say(texts.fix)).conflicts(unfixable))
    .addOption(new Option('--fix-unsafe', say(texts.fixUnsafe)).conflicts(unfixable))
    .addOption(new Option('--dry-run', say(texts.dryRun)).conflicts('format'))
    .option('--quiet', say(texts.quiet))
    .option(`--baseline <${say(texts.file)}>`, say(texts.baseline))
    .option('--update-baseline', say(texts.updateBaseline))
    .addOption(new Option('--changed [ref]', say(texts.changed)).conflicts('updateBaseline'))
    .addOption(new Option('--staged', say(texts.staged)).conflicts(['changed', 'updateBaseline']))
    .option(`--stdin-filename <${say(texts.file)}>`, say(texts.stdinFilename))
    .addOption(new Option('--watch', say(texts.watch)).conflicts(['staged', 'updateBaseline', 'fix', 'fixUnsafe']))
    .action(action<ValidateOptions>(validate))

  command('report', 'laporan', texts.report, reportExamples)
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
    .option(`--title <${say(texts.text)}>`, say(texts.title))
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

  program
    .command('rename')
    .description(say(texts.rename))
    .usage(say(texts.renameUsage))
    .argument('[id]', say(texts.renameOld))
    .argument(`[${say(texts.newName)}]`, say(texts.renameNew))
    .argument('[paths...]', say(texts.renamePaths))
    .addHelpText('after', examples(renameExamples, language))
    .option('--dry-run', say(texts.renameDryRun))
    .action(async (lama: string | undefined, baru: string | undefined, paths: string[], _: unknown, self: Command) => {
      if (paths.includes('')) throw new UsageError(emptyPath)
      done(await rename(nodeHost(), lama, baru, paths, self.optsWithGlobals<RenameOptions>()))
    })

  program
    .command('init')
    .description(say(texts.init))
    .usage(say(texts.initUsage))
    .argument('[folder]', say(texts.initFolder))
    .addHelpText('after', examples(initExamples, language))
    .option('-y, --yes', say(texts.initYes))
    .option(`--instansi <${say(texts.nameOf)}>`, say(texts.initInstansi))
    .option(`--opd <${say(texts.nameOf)}>`, say(texts.initOpd))
    .option(`--periode <${say(texts.yearsName)}>`, say(texts.initPeriode))
    .addOption(new Option('--ci <ci>', say(texts.initCi)).choices(ciKinds))
    .action(async (folder: string | undefined, _: unknown, self: Command) => {
      if (folder === '') throw new UsageError(emptyPath)
      done(await init(nodeHost(), folder, self.optsWithGlobals<InitOptions>()))
    })

  program
    .command('completion')
    .description(say(texts.completion))
    .usage(say(texts.completionUsage))
    .addArgument(new Argument('<shell>', say(texts.completionShell)).choices(shells))
    .addHelpText('after', examples(completionExamples, language))
    .action(async (shell: Shell) => done(await completion(nodeHost(), shell, program, language)))
  return program
}

/** Lines move while files are mended, and the index and the baseline are not the files. */
const unfixable = ['changed', 'staged', 'updateBaseline']

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
