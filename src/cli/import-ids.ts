// Ids of the plan that an imported tree file comes into: none of them is given again.
import path from 'node:path'
import { findRoot } from '../discover.ts'
import type { Host } from '../host.ts'
import { sebutanId } from '../plan/sebutan.ts'
import { loadPlan } from '../run.ts'
import { UsageError } from '../usage.ts'
import type { GlobalOptions } from './console.ts'

/** None where the file stands in no plan, or in one that has no files yet. `output` is as the user wrote it. */
export async function takenIds(host: Host, output: string, options: GlobalOptions): Promise<ReadonlySet<string>> {
  const file = path.resolve(host.cwd, output === '-' ? '.' : output)
  const folder = output === '-' ? file : path.dirname(file)
  try {
    if (host.kind(folder) !== 'folder' || !findRoot(host, [folder]).hasRencana) return new Set()
    const { plan, root } = await loadPlan(host, [folder], options.lang, options.reader)
    const own = path.relative(root.folder, file).split(path.sep).join('/')
    // What is overwritten keeps its ids.
    return new Set(sebutanId(plan).flatMap(({ id, place }) => (place.file === own ? [] : [id])))
  } catch (error) {
    if (error instanceof UsageError) return new Set()
    throw error
  }
}
