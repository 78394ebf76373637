// YAML text → plain data, places and problems, by the `yaml` package: the reader of record for everything that YAML allows.
import {
  type Alias,
  isAlias,
  isScalar,
  isSeq,
  Lexer,
  type Pair,
  type ParsedNode,
  parseDocument,
  type Scalar,
  type YAMLMap,
} from 'yaml'
import { type Diagnostic, diagnostic, type Fix, type Place } from '../diagnostic.ts'
import type { Comment, Data, Document } from './document.ts'
import { mendCut } from './flow-comma.ts'
import { quoted } from './quote.ts'
import { falseSpace, keyBefore } from './text.ts'
import { explainError, isStructural } from './yaml-errors.ts'

/** Values that aliases may repeat in one file before it is refused: enough for any plan, too few for a bomb. */
const aliasLimit = 20_000

/** Levels of nesting that a file may have: many times what a plan needs, few enough for every later stage. */
const depthLimit = 150

const falseIndent = new RegExp(`^[${falseSpace}]+\\s*`)
/** At either end of a key, or without any width within it: nobody sees why the key is not known. */
const falseEnds = new RegExp(`^[${falseSpace}]+|[${falseSpace}]+$|[\\u200b-\\u200f\\u2060\\ufeff]+`, 'g')

/** A figure with a comment behind it: `66,90 #sementara`. */
const figure = /^[-+]?[\d.,]+ ?%?$/

/**
 * uniqueKeys compares values: `2024:` and `"2024":` are one key to us. Known tags (`!!binary`, `!!omap`, `!!set`) would make
 * something else of lists and mappings than the walk knows; so each is a tag that is not supported.
 */
const options = { uniqueKeys: false, prettyErrors: false, schema: 'core', resolveKnownTags: false } as const

export function parseYaml(file: string, text: string): Document {
  const comments = text.includes('#') ? findComments(text) : []
  const nothing = { data: undefined, places: { ints: new Int32Array(0), keys: [] } }
  const whole: Place = { file, start: 0, end: 0 }
  try {
    const document = parseDocument(text, options)
    const structural = document.errors.find(isStructural)
    if (structural !== undefined) {
      return { file, text, comments, ...nothing, problems: [explainError(file, text, structural, document)] }
    }
    if (document.contents === null || (isScalar(document.contents) && document.contents.value === null)) {
      return { file, text, comments, ...nothing, problems: [diagnostic('yaml/sintaks', 'kosong', whole)] }
    }
    const walk = new Walk(file, text)
    const data = walk.value(document.contents, null, -1, -1)
    walk.reportUnusedAnchors()
    const problems = [
      ...[...document.errors, ...document.warnings].map((error) => explainError(file, text, error, document)),
      ...walk.problems,
    ]
    if (walk.structureInDoubt) return { file, text, comments, ...nothing, problems }
    return { file, text, data, places: { ints: Int32Array.from(walk.ints), keys: walk.keys }, comments, problems }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const place = error instanceof TooMuch ? { file, start: error.offset, end: error.offset + 1 } : whole
    return { file, text, comments, ...nothing, problems: [diagnostic('yaml/sintaks', 'terlalu-dalam', place)] }
  }
}

/** The file goes beyond a limit at this offset. */
class TooMuch extends RangeError {
  readonly offset: number

  constructor(offset: number) {
    super('too deep, or too many aliased values')
    this.offset = offset
  }
}

/** One pass over the parsed document, writing data and places side by side. */
class Walk {
  readonly ints: number[] = []
  readonly keys: (string | null)[] = []
  readonly problems: Diagnostic[] = []
  structureInDoubt = false
  private readonly file: string
  private readonly text: string
  private readonly anchors = new Map<string, ParsedNode>()
  private readonly used = new Set<ParsedNode>()
  private readonly open = new Set<ParsedNode>()
  private aliasDepth = 0
  /** Where the outermost alias stands that is being followed. */
  private outerAlias = 0
  private aliased = 0

  constructor(file: string, text: string) {
    this.file = file
    this.text = text
  }

  /** Writes the value's entry, then those of its parts; an empty value gets the place of its key. */
  value(node: ParsedNode | null, key: string | null, keyStart: number, keyEnd: number): Data {
    if (node !== null && isAlias(node)) return this.alias(node, key, keyStart, keyEnd)
    const empty = node === null || (isScalar(node) && node.value === null && node.range[0] === node.range[1])
    const hyphen = empty && key === null && node !== null ? this.text.lastIndexOf('-', node.range[0] - 1) : -1
    const [start, end] = !empty ? node.range : hyphen < 0 ? [keyStart, keyEnd] : [hyphen, hyphen + 1]
    const entry = this.enter(key, keyStart, keyEnd, start, end)
    if (node === null) return null
    if (node.anchor) this.anchors.set(node.anchor, node)
    if (this.open.size >= depthLimit) throw new TooMuch(node.range[0])
    this.open.add(node)
    const data = this.content(node, empty ? end : -1)
    this.open.delete(node)
    this.ints[entry * 5 + 4] = this.keys.length
    return data
  }

