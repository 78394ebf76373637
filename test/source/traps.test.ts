// Every spelling of a value and every trap that format.md names: what it is read as, the one finding it gives, where, and the help.
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostic.ts'
import type { Isian, Nilai } from '../../src/plan/types.ts'
import type { Loaded } from '../../src/run.ts'
import { lineAndColumn, lineStarts } from '../../src/source/lines.ts'
import { findingsAbout, load, spanOf, unmark } from './marked.ts'

/** A field that holds a value: the file around it, and how the value is found in the plan. */
interface Field {
  readonly file: (value: string) => string
  readonly read: (loaded: Loaded) => Isian | null | undefined
}

const indikator = (satuan: string, target: string): string => `versi: 1
periode: { awal: 2024, akhir: 2025 }
pohon:
  - level: 4
    id: diklat
    sasaran: Terlaksananya Diklat
    indikator:
      - id: peserta
        nama: Jumlah peserta
        ${satuan}
        target:
          2024: 1
          2025: ${target}
`
const target = ({ plan }: Loaded) => plan.nodes[0]!.indikator[0]!.target.get(2025)?.nilai
const withUnit = (satuan: string): Field => ({ file: (value) => indikator(`satuan: ${satuan}`, value), read: target })

const fields = {
  persen: withUnit('persen'),
  '%': withUnit('"%"'),
  orang: withUnit('orang'),
  rupiah: withUnit('Rp'),
  'ya/tidak': withUnit('Ya / Tidak'),
  'tanpa satuan': { file: (value) => indikator('satuan:', value), read: target },
  skala: {
    file: (value) => indikator('skala: [TMP, TW, WDP, WTP]', value).replace('2024: 1', '2024: TMP'),
    read: target,
  },
  'skala berskor': {
    file: (value) => indikator('skala: { CC: 55, B: 65, BB: 75.5 }', value).replace('2024: 1', '2024: CC'),
    read: target,
  },
  realisasi: {
    file: (value) => `${indikator('satuan: orang', '5')}        realisasi:\n          2025: ${value}\n`,
    read: ({ plan }) => plan.nodes[0]!.indikator[0]!.realisasi.get(2025)?.nilai,
  },
  pagu: {
    file: (value) => `${indikator('satuan: orang', '5')}    pagu:\n      2025: ${value}\n`,
    read: ({ plan }) => plan.nodes[0]!.pagu.get(2025)?.nilai,
  },
  bukti: {
    file: (value) =>
      `${indikator('satuan: orang', '5')}    fenomena:\n      - data:\n          - nama: IP ASN\n            nilai: ${value}\n`,
    read: ({ plan }) => plan.nodes[0]!.fenomena[0]!.data[0]!.nilai,
  },
} satisfies Record<string, Field>

const angka = (text: string): Nilai => ({ jenis: 'angka', angka: text })
const rentang = (dari: string, sampai: string): Nilai => ({ jenis: 'rentang', dari, sampai })
const predikat = (nama: string, skor: string, berskor: boolean): Nilai => ({ jenis: 'predikat', nama, skor, berskor })
const kosong: Nilai = { jenis: 'kosong' }

