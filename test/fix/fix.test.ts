// What fixes do to the bytes of a plan: which are safe, what they leave alone, and when a file keeps its text.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fixPlan } from '../../src/fix.ts'
import { type Host, memoryHost, nodeHost } from '../../src/host.ts'
import { checkPlan, loadPlan } from '../../src/run.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

async function fix(files: Files, { unsafe = false, paths = [] as string[] } = {}) {
  const all = new Map(Object.entries(files).map(([file, content]) => [`/plan/${file}`, content]))
  return fixOn(memoryHost(all), { unsafe, paths }, files)
}

async function fixOn(host: Host, { unsafe = false, paths = [] as string[] }, files: Files) {
  const fixed = await fixPlan(host, paths, await loadPlan(host, paths), { language: 'id', unsafe })
  const text = (file: string) => {
    const old = files[file]!
    const bytes = fixed.files.get(file)?.after ?? (typeof old === 'string' ? new TextEncoder().encode(old) : old)
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  }
  return { fixed, text, left: checkPlan(fixed.loaded, 'id').findings }
}

/** A file of one node and one indikator that lack nothing that can be fixed, but what is put into it. */
const node = (line: string, indikator = 'satuan: indeks') => `versi: 1
pohon:
  - level: 2
    id: merit
    sasaran: Meningkatnya Profesionalitas ASN
    ${line}
    indikator:
      - id: ip-asn
        nama: Indeks Profesionalitas ASN
        ${indikator}
`

describe('what a line becomes', () => {
  test.each<[before: string, safe: string, unsafe?: string]>([
    ['kode: 5.10', 'kode: "5.10"'],
    ['kode: [5.10, "5.10"]  # dua', 'kode: ["5.10", "5.10"]  # dua'],
    ['pagu: { 2025: 1,595,757 }', 'pagu: { 2025: "1,595,757" }'],
    ['pagu: { 2025: 1.595.757,50 }', 'pagu: { 2025: "1.595.757,50" }'],
    ['pagu: { 2025: 66,905 }', 'pagu: { 2025: "66,905" }'],
    ['pagu: { 2025: 66,90,70 }', 'pagu: { 2025: 66,90,70 }'],
    ['pagu: { 2025: 66, 90 }', 'pagu: { 2025: 66, 90 }'],
    ['pagu: { 2025:66 }', 'pagu: { 2025: 66 }'],
    [
      'crosscutting: [{ opd: Dinas Sosial, Tenaga Kerja, peran: x }]',
      'crosscutting: [{ opd: "Dinas Sosial, Tenaga Kerja", peran: x }]',
    ],
    [
      'crosscutting: [{ opd: Dinas Sosial, peran }]',
      'crosscutting: [{ opd: Dinas Sosial, peran }]',
      'crosscutting: [{ opd: "Dinas Sosial, peran" }]',
    ],
    ['pagu: { 2025: - }', 'pagu: { 2025: "-" }'],
    ['catatan: "C:\\Users"', "catatan: 'C:\\Users'"],
    ['catatan: @bkd', 'catatan: "@bkd"'],
    ['lokasi: Kantor #2 lama', 'lokasi: Kantor #2 lama', 'lokasi: "Kantor #2 lama"'],
    ['catatan: 2025', 'catatan: "2025"'],
    ['Catatan: baik', 'catatan: baik'],
    ['“catatan”: baik', 'catatan: baik'],
    ['catatn: baik', 'catatn: baik', 'catatan: baik'],
    [
      'anak: [{ level: 5, aktivitas: Pelatihan, jadwal: [TW I, tw 2] }]',
      'anak: [{ level: 5, aktivitas: Pelatihan, jadwal: [tw1, tw2] }]',
    ],
    ['pagu: { 2025: “66,90” }', 'pagu: { 2025: “66,90” }'],
    ['pagu: { 2025: “66.90” }', 'pagu: { 2025: "66.90" }'],
    ['pagu: { 2025: { TW1: 5 } }', 'pagu: { 2025: { tw1: 5 } }'],
    ['pagu: { 2025: { tw5: 5 } }', 'pagu: { 2025: { tw5: 5 } }'],
    ['pagu: { 2025: 1.234 }', 'pagu: { 2025: 1.234 }'],
    // No words for an id; and a text of its own form that quotes do not make one.
    ['anak: [{ level: 3, sasaran: "2025" }]', 'anak: [{ level: 3, sasaran: "2025" }]'],
    ['crosscutting: [{ opd: x, node: 5 }]', 'crosscutting: [{ opd: x, node: 5 }]'],
  ])('%s', async (before, safe, unsafe = safe) => {
    for (const [option, expected] of [
      [false, safe],
      [true, unsafe],
    ] as const) {
      const { fixed, text } = await fix({ 'a.pohon.yaml': node(before) }, { unsafe: option })
      expect(text('a.pohon.yaml')).toBe(node(expected))
      expect(fixed.refused).toEqual([])
    }
  })

  test.each<[before: string, safe: string, unsafe?: string]>([
    ['polaritas: Naik', 'polaritas: naik'],
    ['polaritas: naikk', 'polaritas: naikk', 'polaritas: naik'],
    ['target: { 2025: 1.234 }', 'target: { 2025: 1.234 }'],
    [
      'target: { 2025: 5 } # pohon-abaikan target/loncat: sudah wajar',
      'target: { 2025: 5 } # pohon-abaikan target/loncat: sudah wajar',
      'target: { 2025: 5 }',
    ],
    [
      'target: { 2025: 5 } # pohon-abaikan target/loncat, target/datar: sudah wajar',
      'target: { 2025: 5 } # pohon-abaikan target/loncat, target/datar: sudah wajar',
    ],
  ])('%s', async (before, safe, unsafe = safe) => {
    for (const [option, expected] of [
      [false, safe],
      [true, unsafe],
    ] as const) {
      const { text } = await fix({ 'a.pohon.yaml': node('lokasi: x', before) }, { unsafe: option })
      expect(text('a.pohon.yaml')).toBe(node('lokasi: x', expected))
    }
  })

  test.each([
    ['Meningkatnnya', 'Meningkatnya', 'Meningkatnya'],
    ['TTerlaksananya', 'Terlaksananya', 'Terlaksananya'],
    ['Terllaksanannya', 'Terllaksanannya', 'Terlaksananya'],
  ])('%s, safe: %s, unsafe: %s', async (written, safe, unsafe) => {
    const file = (word: string) =>
      node('lokasi: x').replace('Meningkatnya', `"${word}`).replace('ASN\n', 'ASN" # kata\n')
    for (const [option, expected] of [
      [false, safe],
      [true, unsafe],
    ] as const) {
      const { text } = await fix({ 'a.pohon.yaml': file(written) }, { unsafe: option })
      expect(text('a.pohon.yaml')).toBe(file(expected))
    }
  })
})

