// `pohon import` of forms that offices filled in: what they changed goes into the plan's files by splices, all of it or nothing.
import { fill, type Language, type Text } from '../diagnostic.ts'
import { changedFiles, draftOf, loadWith, newFormFindings } from '../edit-plan.ts'
import { filesOutside } from '../fix.ts'
import { applyChanges, notTaken, type Refused, suspicions } from '../form/apply.ts'
import { type Compared, cellName, compareForms, type Returned, type Said } from '../form/compare.ts'
import { isForeign } from '../form/owners.ts'
import { readForm } from '../form/read.ts'
import type { Host } from '../host.ts'
import { countOrNone } from '../render/findings-count.ts'
import { namaRencana } from '../report/form-asked.ts'
import { checkPlan, type Loaded, loadPlan, rencanaBroken } from '../run.ts'
import { valuePlace } from '../source/cursor.ts'
import { lineAndColumn, lineStarts } from '../source/lines.ts'
import { speaking, UsageError } from '../usage.ts'
import { type Console, makeConsole } from './console.ts'
import { putChanges } from './fix.ts'
import type { ImportOptions } from './import.ts'
import type { MarkedFile } from './import-marked.ts'
import { beginRealisasi } from './new-realisasi.ts'
import { noteRencanaErrors, noteYearOutside } from './notes.ts'
import { pathOf } from './paths.ts'
import { tellingHost } from './progress.ts'

export async function take(host: Host, files: readonly MarkedFile[], options: ImportOptions): Promise<number> {
  const { preview = false, force = false } = options
  const { output, map, year } = options
  const unused = Object.entries({ '--output': output, '--map': map, '--year': year }).find(
    ([, value]) => value !== undefined,
  )
  if (unused !== undefined) throw new UsageError(texts.option, { opsi: unused[0] })
  const console = await makeConsole(options)
  const loaded = await loadPlan(tellingHost(host, console, options.lang ?? 'id'), [], options.lang, options.reader)
  const language = options.lang ?? loaded.plan.rencana.bahasa ?? 'id'
  return speaking(language, async () => {
    const before = checkPlan(loaded, language)
    if (rencanaBroken(before.all)) {
      noteRencanaErrors(console, before.all, loaded, language)
      return 2
    }
    const forms = files.map((file) => formOf(file, loaded))
    for (const { written, book } of files) {
      const jumlah = (book.beside.comments ?? 0) + (book.beside.shapes ?? 0)
      if (jumlah > 0) console.note(texts.beside, language, { path: written, jumlah })
    }
    for (const year of new Set(forms.map(({ form }) => form.year))) noteYearOutside(console, year, loaded, language)
    const compared = compareForms(loaded.plan, forms, force)
    for (const one of compared.notes) tellCell(console, texts.note, one, language)
    const draft = draftOf(loaded, beginRealisasi(host, loaded), options.reader)
    const obstacle = await applyChanges(draft, compared.changes)
    const changed = changedFiles(host, draft)
    const after = changed.size === 0 ? loaded : await loadWith(host, [], loaded, changed, language, options.reader)
    const suspicious = obstacle === null ? suspicions(after, compared.changes) : []
    const warnings = [...compared.warnings, ...suspicious]
    for (const one of warnings) tellCell(console, texts.warning, one, language)
    const errors = [...compared.errors, ...(obstacle === null ? [] : [layout(obstacle, loaded)])]
    if (errors.length > 0) {
      for (const one of errors) tellCell(console, texts.error, one, language)
      console.note(texts.nothingWritten, language, { jumlah: errors.length })
      return 1
    }
    const outside = filesOutside(host, loaded)
    const linked = [...changed.keys()].find((file) => outside.has(file))
    if (linked !== undefined) throw new UsageError(texts.outside, { path: pathOf(loaded)(linked) })
    if (changed.size === 0) {
      summary(console, loaded, forms, compared, [], 0, language)
      return 0
    }
    const checked = checkPlan(after, language)
    const [broken] = newFormFindings(before.all, checked.all).filter(({ severity }) => severity === 'error')
    if (broken !== undefined) {
      throw new UsageError(texts.broken, {
        pesan: broken.message,
        path: `${pathOf(loaded)(broken.file)}:${broken.line}`,
      })
    }
    const missing = notTaken(after, compared.changes)
    if (missing[0] !== undefined) throw new Error(`not taken: ${cellName(missing[0].place)}`)
    await putChanges(host, loaded, changed, console, preview)
    summary(console, loaded, forms, compared, [...changed.keys()], warnings.length, language)
    const counts = { sebelum: countOrNone(before.findings), sesudah: countOrNone(checked.findings) }
    console.note(preview ? texts.would : texts.done, language, counts)
    return 0
  })
}

/** Throws wrong usage for a form that cannot be read, or of another plan. */
function formOf({ written, book }: MarkedFile, { plan }: Loaded): Returned {
  const form = readForm(book)
  if ('kind' in form) {
    throw form.kind === 'baru'
      ? new UsageError(texts.newer, { path: written, versi: form.versi })
      : new UsageError(texts.damaged, { path: written })
  }
  if (isForeign(plan, form)) {
    throw new UsageError(texts.otherPlan, {
      path: written,
      asal: form.rencana || '-',
      rencana: namaRencana(plan) || '-',
    })
  }
  return { written, form }
}

