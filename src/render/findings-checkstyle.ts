// Findings → the XML of Checkstyle, which Jenkins, SonarQube, reviewdog and others read.
import { byFile, withHelp } from './findings-text.ts'
import type { FindingsView } from './findings-view.ts'
import { xmlAttributes } from './xml.ts'

export function renderFindingsCheckstyle({ findings, language, pathOf }: FindingsView): string {
  const files = [...byFile(findings)].flatMap(([file, own]) => [
    `  <file${xmlAttributes({ name: pathOf(file) })}>`,
    ...own.map((finding) => {
      const { line, column, severity, rule } = finding
      const attributes = { line, column, severity, message: withHelp(finding, language), source: `pohon.${rule}` }
      return `    <error${xmlAttributes(attributes)}/>`
    }),
    '  </file>',
  ])
  // The version is that of the format.
  return `${['<?xml version="1.0" encoding="UTF-8"?>', '<checkstyle version="4.3">', ...files, '</checkstyle>'].join('\n')}\n`
}