/** What is written, the field it stands in, what it is read as; `ambigu` where that is a guess. */
const spellings: readonly [string, keyof typeof fields, Nilai, ambigu?: 'ambigu'][] = [
  // A number, with either decimal separator.
  ['66.90', 'orang', angka('66.90')],
  ['66,90', 'orang', angka('66.90')],
  ['"66,90"', 'orang', angka('66.90')],
  ["'66,90'", 'orang', angka('66.90')],
  ['66', 'orang', angka('66')],
  ['0', 'orang', angka('0')],
  ['-5', 'orang', angka('-5')],
  ['+5', 'orang', angka('5')],
  ['−5,5', 'orang', angka('-5.5')],
  ['66,67 %', 'persen', angka('66.67')],
  ['66,67%', '%', angka('66.67')],
  ['66.67 %', 'tanpa satuan', angka('66.67')],
  // Two or more equal separators are thousands.
  ['1.250.000', 'orang', angka('1250000')],
  ['1,250,000', 'orang', angka('1250000')],
  ['Rp 1.250.000.000,00', 'rupiah', angka('1250000000.00')],
  ['Rp1.250.000', 'pagu', angka('1250000')],
  ['Rp. 1.250.000,-', 'pagu', angka('1250000')],
  ['15,214,568,742.00', 'orang', angka('15214568742.00')],
  // Both separators: the later one is the decimal.
  ['1.234,56', 'orang', angka('1234.56')],
  ['1,234.56', 'orang', angka('1234.56')],
  ['1.234.567,8', 'orang', angka('1234567.8')],
  // One separator and three digits: a guess, except for money.
  ['1.234', 'orang', angka('1.234'), 'ambigu'],
  ['1,234', 'orang', angka('1.234'), 'ambigu'],
  ['1.234 %', 'persen', angka('1.234'), 'ambigu'],
  ['1.234', 'pagu', angka('1234')],
  ['1,234', 'pagu', angka('1234')],
  ['1.234', 'rupiah', angka('1234')],
  ['Rp 1.234', 'orang', angka('1234')],
  ['0,125', 'orang', angka('0.125')],
  ['12345,678', 'orang', angka('12345.678')],
  // A range, of targets and evidence.
  ['2,5-3,5', 'orang', rentang('2.5', '3.5')],
  ['2,5 – 3,5', 'orang', rentang('2.5', '3.5')],
  ['2,5 — 3,5', 'orang', rentang('2.5', '3.5')],
  ['2.5 - 3.5', 'orang', rentang('2.5', '3.5')],
  ['-5 - -2', 'orang', rentang('-5', '-2')],
  ['−5 – −2', 'orang', rentang('-5', '-2')],
  ['2 % - 3 %', 'persen', rentang('2', '3')],
  ['3-3', 'orang', rentang('3', '3')],
  ['{ dari: 2.5, sampai: 3.5 }', 'orang', rentang('2.5', '3.5')],
  ['{ dari: "2,5", sampai: "3,5" }', 'orang', rentang('2.5', '3.5')],
  ['2,5-3,5', 'bukti', rentang('2.5', '3.5')],
  ['1.000 - 2.000', 'orang', rentang('1.000', '2.000'), 'ambigu'],
  // A grade, of its scale.
  ['WTP', 'skala', predikat('WTP', '4', false)],
  ['wdp', 'skala', predikat('WDP', '3', false)],
  ['"WTP"', 'skala', predikat('WTP', '4', false)],
  ['BB', 'skala berskor', predikat('BB', '75.5', true)],
  ['WTP', 'bukti', predikat('WTP', '0', false)],
  // Yes and no.
  ['ya', 'ya/tidak', angka('1')],
  ['Tidak', 'ya/tidak', angka('0')],
  // Nothing.
  ['"-"', 'orang', kosong],
  ['–', 'orang', kosong],
  ['N/A', 'orang', kosong],
  ['n/a', 'orang', kosong],
  ['', 'orang', kosong],
  ['""', 'orang', kosong],
  ['null', 'orang', kosong],
  ['~', 'orang', kosong],
  ['"-"', 'pagu', kosong],
  ['"-"', 'skala', kosong],
]

