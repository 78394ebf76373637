// The stages on one screen: find → read → validate → link → compute → check. Rendering takes what these give.
import path from 'node:path'
import { type Diagnostic, diagnostic, type Finding, type Language } from './diagnostic.ts'
import { findFiles, findRoot, namaRencana, type Root } from './discover.ts'
import { computeFigures, type PilihanTarget } from './figures/index.ts'
import type { Figures, Masa } from './figures/types.ts'
import { rulesInForce, settle } from './findings.ts'
import type { Host } from './host.ts'
import { bacaBerkas, type DraftBerkas } from './plan/berkas.ts'
import { ciriDari } from './plan/ciri.ts'
import { linkPlan } from './plan/link.ts'
import { type Nomenklatur, nomenklaturDari } from './plan/nomenklatur.ts'
import type { Rak } from './plan/rak.ts'
import { bacaRencana, rencanaBawaan } from './plan/rencana.ts'
import type { Ciri, Plan, Rencana } from './plan/types.ts'
import { unreadParts } from './plan/unread.ts'
import { at, locate } from './plan/where.ts'
import { checkRencana } from './rules/config.ts'
import { runRules } from './rules/define.ts'
import { rules } from './rules/index.ts'
import { unquotedCodes } from './schema/codes.ts'
import { fits } from './schema/fits.ts'
import type { Kind } from './schema/kind.ts'
import type { Document } from './source/document.ts'
import { isFast, type Reader, read as readFile, unreadable } from './source/read.ts'
import { readRows, tableReasons } from './source/rows.ts'
import { speaking } from './usage.ts'

/** A plan that was read and linked, and what was found on the way. */
export interface Loaded {
  readonly root: Root
  readonly plan: Plan
  /** Plan files whose findings and rows are shown. */
  readonly shown: ReadonlySet<string>
  readonly diagnostics: readonly Diagnostic[]
  /** Figures of a year, by the targets that count or by the Renja's; computed once. */
  readonly figures: (masa: Masa, pilihan?: PilihanTarget) => Figures
}

/** find → read → validate → link. Throws wrong usage only, said in `language`, else in the plan's. */
export async function loadPlan(
  host: Host,
  paths: readonly string[],
  language?: Language,
  reader?: Reader,
  /** Signs of tree files above which they are packed. */
  packedAbove = 32e6,
): Promise<Loaded> {
  const root = findRoot(host, paths)
  const open = async (file: string): Promise<Document> => {
    try {
      return await readFile(file, host.read(path.join(root.folder, file)), reader, host.cache)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === undefined) throw error
      return unreadable(file, code)
    }
  }

  const problems: Diagnostic[] = []
  const rencanaDocument = root.hasRencana ? await open(namaRencana) : null
  const rencana: Rencana = rencanaDocument === null ? rencanaBawaan : bacaRencana(rencanaDocument, { problems })
  const found = await speaking(language ?? rencana.bahasa ?? 'id', () => findFiles(host, root, rencana))
  const { pohon, realisasi, unreadable: closed, shown } = found
  const nomenklatur = await openNomenklatur(host, root, rencana, rencanaDocument, problems)
  /** Null: packed. */
  const documents = new Map<string, Document | null>()
  const ciri = new Map<string, Ciri>()
  const unread: { readonly pohon: string[]; readonly all: string[] } = { pohon: [], all: [] }
  const [reading, validated, read]: [Diagnostic[], Diagnostic[], Diagnostic[]] = [[], [], []]
  const take = async (document: Document, kind: Kind): Promise<readonly string[]> => {
    documents.set(document.file, document)
    ciri.set(document.file, ciriDari(document))
    reading.push(...document.problems)
    validated.push(...(await validate(document, kind)))
    const parts = unreadParts(document)
    unread.all.push(...parts)
    return parts
  }
  if (rencanaDocument !== null) {
    await take(rencanaDocument, 'rencana')
    validated.push(...checkRencana(rencanaDocument, rules))
  }

  let berkas: DraftBerkas[] = []
  let rak: Rak | null = null
  let signs = 0
  const pack = (one: DraftBerkas): DraftBerkas => {
    const document = documents.get(one.file)!
    if (!isFast(document!)) return one
    documents.set(one.file, null)
    return rak!.pack(document!, one)
  }
  for (const [file, isClosed] of [
    ...pohon.map((one) => [one, false] as const),
    ...closed.map((one) => [one, true] as const),
  ]) {
    const document = isClosed ? unreadable(file, 'EACCES') : await open(file)
    unread.pohon.push(...(await take(document, 'pohon')))
    const one = bacaBerkas(document, { problems: read, sinonim: rencana.satuan })
    if (one === null) continue
    signs += document.text.length
    if (rak === null && signs > packedAbove) {
      rak = (await import('./plan/rak.ts')).makeRak(rencana.satuan)
      berkas = berkas.map(pack)
    }
    berkas.push(rak === null ? one : pack(one))
  }
  const recorded: Document[] = []
  for (const file of realisasi) {
    const document = await open(file)
    recorded.push(document)
    await take(document, 'realisasi')
  }

  const { plan, diagnostics } = linkPlan({
    rencana,
    nomenklatur,
    documents: rak === null ? (documents as Map<string, Document>) : rak.view(documents),
    ciri,
    berkas,
    isPacked: rak !== null,
    realisasi: recorded,
    unread,
  })
  return {
    root,
    plan,
    shown,
    diagnostics: [...reading, ...problems, ...validated, ...read, ...diagnostics],
    figures: sharedFigures(plan),
  }
}

