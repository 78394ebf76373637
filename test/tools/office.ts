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

export interface Office {
  /** Converts a workbook; gives the path of what was made. */
  convert(workbook: Uint8Array, to: 'pdf' | 'xlsx' | 'fods', from?: 'xlsx' | 'fods'): string
  remove(): void
}

/** With a fresh profile that recalculates every formula when it opens a file. */
export function startOffice(): Office {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pohon-office-'))
  const profile = path.join(folder, 'profile')
  fs.mkdirSync(path.join(profile, 'user'), { recursive: true })
  fs.writeFileSync(path.join(profile, 'user', 'registrymodifications.xcu'), recalculate)
  let number = 0
  return {
    convert(workbook, to, from = 'xlsx') {
      number++
      const input = path.join(folder, `in-${number}.${from}`)
      const output = path.join(folder, `out-${number}`)
      fs.writeFileSync(input, workbook)
      const options = [
        `-env:UserInstallation=${pathToFileURL(profile)}`,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        output,
        input,
      ]
      execFileSync('soffice', options, { stdio: 'pipe' })
      return path.join(output, `in-${number}.${to}`)
    },
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
  }
}

/**
 * The workbook with the heights that LibreOffice gives to rows that have none. It works them out for files of other programs in its own
 * format only, hence the way round.
 */
export function fitRows(office: Office, workbook: Uint8Array): Uint8Array {
  const flat = fs
    .readFileSync(office.convert(workbook, 'fods'), 'utf8')
    .replace(/<meta:generator>.*?<\/meta:generator>/, '')
  return fs.readFileSync(office.convert(new TextEncoder().encode(flat), 'xlsx', 'fods'))
}

/** Text of each page, laid out as printed. */
export function pdfPages(file: string): readonly string[] {
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1)
}

/** Width and height of each page in millimetres, rounded. */
export function pdfSizes(file: string): readonly (readonly [number, number])[] {
  const info = execFileSync('pdfinfo', ['-f', '1', '-l', '999', file], { encoding: 'utf8' })
  return [...info.matchAll(/Page +\d+ size: +([\d.]+) x ([\d.]+) pts/g)].map(([, width, height]) => [
    Math.round((Number(width) * 25.4) / 72),
    Math.round((Number(height) * 25.4) / 72),
  ])
}