function tellCell(console: Console, text: Text, { place, text: own, args }: Said, language: Language): void {
  const pesan = fill(own, args, language)
  console.note(text, language, { pesan: place === null ? pesan : `${cellName(place)}: ${pesan}` })
}

function layout({ file, cursor, change }: Refused, loaded: Loaded): Said {
  const { document, entry } = cursor
  const { line } = lineAndColumn(lineStarts(document.text), valuePlace(document, entry).start)
  return { place: change.place, text: texts.layout, args: { tempat: `${pathOf(loaded)(file)}:${line}` } }
}

function summary(
  console: Console,
  loaded: Loaded,
  forms: readonly Returned[],
  { changes, known }: Compared,
  files: readonly string[],
  warnings: number,
  language: Language,
): void {
  let same = 0
  for (const { written, form } of forms) {
    const own = changes.filter(({ place }) => place.written === written)
    if (own.length === 0) {
      same++
      continue
    }
    const angka = own.filter(({ bagian }) => /^(tw[1-4]|nilai)$/.test(bagian)).length
    console.note(texts.form, language, { path: written, bagian: form.bagian, angka, kata: own.length - angka })
  }
  if (same > 0 && changes.length > 0) console.note(texts.same, language, { jumlah: same })
  const show = pathOf(loaded)
  for (const file of files) {
    const isNew = !loaded.plan.documents.has(file)
    console.note(isNew ? texts.newFile : texts.file, language, { path: show(file) })
  }
  if (known > 0) console.note(texts.known, language, { jumlah: known })
  if (warnings > 0) console.note(texts.warnings, language, { jumlah: warnings })
  if (files.length === 0) console.note(texts.unchanged, language)
}

const texts = {
  option: {
    id: 'opsi {opsi} tidak dipakai untuk formulir: isinya kembali ke berkas rencana asalnya',
    en: 'option {opsi} is not for forms: what is in them goes back into the files of the plan',
  },
  newer: {
    id: '"{path}" dibuat oleh pohon {versi} yang lebih baru; perbarui pohon dahulu',
    en: '"{path}" was made by a newer pohon ({versi}); upgrade pohon first',
  },
  damaged: {
    id: '"{path}" adalah formulir pohon, tetapi bagian tersembunyinya rusak; salin isinya ke formulir baru (pohon form)',
    en: '"{path}" is a form of pohon whose hidden parts are damaged; copy what is in it to a new form (pohon form)',
  },
  otherPlan: {
    id: '"{path}" adalah formulir rencana lain ({asal}); isinya tidak ada di rencana ini ({rencana}). Jalankan di folder rencananya',
    en: '"{path}" is a form of another plan ({asal}); what is in it is not in this plan ({rencana}). Run this in the folder of its plan',
  },
  outside: {
    id: '{path}: tidak diubah, karena tautan ini menuju ke luar folder rencana',
    en: '{path}: not changed, since this link leads out of the folder of the plan',
  },
  beside: {
    id: 'perhatian: {path}: {jumlah} komentar sel atau teks gambar tidak diambil; pindahkan isinya ke kolom keterangan',
    en: 'warning: {path}: comments of cells and texts of pictures are not taken: {jumlah}; move what they say to the columns for words',
  },
  broken: {
    id: 'tidak ada yang ditulis, karena akan menimbulkan galat di {path}: {pesan}',
    en: 'nothing is written, since that would cause an error at {path}: {pesan}',
  },
  layout: {
    id: 'tata letak di {tempat} tidak biasa, sehingga tidak dapat diubah tanpa menyentuh yang lain; ubah sendiri',
    en: 'the layout at {tempat} is unusual and cannot be changed without touching something else; edit it by hand',
  },
  error: { id: 'galat: {pesan}', en: 'error: {pesan}' },
  warning: { id: 'perhatian: {pesan}', en: 'warning: {pesan}' },
  note: { id: 'catatan: {pesan}', en: 'note: {pesan}' },
  nothingWritten: {
    id: 'tidak ada yang ditulis: {jumlah} galat; perbaiki formulirnya, lalu impor lagi',
    en: 'nothing is written; errors: {jumlah}. Correct the form and import it again',
  },
  form: {
    id: '{path} ({bagian}): {angka} angka dan {kata} keterangan berubah',
    en: '{path} ({bagian}): changed figures {angka}, texts {kata}',
  },
  same: { id: '{jumlah} formulir tanpa perubahan', en: 'forms without change: {jumlah}' },
  file: { id: '{path}: diubah', en: '{path}: changed' },
  newFile: { id: '{path}: berkas baru', en: '{path}: new file' },
  known: { id: '{jumlah} isian sudah ada di rencana', en: 'already in the plan: {jumlah}' },
  warnings: { id: '{jumlah} isian perlu diperiksa', en: 'to be checked: {jumlah}' },
  unchanged: { id: 'tidak ada yang berubah', en: 'nothing changed' },
  done: { id: 'sebelum: {sebelum}; sesudah: {sesudah}', en: 'before: {sebelum}; after: {sesudah}' },
  would: {
    id: 'sebelum: {sebelum}; sesudah: {sesudah} (--preview: belum ada yang ditulis)',
    en: 'before: {sebelum}; after: {sesudah} (--preview: nothing is written)',
  },
} satisfies Record<string, Text>
