// Starts the built command as a user does, in a process of its own, with an environment that says nothing about colours or width.
import { type ExecFileException, execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import { fileURLToPath } from 'node:url'

const temporary = fs.realpathSync(os.tmpdir())
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
  /** What the command reads on stdin. */
  readonly stdin?: Uint8Array
  /** Folder that bin/ and dist/ stand in. */
  readonly home?: string
}

export function start(
  args: readonly string[],
  { cwd, env = {}, first, home = repository, stdin }: StartOptions,
): Promise<Outcome> {
  const node = first === undefined ? [] : ['--require', first]
  const options = {
    cwd,
    env: { ...bareEnvironment(), ...env },
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
    // A command that ends without reading it closes the pipe.
    child.stdin?.on('error', () => {}).end(stdin)
  })
}

/** PATH for git, SystemRoot for Windows; a cache that is not the user's; git must not find the repository that the folder of temporary ones may lie in. */
export function bareEnvironment(): Record<string, string> {
  const { PATH = '', SystemRoot = '' } = process.env
  return {
    PATH,
    SystemRoot,
    XDG_CACHE_HOME: `${temporary}/pohon-tests`,
    GIT_CEILING_DIRECTORIES: temporary,
    GIT_CONFIG_NOSYSTEM: '1',
  }
}
