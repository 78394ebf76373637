// JUnit and Checkstyle: read by an XML parser (libxml2) whatever the texts, JUnit as Jenkins takes it, and the counts are right; then
// each by a tool that others use on such reports: junit2json, and the plugin of danger for Checkstyle.
import fs from 'node:fs'
import { parseCheckstyle } from 'danger-plugin-lint-report/dist/parse/checkstyle_parser.js'
import fc from 'fast-check'
import { parse as readJunit } from 'junit2json'
import { XmlDocument, type XmlElement, XsdValidator } from 'libxml2-wasm'
import { afterAll, expect, test } from 'vitest'
import { xml2js } from 'xml-js'
import { renderFindingsCheckstyle } from '../../src/render/findings-checkstyle.ts'
import { renderFindingsJunit } from '../../src/render/findings-junit.ts'
import { withHelp } from '../../src/render/findings-text.ts'
import { oneLine } from '../../src/render/printable.ts'
import { anyFindings, finding, hostile, many, view } from './findings-cases.ts'

const xsd = XmlDocument.fromString(fs.readFileSync(`${import.meta.dirname}/schemas/junit.xsd`, 'utf8'))
const junit = XsdValidator.fromDoc(xsd)
afterAll(() => {
  junit.dispose()
  xsd.dispose()
})

function read<T>(text: string, look: (document: XmlDocument) => T): T {
  const document = XmlDocument.fromString(text)
  try {
    return look(document)
  } finally {
    document.dispose()
  }
}

const all = (document: XmlDocument, path: string) => document.find(path) as XmlElement[]
const values = (document: XmlDocument, path: string, name: string) =>
  all(document, path).map((element) => element.attr(name)!.value)
/** As XML can hold it. */
const kept = (text: string) => oneLine(text).replace(/[\ufffe\uffff]/g, '\ufffd')

test('any findings as JUnit: valid, a case for each, counts that agree', () => {
  fc.assert(
    fc.property(anyFindings, (findings) => {
      read(renderFindingsJunit(view(findings, { files: ['a.pohon.yaml', 'bersih.pohon.yaml'] })), (document) => {
        junit.validate(document)
        const count = (path: string) => all(document, path).length
        expect(document.root.attr('tests')!.value).toBe(String(count('//testcase')))
        expect(document.root.attr('failures')!.value).toBe(String(count('//failure')))
        expect(count('//failure')).toBe(findings.filter(({ severity }) => severity !== 'info').length)
        expect(count('//skipped')).toBe(findings.filter(({ severity }) => severity === 'info').length)
        for (const suite of all(document, '//testsuite')) {
          const own = (name: string) => (suite.find(name) as XmlElement[]).length
          expect(['tests', 'failures', 'skipped'].map((name) => Number(suite.attr(name)!.value))).toEqual([
            own('testcase'),
            own('testcase/failure'),
            own('testcase/skipped'),
          ])
        }
        const cases = all(document, '//testcase').map(
          (one) => `${one.attr('classname')!.value}\n${one.attr('name')!.value}`,
        )
        expect(values(document, '//testcase/*', 'message').sort()).toEqual(
          findings.map(({ message }) => kept(message)).sort(),
        )
        expect(cases).toContain('bersih.pohon.yaml\npohon')
      })
    }),
  )
})

test('two findings of one text are two cases', () => {
  const twice = [finding(), finding({ line: 20 })]
  read(renderFindingsJunit(view(twice)), (document) => {
    expect(new Set(values(document, '//testcase', 'name')).size).toBe(2)
  })
})

test('any findings as Checkstyle: well-formed, texts and places come back', () => {
  fc.assert(
    fc.property(anyFindings, (findings) => {
      read(renderFindingsCheckstyle(view(findings)), (document) => {
        expect(values(document, '/checkstyle/file', 'name')).toEqual(
          [...new Set(findings.map(({ file }) => file))].map(kept),
        )
        const found = all(document, '/checkstyle/file/error').map((error) =>
          ['line', 'column', 'severity', 'message', 'source'].map((name) => error.attr(name)!.value),
        )
        const wanted = findings.map((one) => [
          String(one.line),
          String(one.column),
          one.severity,
          kept(withHelp(one, 'id')),
          `pohon.${one.rule}`,
        ])
        expect(found.sort()).toEqual(wanted.sort())
      })
    }),
  )
})

test('junit2json reads every case, and what failed', async () => {
  // It takes a blank message for a number.
  const spoken = hostile.filter(({ message }) => message.trim() !== '')
  const findings = [...spoken, ...many(2, 'info'), finding({ file: 'a.pohon.yaml', message: 'lain' })]
  const report = await readJunit(renderFindingsJunit(view(findings, { files: ['bersih.pohon.yaml'] })))
  if (!report || !('testsuite' in report)) throw new Error('no suites')
  const cases = report.testsuite!.flatMap(({ testcase }) => testcase ?? [])
  const texts = cases.flatMap(({ failure = [], skipped = [] }) =>
    [...failure, ...skipped].map(({ message }) => message ?? ''),
  )
  expect([report.tests, report.failures, cases.length]).toEqual([6, 3, 6])
  expect(texts.sort()).toEqual(findings.map(({ message }) => kept(message)).sort())
})

test('danger reads every error of Checkstyle, with its place', () => {
  const found = parseCheckstyle(xml2js(renderFindingsCheckstyle(view(hostile))), '')
  expect(found.map(({ file, line, column, severity, message }) => [file, line, column, severity, message])).toEqual(
    hostile.map((one) => [kept(one.file), one.line, one.column, one.severity, kept(withHelp(one, 'id'))]),
  )
})

test('hostile texts', async () => {
  await expect(renderFindingsJunit(view(hostile))).toMatchFileSnapshot('snapshots/findings-hostile-junit.xml')
  await expect(renderFindingsCheckstyle(view(hostile))).toMatchFileSnapshot('snapshots/findings-hostile-checkstyle.xml')
})
