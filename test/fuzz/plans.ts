// The plans of this repository that are changed by `npm run fuzz`: the examples, and the fixtures of the rules.
import fs from 'node:fs'
import path from 'node:path'
import type { Plan } from './command.ts'
import { planFiles } from './reader.ts'

/** One plan for each folder of an example that has a `pohon.yaml`, and for each other plan file alone. */
export function plansOf(folders: readonly string[]): Plan[] {
  const files = planFiles(folders)
  const roots = files.filter((file) => path.basename(file) === 'pohon.yaml').map((file) => path.dirname(file))
  const inRoot = (file: string) => roots.find((root) => file.startsWith(`${root}${path.sep}`))
  const whole = roots.map((root) => {
    const own = files.filter((file) => inRoot(file) === root)
    return new Map(
      own.map((file) => [path.relative(root, file).split(path.sep).join('/'), fs.readFileSync(file, 'utf8')]),
    )
  })
  const alone = files
    .filter((file) => inRoot(file) === undefined && /\.(pohon|realisasi)\.yaml$/.test(file))
    .map((file) => new Map([[path.basename(file), fs.readFileSync(file, 'utf8')]]))
  return [...whole, ...alone]
}
