// The whole command on hostile plans, in this process and in memory: trees, `pohon.yaml`, realisasi, suppressions, formulas, code
// lists and workbooks to be filled, each with seeded changes. run.mjs starts it alone, test/hard/fuzz.test.ts for a few seconds.
import { report } from '../../src/cli/report.ts'
import { tree } from '../../src/cli/tree.ts'
import { validate } from '../../src/cli/validate.ts'
import type { Finding, Language } from '../../src/diagnostic.ts'
import { fill } from '../../src/diagnostic.ts'
import { fixPlan } from '../../src/fix.ts'
import { type Host, memoryHost } from '../../src/host.ts'
import { loadPlan } from '../../src/run.ts'
import { lineStarts } from '../../src/source/lines.ts'
import { UsageError } from '../../src/usage.ts'
import { schemaErrors } from '../cli/schemas.ts'
import { zipOf } from '../source/zip.ts'
import { mutate } from './mutate.ts'
import { type Random, randomOf } from './random.ts'

/** Files of one plan by their path from its root. */
export type Plan = ReadonlyMap<string, string | Uint8Array>

export interface CommandTally {
  readonly runs: number
  /** How often each command ended with each exit code: `validate 1`. */
  readonly exits: Readonly<Record<string, number>>
  readonly findings: number
  readonly fixed: number
  /** The longest document, in ms of the processor. */
  readonly slowest: number
  /** What breaks a promise: the number of the document, how, and its files; null where nothing does. */
  readonly broken: { readonly run: number; readonly how: string; readonly files: Plan } | null
}

/** A document that takes longer is a finding: all of these are small. */
const slowLimit = 20_000

export async function fuzzCommand(plans: readonly Plan[], seed: number, until: (run: number) => boolean) {
  const random = randomOf(seed)
  const tally = { runs: 0, exits: {} as Record<string, number>, findings: 0, fixed: 0, slowest: 0 }
  while (!until(tally.runs)) {
    tally.runs++
    const files = hostilePlan(plans, random)
    const start = process.cpuUsage()
    const how = await silently(() => broken(files, random, tally))
    // Of this process: others may want the machine too.
    const { user, system } = process.cpuUsage(start)
    const took = (user + system) / 1000
    tally.slowest = Math.max(tally.slowest, took)
    const problem = how ?? (took > slowLimit ? `${took} ms` : null)
    if (problem !== null) return { ...tally, broken: { run: tally.runs, how: problem, files } } satisfies CommandTally
  }
  return { ...tally, broken: null } satisfies CommandTally
}

/** What an exception, a wrong exit code or an output tells that must not be; null where all is as promised. */
async function broken(
  files: Plan,
  random: Random,
  tally: { exits: Record<string, number>; findings: number; fixed: number },
): Promise<string | null> {
  const lang: Language = random.once(2) ? 'id' : 'en'
  const run = async (
    command: string,
    work: (host: Host) => Promise<number>,
  ): Promise<Map<string, string | Uint8Array>> => {
    const own = absolute(files)
    const exit = await exitOf(() => work(memoryHost(own)), lang)
    if (![0, 1, 2].includes(exit)) throw new Error(`${command}: exit code ${exit}`)
    const name = `${command} ${exit}`
    tally.exits[name] = (tally.exits[name] ?? 0) + 1
    return own
  }
  try {
    const checked = await run('validate', (host) =>
      validate(host, [], { failOn: 'error', lang, format: ['json=/plan/temuan.json', random.pick(otherFormats)] }),
    )
    const json = checked.get('/plan/temuan.json')
    if (json !== undefined) tally.findings += checkJson(textOf(json), files)

    const name = random.pick(reports)
    const made = await run('report', (host) =>
      report(host, [], { year: 2025, until: random.pick(['tw1', 'tw2', 'tw4']), failOn: 'error', lang, ...name }),
    )
    const angka = made.get('/plan/angka.json')
    if (angka !== undefined) {
      const [error] = schemaErrors('report', JSON.parse(textOf(angka)))
      if (error !== undefined) throw new Error(`report.schema.json: ${error}`)
    }
    if (random.once(4)) await run('tree', (host) => tree(host, [], { lang, ...random.pick(trees) }))
    tally.fixed += await fixTwice(files, lang)
    return null
  } catch (error) {
    return (error as Error).stack ?? String(error)
  }
}

