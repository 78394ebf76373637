// Findings → JUnit's XML: a suite for each file, a test for each finding in it, or one that passes where there is none.
import type { Finding } from '../diagnostic.ts'
import { severityName } from './findings-count.ts'
import { byFile, helpLabel, seeLabel } from './findings-text.ts'
import type { FindingsView } from './findings-view.ts'
import { xmlAttributes, xmlText } from './xml.ts'

/** Errors and warnings fail; an info is a test that was skipped, with the reason. */
const fails = ({ severity }: Finding): boolean => severity !== 'info'

export function renderFindingsJunit(view: FindingsView): string {
  const { findings, files } = view
  const found = byFile(findings)
  const suites = [...new Set([...files, ...found.keys()])].map((file) => {
    const own = found.get(file) ?? []
    return { file, own, tests: Math.max(1, own.length), failures: own.filter(fails).length }
  })
  const sum = (count: (suite: (typeof suites)[number]) => number) =>
    suites.reduce((total, suite) => total + count(suite), 0)
  const total = {
    name: 'pohon',
    tests: sum(({ tests }) => tests),
    failures: sum(({ failures }) => failures),
    errors: 0,
  }
  const lines = suites.flatMap(({ file, own, tests, failures }) => {
    const counts = { tests, failures, errors: 0, skipped: own.length - failures }
    return [
      `  <testsuite${xmlAttributes({ name: view.pathOf(file), ...counts })}>`,
      ...(own.length === 0
        ? [`    <testcase${xmlAttributes({ name: 'pohon', classname: view.pathOf(file) })}/>`]
        : cases(own, view)),
      '  </testsuite>',
    ]
  })
  const head = ['<?xml version="1.0" encoding="UTF-8"?>', `<testsuites${xmlAttributes(total)}>`]
  return `${[...head, ...lines, '</testsuites>'].join('\n')}\n`
}

function cases(findings: readonly Finding[], view: FindingsView): string[] {
  const seen = new Map<string, number>()
  return findings.flatMap((finding) => {
    const { rule, message } = finding
    // A name that stays when lines move, so that "new failures" are new; readers take two of one name for one test.
    const name = `${rule}: ${message}`
    const occurrence = (seen.get(name) ?? 0) + 1
    seen.set(name, occurrence)
    const attributes = {
      name: occurrence === 1 ? name : `${name} (${occurrence})`,
      classname: view.pathOf(finding.file),
    }
    const body = fails(finding)
      ? [
          `      <failure${xmlAttributes({ type: rule, message })}>${details(finding, view).map(xmlText).join('\n')}</failure>`,
        ]
      : [`      <skipped${xmlAttributes({ message })}>${details(finding, view).map(xmlText).join('\n')}</skipped>`]
    return [`    <testcase${xmlAttributes(attributes)}>`, ...body, '    </testcase>']
  })
}

function details({ severity, file, line, column, basis, help, related }: Finding, view: FindingsView): string[] {
  const { language, pathOf } = view
  const place = `${severityName(severity)[language]}  ${pathOf(file)}:${line}:${column}`
  return [
    basis === null ? place : `${place}  ${basis}`,
    ...(help === null ? [] : [`${helpLabel[language]}: ${help}`]),
    ...related.map(
      (other) => `${seeLabel[language]}: ${pathOf(other.file)}:${other.line}:${other.column} ${other.message}`,
    ),
  ]
}
