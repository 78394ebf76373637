// `pohon init`: what the new plan is about, from options, from questions in the terminal, or the defaults.
import { fill, type Language, type Text } from '../diagnostic.ts'
import { UsageError } from '../usage.ts'
import { type Answers, type Ci, ciKinds } from './init-files.ts'

/** As typed, one line each. */
export interface AnswerOptions {
  readonly instansi?: string
  readonly opd?: string
  readonly periode?: string
  readonly ci?: Ci
}

type Key = keyof Answers
const keys: readonly Key[] = ['instansi', 'opd', 'periode', 'ci']

/** The years are those of the current national plan (RPJMN 2025–2029), not the clock's: the same input gives the same bytes. */
const defaults: Readonly<Record<Key, string>> = {
  instansi: 'Pemerintah Kabupaten Contoh',
  opd: 'Dinas Contoh',
  periode: '2025-2029',
  ci: 'github',
}

/** Throws wrong usage for an option that cannot be used, and where there is nobody to ask. */
export async function answersOf(options: AnswerOptions, yes: boolean, language: Language): Promise<Answers> {
  const typed: Partial<Record<Key, string>> = {}
  for (const key of keys) {
    const value = options[key]
    if (value === undefined) continue
    const wrong = problem(key, value)
    if (wrong !== null) throw new UsageError(texts.option, { opsi: `--${key}`, masalah: fillBoth(wrong, value) })
    typed[key] = value
  }
  const open = keys.filter((key) => typed[key] === undefined)
  if (!yes && open.length > 0) {
    if (process.stdin.isTTY !== true || process.stderr.isTTY !== true) throw new UsageError(texts.nobody)
    Object.assign(typed, await ask(open, language))
  }
  const { instansi, opd, periode, ci } = { ...defaults, ...typed }
  const [awal, akhir] = years(periode)!
  return { instansi: clean(instansi), opd: clean(opd), periode: { awal, akhir }, ci: ci as Ci }
}

/** On stderr, like all that is no result; Enter alone takes the default. */
async function ask(open: readonly Key[], language: Language): Promise<Partial<Record<Key, string>>> {
  const { createInterface } = await import('node:readline')
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  // Lines that are pasted at once wait here; none come any more after Ctrl+C and Ctrl+D.
  const lines = terminal[Symbol.asyncIterator]()
  const answers: Partial<Record<Key, string>> = {}
  for (const key of open) {
    while (answers[key] === undefined) {
      terminal.setPrompt(`${questions[key][language]} [${defaults[key]}]: `)
      terminal.prompt()
      const { value, done } = await lines.next()
      if (done === true) {
        process.stderr.write('\n')
        throw new UsageError(texts.left)
      }
      const typed = value.trim() || defaults[key]
      const wrong = problem(key, typed)
      if (wrong === null) answers[key] = typed
      else process.stderr.write(`  ${fill(wrong, { nilai: typed }, language)}\n`)
    }
  }
  terminal.close()
  return answers
}

function problem(key: Key, value: string): Text | null {
  if (key === 'ci') return ciKinds.some((kind) => kind === value) ? null : texts.ci
  if (key === 'periode') return years(value) === null ? texts.periode : null
  return clean(value) === '' || /\p{Cc}/u.test(clean(value)) ? texts.name : null
}

const clean = (name: string): string => name.trim().replaceAll(/\s+/g, ' ')

/** `2025-2029` → both years. No plan of a government is longer than an RPJPD, 20 years. */
function years(text: string): [number, number] | null {
  const [, first, last] = /^(\d{4})\s*[-–]\s*(\d{4})$/.exec(text.trim()) ?? []
  const [awal, akhir] = [Number(first), Number(last)]
  return awal >= 1000 && akhir >= awal && akhir - awal < 20 ? [awal, akhir] : null
}

const fillBoth = (text: Text, nilai: string): Text => ({
  id: fill(text, { nilai }, 'id'),
  en: fill(text, { nilai }, 'en'),
})

const questions: Readonly<Record<Key, Text>> = {
  instansi: { id: 'Nama pemerintah daerah', en: 'Name of the regional government' },
  opd: { id: 'Nama perangkat daerah pertama', en: 'Name of the first agency (OPD)' },
  periode: { id: 'Tahun awal dan akhir', en: 'First and last year' },
  ci: { id: 'Resep CI: github, gitlab, atau none', en: 'CI recipe: github, gitlab or none' },
}

const texts = {
  option: { id: 'opsi {opsi}: {masalah}', en: 'option {opsi}: {masalah}' },
  periode: {
    id: '"{nilai}" bukan tahun awal dan akhir, misalnya 2025-2029 (paling lama 20 tahun)',
    en: '"{nilai}" is no first and last year, such as 2025-2029 (at most 20 years)',
  },
  name: { id: '"{nilai}" bukan nama', en: '"{nilai}" is no name' },
  ci: { id: '"{nilai}" tidak ada; pilih github, gitlab, atau none', en: 'no "{nilai}"; choose github, gitlab or none' },
  nobody: {
    id: 'tidak ada terminal untuk bertanya; tambahkan --yes untuk memakai nilai bawaan (lihat "pohon help init")',
    en: 'there is no terminal to ask in; add --yes to take the defaults (see "pohon help init")',
  },
  left: { id: 'dihentikan; tidak ada yang ditulis', en: 'stopped; nothing is written' },
} satisfies Record<string, Text>
