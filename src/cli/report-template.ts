// `report --template`: reads an office's workbook, has it filled in, and says what does not fit.
import path from 'node:path'
import { fill, type Language, type Text } from '../diagnostic.ts'
import type { Host } from '../host.ts'
import { inBoth } from '../messages/number.ts'
import type { Annex, AnnexInput } from '../report/annex.ts'
import { annexNames } from '../report/index.ts'
import { isian } from '../report/isian.ts'
import { tableReasons } from '../source/rows.ts'
import { UsageError } from '../usage.ts'
import type { Console } from './console.ts'

export type WorkbookEnding = 'xlsx' | 'xlsm'

export interface Template {
  /** As it was written. */
  readonly path: string
  readonly bytes: Uint8Array
  /** How results are to be called; whether that is right, its content tells. */
  readonly ending: WorkbookEnding
  /** What was said already: each file of several would say it again. */
  readonly said: Set<string>
}

export const workbookEnding = (file: string): WorkbookEnding => (/\.xlsm$/i.test(file) ? 'xlsm' : 'xlsx')

/** Throws wrong usage where it cannot be read, or would be overwritten. */
export function readTemplate(host: Host, written: string, output: string | null): Template {
  const file = path.resolve(host.cwd, written)
  if (output !== null && isSame(host, file, path.resolve(host.cwd, output)))
    throw new UsageError(texts.same, { path: written })
  try {
    return { path: written, bytes: host.read(file), ending: workbookEnding(output ?? written), said: new Set() }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw unreadable(written, code)
  }
}

function isSame(host: Host, one: string, other: string): boolean {
  if (one === other) return true
  return host.kind(one) === 'file' && host.kind(other) === 'file' && host.real(one) === host.real(other)
}

/** Null where it does not fit; what is wrong is said then. `make` gives the annexes that it has names for. */
export async function fillTemplate(
  console: Console,
  input: AnnexInput,
  template: Template,
  make: (names: readonly string[]) => readonly Annex[],
  language: Language,
): Promise<Uint8Array | null> {
  const { renderTemplate } = await import('../render/template/index.ts')
  const filled = renderTemplate(template.bytes, {
    annexNames,
    annexes: make,
    values: isian(input),
    ending: template.ending,
    language: input.language,
  })
  if ('unreadable' in filled) throw unreadable(template.path, filled.unreadable)
  for (const { text, args } of [...filled.problems, ...filled.warnings]) {
    const pesan = inBoth((own) => fill(text, args, own))
    if (template.said.has(pesan.id)) continue
    template.said.add(pesan.id)
    console.note(texts.about, language, { path: template.path, pesan })
  }
  if (filled.bytes === null) console.note(texts.nothing, language)
  return filled.bytes
}

function unreadable(written: string, code: string): UsageError {
  const { sebab, saran } = reasons[code] ?? tableReasons[code] ?? { sebab: code, saran: null }
  const args = { path: written, sebab }
  return saran === null ? new UsageError(texts.unread, args) : new UsageError(texts.unreadHelp, { ...args, saran })
}

/** Where the reason for code lists does not hold. */
const reasons: typeof tableReasons = {
  besar: {
    sebab: { id: 'isinya melebihi 30 MB setelah dibuka', en: 'its content is above 30 MB when unpacked' },
    saran: {
      id: 'hapus lembar data yang tidak ikut dicetak',
      en: 'delete sheets of data that are not printed',
    },
  },
  'bukan-xlsx': {
    sebab: { id: 'ini bukan buku kerja .xlsx atau .xlsm', en: 'this is no .xlsx or .xlsm workbook' },
    saran: {
      id: 'simpan dahulu sebagai Buku Kerja Excel (.xlsx)',
      en: 'save it as an Excel workbook (.xlsx) first',
    },
  },
  xltx: {
    sebab: { id: 'ini Templat Excel (.xltx atau .xltm)', en: 'this is an Excel template (.xltx or .xltm)' },
    saran: {
      id: 'simpan dahulu sebagai Buku Kerja Excel (.xlsx, atau .xlsm bila memuat makro)',
      en: 'save it as an Excel workbook first (.xlsx, or .xlsm where it has macros)',
    },
  },
}

const texts = {
  about: { id: 'templat {path}: {pesan}', en: 'template {path}: {pesan}' },
  nothing: { id: 'tidak ada yang ditulis', en: 'nothing is written' },
  unread: {
    id: 'templat "{path}" tidak dapat dibaca: {sebab}',
    en: 'the template "{path}" cannot be read: {sebab}',
  },
  unreadHelp: {
    id: 'templat "{path}" tidak dapat dibaca: {sebab}; {saran}',
    en: 'the template "{path}" cannot be read: {sebab}; {saran}',
  },
  same: {
    id: '"{path}" adalah templatnya dan tidak akan ditimpa; tulis hasilnya ke berkas lain dengan -o',
    en: '"{path}" is the template and is not overwritten; write the result to another file with -o',
  },
} satisfies Record<string, Text>
