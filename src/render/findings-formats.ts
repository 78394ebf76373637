// The formats of findings: name, suggested name of a file, renderer. A new one is one file and one line here.
import { renderFindingsCheckstyle } from './findings-checkstyle.ts'
import { renderFindingsGithub } from './findings-github.ts'
import { renderFindingsGitlab } from './findings-gitlab.ts'
import { renderFindingsJson } from './findings-json.ts'
import { renderFindingsJunit } from './findings-junit.ts'
import { renderFindingsMarkdown } from './findings-markdown.ts'
import { renderFindingsPretty } from './findings-pretty.ts'
import { renderFindingsSarif } from './findings-sarif.ts'
import type { FindingsView } from './findings-view.ts'

export interface FindingsFormat {
  /** Where a name for a file has to be suggested. */
  readonly file: string
  readonly render: (view: FindingsView) => string
  /** Its readers want every finding at a line of a file: one about a folder is moved to a file. */
  readonly anchored?: boolean
}

export const findingsFormats = {
  pretty: { file: 'temuan.txt', render: (view) => renderFindingsPretty(view.findings, view.summary, view) },
  json: { file: 'temuan.json', render: (view) => renderFindingsJson(view.findings, view.summary, view.root) },
  sarif: { file: 'temuan.sarif', render: renderFindingsSarif, anchored: true },
  github: { file: 'temuan-github.txt', render: renderFindingsGithub, anchored: true },
  gitlab: { file: 'gl-code-quality-report.json', render: renderFindingsGitlab, anchored: true },
  junit: { file: 'temuan-junit.xml', render: renderFindingsJunit },
  checkstyle: { file: 'temuan-checkstyle.xml', render: renderFindingsCheckstyle },
  markdown: { file: 'temuan.md', render: (view) => renderFindingsMarkdown(view) },
} satisfies Readonly<Record<string, FindingsFormat>>

export type FindingsFormatName = keyof typeof findingsFormats
