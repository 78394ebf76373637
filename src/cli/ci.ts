// What the environment of a pipeline tells and takes: addresses of files, and the summary of a step.
import path from 'node:path'
import type { Text } from '../diagnostic.ts'
import type { Host } from '../host.ts'
import { renderFindingsMarkdown } from '../render/findings-markdown.ts'
import type { FindingsView } from '../render/findings-view.ts'
import { encodePath } from '../render/uri.ts'
import type { Console } from './console.ts'

/** Of a file at the commit that the pipeline runs on: at GitHub (and Gitea, Forgejo), or at GitLab. */
export function linkTo(env: NodeJS.ProcessEnv): FindingsView['linkOf'] {
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_SHA, CI_PROJECT_URL, CI_COMMIT_SHA } = env
  const tree =
    GITHUB_SERVER_URL && GITHUB_REPOSITORY && GITHUB_SHA
      ? `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/blob/${GITHUB_SHA}`
      : CI_PROJECT_URL && CI_COMMIT_SHA
        ? `${CI_PROJECT_URL}/-/blob/${CI_COMMIT_SHA}`
        : null
  // A file outside of the repository has no address there.
  return (file, line) => (tree === null || file.startsWith('../') ? null : `${tree}/${encodePath(file)}#L${line}`)
}

/** Of one step GitHub takes 1 MiB. */
const summaryLimit = 1024 * 1024

/** Appends the findings to what the step has written so far. */
export async function writeStepSummary(host: Host, view: FindingsView, { note }: Console): Promise<void> {
  const name = process.env.GITHUB_STEP_SUMMARY
  if (!name) return
  const file = path.resolve(host.cwd, name)
  try {
    const earlier = host.kind(file) === 'file' ? host.read(file) : new Uint8Array()
    const text = renderFindingsMarkdown(view, summaryLimit - earlier.length - 1)
    const all = Buffer.concat([earlier, Buffer.from(earlier.length === 0 ? text : `\n${text}`)])
    await host.write([[file, [all]]])
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    // The findings are shown all the same.
    note(texts.noSummary, view.language, { path: name, sebab: code })
  }
}

const texts = {
  noSummary: {
    id: 'ringkasan langkah tidak dapat ditulis ke "{path}" ({sebab}); periksa GITHUB_STEP_SUMMARY',
    en: 'the summary of the step cannot be written to "{path}" ({sebab}); check GITHUB_STEP_SUMMARY',
  },
} satisfies Record<string, Text>