describe('ids', () => {
  test('are made of words once these are mended, and unique in the plan', async () => {
    const indikator = (nama: string) => `      - nama: ${nama}\n        satuan: indeks\n`
    const { text } = await fix({
      'a.pohon.yaml': `versi: 1\npohon:\n  - level: 2\n    sasaran: Meningkatnnya Mutu Layanan\n    indikator:\n${indikator('Index Mutu dan Kepuasan')}${indikator('Indeks Mutu')}`,
      'b.pohon.yaml': `versi: 1\nvariabel: { indeks-mutu: { satuan: orang } }\npohon:\n  - { level: 2, sasaran: Terwujudnya Mutu Layanan }\n`,
      'c.realisasi.yaml': 'versi: 1\nrealisasi: { indeks-mutu-2: { 2025: 5 } }\n',
    })
    expect(text('a.pohon.yaml')).toBe(`versi: 1
pohon:
  - id: mutu-layanan
    level: 2
    sasaran: Meningkatnya Mutu Layanan
    indikator:
      - id: indeks-mutu-kepuasan
        nama: Indeks Mutu dan Kepuasan
        satuan: indeks
      - id: indeks-mutu-3
        nama: Indeks Mutu
        satuan: indeks
`)
    expect(text('b.pohon.yaml')).toContain('  - { id: mutu-layanan-2, level: 2,')
  })

  test('none where a file that cannot be read may have them all', async () => {
    const { fixed } = await fix({
      'a.pohon.yaml': 'versi: 1\npohon:\n  - level: 2\n    sasaran: Meningkatnya Mutu\n',
      'b.pohon.yaml': Uint8Array.from([0xff, 0xfe, 0x61, 0]),
    })
    expect(fixed.files.size).toBe(0)
  })
})

