// The tables that a plan is exported as: nodes, indicators, values, findings. What joins them are `plan`, `node` and `indicator`.
import type { Decimal } from 'decimal.js'
import type { Finding } from '../../diagnostic.ts'
import { rumusCapaianOf } from '../../figures/index.ts'
import type { Besaran } from '../../figures/types.ts'
import type { Indikator, Node } from '../../plan/types.ts'
import { kondisiAwalOf } from '../kondisi-awal.ts'
import { originalOf } from '../original.ts'
import { liner } from '../place.ts'
import { type ColumnOf, type ExportInput, type ExportTable, makeExportTable } from './table.ts'
import { type Value, valuesOf } from './values.ts'

interface Placed<Item> {
  readonly item: Item
  readonly line: number
}

const plan: ColumnOf<unknown> = [
  'plan',
  'text',
  'rencana milik siapa: `instansi` di pohon.yaml, atau isi `--plan`',
  (_, { name }) => name,
]

const nodes: readonly ColumnOf<Placed<Node>>[] = [
  plan,
  ['node', 'text', 'id node; unik di dalam satu rencana', ({ item }) => item.id],
  ['parent', 'text', 'id induknya; kosong untuk akar', ({ item }) => item.parent?.id ?? null],
  ['level', 'whole', '0 daerah … 5 aktivitas', ({ item }) => item.level],
  ['text', 'text', 'sasaran; di level 5 aktivitas', ({ item }) => item.teks],
  ['agency', 'text', 'perangkat daerah pemilik node', ({ item }) => item.instansi],
  [
    'codes',
    'text',
    'kode resmi; beberapa kode dipisah spasi',
    ({ item }) => item.kode.map(({ teks }) => teks).join(' '),
  ],
  ['nomenclature', 'text', 'nama resmi program, kegiatan, atau sub kegiatan', ({ item }) => item.nomenklatur],
  ['responsible', 'text', 'penanggung jawab', ({ item }) => item.penanggungJawab],
  ['location', 'text', 'lokasi', ({ item }) => item.lokasi],
  ['fund_source', 'text', 'sumber dana', ({ item }) => item.sumberDana],
  ['indicators', 'whole', 'berapa indikator milik node ini', ({ item }) => item.indikator.length],
  ['children', 'whole', 'berapa anak langsungnya', ({ item }) => item.children.length],
  ['file', 'text', 'berkas, dari akar rencana', ({ item }) => item.file],
  ['line', 'whole', 'baris tempat node bermula', ({ line }) => line],
]

const indicators: readonly ColumnOf<Placed<Indikator>>[] = [
  plan,
  ['indicator', 'text', 'id indikator; unik di dalam satu rencana', ({ item }) => item.id],
  ['node', 'text', 'node pemiliknya', ({ item }) => item.node.id],
  ['position', 'whole', 'urutan di dalam node, dari 1', ({ item }) => item.urutan + 1],
  ['name', 'text', 'nama indikator', ({ item }) => item.nama],
  ['unit', 'text', 'satuan, seperti tertulis', ({ item }) => item.satuan],
  ['polarity', 'text', 'polaritas yang tertulis: naik, turun, stabil, rentang', ({ item }) => item.polaritas],
  ['type', 'text', 'jenis: input, proses, output, outcome, dampak', ({ item }) => item.jenis],
  ['iku', 'truth', 'apakah indikator kinerja utama', ({ item }) => item.iku],
  ['frequency', 'text', 'kapan realisasi jatuh tempo', ({ item }) => item.frekuensi],
  ['consolidation', 'text', 'konsolidasi triwulan yang tertulis', ({ item }) => item.konsolidasi],
  [
    'formula',
    'text',
    'rumus capaian yang berlaku',
    ({ item }, input) => {
      const asli = originalOf(input.plan, item)
      return rumusCapaianOf(asli, kondisiAwalOf(asli), input.plan.rencana)
    },
  ],
  [
    'computed',
    'text',
    'cara hitung dari angka lain; kosong bila diisi tangan',
    ({ item }) => item.hitung?.cara ?? null,
  ],
  ['same_as', 'text', '`sama_dengan`: indikator yang ditampilkan ulang di sini', ({ item }) => item.samaDengan],
  ['baseline', 'number', 'kondisi awal', ({ item }) => nearest(numberOf(kondisiAwalOf(item)))],
  ['baseline_year', 'whole', 'tahun kondisi awal', ({ item }) => item.kondisiAwal?.tahun ?? null],
  ['valid_from', 'whole', 'tahun mulai berlaku; kosong = sejak awal', ({ item }) => item.berlaku?.awal ?? null],
  ['valid_to', 'whole', 'tahun akhir berlaku; kosong = seterusnya', ({ item }) => item.berlaku?.akhir ?? null],
  ['definition', 'text', 'definisi', ({ item }) => item.definisi],
  ['method', 'text', 'cara mengukur, dalam kata (`rumus`)', ({ item }) => item.rumus],
  ['data_source', 'text', 'sumber data', ({ item }) => item.sumberData],
  ['file', 'text', 'berkas, dari akar rencana', ({ item }) => item.file],
  ['line', 'whole', 'baris tempat indikator bermula', ({ line }) => line],
]

