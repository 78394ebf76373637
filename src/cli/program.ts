// The command line: arguments → one command, its exit code, and what goes wrong on the way in words.
import { Command, CommanderError, Option } from 'commander'
import { type Args, fill, type Language, type Text } from '../diagnostic.ts'
import { UsageError } from '../usage.ts'
import type { Define } from './command/define.ts'
import { tell } from './console.ts'
import { optimizeLater } from './engine.ts'
import { examples, helpIn, programExamples, texts } from './help.ts'
import { usageText } from './usage-texts.ts'
import { version } from './version.ts'

interface Entry {
  readonly alias?: string
  readonly description: Text
  /** Each command is a chunk of its own: loading all of them would take longer than most commands run. */
  readonly load: () => Promise<{ readonly define: Define }>
}

const commands: Readonly<Record<string, Entry>> = {
  validate: { alias: 'periksa', description: texts.validate, load: () => import('./command/validate.ts') },
  report: { alias: 'laporan', description: texts.report, load: () => import('./command/report.ts') },
  tree: { description: texts.tree, load: () => import('./command/tree.ts') },
  explain: { alias: 'jelaskan', description: texts.explain, load: () => import('./command/explain.ts') },
  merge: { description: texts.merge, load: () => import('./command/merge.ts') },
  export: { description: texts.export, load: () => import('./command/export.ts') },
  rename: { description: texts.rename, load: () => import('./command/rename.ts') },
  form: { alias: 'formulir', description: texts.form, load: () => import('./command/form.ts') },
  set: { description: texts.set, load: () => import('./command/set.ts') },
  import: { alias: 'impor', description: texts.import, load: () => import('./command/import.ts') },
  init: { description: texts.init, load: () => import('./command/init.ts') },
  completion: { description: texts.completion, load: () => import('./command/completion.ts') },
}

/** Runs one command line; gives the exit code and never throws. */
export async function run(argv: readonly string[]): Promise<number> {
  const language = languageOf(argv)
  const complain = (text: Text, args: Args = {}, own = language) =>
    tell(process.stderr, `pohon: ${fill(text, args, own)}`)
  let exit = 0
  const program = makeProgram(language)
  try {
    await defineNamed(program, argv, language, (code) => {
      exit = code
    })
    optimizeLater()
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

function makeProgram(language: Language): Command {
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
    .option('--no-cache', say(texts.noCache))
    .addOption(new Option('--reader <fast|yaml>').choices(['fast', 'yaml']).hideHelp())
    .addHelpText('after', examples(programExamples, language))
    .addHelpText('afterAll', say(texts.exitCodes))
  for (const [name, { alias, description }] of Object.entries(commands)) {
    const command = program.command(name).description(say(description))
    if (alias !== undefined) command.alias(alias)
  }
  return program
}

/** Defines the commands whose names stand among the arguments; all of them for `completion`, which looks into them. */
async function defineNamed(
  program: Command,
  argv: readonly string[],
  language: Language,
  done: (exit: number) => void,
): Promise<void> {
  const setting = { language, done, say: (text: Text) => text[language] }
  for (const command of program.commands) {
    const names = [command.name(), ...command.aliases(), 'completion']
    if (!names.some((name) => argv.includes(name))) continue
    const { define } = await commands[command.name()]!.load()
    define(command, setting)
  }
}

const bug: Text = {
  id: 'ini kesalahan di dalam pohon, bukan pada berkas Anda; laporkan bersama keterangan berikut',
  en: 'this is a bug in pohon, not in your files; please report it with what follows',
}
