// Findings → workflow commands of GitHub Actions, which become annotations: the gravest first, and no more than GitHub shows.
import { type Finding, fill, type Severity, type Text } from '../diagnostic.ts'
import { countFindings, severities } from './findings-count.ts'
import { seeLabel } from './findings-text.ts'
import type { FindingsView } from './findings-view.ts'
import { oneLine } from './printable.ts'

/** Of each kind, in one step; GitHub drops what comes more without a word. */
const limit = 10

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

export function renderFindingsGithub({ findings, language, pathOf }: FindingsView): string {
  const grouped = severities.map((severity) => findings.filter((finding) => finding.severity === severity))
  const fits = grouped.every((group) => group.length <= limit)
  const shown = grouped.map((group, index) =>
    // The note on what is left out is a notice too.
    group.slice(0, !fits && severities[index] === 'info' ? limit - 1 : limit),
  )
  const left = grouped.flatMap((group, index) => group.slice(shown[index]!.length))
  const lines = shown.flat().map((finding) => {
    const { line, endLine, column, endColumn, rule, basis, message, help, related } = finding
    const properties = {
      file: pathOf(finding.file),
      line,
      endLine,
      // GitHub takes columns within one line only.
      ...(line === endLine ? { col: column, endColumn } : {}),
      title: basis === null ? rule : `${rule} (${basis})`,
    }
    const see = related.map(
      (other) => `${seeLabel[language]} ${pathOf(other.file)}:${other.line}:${other.column} ${other.message}`,
    )
    return command(finding.severity, properties, [message, ...(help === null ? [] : [help]), ...see])
  })
  return [...lines, ...(fits ? [] : [leftOut(left, language)])].map((line) => `${line}\n`).join('')
}

const leftOut = (left: readonly Finding[], language: FindingsView['language']): string =>
  command('info', { title: 'pohon' }, [fill(texts.left, { jumlah: countFindings(left) }, language)])

function command(severity: Severity, properties: Readonly<Record<string, string | number>>, lines: readonly string[]) {
  const set = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`)
  return `::${commands[severity]} ${set.join(',')}::${lines.map(data).join('%0A')}`
}

const data = (text: string): string => oneLine(text).replaceAll('%', '%25')

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

const texts = {
  left: {
    id: 'masih ada {jumlah}: GitHub menampilkan paling banyak 10 per tingkat; lihat ringkasan langkah ini atau "pohon validate"',
    en: 'there are {jumlah} more: GitHub shows 10 of each severity at most; see the summary of this step or "pohon validate"',
  },
} satisfies Record<string, Text>