/** Nearly all documents fit: the words for those that do not are loaded where there is one. */
async function validate(document: Document, kind: Kind): Promise<readonly Diagnostic[]> {
  if (document.data === undefined) return []
  return fits(document.data, kind)
    ? unquotedCodes(document)
    : (await import('./schema/check.ts')).checkSchema(document, kind)
}

/** The official code list that `pohon.yaml` names; one that cannot be read is a finding there, and nothing is checked against it. */
async function openNomenklatur(
  host: Host,
  root: Root,
  { nomenklatur }: Rencana,
  document: Document | null,
  problems: Diagnostic[],
): Promise<Nomenklatur | null> {
  if (nomenklatur === null || document === null) return null
  const place = locate(new Map([[document.file, document]]), at({ file: document.file, entry: 0 }, 'nomenklatur'))
  try {
    const sheets = await readRows(host.read(path.join(root.folder, nomenklatur)))
    const list = sheets.map((rows) => nomenklaturDari(nomenklatur, rows)).find((found) => found !== null) ?? null
    if (list === null) problems.push(diagnostic('yaml/sintaks', 'tanpa-kolom', place, { berkas: nomenklatur }))
    const [kode] = list?.rusak ?? []
    if (list !== null && kode !== undefined) {
      const args = { berkas: nomenklatur, kode, jumlah: list.rusak.length }
      problems.push(diagnostic('yaml/sintaks', 'daftar-kode-rusak', place, args))
    }
    return list
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    const { sebab, saran } = tableReasons[code] ?? { sebab: code, saran: null }
    const args = { berkas: nomenklatur, sebab }
    problems.push(
      saran === null
        ? diagnostic('yaml/sintaks', 'daftar-tidak-terbaca', place, args)
        : diagnostic('yaml/sintaks', 'daftar-bukan-tabel', place, { ...args, saran }),
    )
    return null
  }
}

/** check: every finding of the plan that is shown, settled and in order, how many suppressions keep from being shown, and those of the whole plan. */
export function checkPlan(
  { plan, diagnostics, shown, figures }: Loaded,
  language: Language,
  onFile?: (file: string) => void,
  isSubject?: (file: string) => boolean,
): {
  readonly findings: readonly Finding[]
  readonly suppressed: number
  /** Of those, the ones in `pohon.yaml`, which is shown whatever the paths choose. */
  readonly suppressedInRencana: number
  readonly all: readonly Finding[]
} {
  const checked = runRules(rulesInForce(plan, rules), plan, figures, onFile, isSubject)
  const { findings, suppressed } = settle(plan, [...diagnostics, ...checked], rules, language)
  const isShown = (file: string): boolean => shown.has(file) || file === namaRencana
  return {
    findings: findings.filter(({ file }) => isShown(file)),
    suppressed: suppressed.filter(({ place }) => isShown(place.file)).length,
    suppressedInRencana: suppressed.filter(({ place }) => place.file === namaRencana).length,
    all: findings,
  }
}

/** The findings alone. */
export const findingsOf = (loaded: Loaded, language: Language, onFile?: (file: string) => void): readonly Finding[] =>
  checkPlan(loaded, language, onFile).findings

/** Errors in `pohon.yaml` are wrong usage: figures made with half a plan would mislead. */
export function rencanaBroken(findings: readonly Finding[]): boolean {
  return findings.some(({ file, severity }) => file === namaRencana && severity === 'error')
}

function sharedFigures(plan: Plan): (masa: Masa, pilihan?: PilihanTarget) => Figures {
  const known = new Map<string, Figures>()
  return (masa, pilihan = 'pk') => {
    const key = `${masa.year} ${masa.until} ${pilihan}`
    const figures = known.get(key) ?? computeFigures(plan, masa, pilihan)
    known.set(key, figures)
    return figures
  }
}