const otherFormats = ['pretty', 'sarif', 'junit', 'github', 'gitlab', 'checkstyle', 'markdown']

const reports = [
  ...Array.from({ length: 6 }, () => ({ output: '/plan/angka.json' })),
  { output: '/plan/l.md' },
  { output: '/plan/l.html' },
  { format: 'terminal' as const },
  { output: '/plan/csv/', format: 'csv' as const },
  { output: '/plan/l.xlsx', annex: ['ringkasan', 'pohon'] },
  { output: '/plan/isi.xlsx', template: '/plan/formulir.xlsx' },
]

const trees = [
  {},
  { year: 2025 },
  { format: 'mermaid' as const },
  { format: 'dot' as const },
  { format: 'svg' as const },
]

const textOf = (content: string | Uint8Array): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content)

const absolute = (files: Plan) => new Map([...files].map(([name, content]) => [`/plan/${name}`, content]))

/** As program.ts does: wrong usage is exit code 2, and must have words in both languages. */
async function exitOf(work: () => Promise<number>, lang: Language): Promise<number> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    for (const language of ['id', 'en'] as const) fill(error.text, error.args, language)
    if (fill(error.text, error.args, error.language ?? lang).trim() === '') throw new Error('wrong usage without words')
    return 2
  }
}

/** Throws where the JSON is not as its schema says, or a place is not in its file. */
function checkJson(json: string, files: Plan): number {
  const output = JSON.parse(json) as { readonly findings: readonly Finding[] }
  const [error] = schemaErrors('findings', output)
  if (error !== undefined) throw new Error(`findings.schema.json: ${error}`)
  for (const finding of output.findings) {
    const { file, line, column, endLine, endColumn, message } = finding
    if (message.trim() === '' || /\{[a-z_]+\}/.test(finding.rule)) throw new Error(JSON.stringify(finding))
    const content = files.get(file)
    if (content === undefined) throw new Error(`no file: ${JSON.stringify(finding)}`)
    const text = textOf(content)
    const lines = lineStarts(text)
    const lineEnd = (at: number): number => (lines[at] ?? text.length + 1) - lines[at - 1]! + 1
    const inside =
      line >= 1 &&
      column >= 1 &&
      endLine <= lines.length &&
      (line < endLine || (line === endLine && column <= endColumn))
    if (!inside || column > lineEnd(line) || endColumn > lineEnd(endLine))
      throw new Error(`outside of its file: ${JSON.stringify(finding)}`)
  }
  return output.findings.length
}

/** How many findings are mended; throws where a second time would mend more. */
async function fixTwice(files: Plan, language: Language): Promise<number> {
  let count = 0
  await exitOf(async () => {
    for (const unsafe of [false, true]) {
      const own = absolute(files)
      const host = memoryHost(own)
      const options = { language, unsafe }
      const once = await fixPlan(host, [], await loadPlan(host, []), options)
      for (const [file, { after }] of once.files) own.set(`/plan/${file}`, after)
      const twice = await fixPlan(host, [], await loadPlan(host, []), options)
      // A file that kept its text for one of its fixes may take others now.
      if (twice.files.size > 0 && once.refused.length === 0)
        throw new Error(`fixed twice (unsafe: ${unsafe}): ${[...twice.files.keys()]}`)
      count += once.count
    }
    return 0
  }, language)
  return count
}

/** What is printed meanwhile is not looked at. */
async function silently<T>(work: () => Promise<T>): Promise<T> {
  const { stdout, stderr } = process
  const writes = [stdout.write, stderr.write]
  const hush = (() => true) as typeof stdout.write
  stdout.write = hush
  stderr.write = hush
  try {
    return await work()
  } finally {
    stdout.write = writes[0]!
    stderr.write = writes[1]!
  }
}

