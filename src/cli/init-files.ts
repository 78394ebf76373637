// `pohon init`: answers → the files of a new plan, as text. No clock: the same answers give the same bytes.
import path from 'node:path'
import type { Language } from '../diagnostic.ts'
import { scalarOf } from '../source/quote.ts'
import { firstTree } from './init-tree.ts'

export const ciKinds = ['github', 'gitlab', 'none'] as const
export type Ci = (typeof ciKinds)[number]

export interface Answers {
  readonly instansi: string
  readonly opd: string
  readonly periode: { readonly awal: number; readonly akhir: number }
  readonly ci: Ci
}

export interface NewFile {
  /** Absolute. */
  readonly file: string
  readonly text: string
}

export interface Place {
  /** Absolute folder of the plan. */
  readonly folder: string
  /** Absolute folder whose CI recipe counts: the repository's, else the plan's. */
  readonly top: string
  readonly version: string
  /** Named on the command line; else the plan follows its reader. */
  readonly language: Language | undefined
}

/** Folder of the schemas beside the plan. */
export const schemaFolder = '.pohon/skema'
export const schemaFiles = ['pohon', 'rencana', 'realisasi'].map((name) => `${name}.schema.json`)

/** All but the schemas, which are copied as they are. */
export function newFiles(answers: Answers, { folder, top, version, language }: Place): NewFile[] {
  const { opd, periode, ci } = answers
  const files: NewFile[] = [
    { file: path.join(folder, 'pohon.yaml'), text: rencana(answers, language) },
    {
      file: path.join(folder, 'opd', `${fileName(opd)}.pohon.yaml`),
      text: firstTree({ ...periode, opd: scalarOf(opd), schema: `../${schemaFolder}/pohon.schema.json` }),
    },
  ]
  const inside = path.relative(top, folder).split(path.sep).join('/')
  if (ci === 'github')
    files.push({ file: path.join(top, '.github/workflows/pohon.yml'), text: github(inside, version) })
  if (ci === 'gitlab') files.push({ file: path.join(top, '.gitlab-ci.yml'), text: gitlab(inside, version) })
  return files
}

function rencana({ instansi, opd, periode: { awal, akhir } }: Answers, language: Language | undefined): string {
  return `# yaml-language-server: $schema=${schemaFolder}/rencana.schema.json
#
# Berkas rencana: milik siapa, tahun berapa saja, dan bagaimana capaian dinilai.
# Baris yang diawali # hanya catatan. Hapus tanda # untuk memakai pengaturannya.
versi: 1
instansi: ${scalarOf(instansi)}
periode: { awal: ${awal}, akhir: ${akhir} }
${language === undefined ? '# bahasa: id # bahasa pesan: id atau en' : `bahasa: ${language} # bahasa pesan: id atau en`}

# Rumus capaian tiap daerah berbeda dan hasilnya berbeda pula. Sesuaikan dengan pedoman daerah Anda
# (R realisasi, T target):
# capaian:
#   turun: turun-linear # makin rendah makin baik: (2T - R) / T; atau turun-rasio: T / R
#   stabil: stabil-linear
#   batas_rata_rata: 100 # capaian di atas 100 masuk rata-rata sebagai 100

# Skala kategori: di atas 90 Sangat Tinggi, 75 Tinggi, 65 Sedang, 50 Rendah, selebihnya Sangat Rendah.
# kategori: permendagri-86

# Tingkat temuan per aturan: galat, peringatan, info, atau mati. Daftar aturan: pohon explain
# aturan:
#   target/datar: mati

# Penanda tangan perjanjian kinerja. NIP diapit tanda kutip supaya tidak terbaca sebagai bilangan.
# pejabat:
#   - opd: ${scalarOf(opd)}
#     jabatan: Kepala Dinas
#     nama: Nama Lengkap, S.Sos.
#     nip: "000000000000000000"
#     atasan: Bupati
`
}

function github(inside: string, version: string): string {
  return `# Memeriksa rencana pada setiap perubahan. Simpan berkas pemasang pohon-${version}.tgz di folder teratas repositori.
name: pohon
on: [push, pull_request]
permissions:
  contents: read
jobs:
  pohon:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
        with:
          fetch-depth: 0
      - uses: actions/setup-node@v6
        with:
          node-version: 24
      - run: npm install --global ./pohon-${version}.tgz
      - run: |
          pohon validate --format github${shellPath(inside)}
`
}

function gitlab(inside: string, version: string): string {
  return `# Memeriksa rencana pada setiap perubahan. Simpan berkas pemasang pohon-${version}.tgz di folder teratas repositori.
pohon:
  image: node:24
  variables:
    GIT_DEPTH: "0"
  script:
    - npm install --global ./pohon-${version}.tgz
    - |
      pohon validate --format pretty --format gitlab=gl-code-quality-report.json --format junit=pohon-junit.xml${shellPath(inside)}
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
      junit: pohon-junit.xml
`
}

/** The plan's folder as a last argument; nothing where it is the repository itself. */
function shellPath(inside: string): string {
  if (inside === '') return ''
  return /^[\w./][\w./-]*$/.test(inside) ? ` ${inside}` : ` './${inside.replaceAll("'", "'\\''")}'`
}

/** `Dinas Kesehatan, Kab.` → `dinas-kesehatan-kab`. */
function fileName(opd: string): string {
  const words = opd
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  return words?.join('-').slice(0, 60).replace(/-$/, '') ?? 'opd'
}
