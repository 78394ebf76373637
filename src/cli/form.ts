// `pohon form`: workbooks by which offices report the figures of a year or a quarter, one for each OPD or penanggung jawab.
import path from 'node:path'
import type { Text } from '../diagnostic.ts'
import type { Host } from '../host.ts'
import type { Triwulan } from '../plan/types.ts'
import { makeForm } from '../report/form.ts'
import { nodeVariabel } from '../report/form-asked.ts'
import type { Form } from '../report/form-types.ts'
import { findingsOf, loadPlan, rencanaBroken } from '../run.ts'
import { speaking, UsageError } from '../usage.ts'
import { type GlobalOptions, makeConsole } from './console.ts'
import { fileNames } from './file-names.ts'
import { shownNodes } from './nodes.ts'
import { noteBrokenFiles, noteFindings, noteNoNodes, noteRencanaErrors, noteYearOutside } from './notes.ts'
import { groupNodes, type ReportPart } from './parts.ts'
import { tellingHost } from './progress.ts'
import { noYear } from './report.ts'
import { makeFolder, saveAll } from './save.ts'
import { type SelectionOptions, select } from './selection.ts'
import { version } from './version.ts'

export interface FormOptions extends GlobalOptions, SelectionOptions {
  readonly year?: number
  readonly quarter?: Triwulan
  readonly output?: string
  readonly per?: ReportPart
  /** Overwrites forms that are there. */
  readonly force?: boolean
}

export async function form(host: Host, paths: readonly string[], options: FormOptions): Promise<number> {
  const { year, quarter = null, per = 'opd' } = options
  const console = await makeConsole(options)
  const loaded = await loadPlan(tellingHost(host, console, options.lang ?? 'id'), paths, options.lang, options.reader)
  const { plan } = loaded
  const language = options.lang ?? plan.rencana.bahasa ?? 'id'
  return speaking(language, async () => {
    if (year === undefined) throw noYear(loaded)
    const stem = `formulir-${year}${quarter === null ? '' : `-${quarter}`}`
    const folder = options.output ?? stem
    if (host.kind(path.resolve(host.cwd, folder)) === 'file' || /^-$|\.xlsx$/i.test(folder))
      throw new UsageError(texts.file, { path: folder, contoh: `${stem}/` })
    const findings = findingsOf(loaded, language)
    noteBrokenFiles(console, findings, loaded, language)
    if (rencanaBroken(findings)) {
      noteRencanaErrors(console, findings, loaded, language)
      return 2
    }
    const errors = findings.filter(({ severity }) => severity === 'error')
    if (errors.length > 0) noteFindings(console, errors, language)
    const reportLanguage = options.lang ?? 'id'
    const { shown } = select(loaded, shownNodes(loaded), options, reportLanguage)
    noteYearOutside(console, year, loaded, language)
    if (noteNoNodes(console, loaded, shown, language)) return 2
    const nodes = plan.nodes.filter(({ id }) => shown.has(id))
    const groups = groupNodes(nodes, per)
    const owned = new Map(
      [...plan.variabel.values()].map((variabel) => [variabel, nodeVariabel(plan, variabel)] as const),
    )
    const forms = groups.map(({ nodes, instansi, jabatan }): Form | null => {
      const names = per === 'opd' ? [instansi] : [jabatan, instansi]
      return makeForm({
        plan,
        figures: loaded.figures({ year, until: quarter ?? 'tw4' }),
        nodes,
        variabel: [...owned].flatMap(([variabel, node]) => (node !== null && nodes.includes(node) ? [variabel] : [])),
        nama: names.filter((name) => name !== null).join(', ') || plan.rencana.instansi || '',
        year,
        quarter,
        language: reportLanguage,
        versi: version,
      })
    })
    const unnamed = nodes.flatMap(({ indikator }) => indikator).filter(({ idTertulis }) => !idTertulis).length
    if (unnamed > 0) console.note(texts.unnamed, language, { jumlah: unnamed })
    const names = fileNames(groups.map(({ name }) => name))
    const { renderForm } = await import('../render/xlsx-form.ts')
    const files: { readonly name: string; readonly bytes: Uint8Array }[] = []
    for (const [index, one] of forms.entries()) {
      console.progress(texts.making, language, { nama: groups[index]!.name, nomor: index + 1, jumlah: groups.length })
      if (one === null) console.note(texts.nothing, language, { nama: groups[index]!.name, tahun: year })
      else files.push({ name: `${stem}-${names[index]}.xlsx`, bytes: await renderForm(one, reportLanguage) })
    }
    if (files.length === 0) {
      console.note(texts.none, language)
      return 2
    }
    const pathIn = ({ name }: { readonly name: string }) => `${folder.replace(/[\\/]+$/, '')}/${name}`
    const taken = files.find((file) => isTaken(host, pathIn(file), file.bytes))
    if (taken !== undefined && options.force !== true) throw new UsageError(texts.taken, { path: pathIn(taken) })
    makeFolder(host, folder)
    await saveAll(
      host,
      folder,
      files.map(({ name, bytes }) => [name, [bytes]]),
    )
    console.note(texts.written, language, {
      jumlah: files.length,
      path: folder,
      isian: forms.reduce((sum, one) => sum + rowsOf(one), 0),
    })
    return 0
  })
}

/** Something else stands there: it may be filled in already. */
function isTaken(host: Host, written: string, bytes: Uint8Array): boolean {
  const file = path.resolve(host.cwd, written)
  return host.kind(file) === 'file' && Buffer.compare(host.read(file), bytes) !== 0
}

const rowsOf = (form: Form | null): number => (form?.sheets ?? []).reduce((sum, { rows }) => sum + rows.length, 0)

const texts = {
  file: {
    id: '"{path}" adalah nama berkas; formulir ditulis ke folder, misalnya -o {contoh}',
    en: '"{path}" is the name of a file; forms go to a folder, such as -o {contoh}',
  },
  taken: {
    id: '"{path}" sudah ada dan mungkin sudah diisi; tulis ke folder lain dengan -o, atau pakai --force untuk menimpanya',
    en: '"{path}" is there already and may be filled in; write to another folder with -o, or use --force to overwrite it',
  },
  making: { id: 'formulir {nomor} dari {jumlah}: {nama}', en: 'form {nomor} of {jumlah}: {nama}' },
  unnamed: {
    id: '{jumlah} indikator tanpa id tidak ikut ditanyakan; tulis idnya dahulu (pohon validate --fix)',
    en: 'indikator without id, which are not asked for: {jumlah}; write their ids first (pohon validate --fix)',
  },
  nothing: {
    id: '{nama}: tidak ada yang perlu diisi untuk {tahun}; formulirnya tidak dibuat',
    en: '{nama}: nothing is to be filled in for {tahun}; no form is made',
  },
  none: { id: 'tidak ada formulir yang ditulis', en: 'no form is written' },
  written: {
    id: 'ditulis: {jumlah} formulir ({isian} baris isian) di folder {path}',
    en: 'forms written in the folder {path}: {jumlah} (rows to fill in: {isian})',
  },
} satisfies Record<string, Text>
