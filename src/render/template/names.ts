// The names of a template that begin with `pohon_` → the cells that each stands for, or what is wrong with it.
import type { Package, SheetPart } from './package.ts'
import { TemplateError } from './problem.ts'
import type { Area } from './push.ts'
import { mapReferences, type Reference } from './references.ts'
import { attribute, childNamed, childrenNamed } from './xml.ts'

export interface Named {
  /** As it is written. */
  readonly name: string
  readonly sheet: SheetPart
  readonly area: Area
}

export interface WrittenName {
  readonly name: string
  readonly reference: string
}

/** As a workbook lists them; names mean the same in any case. */
export function writtenNames({ workbook }: Package): readonly WrittenName[] {
  const list = childNamed(workbook.root, 'definedNames')
  if (list === undefined) return []
  return childrenNamed(list, 'definedName').flatMap((element) => {
    const name = attribute(element, 'name') ?? ''
    return /^pohon_/i.test(name) ? [{ name, reference: element.text.trim() }] : []
  })
}

/** Throws a `TemplateError` where the name is not for one range of a sheet. */
export function namedArea(book: Package, { name, reference }: WrittenName): Named {
  const args = { nama: name, rujukan: reference }
  const found: Reference[] = []
  const rest = mapReferences(reference, (one) => {
    found.push(one)
    return ''
  })
  if (reference.includes('#REF!')) throw new TemplateError(texts.lost, args)
  if (reference.includes('[')) throw new TemplateError(texts.outside, args)
  if (found.length > 1) throw new TemplateError(texts.several, args)
  const [one] = found
  // Beside the reference itself only its sheet may stand there.
  const bare = rest.replace(/^'(.*)'!$/s, '$1!').replaceAll("''", "'")
  if (one === undefined || one.sheet === null || bare !== `${one.sheet}!`) throw new TemplateError(texts.formula, args)
  const { from } = one
  const to = one.to ?? from
  if (from.row === null || from.column === null || to.row === null || to.column === null)
    throw new TemplateError(texts.whole, args)
  const sheet = book.sheets.find((own) => own.name.toLowerCase() === one.sheet!.toLowerCase())
  if (sheet === undefined) throw new TemplateError(texts.sheet, { ...args, lembar: one.sheet })
  return {
    name,
    sheet,
    area: {
      top: Math.min(from.row, to.row),
      bottom: Math.max(from.row, to.row),
      left: Math.min(from.column, to.column),
      right: Math.max(from.column, to.column),
    },
  }
}

const texts = {
  lost: {
    id: 'nama {nama} tidak lagi menunjuk sel ({rujukan}); arahkan ulang di Manajer Nama',
    en: 'name {nama} does not refer to cells any more ({rujukan}); point it at them again in the Name Manager',
  },
  outside: {
    id: 'nama {nama} menunjuk berkas lain ({rujukan}); arahkan ke sel di buku kerja ini',
    en: 'name {nama} refers to another file ({rujukan}); point it at cells of this workbook',
  },
  several: {
    id: 'nama {nama} menunjuk beberapa rentang ({rujukan}); beri satu rentang saja',
    en: 'name {nama} refers to several ranges ({rujukan}); give it a single one',
  },
  formula: {
    id: 'nama {nama} bukan rentang biasa ({rujukan}); tulis misalnya =Lembar1!$A$7:$S$7',
    en: 'name {nama} is no plain range ({rujukan}); write it like =Sheet1!$A$7:$S$7',
  },
  whole: {
    id: 'nama {nama} menunjuk kolom atau baris utuh ({rujukan}); sebutkan baris dan kolomnya, misalnya $A$7:$S$7',
    en: 'name {nama} refers to whole columns or rows ({rujukan}); say which rows and columns, such as $A$7:$S$7',
  },
  sheet: {
    id: 'nama {nama} menunjuk lembar "{lembar}", yang tidak ada atau tidak punya sel',
    en: 'name {nama} refers to sheet "{lembar}", which is not there or has no cells',
  },
}
