// Plan files with the expected places marked in the text itself, ‹like this›, and what reading them finds.
import type { Finding, Language } from '../../src/diagnostic.ts'
import { memoryHost } from '../../src/host.ts'
import { findingsOf, type Loaded, loadPlan } from '../../src/run.ts'
import { lineAndColumn, lineStarts } from '../../src/source/lines.ts'

export interface Span {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** The text without its marks, and what they enclose, in order. */
export function unmark(marked: string): { readonly text: string; readonly spans: readonly Span[] } {
  const text = marked.replace(/[‹›]/g, '')
  const starts = lineStarts(text)
  const open: number[] = []
  const spans: Span[] = []
  let offset = 0
  for (const sign of marked) {
    if (sign === '‹') open.push(offset)
    else if (sign === '›') {
      const [from, to] = [lineAndColumn(starts, open.pop()!), lineAndColumn(starts, offset)]
      spans.push({ line: from.line, column: from.column, endLine: to.line, endColumn: to.column })
    } else offset += sign.length
  }
  return { text, spans: spans.sort((a, b) => a.line - b.line || a.column - b.column) }
}

export async function load(
  files: Readonly<Record<string, string | Uint8Array>>,
  paths: string[] = [],
): Promise<Loaded> {
  return loadPlan(memoryHost(new Map(Object.entries(files).map(([file, text]) => [`/plan/${file}`, text]))), paths)
}

/** Findings about how the plan is written, without those about what it still lacks. */
export function findingsAbout(loaded: Loaded, language: Language = 'id'): Finding[] {
  return findingsOf(loaded, language).filter(({ rule }) =>
    /^(yaml|nilai|skema|id)\/|^cascade\/(level-lompat|siklus|yatim|cabang-putus)$|\/kosong$/.test(rule),
  )
}

export const spanOf = ({ line, column, endLine, endColumn }: Finding): Span => ({ line, column, endLine, endColumn })