describe('bytes', () => {
  const broken = node('kode: 5.10')
  const mended = node('kode: "5.10"')

  test('byte order mark, CRLF, no line end at the end', async () => {
    const crlf = (text: string) => `\ufeff${text.trimEnd().replaceAll('\n', '\r\n')}`
    expect((await fix({ 'a.pohon.yaml': crlf(broken) })).text('a.pohon.yaml')).toBe(crlf(mended))
  })

  test('an inserted line ends like the others', async () => {
    const text = broken.replace('    id: merit\n', '').replaceAll('\n', '\r\n')
    const after = (await fix({ 'a.pohon.yaml': text })).text('a.pohon.yaml')
    expect(after).toContain('  - id: profesionalitas-asn\r\n    level: 2\r\n')
    expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  test.each([
    ['UTF-16', Uint8Array.from(Buffer.from(`\ufeff${broken}`, 'utf16le'))],
    ['Windows-1252', Uint8Array.from(Buffer.from(broken.replace('ASN', 'é'), 'latin1'))],
  ])('%s stays as it is: nothing is read from it', async (_, bytes) => {
    const { fixed, left } = await fix({ 'a.pohon.yaml': bytes, 'b.pohon.yaml': mended })
    expect([fixed.files.size, fixed.refused, left.map(({ rule }) => rule)[0]]).toEqual([0, [], 'yaml/sintaks'])
  })

  test('whatever spaces and comments stand around, only what is mended changes, and twice is once', async () => {
    const gap = fc.constantFrom('', ' ', '   ')
    const comment = fc.constantFrom('', '  # catatan', ' # kode: 5.20, "x" }', ' # é “kutip”')
    const end = fc.constantFrom('\n', '\r\n')
    await fc.assert(
      fc.asyncProperty(gap, gap, comment, comment, end, async (one, two, note, other, line) => {
        const file = (kode: string, target: string, kunci: string) =>
          [
            `versi: 1${note}`,
            'pohon:',
            `  - level: 2${other}`,
            '    id: merit',
            `    kode:${one} ${kode}${two}${note}`,
            `    # ${'catatan '.repeat(one.length)}`,
            `    sasaran: ${one}Meningkatnya Mutu${other}`,
            '    indikator:',
            `      -${one} { id: ip,${two} nama: Indeks,${one} target: {${two}${target}${one}}, ${kunci}: indeks }${note}`,
            '',
          ].join(line)
        const first = await fix({ 'a.pohon.yaml': file('5.10', '2025: 66,90', 'Satuan') })
        expect(first.text('a.pohon.yaml')).toBe(file('"5.10"', '2025: 66.90', 'satuan'))
        const second = await fix({ 'a.pohon.yaml': first.text('a.pohon.yaml') })
        expect(second.fixed.files.size).toBe(0)
      }),
      { numRuns: 40 },
    )
  })
})

describe('several at once', () => {
  test('those that touch the same signs take turns', async () => {
    // Two spellings that a third has to match: two findings want to write the first one.
    const file = (a: string, b: string, c: string) =>
      `versi: 1\npohon:\n${[a, b, c].map((satuan, index) => `  - level: 4\n    id: n${index}\n    instansi: OPD ${index}\n    sasaran: Tersusunnya laporan\n    indikator:\n      - id: i${index}\n        nama: Persentase laporan\n        satuan: ${satuan}\n`).join('')}`
    const { text, fixed } = await fix({ 'a.pohon.yaml': file('"%"', 'Persentase', 'persen (%)') })
    expect(text('a.pohon.yaml')).toBe(file('persen', 'persen', 'persen'))
    expect(fixed.count).toBe(2)
  })

  test('a text in doubt is mended error by error', async () => {
    const line = (left: string, right: string) =>
      `catatan: ${left}Jumat: libur${right}\n    lokasi: ${left}Aula: timur${right}`
    const { text } = await fix({ 'a.pohon.yaml': node(line('“', '”')) })
    expect(text('a.pohon.yaml')).toBe(node(line('"', '"')))
  })
})

describe('which files', () => {
  const files = {
    'pohon.yaml': 'versi: 1\nTempat: Lumajang\n',
    'a/a.pohon.yaml': node('kode: 5.10'),
    'b/b.pohon.yaml': node('kode: 5.10').replace('merit', 'merit-b').replace('ip-asn', 'ip-b'),
  }

  test.each<[string[], string[]]>([
    [[], ['a/a.pohon.yaml', 'b/b.pohon.yaml', 'pohon.yaml']],
    [['.'], ['a/a.pohon.yaml', 'b/b.pohon.yaml', 'pohon.yaml']],
    [['b'], ['b/b.pohon.yaml']],
    [
      ['a/a.pohon.yaml', 'pohon.yaml'],
      ['a/a.pohon.yaml', 'pohon.yaml'],
    ],
  ])('paths %j change %j', async (paths, changed) => {
    expect([...(await fix(files, { paths })).fixed.files.keys()].sort()).toEqual(changed)
  })

  test('what is suppressed or switched off is left alone', async () => {
    const rencana = 'versi: 1\naturan: { yaml/kode-tanpa-kutip: mati }\n'
    const { fixed } = await fix({
      'pohon.yaml': rencana,
      'a.pohon.yaml': node('kode: 5.10'),
      'b.pohon.yaml': node('lokasi: x')
        .replace('merit', 'merit-b')
        .replace('ip-asn', 'ip-b')
        .replace('nama: Indeks', 'nama: Index')
        .replace('ASN\n        satuan', 'ASN  # pohon-abaikan nama/salah-ketik: nama resmi\n        satuan'),
    })
    expect(fixed.count).toBe(0)
  })

  test('a file whose new text would have more errors keeps its text, and the others do not', async () => {
    // The misspelt key is guessed, and what is below it cannot be read as that.
    const bad = node('lokasi: x', 'targt: { 2025: 24 Dokumen, 2026: 25 Dokumen }')
    const { fixed, text } = await fix(
      {
        'a.pohon.yaml': bad,
        'b.pohon.yaml': node('catatn: baik').replace('merit', 'merit-b').replace('ip-asn', 'ip-b'),
      },
      { unsafe: true },
    )
    expect(fixed.refused).toEqual(['a.pohon.yaml'])
    expect(text('a.pohon.yaml')).toBe(bad)
    expect(text('b.pohon.yaml')).toContain('catatan: baik')
  })

  test('safe fixes stay where unsafe ones are refused', async () => {
    const file = (kode: string) => node(`kode: ${kode}`, 'targt: { 2025: 24 Dokumen, 2026: 25 Dokumen }')
    const { text } = await fix({ 'a.pohon.yaml': file('5.10') }, { unsafe: true })
    expect(text('a.pohon.yaml')).toBe(file('"5.10"'))
  })

  test.skipIf(process.platform === 'win32')('no file that a link brings in from elsewhere', async () => {
    const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'pohon-fix-')))
    try {
      fs.mkdirSync(path.join(folder, 'plan'))
      fs.writeFileSync(path.join(folder, 'luar.yaml'), node('kode: 5.10'))
      fs.symlinkSync(path.join(folder, 'luar.yaml'), path.join(folder, 'plan/a.pohon.yaml'))
      const inside = node('kode: 5.10').replace('merit', 'merit-b').replace('ip-asn', 'ip-b')
      fs.writeFileSync(path.join(folder, 'plan/asli.pohon.yaml'), inside)
      const { fixed } = await fixOn({ ...nodeHost(), cwd: path.join(folder, 'plan') }, {}, {})
      expect([[...fixed.files.keys()], fixed.outside]).toEqual([['asli.pohon.yaml'], ['a.pohon.yaml']])
    } finally {
      fs.rmSync(folder, { recursive: true })
    }
  })

  test('a file that changed since it was read is not written over', async () => {
    const all = new Map<string, string | Uint8Array>([['/plan/a.pohon.yaml', node('kode: 5.10')]])
    const host = memoryHost(all)
    const loaded = await loadPlan(host, [])
    all.set('/plan/a.pohon.yaml', node('kode: 5.11'))
    await expect(fixPlan(host, [], loaded, { language: 'id', unsafe: false })).rejects.toThrow('has changed')
  })
})
