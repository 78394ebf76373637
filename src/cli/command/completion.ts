// Defines `pohon completion`, which asks the other commands what they take.
import { Argument } from 'commander'
import { nodeHost } from '../../host.ts'
import { completion } from '../completion.ts'
import { type Shell, shells } from '../completion-scripts.ts'
import { completionExamples, examples, texts } from '../help.ts'
import type { Define } from './define.ts'

export const define: Define = (command, { say, language, done }) => {
  command
    .usage(say(texts.completionUsage))
    .addArgument(new Argument('<shell>', say(texts.completionShell)).choices(shells))
    .addHelpText('after', examples(completionExamples, language))
    .action(async (shell: Shell) => done(await completion(nodeHost(), shell, command.parent!, language)))
}
