// What `--help` prints, in both languages: commander's layout, with its few words of its own replaced.
import type { Argument, Command, HelpConfiguration, Option } from 'commander'
import type { Language, Text } from '../diagnostic.ts'

export function helpIn(language: Language): HelpConfiguration {
  const say = (text: Text) => text[language]
  const titles: Readonly<Record<string, Text>> = texts.titles
  return {
    showGlobalOptions: true,
    minWidthToWrap: 10,
    styleTitle: (title) => (titles[title] === undefined ? title : say(titles[title])),
    commandUsage: (command: Command) => {
      const names = [command.parent?.name(), command.name(), command.usage()]
      return names.filter((name) => name !== undefined).join(' ')
    },
    subcommandTerm: (command: Command) => [command.name(), ...command.aliases()].join(', '),
    argumentTerm: (argument: Argument) => say(argument.name() === 'name' ? texts.explainNames : texts.paths),
    optionDescription({ description, argChoices, defaultValue }: Option) {
      const choices = argChoices === undefined ? [] : [`${say(texts.choices)}: ${argChoices.join(', ')}`]
      const usual = typeof defaultValue === 'string' ? [`${say(texts.usual)}: ${defaultValue}`] : []
      const more = [...choices, ...usual].join('; ')
      return more === '' ? description : `${description} (${more})`
    },
  }
}

/** A line to type and what it does. */
export type Example = readonly [line: Text, what: Text]

/** In two columns, or below each other in a terminal that is too narrow for that. */
export function examples(list: readonly Example[], language: Language): string {
  const longest = (part: 0 | 1) => Math.max(...list.map((example) => example[part][language].length))
  const fits = longest(0) + longest(1) + 4 <= (process.stdout.columns ?? 80)
  const lines = list.map(([line, what]) =>
    fits ? `  ${line[language].padEnd(longest(0))}  ${what[language]}` : `  ${line[language]}\n      ${what[language]}`,
  )
  return `\n${texts.examples[language]}\n${lines.join('\n')}`
}

const same = (line: string): Text => ({ id: line, en: line })

export const texts = {
  titles: {
    'Usage:': { id: 'Cara pakai:', en: 'Usage:' },
    'Arguments:': { id: 'Argumen:', en: 'Arguments:' },
    'Options:': { id: 'Opsi:', en: 'Options:' },
    'Global Options:': { id: 'Opsi semua perintah:', en: 'Options of all commands:' },
    'Commands:': { id: 'Perintah:', en: 'Commands:' },
  },
  choices: { id: 'pilihan', en: 'choices' },
  usual: { id: 'bawaan', en: 'default' },
  examples: { id: 'Contoh:', en: 'Examples:' },
  usage: { id: '[opsi] [perintah]', en: '[options] [command]' },
  commandUsage: { id: '[opsi] [berkas|folder …]', en: '[options] [file|folder …]' },
  paths: { id: 'berkas|folder', en: 'file|folder' },
  pathsWhat: {
    id: 'yang ditampilkan; tanpa ini, seluruh rencana',
    en: 'what to show; without any, the whole plan',
  },
  description: {
    id: 'pohon kinerja sebagai YAML: memeriksa, menghitung, dan mencetak lampiran',
    en: 'performance trees as YAML: checks, computes, and prints annexes',
  },
  validate: { id: 'periksa berkas rencana dan tampilkan temuannya', en: 'check plan files and show what is found' },
  report: { id: 'buat lampiran satu tahun', en: 'make the annexes of a year' },
  tree: { id: 'tampilkan pohon di terminal', en: 'show the tree in the terminal' },
  explain: {
    id: 'jelaskan sebuah aturan, atau dari mana sebuah angka',
    en: 'explain a rule, or where a number comes from',
  },
  explainUsage: { id: '[opsi] [aturan|id] [berkas|folder …]', en: '[options] [rule|id] [file|folder …]' },
  explainNames: { id: 'aturan|id', en: 'rule|id' },
  explainName: {
    id: 'aturan, atau id indikator, node, atau variabel; tanpa ini, daftar aturan',
    en: 'a rule, or the id of an indikator, node or variabel; without it, the list of rules',
  },
  explainYear: { id: 'tahun yang dijelaskan; wajib untuk id', en: 'year to explain; required for an id' },
  explainDepth: {
    id: 'berapa tingkat masukan yang ikut diuraikan (bawaan: 1)',
    en: 'how many levels of inputs are opened (default: 1)',
  },
  explainFormat: { id: 'format penjelasan', en: 'format of the explanation' },
  help: { id: 'tampilkan bantuan', en: 'show help' },
  version: { id: 'tampilkan versi pohon', en: "show pohon's version" },
  lang: { id: 'bahasa pesan dan laporan', en: 'language of messages and reports' },
  color: { id: 'dengan warna, apa pun terminalnya', en: 'with colours, whatever the terminal' },
  noColor: { id: 'tanpa warna', en: 'without colours' },
  findingFormat: {
    id: 'format hasil, atau FORMAT=BERKAS untuk menulisnya ke berkas; dapat diulang',
    en: 'format of the result, or FORMAT=FILE to write it to a file; repeatable',
  },
  failOn: {
    id: 'kode keluar 1 bila ada temuan setingkat ini atau lebih berat',
    en: 'exit code 1 with findings of this severity or above',
  },
  maxWarnings: { id: 'kode keluar 1 bila peringatan lebih dari ini', en: 'exit code 1 with more warnings than this' },
  year: { id: 'tahun laporan; wajib', en: 'year of the report; required' },
  until: { id: 'sampai dengan triwulan mana', en: 'up to which quarter' },
  reportFormat: { id: 'format laporan', en: 'format of the report' },
  annex: {
    id: 'lampiran yang dibuat, dipisah koma; dapat diulang',
    en: 'annexes to make, separated by commas; repeatable',
  },
  output: {
    id: 'berkas hasil, - untuk stdout; akhirannya menentukan format',
    en: 'file to write, - for stdout; its ending chooses the format',
  },
  strict: {
    id: 'jangan tulis apa pun bila ada temuan menurut --fail-on',
    en: 'write nothing when there are findings by --fail-on',
  },
  node: { id: 'hanya node ini dan di bawahnya', en: 'only this node and what is below it' },
  depth: { id: 'sampai berapa tingkat di bawah akar', en: 'how many levels below the root' },
  treeYear: { id: 'tampilkan capaian tahun ini', en: 'show the achievement of this year' },
  yearName: { id: 'tahun', en: 'year' },
  file: { id: 'berkas', en: 'file' },
  names: { id: 'nama', en: 'names' },
  severity: { id: 'tingkat', en: 'severity' },
  exitCodes: {
    id: `
Kode keluar:
  0  bersih, atau laporan tertulis
  1  ada temuan setingkat --fail-on atau lebih berat
  2  cara pakai keliru, atau pohon.yaml memuat galat
  3  kesalahan di dalam pohon`,
    en: `
Exit codes:
  0  clean, or the report is written
  1  findings at or above --fail-on
  2  wrong usage, or errors in pohon.yaml
  3  a bug in pohon`,
  },
} satisfies Record<string, Text | Record<string, Text>>