/** A plan of those given, with a few seeded changes. */
function hostilePlan(plans: readonly Plan[], random: Random): Plan {
  const files = new Map(random.pick(plans))
  if (random.once(3)) files.set('pohon.yaml', rencana(files.get('pohon.yaml'), random, files))
  if (random.once(8))
    files.set('x.realisasi.yaml', 'versi: 1\nrealisasi:\n  ip-asn: { 2025: { tw1: 66.9, tw2: "-" } }\n')
  if (random.once(6)) files.set('formulir.xlsx', workbook(random, templateCells))
  for (let times = random.below(3); times >= 0; times--) {
    const name = random.pick([...files.keys()])
    files.set(name, changed(files.get(name)!, random))
  }
  return files
}

function changed(content: string | Uint8Array, random: Random): string | Uint8Array {
  if (typeof content !== 'string' || random.once(12)) return bytesChanged(content, random)
  const text = random.once(3) ? mutate(content, random) : content
  return random.once(4) ? text : valuesChanged(text, random)
}

/** Bytes put in, taken out and turned over. */
function bytesChanged(content: string | Uint8Array, random: Random): Uint8Array {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const at = random.below(bytes.length + 1)
  const own = Uint8Array.from({ length: random.below(6) }, () => random.below(256))
  return Uint8Array.from([
    ...bytes.subarray(0, at),
    ...own,
    ...bytes.subarray(at + random.below(random.once(4) ? 999 : 4)),
  ])
}

