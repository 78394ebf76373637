// Findings → Markdown, as a comment on a merge request or the summary of a step: the gravest first, no longer than allowed.
import { type Finding, fill, type Text } from '../diagnostic.ts'
import { checkedText, countFindings, countOrNone, severities, severityName } from './findings-count.ts'
import { seeLabel } from './findings-text.ts'
import type { FindingsView } from './findings-view.ts'
import { markdownCode, markdownText } from './markdown.ts'

/** GitHub takes comments of 65,536 characters; GitLab takes more. A byte holds at most one character. */
const commentLimit = 65_536

/** `limit` in bytes of UTF-8. */
export function renderFindingsMarkdown(view: FindingsView, limit = commentLimit): string {
  const { findings, summary, language } = view
  const head = `## pohon: ${countOrNone(findings)[language]}\n\n${checkedText(summary, language)}\n`
  const groups = severities
    .map((severity) => findings.filter((finding) => finding.severity === severity))
    .filter((group) => group.length > 0)
  const parts: string[] = [head]
  const left: Finding[] = []
  // What is left out is counted below the last table.
  let room = limit - bytes(head) - bytes(leftOut(findings, view))
  for (const group of groups) {
    const table = `\n### ${heading(group, view)}\n\n${tableHead(view)}\n`
    const rows: string[] = []
    room -= bytes(table)
    for (const finding of group) {
      const text = left.length === 0 ? row(finding, view) : ''
      room -= bytes(text)
      if (left.length > 0 || room < 0) left.push(finding)
      else rows.push(text)
    }
    if (rows.length > 0) parts.push(table, ...rows)
  }
  return [...parts, ...(left.length === 0 ? [] : [leftOut(left, view)])].join('')
}

const bytes = (text: string): number => Buffer.byteLength(text)

function heading(group: readonly Finding[], { language }: FindingsView): string {
  const name = severityName(group[0]!.severity)[language]
  return `${name[0]!.toUpperCase()}${name.slice(1)} (${group.length})`
}

function tableHead({ language }: FindingsView): string {
  const columns = [texts.place, texts.finding, texts.help]
  return `| ${columns.map((column) => column[language]).join(' | ')} |\n| --- | --- | --- |`
}

function row(finding: Finding, view: FindingsView): string {
  const { rule, basis, message, help, related } = finding
  const cells = [
    place(finding, view),
    [
      markdownText(message),
      basis === null ? markdownCode(rule) : `${markdownCode(rule)} · ${markdownText(basis)}`,
      ...related.map((other) => `${seeLabel[view.language]} ${place(other, view)} ${markdownText(other.message)}`),
    ].join('<br>'),
    markdownText(help ?? ''),
  ]
  return `| ${cells.join(' | ')} |\n`
}

function place({ file, line, column }: { file: string; line: number; column: number }, view: FindingsView): string {
  const path = view.pathOf(file)
  const name = markdownCode(`${path}:${line}:${column}`)
  const link = view.linkOf(path, line)
  return link === null ? name : `[${name}](${link})`
}

function leftOut(left: readonly Finding[], { language }: FindingsView): string {
  return `\n${fill(texts.left, { jumlah: countFindings(left) }, language)}\n`
}

const texts = {
  place: { id: 'Tempat', en: 'Place' },
  finding: { id: 'Temuan', en: 'Finding' },
  help: { id: 'Saran', en: 'Help' },
  left: {
    id: 'Masih ada {jumlah} yang tidak muat di sini: jalankan `pohon validate`.',
    en: 'There are {jumlah} more that do not fit here: run `pohon validate`.',
  },
} satisfies Record<string, Text>