const values: readonly ColumnOf<Value>[] = [
  plan,
  ['node', 'text', 'node pemilik angka; kosong untuk variabel', ({ owner }) => owner.node],
  [
    'indicator',
    'text',
    'indikator pemilik angka; kosong untuk uang, capaian node, dan variabel',
    ({ owner }) => owner.indicator,
  ],
  ['variable', 'text', 'variabel pemilik angka; selain itu kosong', ({ owner }) => owner.variable],
  ['kind', 'text', 'target, realisasi, capaian, pembanding, pagu, anggaran (realisasi anggaran)', ({ kind }) => kind],
  ['year', 'whole', 'tahun', ({ year }) => year],
  ['period', 'text', 'year = setahun; tw1 … tw4', ({ period }) => period],
  ['origin', 'text', 'written = tertulis di berkas; counted = yang berlaku, dihitung pohon', ({ origin }) => origin],
  ['document', 'text', 'dokumen asal: renstra, rpjmd, rkpd, renja, pk, dpa, … ', ({ document }) => document],
  [
    'value',
    'number',
    'angkanya, sebagai bilangan pecahan ganda (double) terdekat',
    ({ besaran }) => nearest(numberOf(besaran)),
  ],
  [
    'exact',
    'text',
    'angka yang sama, persis, sebagai teks desimal',
    ({ besaran }) => numberOf(besaran)?.toFixed() ?? null,
  ],
  [
    'low',
    'number',
    'batas bawah, bila berupa rentang',
    ({ besaran }) => (besaran?.jenis === 'rentang' ? besaran.dari.toNumber() : null),
  ],
  [
    'high',
    'number',
    'batas atas, bila berupa rentang',
    ({ besaran }) => (besaran?.jenis === 'rentang' ? besaran.sampai.toNumber() : null),
  ],
  [
    'grade',
    'text',
    'predikat, bila berupa predikat',
    ({ besaran }) => (besaran?.jenis === 'predikat' ? besaran.nama : null),
  ],
  ['unit', 'text', 'satuan; uang dalam rupiah, capaian dalam persen', ({ unit }) => unit],
  ['reason', 'text', 'mengapa tidak ada angkanya; kosong bila ada', ({ reason }) => reason],
  [
    'provisional',
    'truth',
    'apakah sementara: ada yang jatuh tempo dan belum diisi',
    ({ counted }) => counted?.provisional ?? null,
  ],
  ['status', 'text', 'pada capaian indikator: achieved, missed, unknown', ({ counted }) => counted?.status ?? null],
  ['band', 'text', 'kategori capaian', ({ counted }) => counted?.band ?? null],
  ['text', 'text', 'tulisan aslinya di berkas', ({ written }) => written?.text ?? null],
  ['source', 'text', 'sumber yang tertulis di samping angka', ({ written }) => written?.source ?? null],
  ['file', 'text', 'berkas tempat angka tertulis', ({ written }) => written?.file ?? null],
  ['line', 'whole', 'barisnya', ({ written }) => written?.line ?? null],
]

const findings: readonly ColumnOf<Finding>[] = [
  plan,
  ['rule', 'text', 'aturan', ({ rule }) => rule],
  ['severity', 'text', 'error, warning, info', ({ severity }) => severity],
  ['message', 'text', 'pesan', ({ message }) => message],
  ['help', 'text', 'saran', ({ help }) => help],
  ['basis', 'text', 'dasar aturan', ({ basis }) => basis],
  ['node', 'text', 'node yang dibicarakan', ({ node }) => node],
  ['indicator', 'text', 'indikator yang dibicarakan', ({ indicator }) => indicator],
  ['file', 'text', 'berkas, dari akar rencana', ({ file }) => file],
  ['line', 'whole', 'baris', ({ line }) => line],
  ['column', 'whole', 'kolom', ({ column }) => column],
  ['fixable', 'truth', 'apakah `validate --fix` atau `--fix-unsafe` dapat membetulkannya', ({ fixable }) => fixable],
  [
    'fingerprint',
    'text',
    'sidik temuan, tetap walau barisnya bergeser',
    ({ identity }, input) => input.fingerprint(identity),
  ],
]

const shownNodes = ({ plan, isShown }: ExportInput): readonly Node[] => plan.nodes.filter(({ file }) => isShown(file))

export const exportTables: readonly ExportTable[] = [
  makeExportTable('nodes', 'satu baris setiap node', nodes, function* (input) {
    const line = liner(input.plan)
    for (const item of shownNodes(input)) yield { item, line: line(item) }
  }),
  makeExportTable('indicators', 'satu baris setiap indikator', indicators, function* (input) {
    const line = liner(input.plan)
    for (const { indikator } of shownNodes(input)) for (const item of indikator) yield { item, line: line(item) }
  }),
  makeExportTable('values', 'satu baris setiap angka', values, valuesOf),
  makeExportTable('findings', 'satu baris setiap temuan', findings, ({ findings }) => findings),
]

/** The number of a value; a grade and a range are none. */
const numberOf = (besaran: Besaran | null): Decimal | null => (besaran?.jenis === 'angka' ? besaran.angka : null)

const nearest = (decimal: Decimal | null): number | null => decimal?.toNumber() ?? null