export const programExamples: readonly Example[] = [
  [same('pohon validate'), { id: 'periksa seluruh rencana', en: 'check the whole plan' }],
  [same('pohon report --year 2025'), { id: 'tulis lampiran-2025-tw4.xlsx', en: 'write lampiran-2025-tw4.xlsx' }],
  [same('pohon help report'), { id: 'bantuan satu perintah', en: 'help on one command' }],
]

export const validateExamples: readonly Example[] = [
  [same('pohon validate'), { id: 'seluruh rencana', en: 'the whole plan' }],
  [same('pohon validate opd/bkd.pohon.yaml'), { id: 'satu berkas', en: 'one file' }],
  [same('pohon validate --fail-on warning'), { id: 'peringatan pun menggagalkan', en: 'warnings fail too' }],
  [
    { id: 'pohon validate --format json=temuan.json', en: 'pohon validate --format json=findings.json' },
    { id: 'untuk program lain', en: 'for other programs' },
  ],
]

export const reportExamples: readonly Example[] = [
  [same('pohon report --year 2025'), { id: 'Excel dan ringkasan', en: 'Excel and a summary' }],
  [same('pohon report --year 2025 --until tw2'), { id: 'sampai triwulan II', en: 'to the second quarter' }],
  [same('pohon report --year 2025 -o bkd.xlsx opd/bkd.pohon.yaml'), { id: 'satu berkas saja', en: 'one file only' }],
  [same('pohon report --year 2025 --format terminal'), { id: 'semua di terminal', en: 'all in the terminal' }],
]

export const treeExamples: readonly Example[] = [
  [same('pohon tree --depth 2'), { id: 'tiga tingkat teratas', en: 'the three highest levels' }],
  [same('pohon tree --node profesionalitas-asn'), { id: 'satu cabang', en: 'one branch' }],
  [same('pohon tree --year 2025'), { id: 'dengan capaian', en: 'with achievements' }],
]

export const explainExamples: readonly Example[] = [
  [same('pohon explain'), { id: 'daftar aturan', en: 'the list of rules' }],
  [same('pohon explain target/kosong'), { id: 'arti satu aturan', en: 'what a rule means' }],
  [same('pohon explain ip-asn --year 2025 --until tw2'), { id: 'asal satu angka', en: 'where a number comes from' }],
]
