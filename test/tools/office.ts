// LibreOffice and poppler on files in a folder of their own.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** LibreOffice trusts cached results of formulas unless its profile says to recalculate always (0). */
const recalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`

type Format = 'pdf' | 'xlsx' | 'fods'

export interface Office {
  /** Converts a workbook; gives the path of what was made. */
  convert(workbook: Uint8Array, to: Format, from?: 'xlsx' | 'fods'): string
  /** Several at one start, which takes longer than most workbooks. */
  convertAll(workbooks: readonly Uint8Array[], to: Format, from?: 'xlsx' | 'fods'): readonly string[]
  remove(): void
}

/** With a fresh profile that recalculates every formula when it opens a file. */
export function startOffice(): Office {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pohon-office-'))
  const profile = path.join(folder, 'profile')
  fs.mkdirSync(path.join(profile, 'user'), { recursive: true })
  fs.writeFileSync(path.join(profile, 'user', 'registrymodifications.xcu'), recalculate)
  let number = 0
  const convertAll: Office['convertAll'] = (workbooks, to, from = 'xlsx') => {
    number++
    const output = path.join(folder, `out-${number}`)
    const inputs = workbooks.map((workbook, index) => {
      const input = path.join(folder, `in-${number}-${index}.${from}`)
      fs.writeFileSync(input, workbook)
      return input
    })
    const options = [
      `-env:UserInstallation=${pathToFileURL(profile)}`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      output,
      ...inputs,
    ]
    execFileSync('soffice', options, { stdio: 'pipe' })
    return inputs.map((input) => path.join(output, `${path.basename(input, from)}${to}`))
  }
  return {
    convertAll,
    convert: (workbook, to, from) => convertAll([workbook], to, from)[0]!,
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
  }
}

/**
 * Workbooks with the heights that LibreOffice gives to rows that have none. It works them out for files of other programs in its own
 * format only, hence the way round.
 */
export function fitRows(office: Office, workbooks: readonly Uint8Array[]): readonly Uint8Array[] {
  const flat = office.convertAll(workbooks, 'fods').map((file) => {
    const text = fs.readFileSync(file, 'utf8').replace(/<meta:generator>.*?<\/meta:generator>/, '')
    return new TextEncoder().encode(text)
  })
  return office.convertAll(flat, 'xlsx', 'fods').map((file) => fs.readFileSync(file))
}

/** Text of each page, laid out as printed, or cell by cell. */
export function pdfPages(file: string, order: 'layout' | 'raw' = 'layout'): readonly string[] {
  return execFileSync('pdftotext', [`-${order}`, file, '-'], { encoding: 'utf8' })
    .split('\f')
    .slice(0, -1)
}

/** Width and height of each page in millimetres, rounded. */
export function pdfSizes(file: string): readonly (readonly [number, number])[] {
  const info = execFileSync('pdfinfo', ['-f', '1', '-l', '999', file], { encoding: 'utf8' })
  return [...info.matchAll(/Page +\d+ size: +([\d.]+) x ([\d.]+) pts/g)].map(([, width, height]) => [
    Math.round((Number(width) * 25.4) / 72),
    Math.round((Number(height) * 25.4) / 72),
  ])
}
