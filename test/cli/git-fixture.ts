// Runs git in a folder of a test: one person, one time, no settings of the machine.
import { execFileSync } from 'node:child_process'
import { bareEnvironment } from './start.ts'

const time = '2025-01-02T03:04:05Z'
const settings = ['user.name=Uji', 'user.email=uji@example.org', 'commit.gpgsign=false', 'init.defaultBranch=main']

export function git(folder: string, ...args: readonly string[]): string {
  const options = [...settings, 'core.autocrlf=false'].flatMap((setting) => ['-c', setting])
  return execFileSync('git', ['-C', folder, ...options, ...args], {
    env: {
      ...bareEnvironment(),
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_DATE: time,
      GIT_COMMITTER_DATE: time,
      LC_ALL: 'C',
    },
    encoding: 'utf8',
    stdio: 'pipe',
  }).trim()
}
