// Defines `pohon completion`, which asks the other commands what they take.
import { Argument } from 'commander'
import { nodeHost } from '../../host.ts'
import { completion } from '../completion.ts'
import { type Shell, shells } from '../completion-scripts.ts'
import { type Example, examples, same, texts } from '../help.ts'
import type { Define } from './define.ts'

export const define: Define = (command, { say, language, done }) => {
  command
    .usage(say(texts.completionUsage))
    .addArgument(new Argument('<shell>', say(texts.completionShell)).choices(shells))
    .addHelpText('after', examples(lines, language))
    .action(async (shell: Shell) => done(await completion(nodeHost(), shell, command.parent!, language)))
}

const lines: readonly Example[] = [
  [same('eval "$(pohon completion bash)"'), { id: 'di ~/.bashrc', en: 'in ~/.bashrc' }],
  [same('eval "$(pohon completion zsh)"'), { id: 'di ~/.zshrc, sesudah compinit', en: 'in ~/.zshrc, after compinit' }],
  [same('pohon completion fish | source'), { id: 'di config.fish', en: 'in config.fish' }],
  [
    same('pohon completion powershell | Out-String | Invoke-Expression'),
    { id: 'di berkas $PROFILE', en: 'in the file $PROFILE' },
  ],
]
