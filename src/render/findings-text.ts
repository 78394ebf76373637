// What several formats need: a finding in one line, and the findings of each file.

import type { Finding, Language, Text } from '../diagnostic.ts'
import { groupBy } from '../group.ts'
import { oneLine } from './printable.ts'

export const helpLabel: Text = { id: 'saran', en: 'help' }
export const seeLabel: Text = { id: 'lihat', en: 'see' }

/** `target 2026 belum ada (saran: tambahkan target tahun itu)`. */
export function withHelp({ message, help }: Finding, language: Language): string {
  return oneLine(help === null ? message : `${message} (${helpLabel[language]}: ${help})`)
}

/** In the order in which files first come. */
export function byFile(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  return groupBy(findings, ({ file }) => file)
}