describe('a value that format.md knows', () => {
  test.each(spellings)('%s in %s', async (written, field, value, ambigu) => {
    const { file, read } = fields[field]
    const loaded = await load({ 'a.pohon.yaml': file(written) })
    // What is not reported is no figure at all.
    expect(read(loaded)?.nilai ?? kosong).toEqual(value)
    const rules = findingsAbout(loaded).map(({ rule }) => rule)
    expect(rules.filter((rule) => rule !== 'target/kosong')).toEqual(ambigu === undefined ? [] : ['yaml/angka-ambigu'])
  })

  const inline = spellings.filter(([written]) => !/^[{]|^$/.test(written))
  test.each(inline)('%s in %s, within braces and quotes', async (written, field, value) => {
    const { file, read } = fields[field]
    const bare = written.replace(/^["']|["']$/g, '')
    const quotable = !/^(null|~)$/.test(bare)
    const loaded = await load({ 'a.pohon.yaml': file(`{ nilai: ${quotable ? `"${bare}"` : bare} }`) })
    if (field !== 'bukti') expect(read(loaded)?.nilai ?? kosong).toEqual(value)
  })
})

/** What is written with the place of its finding marked, the field, the rule, and what the help must contain. */
const refused: readonly [string, keyof typeof fields, string, string][] = [
  ['‹1.234›', 'orang', 'yaml/angka-ambigu', 'tulis 1234 untuk ribuan, atau "1.2340" untuk desimal'],
  ['‹1,234›', 'orang', 'yaml/angka-ambigu', 'tulis 1234 untuk ribuan, atau "1,2340" untuk desimal'],
  ['‹1.000 - 2.000›', 'orang', 'yaml/angka-ambigu', 'tulis 1000 untuk ribuan'],
  ['{ dari: ‹1.000›, sampai: ‹2.000› }', 'orang', 'yaml/angka-ambigu', 'ribuan'],
  ['‹24 Dokumen›', 'orang', 'nilai/tidak-terbaca', 'tulis 24, dan "Dokumen" di kunci satuan'],
  ['"‹24 Dokumen›"', 'orang', 'nilai/tidak-terbaca', 'tulis 24'],
  ['‹24orang›', 'orang', 'nilai/tidak-terbaca', 'tulis 24, dan "orang"'],
  ['‹<22›', 'orang', 'nilai/tidak-terbaca', 'tulis 22'],
  ['‹≥ 90›', 'orang', 'nilai/tidak-terbaca', 'tulis 90'],
  ['‹%›', 'persen', 'nilai/tidak-terbaca', 'tulis bilangannya'],
  ['"‹%›"', 'persen', 'nilai/tidak-terbaca', 'tulis bilangannya'],
  ['‹66,67 %›', 'orang', 'nilai/tidak-terbaca', 'tulis 66,67, atau ganti satuan menjadi persen'],
  ['‹1e3›', 'orang', 'nilai/tidak-terbaca', 'digit biasa'],
  ['‹0x1F›', 'orang', 'nilai/tidak-terbaca', 'digit biasa'],
  ['‹007›', 'orang', 'nilai/tidak-terbaca', 'tulis 7'],
  ['‹1,595,757,500,00›', 'pagu', 'nilai/tidak-terbaca', '1.595.757.500,00'],
  ['‹12.34.567›', 'orang', 'nilai/tidak-terbaca', 'tulis seperti'],
  ['‹.5›', 'orang', 'nilai/tidak-terbaca', 'tulis 0.5'],
  ['‹5,›', 'orang', 'nilai/tidak-terbaca', 'tulis 5'],
  ['‹WTP›', 'orang', 'nilai/tidak-terbaca', 'skala: [TMP, TW, WDP, WTP]'],
  ['‹WTPP›', 'skala', 'nilai/tidak-terbaca', 'lengkapi skalanya'],
  ['‹ya›', 'orang', 'nilai/tidak-terbaca', 'satuan: ya/tidak'],
  ['‹3,5-2,5›', 'orang', 'nilai/tidak-terbaca', '2,5 - 3,5'],
  ['‹2,5-3,5›', 'realisasi', 'nilai/tidak-terbaca', 'tulis satu bilangan'],
  ['‹2,5-3,5›', 'pagu', 'nilai/tidak-terbaca', 'tulis satu bilangan'],
  ['‹2,5 s.d. 3,5›', 'orang', 'nilai/tidak-terbaca', '2,5 - 3,5'],
  ['‹2 sampai dengan 3›', 'orang', 'nilai/tidak-terbaca', '2 - 3'],
  ['{ dari: ‹dua›, sampai: 3 }', 'orang', 'nilai/tidak-terbaca', 'tulis bilangannya'],
  ['‹“66,90”›', 'orang', 'nilai/tidak-terbaca', 'tulis 66,90'],
  ['‹belum ada›', 'orang', 'nilai/tidak-terbaca', '"-" bila belum ada'],
  ['‹5/10›', 'orang', 'nilai/tidak-terbaca', 'tulis bilangan'],
  ['‹12345678901234567890123456789012345678901›', 'orang', 'nilai/tidak-terbaca', 'tulis bilangan yang sebenarnya'],
  ['‹.inf›', 'orang', 'nilai/tidak-terbaca', 'tulis bilangan'],
  ['‹true›', 'orang', 'nilai/tidak-terbaca', 'skala'],
  ['‹tiga juta›', 'pagu', 'nilai/tidak-terbaca', 'tulis bilangannya'],
]

describe('a value that format.md refuses', () => {
  test.each(refused)('%s in %s', async (marked, field, rule, help) => {
    const { file, read } = fields[field]
    const { text, spans } = unmark(file(inQuotes(marked)))
    const loaded = await load({ 'a.pohon.yaml': text })
    const found = findingsAbout(loaded)
    expect(found.map((finding) => finding.rule)).toEqual(spans.map(() => rule))
    expect(found.map(spanOf)).toEqual(spans)
    expect(found[0]!.help).toContain(help)
    if (rule === 'nilai/tidak-terbaca') expect(read(loaded)!.nilai.jenis).toBe('tidak-terbaca')
  })
})

/** The quotes belong to the value's place. */
const inQuotes = (marked: string): string => marked.replace(/^"‹(.*)›"$/, '‹"$1"›')

const node = (body: string): string =>
  `versi: 1\nperiode: { awal: 2025, akhir: 2025 }\npohon:\n  - level: 4\n    id: diklat\n${body}`
const withIndikator = (body: string): string =>
  node(
    `    sasaran: Terlaksananya Diklat\n    indikator:\n      - id: peserta\n        nama: Jumlah peserta\n        satuan: orang\n${body}`,
  )
const row = '        target: { 2025: 5 }\n'
const withText = (text: string): string =>
  node(
    `    sasaran: ${text}\n    indikator: [{ id: peserta, nama: Jumlah peserta, satuan: orang, target: { 2025: 5 } }]\n`,
  )

/** Name, file with the places marked, the rule of each, what the help of the first must contain. */
const traps: readonly [string, string, string, string][] = [
  // Flow style reads a second key without value.
  [
    'a decimal comma in braces',
    withIndikator('        target: { 2025: ‹66,90› }\n'),
    'yaml/koma-dalam-kurung',
    'tulis 2025: "66,90"',
  ],
  [
    'thousands with commas in braces',
    withIndikator('        target: { 2025: ‹1,250,000›, 2026: 5 }\n'),
    'yaml/koma-dalam-kurung',
    '2025: "1,250,000"',
  ],
  [
    'two decimal commas in braces',
    withIndikator('        target: { 2025: ‹66,90›, 2026: ‹68,5› }\n'),
    'yaml/koma-dalam-kurung',
    '2025: "66,90"',
  ],
  [
    'a percentage with a comma in braces',
    withIndikator('        target: { 2025: ‹66,90 %› }\n').replace('orang', 'persen'),
    'yaml/koma-dalam-kurung',
    '2025: "66,90 %"',
  ],
  [
    'curly quotes around a comma in braces',
    withIndikator('        target: { 2025: ‹“66,90”› }\n'),
    'yaml/koma-dalam-kurung',
    '2025: "66,90"',
  ],
  [
    'an official name in braces',
    node(
      `    sasaran: S\n    indikator: [{ id: p, nama: J, satuan: o, target: { 2025: 5 } }]\n    crosscutting:\n      - { opd: ‹Dinas Perumahan, Kawasan Permukiman› }\n`,
    ),
    'yaml/koma-dalam-kurung',
    'opd: "Dinas Perumahan, Kawasan Permukiman"',
  ],
  [
    'an official name in braces, keys behind it',
    node(
      `    sasaran: S\n    indikator: [{ id: p, nama: J, satuan: o, target: { 2025: 5 } }]\n    crosscutting:\n      - { opd: ‹Dinas PU, Perumahan, dan Permukiman›, peran: Penyedia }\n`,
    ),
    'yaml/koma-dalam-kurung',
    'opd: "Dinas PU, Perumahan, dan Permukiman"',
  ],
  [
    'an address behind a comma in braces',
    withIndikator(`${row}        kondisi_awal: { nilai: 5, sumber: ‹LKj, https://bkd.go.id› }\n`),
    'yaml/koma-dalam-kurung',
    'sumber: "LKj, https://bkd.go.id"',
  ],
  [
    'no space behind the colon in braces',
    withIndikator('        target: { 2025: {‹tw1:66›} }\n'),
    'yaml/koma-dalam-kurung',
    'tulis tw1: 66',
  ],
  [
    'no space and a comma in braces',
    withIndikator('        target: { 2025: {‹tw1:66,90›} }\n'),
    'yaml/koma-dalam-kurung',
    'tulis tw1: "66,90"',
  ],
  [
    'a key alone in braces',
    withIndikator(`${row}        kondisi_awal: { ‹tahun›, nilai: 5 }\n`),
    'yaml/koma-dalam-kurung',
    'tahun: isi',
  ],
  // A lone hyphen.
  [
    'a lone hyphen',
    withIndikator(`${row}        realisasi:\n          2025: ‹-›\n          2026: 5\n`),
    'yaml/sintaks',
    'tulis 2025: "-"',
  ],
  [
    'a lone hyphen in braces',
    withIndikator(`${row}        realisasi: { 2025: ‹-›, 2026: 5 }\n`),
    'yaml/sintaks',
    'tulis 2025: "-"',
  ],
  [
    'a lone hyphen at the end of braces',
    withIndikator(`${row}        realisasi: { 2025: ‹-› }\n`),
    'yaml/sintaks',
    'tulis 2025: "-"',
  ],
  [
    'a lone hyphen before a comment',
    withIndikator(`${row}        realisasi:\n          2025: ‹-› # belum\n`),
    'yaml/sintaks',
    'tulis 2025: "-"',
  ],
  // Identifiers that YAML reads as numbers: the text in the file counts.
  [
    'an unquoted code',
    withText('S').replace('sasaran', 'kode: ‹5.10›\n    sasaran'),
    'yaml/kode-tanpa-kutip',
    'kode: "5.10"',
  ],
  [
    'an unquoted code with a leading zero',
    withText('S').replace('sasaran', 'kode: ‹007›\n    sasaran'),
    'yaml/kode-tanpa-kutip',
    'kode: "007"',
  ],
  [
    'an unquoted code in a list',
    withText('S').replace('sasaran', 'kode: ["5.03", ‹5.10›]\n    sasaran'),
    'yaml/kode-tanpa-kutip',
    'kutip: "5.10"',
  ],
  [
    'an unquoted number of a document',
    withIndikator(`${row}        perubahan:\n          - { tahun: 2025, ke: pk, nomor: ‹12› }\n`),
    'yaml/kode-tanpa-kutip',
    'nomor: "12"',
  ],
  // Keys.
  [
    'a year beside the same in quotes',
    withIndikator(`${row}        realisasi:\n          2024: 5\n          ‹"2024"›: 6\n`),
    'yaml/kunci-ganda',
    'hapus salah satu',
  ],
  ['a key twice', withText('S\n    ‹sasaran›: T'), 'yaml/kunci-ganda', 'hapus salah satu'],
  ['TW1', withIndikator('        target: { 2025: { ‹TW1›: 5 } }\n'), 'skema/kunci-asing', '"tw1"'],
  ['TW I', withIndikator('        target: { 2025: { ‹TW I›: 5 } }\n'), 'skema/kunci-asing', '"tw1"'],
  ['tw 1', withIndikator('        target: { 2025: { ‹tw 1›: 5 } }\n'), 'skema/kunci-asing', '"tw1"'],
  ['TW.IV', withIndikator('        target: { 2025: { ‹TW.IV›: 5 } }\n'), 'skema/kunci-asing', '"tw4"'],
  ['Triwulan III', withIndikator('        target: { 2025: { ‹Triwulan III›: 5 } }\n'), 'skema/kunci-asing', '"tw3"'],
  [
    'TW1 in a schedule',
    node(
      '    sasaran: S\n    indikator: [{ id: p, nama: J, satuan: o, target: { 2025: 5 } }]\n    anak:\n      - { level: 5, aktivitas: A, jadwal: [‹TW1›] }\n',
    ),
    'skema/pilihan',
    'tw1',
  ],
  // Text that YAML cuts or refuses.
  ['a text cut at #', withText('Jumlah ASN ‹#1 kali›'), 'yaml/teks-terpotong', '"Jumlah ASN #1 kali"'],
  ['a text that is all comment', withText('S\n    catatan: ‹#1 kali›'), 'yaml/teks-terpotong', '"#1 kali"'],
  ['a text of a list cut at #', withText('S\n    fenomena:\n      - Juara ‹#2›'), 'yaml/teks-terpotong', '"Juara #2"'],
  ['a colon inside', withText('‹Rasio: jumlah per orang›'), 'yaml/sintaks', 'sasaran: "Rasio: jumlah per orang"'],
  [
    'a colon inside, in a list item',
    node('    sasaran: S\n    indikator:\n      - nama: ‹Rasio: jumlah per orang›\n'),
    'yaml/sintaks',
    'kutip: nama: "Rasio: jumlah per orang"',
  ],
  [
    'a colon inside, behind a quoted key',
    withText('S').replace('sasaran: S', '"sasaran": ‹Rasio: jumlah›'),
    'yaml/sintaks',
    '"sasaran": "Rasio: jumlah"',
  ],
  [
    'a colon inside, a comment behind',
    withText('‹Rasio: jumlah› # komentar'),
    'yaml/sintaks',
    'sasaran: "Rasio: jumlah"',
  ],
  ['a colon at the end', withText('‹Rasio:›'), 'yaml/sintaks', 'sasaran: "Rasio:"'],
  ['a colon and quotes inside', withText('‹Rasio: "a" per b›'), 'yaml/sintaks', 'sasaran: \'Rasio: "a" per b\''],
  [
    'a colon inside, in braces',
    withIndikator(`${row}        kondisi_awal: { nilai: 5, sumber: ‹LKj: 2023› }\n`),
    'yaml/sintaks',
    'sumber: "LKj: 2023"',
  ],
  ['a leading !', withText('‹!penting sekali›'), 'yaml/sintaks', 'sasaran: "!penting sekali"'],
  ['a leading %', withText('‹%tase ASN›'), 'yaml/sintaks', 'sasaran: "%tase ASN"'],
  ['a leading @', withText('‹@bkd›'), 'yaml/sintaks', 'sasaran: "@bkd"'],
  ['a leading *', withText('‹*) catatan kaki›'), 'yaml/sintaks', 'sasaran: "*) catatan kaki"'],
  ['a leading * and a space', withText('‹* catatan kaki›'), 'yaml/sintaks', 'sasaran: "* catatan kaki"'],
  ['a leading >', withText('‹>75 persen ASN›'), 'yaml/sintaks', 'sasaran: ">75 persen ASN"'],
  ['a leading > and a space', withText('‹> 75 persen ASN›'), 'yaml/sintaks', 'sasaran: "> 75 persen ASN"'],
  ['a leading `', withText('‹`kode` ASN›'), 'yaml/sintaks', 'sasaran: "`kode` ASN"'],
  ['a leading |', withText('‹| kolom›'), 'yaml/sintaks', 'sasaran: "| kolom"'],
  ['a leading &', withText('‹&5 orang›'), 'yaml/sintaks', 'sasaran: "&5 orang"'],
  ['a leading ?', withText('‹? apa›'), 'yaml/sintaks', 'sasaran: "? apa"'],
  ['a leading -', withText('‹- S›'), 'yaml/sintaks', 'kutip'],
  ['a leading [', withText('‹[Draf] S›'), 'yaml/sintaks', 'sasaran: "[Draf] S"'],
  ['a leading {', withText('‹{Draf} S›'), 'yaml/sintaks', 'sasaran: "{Draf} S"'],
  [
    'a leading % in braces',
    withIndikator(`${row}        kondisi_awal: { nilai: 5, sumber: ‹%tase› }\n`),
    'yaml/sintaks',
    'sumber: "%tase"',
  ],
  [
    'a leading % in braces of several lines',
    withIndikator(`${row}        kondisi_awal: {\n          sumber: ‹%tase›,\n          nilai: 5 }\n`),
    'yaml/sintaks',
    'sumber: "%tase"',
  ],
  [
    'a leading > before a number',
    withIndikator('        target:\n          2025: ‹>75›\n'),
    'yaml/sintaks',
    'tulis 2025: 75',
  ],
  [
    'a leading > before a number in braces',
    withIndikator('        target: { 2025: ‹>75›, 2026: 76 }\n'),
    'yaml/sintaks',
    'tulis 2025: 75',
  ],
  [
    'a leading @ in a list',
    withText('S\n    fenomena:\n      - ‹@bkd rendah›'),
    'yaml/sintaks',
    'kutip: "@bkd rendah"',
  ],
  ['a path in double quotes', withText('S\n    catatan: ‹"C:\\Users"›'), 'yaml/sintaks', "catatan: 'C:\\Users'"],
  [
    'a path with several backslashes',
    withText('S\n    catatan: ‹"C:\\Users\\dinas\\Data"›'),
    'yaml/sintaks',
    "'C:\\Users\\dinas\\Data'",
  ],
  [
    'a path in braces',
    withIndikator(`${row}        kondisi_awal: { sumber: ‹"D:\\Data"›, nilai: 5 }\n`),
    'yaml/sintaks',
    "sumber: 'D:\\Data'",
  ],
  // Indentation.
  [
    'a tab as indentation',
    'versi: 1\npohon:\n  - level: 2\n‹\t›sasaran: S\n',
    'yaml/sintaks',
    'ganti tab dengan spasi',
  ],
  [
    'tabs and spaces as indentation',
    'versi: 1\npohon:\n  - level: 2\n  ‹\t  ›sasaran: S\n',
    'yaml/sintaks',
    'ganti tab dengan spasi',
  ],
  [
    'a tab within braces',
    withIndikator('        target: {\n‹\t›2025: 5 }\n'),
    'yaml/sintaks',
    'ganti tab dengan spasi',
  ],
  [
    'non-breaking spaces as indentation',
    'versi: 1\npohon:\n  - level: 2\n‹\u00a0\u00a0\u00a0\u00a0›sasaran: S\n',
    'yaml/sintaks',
    'ketik ulang dengan spasi',
  ],
  [
    'non-breaking spaces among others',
    'versi: 1\npohon:\n  - level: 2\n  ‹\u00a0\u00a0›sasaran: S\n',
    'yaml/sintaks',
    'ketik ulang dengan spasi',
  ],
  [
    'a non-breaking space behind the hyphen',
    'versi: 1\npohon:\n  -‹\u00a0›level: 2\n    sasaran: S\n',
    'yaml/sintaks',
    'spasi: - level: 2',
  ],
  [
    'a non-breaking space behind the colon',
    'versi: 1\npohon:\n  - level:‹\u00a0›2\n    sasaran: S\n',
    'yaml/sintaks',
    'spasi: level: 2',
  ],
  [
    'a non-breaking space before the colon',
    withText('S\n    ‹lokasi\u00a0›: Lumajang'),
    'yaml/sintaks',
    'ketik ulang: lokasi:',
  ],
  ['a zero-width space before a key', 'versi: 1\n‹\u200b›pohon: []\n', 'yaml/sintaks', 'ketik ulang dengan spasi'],
  [
    'too little indentation',
    'versi: 1\npohon:\n  - level: 2\n   ‹sasaran: S›\n',
    'yaml/sintaks',
    'samakan jumlah spasi',
  ],
  ['too much indentation', withText('S\n      ‹lokasi: Lumajang›'), 'yaml/sintaks', 'samakan indentasinya'],
  [
    'an item further out than the first',
    node('    sasaran: S\n    indikator:\n      - nama: A\n     ‹- nama: B›\n'),
    'yaml/sintaks',
    'samakan jumlah spasi',
  ],
  // Merge keys and anchors.
  [
    'a merge key',
    'versi: 1\npohon:\n  - &a\n    level: 4\n    id: x\n    sasaran: S\n    indikator: [{ id: p, nama: J, satuan: o, target: { 2025: 5 } }]\n  - ‹<<›: *a\n    level: 4\n    id: y\n    sasaran: T\n    indikator: [{ id: q, nama: J, satuan: o, target: { 2025: 5 } }]\n',
    'yaml/sintaks',
    'tulis kunci-kuncinya di sini',
  ],
  ['an unknown anchor', withText('‹*sasaran›'), 'yaml/sintaks', '"*sasaran"'],
  // Word's quotes.
  [
    'curly quotes around a text with a colon',
    withText('‹“Rasio: jumlah”›'),
    'yaml/sintaks',
    'sasaran: "Rasio: jumlah"',
  ],
  ['curly quotes around a choice', withIndikator(`${row}        polaritas: ‹“naik”›\n`), 'skema/pilihan', 'naik'],
  ['curly quotes around an id', withText('S').replace('id: diklat', 'id: ‹“diklat”›'), 'id/bentuk', 'misalnya diklat'],
  [
    'curly quotes around a key',
    withText('S').replace('sasaran: S', '‹“sasaran”›: S'),
    'skema/kunci-asing',
    '"sasaran"',
  ],
  // Colons, quotes and brackets.
  [
    'no space behind the colon',
    withText('S\n    ‹lokasi:Lumajang›\n    catatan: x'),
    'yaml/sintaks',
    'tulis lokasi: Lumajang',
  ],
  [
    'no space behind the colon, last line',
    withText('S').trimEnd().concat('\n    ‹lokasi:Lumajang›'),
    'yaml/sintaks',
    'tulis lokasi: Lumajang',
  ],
  [
    'no space behind the colon, only line of a value',
    withIndikator('        target:\n          ‹2025:66›\n'),
    'skema/jenis',
    'titik dua: 2025: 66',
  ],
  [
    'no space behind the hyphen',
    'versi: 1\npohon:\n  ‹-level: 2›\n    sasaran: S\n',
    'yaml/sintaks',
    'tulis - level: 2',
  ],
  ['no colon', withText('S\n    ‹lokasi Lumajang›\n    catatan: x'), 'yaml/sintaks', 'titik dua'],
  [
    'a list on the line of its key',
    node('    sasaran: S\n    indikator: ‹- nama: A›\n        satuan: o\n'),
    'yaml/sintaks',
    '"- nama: A" di baris baru',
  ],
  ['an open quote', withText('‹"S›\n    lokasi: "Lumajang"'), 'yaml/sintaks', 'tanda kutip yang sama'],
  ['text behind the closing quote', withText('"Baik" ‹sekali›'), 'yaml/sintaks', 'sasaran: \'"Baik" sekali\''],
  ['an apostrophe that closes a quote', withText("'Jum'‹at sehat›"), 'yaml/sintaks', 'sasaran: "Jum\'at sehat"'],
  [
    'an open bracket',
    withIndikator('        target: ‹{› 2025: 5\n        polaritas: naik\n'),
    'yaml/sintaks',
    'tambahkan "}"',
  ],
  ['a bracket too many', withIndikator('        target: { 2025: 5 } ‹}›\n'), 'yaml/sintaks', 'hapus "}"'],
  ['a comma too few', withIndikator('        target: { 2025: ‹5 2026: 6› }\n'), 'yaml/sintaks', '2025: 5, 2026: 6'],
  ['a comma too many', withIndikator('        target: { 2025: 5,‹,› 2026: 6 }\n'), 'yaml/sintaks', 'hapus koma'],
  ['several documents', `${withText('S')}‹---›\nversi: 1\n`, 'yaml/sintaks', 'hapus baris "---"'],
]

describe('a trap that format.md names', () => {
  test.each(traps)('%s', async (_, marked, rule, help) => {
    const { text, spans } = unmark(marked)
    const found = findingsAbout(await load({ 'a.pohon.yaml': text }))
    expect(found.map((finding) => finding.rule)).toEqual(spans.map(() => rule))
    expect(found.map(spanOf)).toEqual(spans)
    expect(found[0]!.help).toContain(help)
  })

  test.each(traps)('%s, with CRLF', async (_, marked, rule) => {
    const { text, spans } = unmark(marked.replaceAll('\n', '\r\n'))
    const found = findingsAbout(await load({ 'a.pohon.yaml': text }))
    expect(found.map((finding) => finding.rule)).toEqual(spans.map(() => rule))
    expect(found.map(spanOf)).toEqual(spans)
  })

  test.each([
    ...traps.map(([name, marked]) => [name, marked] as const),
    ...refused.map(([marked, field]) => [`${marked} in ${field}`, fields[field].file(inQuotes(marked))] as const),
  ])('%s: what the help shows is right', async (_, marked) => {
    const { text } = unmark(marked)
    const loaded = await load({ 'a.pohon.yaml': text })
    const starts = lineStarts(text)
    const found = findingsAbout(loaded)
    const isShown = ({ rule, place }: Diagnostic): boolean => {
      const { line, column } = lineAndColumn(starts, place.start)
      return found.some((finding) => finding.rule === rule && finding.line === line && finding.column === column)
    }
    // What is cut or stands behind a quote is only the end of what the help shows.
    const partly = ['sebagian', 'seluruhnya', 'sesudah-kutip']
    const shown = loaded.diagnostics
      .filter((one) => one.args.benar !== undefined && !partly.includes(one.message) && isShown(one))
      .filter((one, index, all) => all.findIndex(({ place }) => place.start === one.place.start) === index)
    if (shown.length === 0) return
    const fixed = [...shown].sort((a, b) => b.place.start - a.place.start).reduce(corrected, text)
    const left = findingsAbout(await load({ 'a.pohon.yaml': fixed }))
    expect(
      left.filter(({ rule }) => /^(yaml|nilai|id\/bentuk)/.test(rule) || shown.some((one) => one.rule === rule)),
    ).toEqual([])
  })

  test('an 18-digit NIP', async () => {
    const { text, spans } = unmark(
      'versi: 1\npejabat:\n  - opd: Badan Kepegawaian Daerah\n    nip: ‹197001011990031001›\n',
    )
    const found = findingsAbout(await load({ 'pohon.yaml': text, 'a.pohon.yaml': withText('S') }))
    expect(found.map(({ rule, help }) => [rule, help])).toEqual([
      ['yaml/kode-tanpa-kutip', 'beri tanda kutip: nip: "197001011990031001"'],
    ])
    expect(found.map(spanOf)).toEqual(spans)
  })

  test.each([
    ['a text with a code in it', withText('S').replace('sasaran', 'kode: 5.03.02\n    sasaran')],
    ['a code with a tag', withText('S').replace('sasaran', 'kode: !!str 5.10\n    sasaran')],
    ['a text with an apostrophe', withText("Jum'at sehat")],
    ['a text with quotes inside', withText('Nilai "baik" daerah')],
    ['a text with # inside a word', withText('C#')],
    ['a text with a colon without space', withText('Rasio 1:4')],
    ['a comment with a space', withText('S # komentar #1')],
    ['a comment behind a number', withIndikator('        target:\n          2025: 66,90 #sementara\n')],
    ['a text of several lines', withText('Terlaksananya\n      Diklat')],
    ['a folded text', withText('>\n      Terlaksananya: Diklat #1\n      \t"dan lainnya')],
    ['a document marker at the start', `---\n${withText('S')}`],
    ['a document end', `${withText('S')}...\n`],
    ['a tab behind the colon', withText('\tS\t')],
    [
      'braces of several lines',
      withIndikator('        target: {\n          2025: 5,\n          2026: 6,\n        }\n'),
    ],
  ])('near misses: %s', async (_, text) => {
    expect(findingsAbout(await load({ 'a.pohon.yaml': text }))).toEqual([])
  })
})

/** The text with a diagnostic's `benar` in its place, as an analyst would write it. */
function corrected(text: string, { place, args, message }: Diagnostic): string {
  const benar = String(args.benar)
  const before = text.slice(0, place.start)
  // Where the text shown begins with the key that stands before the place, it is the whole entry.
  const key = /^("[^"]*"|'[^']*'|[^:]*): /.exec(benar)?.[0] ?? ''
  const start = key !== '' && before.endsWith(key) ? place.start - key.length : place.start
  if (message === 'spasi-palsu-sesudah') {
    const line = before.slice(before.lastIndexOf('\n') + 1)
    const words = benar.startsWith('- ') ? line.search(/\S/) : line.search(/[^\s-]/)
    return `${before.slice(0, before.length - line.length + words)}${benar}${text.slice(text.indexOf('\n', place.end))}`
  }
  const quotes = /^["']/.test(text.slice(place.start, place.end)) && key === '' && !/^["']/.test(benar) ? '"' : ''
  return `${text.slice(0, start)}${quotes}${benar}${quotes}${text.slice(place.end)}`
}
