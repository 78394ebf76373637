// The start: hands the arguments to the command line and its exit code to the system.
import { run } from './program.ts'

run(process.argv.slice(2)).then(
  (exit) => {
    process.exitCode = exit
  },
  // What goes wrong while an error is told: Node alone would exit with 1, which means findings.
  (error: unknown) => {
    process.exitCode = 3
    process.stderr.write(`${(error as Error).stack ?? error}\n`)
  },
)
