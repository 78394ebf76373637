// What the definitions of the commands share: how a command is set up, and options and values that several of them have.
import { type Command, Option } from 'commander'
import type { Language, Text } from '../../diagnostic.ts'
import { type Host, nodeHost } from '../../host.ts'
import { UsageError } from '../../usage.ts'
import { withCache } from '../cache.ts'
import type { GlobalOptions } from '../console.ts'
import { type Example, examples, texts } from '../help.ts'

/** What a command is defined with. */
export interface Setting {
  readonly language: Language
  readonly say: (text: Text) => string
  /** Takes the exit code. */
  readonly done: (exit: number) => void
}

/** Adds arguments, options and the action to a command that has its name and description. */
export type Define = (command: Command, setting: Setting) => void

/** Of a command that takes paths, and nothing before them. */
export function withPaths(command: Command, { say, language }: Setting, list: readonly Example[]): Command {
  return command
    .usage(say(texts.commandUsage))
    .argument('[paths...]', say(texts.pathsWhat))
    .addHelpText('after', examples(list, language))
}

/** The action of such a command. */
export const onPaths =
  <T extends GlobalOptions>(
    { done }: Setting,
    start: (host: Host, paths: readonly string[], options: T) => Promise<number>,
  ) =>
  async (paths: string[], _: unknown, self: Command): Promise<void> => {
    refuseEmpty(paths)
    const options = self.optsWithGlobals<T>()
    done(await start(withCache(nodeHost(), options), paths, options))
  }

/** An empty variable of a script would otherwise mean the working folder. */
export function refuseEmpty(paths: readonly (string | undefined)[]): void {
  if (paths.includes('')) throw new UsageError(emptyPath)
}

export const failOn = ({ say }: Setting): Option =>
  new Option(`--fail-on <${say(texts.severity)}>`, say(texts.failOn))
    .choices(['error', 'warning', 'info'])
    .default('error')

export const collect = (value: string, earlier: string[] = []): string[] => [...earlier, value]

export const whole =
  (opsi: string) =>
  (value: string): number => {
    if (!/^\d{1,9}$/.test(value)) throw new UsageError(notWhole, { opsi, nilai: value })
    return Number(value)
  }

export const year = (value: string): number => {
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