/** Hostile keys and values in the places of those that are there. */
function valuesChanged(text: string, random: Random): string {
  const lines = text.split('\n')
  for (let times = random.below(4); times >= 0; times--) {
    const at = random.below(lines.length)
    const match = /^(\s*(?:- +)*)([^:#\s]+)(: *)(.*)$/.exec(lines[at]!)
    if (match === null) lines[at] += random.pick(comments)
    else {
      const [, indent, key, colon, value] = match
      const kind = random.below(5)
      if (kind === 0) lines[at] = `${indent}${random.pick(keys)}${colon}${value}`
      else if (kind === 1) lines[at] += random.pick(comments)
      else if (kind === 2) lines.splice(at, 0, `${' '.repeat(indent!.length)}${random.pick(fields)(random)}`)
      else lines[at] = `${indent}${key}: ${random.pick(values)(random)}`
    }
  }
  return lines.join('\n')
}

const comments = [
  ' # pohon-abaikan target/datar: tetap',
  ' # pohon-abaikan: x',
  ' # pohon-abaikan target/datar',
  ' # pohon-abaikan */*: semua',
  ' # pohon-abaikan target/datar, target/kosong, constructor/x: dua',
  ' # pohon-abaikan __proto__: x',
]

const keys = [
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'length',
    '0',
    '2025',
    '"2025"',
  ],
  ...[
    'tw1',
    'TW I',
    'nilai',
    'anak',
    'indikator',
    'target',
    'id',
    'level',
    '<<',
    '"\\u0000"',
    '"a\\nb"',
    '? a',
    '-',
    '""',
  ],
]

/** Numbers and texts that programs of other kinds trip over. */
const atoms = [
  ...[
    '1e400',
    '-0',
    '9'.repeat(400),
    `0.${'0'.repeat(300)}1`,
    '.inf',
    '.nan',
    '0x1F',
    '-1',
    '0',
    '1/0',
    '1.234',
    '66,90',
  ],
  ...['"1.234.567,89"', '2,5-3,5', '3-2', '100 %', 'Rp 1', '"-"', 'WTP', 'ya', '2024-01-02', '1e', '١٢', '½', '−5'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '"=CMD()"',
    '"../../x"',
    '/etc/passwd',
    '"\\u0000"',
    '"\\u001b[2J"',
    '"<b>&\'\\""',
  ],
  ...[
    '"\\ud83d"',
    '"\\u202e"',
    'null',
    '~',
    '""',
    'true',
    '[]',
    '{}',
    '[[[]]]',
    '{ a: { b: { c: d } } }',
    '&a [*a]',
    '*a',
    '!!set {}',
  ],
  ...[
    `"${'x'.repeat(40_000)}"`,
    `[${'1, '.repeat(200)}1]`,
    '{ ? [a] : b }',
    '"{path}"',
    '"$&"',
    'anak',
    'jumlah',
    'rentang',
    'turun',
  ],
]

const formulas = (random: Random): string => {
  const parts = Array.from({ length: 1 + random.below(12) }, () => random.pick(tokens))
  return random.pick([
    parts.join(random.once(2) ? ' ' : ''),
    `${'('.repeat(random.below(300))}a${')'.repeat(random.below(300))}`,
    `a${'^9'.repeat(random.below(30))}`,
    `${'-'.repeat(random.below(400))}a`,
    `bulat(a, ${random.pick(atoms)})`,
    `${'jika(a > b, '.repeat(random.below(60))}a`,
    `a${' + a'.repeat(random.below(2000))}`,
    `jumlah(${'a, '.repeat(random.below(500))}a)`,
    '9'.repeat(random.below(3000)),
  ])
}

const tokens = [
  ...[
    'a',
    'b',
    'c',
    '1',
    '0',
    '2.5',
    '1e9',
    '999999999',
    '+',
    '-',
    '*',
    '/',
    '^',
    '(',
    ')',
    ',',
    '<',
    '<=',
    '==',
    '!=',
    '=',
    '%',
  ],
  ...[
    'jumlah(',
    'rata(',
    'min(',
    'maks(',
    'bulat(',
    'abs(',
    'jika(',
    '__proto__',
    'constructor',
    '"',
    "'",
    '.',
    '[',
    ']',
    'a.b',
    '?',
    ':',
  ],
]

const quote = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`

const values: readonly ((random: Random) => string)[] = [
  (random) => random.pick(atoms),
  (random) => random.pick(atoms),
  (random) => quote(formulas(random)),
  (random) => `{ ${random.pick(['2024', '2025', 'tw1', 'dari', 'nilai'])}: ${random.pick(atoms)} }`,
  (random) => `{ 2024: ${random.pick(atoms)}, 2025: { tw1: ${random.pick(atoms)}, tw2: ${random.pick(atoms)} } }`,
  (random) => `[${random.pick(atoms)}, ${random.pick(atoms)}]`,
]

const cara = [
  'jumlah',
  'rata-rata',
  'rata-rata-tertimbang',
  'minimum',
  'maksimum',
  'rasio',
  'hitung-tercapai',
  'formula',
  'constructor',
]

const fields: readonly ((random: Random) => string)[] = [
  (random) => `target: ${random.pick(values)(random)}`,
  (random) => `realisasi: ${random.pick(values)(random)}`,
  (random) => `pagu: ${random.pick(values)(random)}`,
  (random) => `kode: ${random.pick(atoms)}`,
  (random) => `level: ${random.pick(atoms)}`,
  (random) =>
    `periode: { awal: ${random.pick(['2024', '-9999', '0', '1e9', '2025'])}, akhir: ${random.pick(['2026', '9999', '2e9', '1'])} }`,
  (random) => `skala: ${random.pick(['[TMP, TW, WDP, WTP]', '{ A: 1, B: x }', '[]', '{ __proto__: 1 }', '[A, A]'])}`,
  (random) => `batas: { min: ${random.pick(atoms)}, maks: ${random.pick(atoms)} }`,
  (random) =>
    `hitung: { cara: ${random.pick(cara)}, dari: ${random.pick(['anak', '[a, b]', '{ a: 1, b: 0 }', '{ a: -1 }', '[]'])}, pembilang: a, penyebut: b }`,
  (random) =>
    `hitung: { cara: formula, rumus: ${quote(formulas(random))}, komponen: { a: ip-asn, b: jumlah-asn, ${random.pick(keys)}: ip-asn } }`,
  (random) => `sama_dengan: ${random.pick(['ip-asn', 'constructor', '__proto__', 'merit'])}`,
  (random) => `induk: ${random.pick(['merit', 'ip-asn', '__proto__', '..'])}`,
  (random) => `id: ${random.pick(['merit', 'ip-asn', 'constructor', 'tostring', 'a/b', 'a#1', '""'])}`,
]

/** `pohon.yaml` with globs, code lists and settings that lead elsewhere. */
function rencana(
  content: string | Uint8Array | undefined,
  random: Random,
  files: Map<string, string | Uint8Array>,
): string {
  const [name, bytes] = codeList(random)
  files.set(name, bytes)
  const own = [
    `nomenklatur: ${random.pick([name, name, name, 'tidak-ada.csv', '../x.csv', '/etc/passwd', '.', '""'])}`,
    `berkas: ${random.pick(['"**/*.pohon.yaml"', '"../**"', '"/**"', '"{a,b}".repeat', '["**"]', '"!(a)"', '"[a-"', '"+(+(+(a)))"', '"**/**/**/**"', '""'])}`,
    `realisasi: ${random.pick(['"**"', '"*.realisasi.yaml"', '[]', '"{1..99999}"'])}`,
    `aturan: { ${random.pick(['target/*', 'constructor', '__proto__', 'yaml/sintaks', '*'])}: ${random.pick(['mati', 'galat', 'x'])} }`,
    `satuan: { ${random.pick(['persen: ["%", Persen]', '__proto__: [a]', 'orang: []', 'a: [b], b: [a]'])} }`,
    `kategori: [{ nama: A, di_atas: ${random.pick(atoms)} }, { nama: B, di_atas: ${random.pick(atoms)} }]`,
    random.pick(fields)(random),
    'bahasa: en',
  ]
  const text = typeof content === 'string' ? content : 'versi: 1\n'
  return `${text}${own.filter(() => random.once(4)).join('\n')}\n`
}

const listRows = [
  ['Kode', 'Nomenklatur'],
  ['5.03', 'KEPEGAWAIAN'],
  ['5.03.02', 'PROGRAM KEPEGAWAIAN DAERAH'],
  ['5.03.02.2.01', 'Pengadaan, "Pemberhentian" dan Informasi'],
  ['__proto__', 'constructor'],
]

function codeList(random: Random): readonly [string, string | Uint8Array] {
  const table = (sign: string) =>
    listRows.map((row) => row.map((cell) => (cell.includes(sign) ? quote(cell) : cell)).join(sign)).join('\n')
  const kind = random.below(3)
  if (kind === 2) return ['kode.xlsx', workbook(random, listRows)]
  const text = table(kind === 0 ? ',' : '\t')
  return [kind === 0 ? 'kode.csv' : 'kode.tsv', random.once(2) ? bytesChanged(text, random) : text]
}

const templateCells = [
  ['{{judul}}', '{{ringkasan}}'],
  ['{{pengukuran.indikator}}', '{{pengukuran.target}}'],
  ['{{indikator:ip-asn.target}}', '{{__proto__}}', '{{'],
]

/** A workbook of one sheet, whose parts are changed, missing, or of entities, and whose directory may lie. */
function workbook(random: Random, rows: readonly (readonly string[])[]): Uint8Array {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const cells = rows.map((row, y) => {
    const own = row.map((text, x) => `<c r="${'ABC'[x]}${y + 1}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`)
    return `<row r="${y + 1}">${own.join('')}</row>`
  })
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
  const links = (inner: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': links(
      link(
        'r1',
        'officeDocument',
        random.pick(['xl/workbook.xml', 'xl/workbook.xml', '/xl/workbook.xml', '../../etc/passwd', '']),
      ),
    ),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': links(
      link(
        'r1',
        'worksheet',
        random.pick([
          'worksheets/sheet1.xml',
          'worksheets/sheet1.xml',
          '/xl/worksheets/sheet1.xml',
          '../../../x.xml',
          'file:///etc/passwd',
        ]),
      ),
    ),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${cells.join('')}</sheetData></worksheet>`,
  }
  if (random.once(3)) {
    const name = random.pick(Object.keys(parts))
    const entities =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    const own = random.below(4)
    if (own === 0) delete parts[name]
    else if (own === 1) parts[name] = `${entities}${parts[name]!.replace('>', '>&b;&c;')}`
    else parts[name] = mutate(parts[name]!, random)
  }
  if (random.once(5)) parts[random.pick(['../../x', '/etc/x', 'C:\\x', 'xl/../../x'])] = 'x'
  const lie = random.once(6) ? { size: random.pick([0, 1, 0xffff_ffff, 60_000_000]) } : {}
  const bytes = zipOf(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [name, { content, deflate: random.once(2), ...lie }]),
    ),
  )
  return random.once(4) ? bytesChanged(bytes, random) : bytes
}
