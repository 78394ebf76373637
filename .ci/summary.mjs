// Takes the JSON reports of vitest runs, prints the counts of each and, as the last line, their sum. A run without a passed
// test fails: it would look like success.
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'

const total = { passed: 0, failed: 0, skipped: 0 }
const text = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`

// Without any report the shell leaves its pattern as it is.
for (const file of process.argv.slice(2).filter((file) => existsSync(file))) {
  const report = JSON.parse(readFileSync(file, 'utf8'))
  const counts = {
    passed: report.numPassedTests,
    // A file that does not load counts no test of its own.
    failed: report.numFailedTests + report.testResults.filter(fileFailed).length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
  for (const key of Object.keys(total)) total[key] += counts[key]
  console.log(`${basename(file, '.json').replace(/^\d-/, 'tests: ')}: ${text(counts)}`)
  if (counts.passed === 0 || counts.failed > 0) process.exitCode = 1
}
console.log(text(total))

function fileFailed({ status, assertionResults }) {
  return status === 'failed' && !assertionResults.some((result) => result.status === 'failed')
}
