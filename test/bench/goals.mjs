// The goals: what is run side by side for each, and which ratio counts. `gate` is what `.ci/run` is to fail at, with room for noise;
// `holds` is what it fails at as long as the gate is not reached, so that nothing gets slower meanwhile.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const node = process.execPath
const bare = { name: 'node -e 0', command: [node, '-e', '0'] }

/**
 * @typedef {{
 *   id: string, title: string, goal: number, gate: number, holds?: number, full?: true, rounds?: number,
 *   cases: (ground: Ground) => Case[], over?: readonly [string, string], value?: (samples) => { median: number, minimum: number }
 * }} Goal
 * Of the samples of `cases` the first is divided by the second, or those that `over` names; `full`: not in `.ci/run`.
 * `ground` has the plans, the commands and the peers (ground.mjs).
 */
export const goals = [
  {
    id: 'P1',
    title: '`pohon --version` / `node -e 0`',
    goal: 1.2,
    gate: 1.35,
    rounds: 9,
    cases: ({ pohon }) => [{ name: 'pohon', command: [...pohon, '--version'] }, bare],
  },
  {
    id: 'P2',
    title: '`pohon validate` atas 7 node (15 KB) / `node -e 0`',
    goal: 1.35,
    gate: 1.5,
    holds: 2.5,
    rounds: 9,
    cases: ({ pohon, small }) => [{ name: 'pohon', ...validate(pohon, small) }, bare],
  },
  {
    id: 'P3',
    title: '`pohon validate` atas satu OPD (179 node, 360 KB) / `node -e 0`',
    goal: 1.8,
    gate: 2.2,
    holds: 4,
    rounds: 7,
    cases: ({ pohon, opd }) => [{ name: 'pohon', ...validate(pohon, opd) }, bare],
  },
  {
    id: 'P4',
    title: 'OPD yang sama / `ajv-cli` dengan skema yang sama',
    goal: 0.45,
    gate: 0.6,
    full: true,
    rounds: 7,
    cases: ({ pohon, opd, peers }) => [
      { name: 'pohon', ...validate(pohon, opd) },
      { name: 'ajv-cli', command: peers.ajv([opd.file]), cwd: opd.folder },
    ],
  },
  {
    id: 'P5',
    title: '`pohon validate` atas satu kabupaten (50 OPD) / `yaml.parse` atas teks yang sama, di dalam prosesnya',
    goal: 0.12,
    gate: 0.2,
    holds: 0.65,
    rounds: 2,
    cases: ({ pohon, regency, script }) => [
      { name: 'pohon', ...validate(pohon, regency) },
      { name: 'yaml.parse', command: [node, script('parse.mjs'), 'yaml', regency.folder], own: true },
    ],
  },
  ...['ajv', 'v8r', 'spectral'].map((peer, index) => ({
    id: `P6${'abc'[index]}`,
    title: `kabupaten yang sama / \`${['ajv-cli', 'v8r', '@stoplight/spectral-cli'][index]}\``,
    goal: [0.65, 0.33, 0.1][index],
    gate: [0.85, 0.45, 0.15][index],
    full: true,
    rounds: 2,
    cases: ({ pohon, regency, peers }) => [
      { name: 'pohon', ...validate(pohon, regency) },
      { name: peer, command: peers[peer](regency.opd), cwd: regency.folder, ok: [0, 1, 2] },
    ],
  })),
  {
    id: 'P7',
    title: 'kabupaten yang sama / proses yang melakukan `JSON.parse` atas data yang sama',
    goal: 3.5,
    gate: 5,
    full: true,
    rounds: 2,
    cases: ({ pohon, regency, json, script }) => [
      { name: 'pohon', ...validate(pohon, regency) },
      { name: 'JSON.parse', command: [node, script('parse.mjs'), 'json', json] },
    ],
  },
  {
    id: 'P8',
    title: 'kabupaten yang sama / `libyaml` (C), yang hanya membaca dan tidak menyimpan apa pun',
    goal: 5,
    gate: 7,
    full: true,
    rounds: 2,
    cases: ({ pohon, regency, libyaml }) => [
      { name: 'pohon', ...validate(pohon, regency) },
      { name: 'libyaml', command: [libyaml, ...regency.opd], cwd: regency.folder },
    ],
  },
  {
    id: 'P9',
    title: 'kabupaten dengan kesalahan di setiap node, semua dengan baris dan kolom / yang bersih',
    goal: 1.2,
    gate: 1.4,
    holds: 1.6,
    rounds: 1,
    cases: ({ pohon, regency, faulty }) => [
      { name: 'with findings', ...validate(pohon, faulty, ['--format', 'json']), ok: [1] },
      { name: 'clean', ...validate(pohon, regency, ['--format', 'json']) },
    ],
  },
  {
    id: 'P10',
    title: 'pembaca saja, dengan semua letak, sekali baca / `yaml.parse` atas teks yang sama',
    goal: 0.08,
    gate: 0.12,
    holds: 0.16,
    rounds: 3,
    cases: ({ tenth, script }) => [
      { name: 'reader', command: [node, script('parse.mjs'), 'reader', tenth.folder], own: true },
      { name: 'yaml.parse', command: [node, script('parse.mjs'), 'yaml', tenth.folder], own: true },
    ],
  },
  {
    id: 'P11',
    title: 'berkas yang ditolak pembaca cepat / `parseDocument` dengan `LineCounter`',
    goal: 1.1,
    gate: 1.25,
    full: true,
    rounds: 5,
    cases: ({ odd, script }) => [
      { name: 'reader', command: [node, script('parse.mjs'), 'reader', odd.folder], own: true },
      { name: 'parseDocument', command: [node, script('parse.mjs'), 'document', odd.folder], own: true },
    ],
  },
  {
    id: 'P12',
    title: '`pohon validate` atas 500 OPD / atas 50',
    goal: 10,
    gate: 10.5,
    full: true,
    rounds: 1,
    cases: ({ pohon, province, regency }) => [
      { name: '500 OPD', ...validate(pohon, province) },
      { name: '50 OPD', ...validate(pohon, regency) },
    ],
  },
  {
    id: 'P13',
    title: 'memori puncak satu kabupaten / 120 MB',
    goal: 1,
    gate: 1.33,
    holds: 2.2,
    rounds: 1,
    cases: ({ pohon, regency }) => [{ name: 'pohon', ...validate(pohon, regency) }],
    value: (samples) => memoryRatio(samples.get('pohon').memory, 120),
  },
  {
    id: 'P13b',
    title: 'memori puncak 500 OPD / 50 OPD',
    goal: 1.5,
    gate: 1.8,
    full: true,
    rounds: 1,
    cases: ({ pohon, province, regency }) => [
      { name: '500 OPD', ...validate(pohon, province) },
      { name: '50 OPD', ...validate(pohon, regency) },
    ],
    value: (samples) => memoryRatio(samples.get('500 OPD').memory, Math.min(...samples.get('50 OPD').memory)),
  },
  {
    id: 'P14',
    title: 'semua angka satu kabupaten (`report --format json`) / `validate`',
    goal: 1.15,
    gate: 1.3,
    full: true,
    rounds: 2,
    cases: ({ pohon, regency }) => [
      { name: 'report', command: [...pohon, 'report', '--year', '2025', '--format', 'json'], cwd: regency.folder },
      { name: 'validate', ...validate(pohon, regency) },
    ],
  },
  {
    id: 'P14b',
    title: 'semua tabel satu kabupaten (`export --format parquet`) / `validate`',
    goal: 1.8,
    gate: 2.2,
    full: true,
    rounds: 2,
    cases: ({ pohon, regency }) => [
      { name: 'export', command: [...pohon, 'export', '-o', '../tabel'], cwd: regency.folder },
      { name: 'validate', ...validate(pohon, regency) },
    ],
  },
  {
    id: 'P15',
    title: 'berkas yang ditolak pembaca cepat, kali kedua / tanpa simpanan',
    goal: 0.33,
    gate: 0.45,
    full: true,
    rounds: 5,
    cases: ({ pohon, odd }) => [
      { name: 'kept', ...validate(pohon, odd) },
      { name: 'anew', ...validate(pohon, odd, ['--no-cache']) },
    ],
  },
  {
    id: 'P17',
    title: 'lampiran 9.000 baris dengan sel gabungan / XlsxWriter (Python)',
    goal: 1,
    gate: 1.2,
    rounds: 2,
    cases: (ground) => [workbook(ground, 9000), xlsxWriter(ground, 9000)],
  },
  {
    id: 'P18',
    title: 'lampiran 100.000 baris dengan sel gabungan / XlsxWriter',
    goal: 0.5,
    gate: 0.7,
    full: true,
    rounds: 1,
    cases: (ground) => [workbook(ground, 100_000), xlsxWriter(ground, 100_000)],
  },
  {
    id: 'P19',
    title: 'lampiran 1.000.000 baris dengan sel gabungan / XlsxWriter dengan `constant_memory`, tanpa sel gabungan',
    goal: 0.5,
    gate: 0.7,
    full: true,
    rounds: 1,
    cases: (ground) => [workbook(ground, 1_000_000), xlsxWriter(ground, 1_000_000, 'constant')],
  },
  {
    id: 'P19b',
    title: 'memori puncaknya / 512 MB',
    goal: 1,
    gate: 1.37,
    full: true,
    rounds: 1,
    cases: (ground) => [workbook(ground, 1_000_000)],
    value: (samples) => memoryRatio(samples.get('1000000').memory, 512),
  },
  {
    id: 'P20',
    title: 'memori puncak lampiran 200.000 baris / 100.000 baris, tanpa sel gabungan',
    goal: 1.1,
    gate: 1.25,
    full: true,
    rounds: 1,
    cases: (ground) => [workbook(ground, 200_000, 'plain'), workbook(ground, 100_000, 'plain')],
    value: (samples) => memoryRatio(samples.get('200000').memory, Math.min(...samples.get('100000').memory)),
  },
  {
    id: 'P20b',
    title: 'waktu lampiran 60.000 baris dengan 20.000 sel gabungan / 9.000 baris',
    goal: 6,
    gate: 7.5,
    full: true,
    rounds: 2,
    cases: (ground) => [workbook(ground, 60_000), workbook(ground, 9000)],
  },
  {
    id: 'P21',
    title: 'buku kerja yang sama dua kali: byte yang berbeda',
    goal: 0,
    gate: 0,
    rounds: 1,
    cases: ({ work, pohon, example }) =>
      ['1', '2'].map((time) => ({
        name: time,
        command: [...pohon, 'report', '--year', '2025', '-o', join(work, `${time}.xlsx`)],
        cwd: example,
        ok: [0, 1],
      })),
    value: (_, { work }) => {
      const [one, other] = ['1', '2'].map((time) => readFileSync(join(work, `${time}.xlsx`)))
      const differing = one.equals(other) ? 0 : Math.max(one.length, other.length)
      return { median: differing, minimum: differing }
    },
  },
  {
    id: 'P22',
    title: 'paket lain yang ikut terpasang bersama pohon',
    goal: 0,
    gate: 0,
    cases: () => [],
    value: (_, { root }) => {
      const { dependencies = {}, optionalDependencies = {} } = JSON.parse(
        readFileSync(join(root, 'package.json'), 'utf8'),
      )
      const count = Object.keys({ ...dependencies, ...optionalDependencies }).length
      return { median: count, minimum: count }
    },
  },
]

const workbook = ({ work, excel, script }, rows, ...more) => ({
  name: String(rows),
  command: [node, script('workbook.mjs'), excel, join(work, 'a.xlsx'), String(rows), ...more],
})

const xlsxWriter = ({ work, script }, rows, ...more) => ({
  name: 'XlsxWriter',
  command: ['/usr/bin/python3', script('workbook_peer.py'), join(work, 'b.xlsx'), String(rows), ...more],
})

/** Findings are no failure. */
const validate = (pohon, { file, folder }, more = []) => ({
  command: [...pohon, 'validate', ...(file === undefined ? [] : [file]), ...more],
  cwd: folder,
  ok: [0, 1],
})

const memoryRatio = (memory, limit) => ({
  median: memory.toSorted((a, b) => a - b)[memory.length >> 1] / limit,
  minimum: Math.min(...memory) / limit,
})
