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
    argumentTerm: (argument: Argument) =>
      argument.name() === 'name'
        ? say(texts.explainNames)
        : argument.name() === 'paths'
          ? say(texts.paths)
          : argument.name(),
    argumentDescription({ description, argChoices }: Argument) {
      return argChoices === undefined ? description : `${description} (${say(texts.choices)}: ${argChoices.join(', ')})`
    },
    // A value that may be left out stands behind `=`.
    optionTerm: ({ flags }: Option) => flags.replace(/ \[(\w+)\]$/, '[=$1]'),
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

/** A line that is the same in both languages. */
export const same = (line: string): Text => ({ id: line, en: line })

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
  tree: { id: 'tampilkan pohon di terminal, atau gambarkan', en: 'show the tree in the terminal, or draw it' },
  export: {
    id: 'tulis rencana sebagai tabel untuk basis data: node, indikator, angka, temuan',
    en: 'write the plan as tables for databases: nodes, indicators, values, findings',
  },
  merge: {
    id: 'gabungkan hasil beberapa pemeriksaan: bagian satu rencana, atau rencana beberapa daerah',
    en: 'join what several runs found: parts of one plan, or plans of several governments',
  },
  mergeUsage: { id: '[opsi] <[nama=]berkas …>', en: '[options] <[name=]file …>' },
  mergeParts: {
    id: 'hasil "validate --shard" atau "validate --index", dengan nama di depan bila dari beberapa daerah',
    en: 'what "validate --shard" or "validate --index" wrote, with a name before it for several governments',
  },
  shard: {
    id: 'periksa hanya bagian ke-i dari n, untuk "pohon merge"; dengan --format json',
    en: 'check the i-th of n parts only, for "pohon merge"; with --format json',
  },
  index: {
    id: 'sertakan isi berkas rencana, supaya "merge" dapat memeriksa beberapa repositori sebagai satu rencana; dengan --format json',
    en: 'put the plan files in, so that "merge" can check several repositories as one plan; with --format json',
  },
  exportFormat: { id: 'format tabel', en: 'format of the tables' },
  exportOutput: {
    id: 'folder hasil; wajib; hanya hasil ekspor yang sama yang ditimpa',
    en: 'folder to write to; required; only the same export is written over',
  },
  exportYear: {
    id: 'hitung angka tahun ini saja (bawaan: semua tahun rencana)',
    en: 'compute this year only (default: all years of the plan)',
  },
  exportPlan: {
    id: 'nama rencana di kolom plan (bawaan: instansi)',
    en: 'name of the plan in column plan (default: instansi)',
  },
  folder: { id: 'folder', en: 'folder' },
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
  rename: {
    id: 'ganti sebuah id di seluruh berkas rencana',
    en: 'change an id in all files of the plan',
  },
  renameUsage: { id: '[opsi] <id> <baru> [berkas|folder …]', en: '[options] <id> <new> [file|folder …]' },
  renameOld: { id: 'id node, indikator, atau variabel yang diganti', en: 'id of a node, indikator or variabel' },
  newName: { id: 'baru', en: 'new' },
  renameNew: { id: 'id barunya', en: 'its new id' },
  renamePaths: {
    id: 'rencana yang mana; tanpa ini, yang di folder kerja',
    en: 'which plan; without any, that of the working folder',
  },
  renameDryRun: {
    id: 'tampilkan perubahannya (diff) tanpa menulis apa pun',
    en: 'show what would change (a diff) and write nothing',
  },
  set: {
    id: 'ubah satu isian sebuah node, indikator, atau variabel',
    en: 'change one field of a node, indikator or variabel',
  },
  setUsage: {
    id: '[opsi] <id> <bidang> <isi> [berkas|folder …]',
    en: '[options] <id> <field> <value> [file|folder …]',
  },
  setId: { id: 'id node, indikator, atau variabel', en: 'id of a node, indikator or variabel' },
  fieldName: { id: 'bidang', en: 'field' },
  setField: {
    id: 'bidangnya, bagian-bagiannya dengan titik: target.2026, realisasi.2025.tw2, sasaran',
    en: 'the field, its parts with dots: target.2026, realisasi.2025.tw2, sasaran',
  },
  valueName: { id: 'isi', en: 'value' },
  setValue: {
    id: 'isinya; apit dengan tanda kutip bila memuat spasi; "" menghapusnya',
    en: 'the value; in quotes where it has spaces; "" removes it',
  },
  form: {
    id: 'buat formulir Excel untuk mengumpulkan realisasi, satu setiap OPD',
    en: 'make Excel forms to collect actuals, one for each OPD',
  },
  formQuarter: {
    id: 'triwulan yang ditanyakan; tanpa ini, keempatnya',
    en: 'the quarter to ask for; without it, all four',
  },
  formPer: {
    id: 'satu formulir setiap OPD (bawaan) atau penanggung jawab',
    en: 'a form for each OPD (default) or penanggung jawab',
  },
  formOutput: {
    id: 'folder formulir (bawaan: formulir-2025/, menurut tahunnya)',
    en: 'folder of the forms (default: formulir-2025/, by the year)',
  },
  formForce: { id: 'timpa formulir yang sudah ada', en: 'overwrite forms that are there' },
  formYear: { id: 'tahun yang dilaporkan; wajib', en: 'year to report; required' },
  init: {
    id: 'mulai rencana baru: berkas pertama, skema untuk editor, dan resep CI',
    en: 'start a new plan: first files, schemas for editors, and a CI recipe',
  },
  import: {
    id: 'buat berkas pohon dari tabel Excel, Word, CSV, atau teks',
    en: 'make a tree file of a table in Excel, Word, CSV or text',
  },
  importUsage: { id: '[opsi] <berkas>', en: '[options] <file>' },
  importFile: {
    id: 'tabel yang diimpor: .xlsx, .docx, .csv, .tsv, atau .txt; atau formulir pohon yang sudah diisi',
    en: 'the table to import: .xlsx, .docx, .csv, .tsv or .txt; or a form of pohon that was filled in',
  },
  importOutput: {
    id: 'berkas pohon yang ditulis, - untuk stdout (bawaan: nama tabelnya dengan .pohon.yaml)',
    en: "tree file to write, - for stdout (default: the table's name with .pohon.yaml)",
  },
  importPreview: {
    id: 'tampilkan arti setiap kolom, baris, dan sel tanpa menulis pohon; petanya ditulis ke --map bila belum ada',
    en: 'show what each column, row and cell is taken for and write no tree; the mapping goes to --map where that is not there yet',
  },
  importMap: { id: 'peta yang menetapkan arti kolom dan baris', en: 'mapping that fixes what columns and rows mean' },
  importYear: {
    id: 'tahun bagi kolom target, realisasi, dan pagu yang tidak menyebutnya',
    en: 'year of columns of target, realisasi and pagu that do not name one',
  },
  importForce: {
    id: 'timpa berkas hasil yang sudah ada; pada formulir: isi formulir menang bila rencana juga berubah',
    en: 'overwrite a result that is there; of a form: its values win where the plan changed too',
  },
  initUsage: { id: '[opsi] [folder]', en: '[options] [folder]' },
  initFolder: {
    id: 'folder rencana baru; tanpa ini, folder kerja',
    en: 'folder of the new plan; without it, the working folder',
  },
  initYes: { id: 'jangan bertanya; pakai opsi dan nilai bawaan', en: 'ask nothing; take the options and the defaults' },
  initInstansi: { id: 'pemerintah daerah pemilik rencana', en: 'the government that the plan is of' },
  initOpd: { id: 'perangkat daerah pertama', en: 'the first agency' },
  initPeriode: { id: 'tahun awal dan akhir, misalnya 2025-2029', en: 'first and last year, such as 2025-2029' },
  initCi: { id: 'resep CI yang ditulis', en: 'CI recipe to write' },
  nameOf: { id: 'nama', en: 'name' },
  yearsName: { id: 'awal-akhir', en: 'first-last' },
  completion: {
    id: 'cetak skrip agar Tab melengkapi perintah di shell Anda',
    en: 'print the script that makes Tab complete commands in your shell',
  },
  completionUsage: { id: '[opsi] <shell>', en: '[options] <shell>' },
  completionShell: { id: 'shell Anda', en: 'your shell' },
  help: { id: 'tampilkan bantuan', en: 'show help' },
  version: { id: 'tampilkan versi pohon', en: "show pohon's version" },
  lang: { id: 'bahasa pesan dan laporan', en: 'language of messages and reports' },
  color: { id: 'dengan warna, apa pun terminalnya', en: 'with colours, whatever the terminal' },
  noColor: { id: 'tanpa warna', en: 'without colours' },
  noCache: { id: 'tanpa simpanan hasil baca', en: 'without the cache of parsed files' },
  findingFormat: {
    id: 'format hasil, atau FORMAT=BERKAS untuk menulisnya ke berkas; dapat diulang',
    en: 'format of the result, or FORMAT=FILE to write it to a file; repeatable',
  },
  failOn: {
    id: 'kode keluar 1 bila ada temuan setingkat ini atau lebih berat',
    en: 'exit code 1 with findings of this severity or above',
  },
  maxWarnings: { id: 'kode keluar 1 bila peringatan lebih dari ini', en: 'exit code 1 with more warnings than this' },
  fix: {
    id: 'betulkan dahulu yang pasti (tanda kutip kode, id, ejaan satuan, koma desimal …), lalu tampilkan sisanya',
    en: 'first fix what is certain (quotes of codes, ids, spelling of satuan, decimal commas …), then show the rest',
  },
  fixUnsafe: {
    id: 'betulkan juga yang masih dugaan (salah ketik kunci dan kata); periksa hasilnya',
    en: 'fix what is a guess as well (misspelt keys and words); look at the result',
  },
  dryRun: {
    id: 'dengan --fix atau --fix-unsafe: tampilkan perubahannya (diff) tanpa menulis apa pun',
    en: 'with --fix or --fix-unsafe: show what would change (a diff) and write nothing',
  },
  quiet: {
    id: 'tampilkan galat saja; kode keluar tidak berubah',
    en: 'show errors only; the exit code stays the same',
  },
  baseline: {
    id: 'sembunyikan temuan yang tercatat di berkas ini; catatan usang menghasilkan kode keluar 1',
    en: 'hide the findings on record in this file; entries out of date make exit code 1',
  },
  updateBaseline: {
    id: 'tulis temuan seluruh rencana ke berkas --baseline',
    en: "write the whole plan's findings to the file of --baseline",
  },
  changed: {
    id: 'hanya temuan pada baris yang berubah sejak cabang atau commit ini (tanpa isi: HEAD)',
    en: 'only findings on lines changed since this branch or commit (without value: HEAD)',
  },
  staged: {
    id: 'periksa isi yang sudah "git add", hanya temuan pada baris yang berubah',
    en: 'check what is staged, only findings on changed lines',
  },
  stdinFilename: {
    id: 'untuk berkas "-": stdin menggantikan isi berkas rencana ini',
    en: 'with the file "-": stdin takes the place of this file of the plan',
  },
  watch: {
    id: 'periksa lagi setiap kali berkas disimpan; Ctrl-C untuk berhenti',
    en: 'check again whenever a file is saved; Ctrl-C to stop',
  },
  year: { id: 'tahun laporan; wajib', en: 'year of the report; required' },
  until: { id: 'sampai dengan triwulan mana', en: 'up to which quarter' },
  reportFormat: { id: 'format laporan', en: 'format of the report' },
  annex: {
    id: 'lampiran yang dibuat, dipisah koma; dapat diulang',
    en: 'annexes to make, separated by commas; repeatable',
  },
  output: {
    id: 'berkas hasil, - untuk stdout; akhirannya menentukan format; atau folder (hasil/), untuk satu berkas setiap OPD',
    en: 'file to write, - for stdout; its ending chooses the format; or a folder (results/), for a file for each OPD',
  },
  per: {
    id: 'ke folder: satu berkas setiap OPD (bawaan) atau penanggung jawab; dalam satu berkas: pk setiap penanggung jawab',
    en: 'into a folder: a file for each OPD (default) or penanggung jawab; in one file: pk for each penanggung jawab',
  },
  opd: { id: 'hanya node OPD ini; dapat diulang', en: 'only nodes of this OPD; repeatable' },
  reportNode: {
    id: 'hanya node ini dan di bawahnya; dapat diulang',
    en: 'only this node and what is below it; repeatable',
  },
  penanggungJawab: {
    id: 'hanya node penanggung jawab ini; dapat diulang',
    en: 'only nodes of this penanggung jawab; repeatable',
  },
  level: { id: 'hanya level ini, misalnya 2, 2,3, atau 2-4', en: 'only these levels, such as 2, 2,3 or 2-4' },
  title: { id: 'baris di atas judul setiap lampiran', en: 'a line above the title of every annex' },
  template: { id: 'isi buku kerja kantor, menurut nama selnya', en: "fill in an office's workbook, by names of cells" },
  text: { id: 'teks', en: 'text' },
  strict: {
    id: 'jangan tulis apa pun bila ada temuan menurut --fail-on',
    en: 'write nothing when there are findings by --fail-on',
  },
  node: { id: 'hanya node ini dan di bawahnya', en: 'only this node and what is below it' },
  depth: { id: 'sampai berapa tingkat di bawah akar', en: 'how many levels below the root' },
  treeYear: { id: 'tampilkan capaian tahun ini', en: 'show the achievement of this year' },
  treeUntil: {
    id: 'sampai dengan triwulan mana (bawaan: tw4)',
    en: 'up to which quarter (default: tw4)',
  },
  fenomena: { id: 'tampilkan juga fenomena setiap node', en: 'show the fenomena of each node too' },
  treeFormat: {
    id: 'bentuk pohon: teks, gambar untuk dicetak (svg), halaman untuk peramban (html), atau sumber untuk program lain',
    en: 'form of the tree: text, a drawing to print (svg), a page for browsers (html), or a source for other programs',
  },
  paper: {
    id: 'kertas svg dan html, mendatar (bawaan: a3)',
    en: 'paper of svg and html, landscape (default: a3)',
  },
  treeOutput: {
    id: 'berkas hasil, - untuk stdout; akhirannya menentukan format; atau folder (gambar/), untuk satu svg setiap lembar',
    en: 'file to write, - for stdout; its ending chooses the format; or a folder (drawing/), for an svg for each page',
  },
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
  [same('pohon init'), { id: 'mulai rencana baru', en: 'start a new plan' }],
  [same('pohon validate'), { id: 'periksa seluruh rencana', en: 'check the whole plan' }],
  [same('pohon report --year 2025'), { id: 'tulis lampiran-2025-tw4.xlsx', en: 'write lampiran-2025-tw4.xlsx' }],
  [same('pohon help report'), { id: 'bantuan satu perintah', en: 'help on one command' }],
]
