// An office's workbook → its parts: sheets, names, and what refers to what, unpacked one by one within a limit.
import path from 'node:path'
import { openZip, TableError, type Zip } from '../../source/zip.ts'
import { allNamed, attribute, childNamed, childrenNamed, type Part, parseXml } from './xml.ts'

export interface Relation {
  readonly id: string
  /** The last word of its type: `worksheet`, `chart`. */
  readonly kind: string
  /** Path in the archive in lower case; null for what lies outside the file. */
  readonly target: string | null
}

export interface SheetPart {
  readonly name: string
  readonly path: string
}

export interface Package {
  /** With macros: `.xlsm`. */
  readonly macros: boolean
  readonly workbookPath: string
  readonly workbook: Part
  /** In the order of the workbook, chart sheets too. */
  readonly order: readonly string[]
  readonly sheets: readonly SheetPart[]
  /** Defined names in lower case. */
  readonly names: readonly string[]
  /** Whether the archive has it. */
  has(path: string): boolean
  /** The part, read once. */
  part(path: string): Part
  relations(path: string): readonly Relation[]
}

/** Bytes of all XML that is unpacked together. Pictures and macros are not unpacked. */
const limit = 30 * 1024 * 1024

export const contentTypes = '[content_types].xml'

/** Throws a `TableError`. */
export function openPackage(bytes: Uint8Array): Package {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.subarray(0, 4).equals(oldOffice)) throw new TableError(file.includes(encrypted) ? 'sandi' : 'lama')
  if (file.toString('latin1', 0, 2) !== 'PK') throw new TableError('bukan-xlsx')
  const zip = openZip(bytes, limit)
  const parts = new Map<string, Part>()
  const part = (path: string): Part => {
    const known = parts.get(path) ?? read(zip, path)
    parts.set(path, known)
    return known
  }
  const relations = (of: string): readonly Relation[] => {
    const file = relationsPath(of)
    if (!zip.has(file)) return []
    return childrenNamed(part(file).root, 'Relationship').map((element) => ({
      id: attribute(element, 'Id') ?? '',
      kind: (attribute(element, 'Type') ?? '').split('/').at(-1)!,
      target: attribute(element, 'TargetMode') === 'External' ? null : resolve(of, attribute(element, 'Target') ?? ''),
    }))
  }

  const workbookPath = relations('').find(({ kind }) => kind === 'officeDocument')?.target ?? null
  if (workbookPath === null || !zip.has(workbookPath) || !zip.has(contentTypes)) throw new TableError('bukan-xlsx')
  const type = typeOf(part(contentTypes), workbookPath)
  // Documents, presentations, and binary workbooks are made in the same way.
  if (!/\.(sheet|sheet\.macroEnabled)\.main\+xml$/i.test(type))
    throw new TableError(
      /\.template\.|\.templatemacroenabled\.|\.template\.macroenabled\./i.test(type) ? 'xltx' : 'bukan-xlsx',
    )
  const workbook = part(workbookPath)
  const own = relations(workbookPath)
  const listed = childrenNamed(childNamed(workbook.root, 'sheets') ?? workbook.root, 'sheet').map((element) => {
    const id = [...element.attributes].find(([name]) => name.endsWith(':id'))?.[1].value
    return { name: attribute(element, 'name') ?? '', relation: own.find((relation) => relation.id === id) }
  })
  return {
    macros: /macroEnabled/i.test(type),
    workbookPath,
    workbook,
    order: listed.map(({ name }) => name),
    sheets: listed.flatMap(({ name, relation }) => {
      const target = relation?.kind === 'worksheet' ? relation.target : null
      return target === null || !zip.has(target) ? [] : [{ name, path: target }]
    }),
    names: [...allNamed(workbook.root, 'definedName')].map((element) =>
      (attribute(element, 'name') ?? '').toLowerCase(),
    ),
    has: (path) => zip.has(path),
    part,
    relations,
  }
}

/** Files of Office before 2007, and of later ones with a password. */
const oldOffice = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])

/** What Office names the part with the workbook, in a file with a password. */
const encrypted = Buffer.from('EncryptedPackage', 'utf16le')

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function read(zip: Zip, path: string): Part {
  const bytes = zip.get(path)?.()
  if (bytes === undefined) throw new TableError('rusak')
  return parseXml(decoder.decode(bytes))
}

export const relationsPath = (of: string): string => {
  const { dir, base } = path.posix.parse(of)
  return path.posix.join(dir, '_rels', `${base}.rels`)
}

/** Within the archive: a path cannot climb out of it. */
const resolve = (of: string, target: string): string =>
  path.posix.resolve('/', path.posix.dirname(of), target.trim()).slice(1).toLowerCase()

function typeOf({ root }: Part, of: string): string {
  const own = [...allNamed(root, 'Override')].find(
    (element) => attribute(element, 'PartName')?.toLowerCase() === `/${of}`,
  )
  const usual = [...allNamed(root, 'Default')].find((element) =>
    of.endsWith(`.${attribute(element, 'Extension')?.toLowerCase()}`),
  )
  return attribute(own ?? usual ?? root, 'ContentType') ?? ''
}