  private enter(key: string | null, keyStart: number, keyEnd: number, start: number, end: number): number {
    if (this.aliasDepth > 0 && ++this.aliased > aliasLimit) throw new TooMuch(this.outerAlias)
    const entry = this.keys.length
    this.keys.push(key)
    this.ints.push(keyStart, keyEnd, start, end, entry + 1)
    return entry
  }

  /** `emptyAt` is where the value would stand when there is none, else -1. */
  private content(node: ParsedNode, emptyAt: number): Data {
    if (isScalar(node)) return this.scalar(node as Scalar.Parsed, emptyAt)
    if (isSeq(node)) return node.items.map((item) => this.value(item as ParsedNode, null, -1, -1))
    return this.mapping(node as YAMLMap.Parsed)
  }

  private scalar(node: Scalar.Parsed, emptyAt: number): Data {
    const value = node.value as unknown
    // `Jumlah #1 kali`: YAML ends the text before ` #`; a comment of one's own has a space behind the sign.
    const cut = node.type === 'PLAIN' && (emptyAt >= 0 || (typeof value === 'string' && !figure.test(value)))
    const rest = cut ? /^:?[ \t]+(#[^\s#!].*)/.exec(this.lineFrom(emptyAt >= 0 ? emptyAt : node.range[1])) : null
    if (rest !== null) {
      const kept = typeof value === 'string' ? `${this.text.slice(node.range[0], node.range[1])} ` : ''
      const start = (emptyAt >= 0 ? emptyAt : node.range[1]) + rest[0].length - rest[1]!.length
      const args = { teks: rest[1]!, benar: quoted(`${kept}${rest[1]!.trimEnd()}`) }
      const end = start + rest[1]!.trimEnd().length
      this.report(
        'yaml/teks-terpotong',
        kept === '' ? 'seluruhnya' : 'sebagian',
        start,
        end,
        args,
        [],
        // It may be a comment after all: not for `--fix` alone.
        { safe: false, edits: [{ place: this.place(kept === '' ? start : node.range[0], end), text: args.benar }] },
      )
    }
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
    return value === null ? null : this.text.slice(node.range[0], node.range[1])
  }

  private mapping(node: YAMLMap.Parsed): Data {
    const data: Record<string, Data> = {}
    const places = new Map<string, Place>()
    for (let index = 0; index < node.items.length; index++) {
      const pair = node.items[index] as Pair<ParsedNode, ParsedNode | null>
      const key = this.key(pair.key)
      if (key === null) continue
      const glued = node.flow && pair.value === null ? gluedKey.exec(key.text) : null
      const text = glued?.[1] ?? key.text
      const first = places.get(text)
      if (first !== undefined) {
        const related = [{ place: first, text: { id: 'yang pertama di sini', en: 'the first one is here' } }]
        this.report('yaml/kunci-ganda', 'ganda', key.start, key.end, { kunci: text }, related)
        continue
      }
      places.set(text, { file: this.file, start: key.start, end: key.end })
      const strays = node.flow && (glued !== null || isPlain(pair.value)) ? straysAfter(node, index) : []
      index += strays.length
      let value: Data
      if (glued !== null) {
        const colon = key.start + glued[1]!.length
        const end = strays.at(-1)?.range[1] ?? key.end
        value = this.text.slice(colon + 1, end)
        this.enter(text, key.start, colon, colon + 1, end)
        const benar = `${text}: ${strays.length > 0 ? quoted(value) : value}`
        const fix = mendCut(this.text, this.place(colon + 1, end), partsOf(strays), ' ')
        this.report('yaml/koma-dalam-kurung', 'tanpa-spasi', key.start, end, { benar }, [], fix)
      } else if (strays.length > 0) {
        const start = pair.value!.range[0]
        const end = strays.at(-1)!.range[1]
        value = this.text.slice(start, end)
        this.enter(text, key.start, key.end, start, end)
        const fix = mendCut(this.text, this.place(start, end), partsOf(strays))
        this.report('yaml/koma-dalam-kurung', 'koma', start, end, { benar: `${text}: ${quoted(value)}` }, [], fix)
      } else if (node.flow && pair.value === null) {
        this.enter(text, key.start, key.end, key.start, key.end)
        this.report('yaml/koma-dalam-kurung', 'tanpa-isi', key.start, key.end, { kunci: key.text })
        value = null
      } else {
        value = this.value(pair.value, text, key.start, key.end)
      }
      // A plain assignment to this one key would change the object's prototype.
      if (text === '__proto__') Object.defineProperty(data, text, { value, enumerable: true })
      else data[text] = value
    }
    return data
  }

  /** The key as it is written, or nothing (and a problem) where it cannot be one. */
  private key(node: ParsedNode): { readonly text: string; readonly start: number; readonly end: number } | null {
    const [start, end] = node.range
    if (!isScalar(node) || (node.value === null && start === end)) {
      this.report('yaml/sintaks', 'kunci', start, Math.min(Math.max(end, start + 1), this.text.length))
      return null
    }
    const text = node.type === 'PLAIN' ? this.text.slice(start, end) : String(node.value)
    const indent = node.type === 'PLAIN' ? falseIndent.exec(text) : null
    if (indent !== null) {
      this.structureInDoubt = true
      this.report('yaml/sintaks', 'spasi-palsu', start, start + indent[0].length)
    } else if (node.type === 'PLAIN' && /^-[a-z_]/i.test(text)) {
      this.structureInDoubt = true
      this.report('yaml/sintaks', 'hubung-tanpa-spasi', start, end, { benar: `- ${text.slice(1)}:` })
      return null
    } else if (text === '<<') {
      this.report('yaml/sintaks', 'gabung', start, end)
      return null
    }
    const seen = text.replace(falseEnds, '')
    if (indent === null && seen !== text) this.report('yaml/sintaks', 'kunci-palsu', start, end, { kunci: seen })
    return { text: seen, start, end }
  }

  private alias(node: Alias.Parsed, key: string | null, keyStart: number, keyEnd: number): Data {
    const target = this.anchors.get(node.source)
    const [start, end] = node.range
    if (target !== undefined && !this.open.has(target)) {
      this.used.add(target)
      if (this.aliasDepth++ === 0) this.outerAlias = start
      const data = this.value(target, key, keyStart, keyEnd)
      this.aliasDepth--
      return data
    }
    const text = this.text.slice(start, end)
    this.enter(key, keyStart, keyEnd, start, end)
    if (target !== undefined) this.report('yaml/sintaks', 'jangkar-melingkar', start, end, { nama: node.source })
    else this.report('yaml/sintaks', 'jangkar-asing', start, end, { nama: node.source, benar: quoted(text) })
    return text
  }

  /** `&5 orang`: a text that begins with `&` is an anchor to YAML, which drops its first word. */
  reportUnusedAnchors(): void {
    for (const node of this.anchors.values()) {
      if (this.used.has(node) || !isPlain(node)) continue
      const start = this.text.lastIndexOf('&', node.range[0])
      const benar = `${keyBefore(this.text, start)}${quoted(this.text.slice(start, node.range[1]))}`
      this.report('yaml/sintaks', 'awal-khusus', start, node.range[1], { tanda: '&', benar })
    }
  }

  private report(
    rule: string,
    message: string,
    start: number,
    end: number,
    args = {},
    related: Diagnostic['related'] = [],
    fix: Fix | null = null,
  ) {
    this.problems.push(diagnostic(rule, message, { file: this.file, start, end }, args, { related, fix }))
  }

  private place(start: number, end: number): Place {
    return { file: this.file, start, end }
  }

  private lineFrom(offset: number): string {
    const end = this.text.slice(offset).search(/[\r\n]/)
    return end < 0 ? this.text.slice(offset) : this.text.slice(offset, offset + end)
  }
}

/** `tw1:66` in flow style: a key without value, because no space stands behind the colon. An address is none. */
const gluedKey = /^([\w-]+):(?!\/\/)(\S.*)$/s

/** Keys without a value that follow a pair in a flow mapping: the rest of a text that has commas. */
function straysAfter(node: YAMLMap.Parsed, index: number): Scalar.Parsed[] {
  const strays: Scalar.Parsed[] = []
  for (const pair of node.items.slice(index + 1)) {
    const plain = pair.value === null && isPlain(pair.key) && !gluedKey.test(pair.key.source ?? '')
    if (!plain) break
    strays.push(pair.key as Scalar.Parsed)
  }
  return strays
}

const partsOf = (strays: readonly Scalar.Parsed[]): string[] => strays.map(({ value }) => String(value))

function isPlain(node: unknown): node is Scalar.Parsed {
  return isScalar(node) && node.type === 'PLAIN'
}

function findComments(text: string): Comment[] {
  const comments: Comment[] = []
  let offset = 0
  let inScalar = false
  for (const token of new Lexer().lex(text)) {
    const control = token === '\u0002' || token === '\u0018' || token === '\u001f'
    if (!control && !inScalar && token.startsWith('#'))
      comments.push({ start: offset, end: offset + token.trimEnd().length })
    inScalar = token === '\u001f'
    if (!control) offset += token.length
  }
  return comments
}
