// Starts the built command as a user does, in a process of its own, with an environment that says nothing about colours or width.
import { type ExecFileException, execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const repository = fileURLToPath(new URL('../..', import.meta.url))

export interface Outcome {
  readonly exit: number
  readonly stdout: string
  readonly stderr: string
}

export interface StartOptions {
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
  /** A CommonJS module that Node loads first. */
  readonly first?: string
  /** Folder that bin/ and dist/ stand in. */
  readonly home?: string
}

export function start(
  args: readonly string[],
  { cwd, env = {}, first, home = repository }: StartOptions,
): Promise<Outcome> {
  const node = first === undefined ? [] : ['--require', first]
  // PATH for git, SystemRoot for Windows; git must not find the repository that a temporary folder may lie in.
  const { PATH = '', SystemRoot = '' } = process.env
  const options = {
    cwd,
    env: { PATH, SystemRoot, GIT_CEILING_DIRECTORIES: cwd, GIT_CONFIG_NOSYSTEM: '1', ...env },
    maxBuffer: 1 << 26,
    timeout: 60_000,
  }
  return new Promise((resolve, reject) => {
    const command = [...node, `${home}/bin/pohon.js`, ...args]
    const child = execFile(process.execPath, command, options, (error: ExecFileException | null, stdout, stderr) => {
      const exit = error === null ? 0 : error.code
      if (typeof exit !== 'number') reject(error)
      else resolve({ exit, stdout, stderr })
    })
    child.stdin?.end()
  })
}
