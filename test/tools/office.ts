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
  /** Opens workbooks, types into cells and saves them as Excel's: what a person would do, without a screen. */
  fillAll(workbooks: readonly Filling[]): readonly Filled[]
  remove(): void
}

export interface Filling {
  readonly workbook: Uint8Array
  /** `Sheet!B7` → what is typed there. */
  readonly cells: Readonly<Record<string, string>>
}

export interface Filled {
  readonly workbook: Uint8Array
  /** Of the cells typed into, those that LibreOffice takes for locked on a sheet that is protected. */
  readonly locked: readonly string[]
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
  const fillAll: Office['fillAll'] = (workbooks) => {
    number++
    const names = workbooks.map(({ workbook }, index) => {
      const [input, output] = ['in', 'out'].map((name) => path.join(folder, `${name}-${number}-${index}.xlsx`))
      fs.writeFileSync(input!, workbook)
      return { input: pathToFileURL(input!).href, output: output! }
    })
    const report = path.join(folder, `locked-${number}.txt`)
    const typing = workbooks.map(({ cells }, index) => [
      `  doc = StarDesktop.loadComponentFromURL(${basic(names[index]!.input)}, "_blank", 0, hidden())`,
      ...Object.entries(cells).map(([cell, text]) => {
        const [sheet, address] = cell.split('!') as [string, string]
        return `  Typed(doc, ${basic(sheet)}, ${basic(address)}, ${basic(text)}, ${index})`
      }),
      `  doc.storeToURL(${basic(pathToFileURL(names[index]!.output).href)}, store())`,
      '  doc.close(True)',
    ])
    // The first start makes the profile, and this folder with it.
    const library = path.join(profile, 'user', 'basic', 'Standard')
    if (!fs.existsSync(library)) convertAll([workbooks[0]!.workbook], 'fods')
    fs.writeFileSync(path.join(library, 'Module1.xba'), macro(report, typing.flat().join('\n')))
    const options = [`-env:UserInstallation=${pathToFileURL(profile)}`, '--headless', '--norestore']
    execFileSync('soffice', [...options, 'macro:///Standard.Module1.Fill'], { stdio: 'pipe' })
    const locked = (fs.existsSync(report) ? fs.readFileSync(report, 'utf8') : '').trim().split(/\s*\n/)
    return names.map(({ output }, index) => ({
      workbook: fs.readFileSync(output),
      locked: locked.flatMap((line) => (line.startsWith(`${index} `) ? [line.slice(2)] : [])),
    }))
  }
  return {
    convertAll,
    fillAll,
    convert: (workbook, to, from) => convertAll([workbook], to, from)[0]!,
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
  }
}

const basic = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** Figures are typed as on a keyboard, in the language of the profile; a cell of texts takes its text as it is. */
const macro = (report: string, typing: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Fill
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  Dim store(0) As New com.sun.star.beans.PropertyValue
  store(0).Name = "FilterName" : store(0).Value = "Calc MS Excel 2007 XML"
${xml(typing)}
End Sub

Sub Typed(doc, sheet, address, text, number)
  own = doc.Sheets.getByName(sheet)
  cell = own.getCellRangeByName(address)
  If own.isProtected() And cell.CellProtection.IsLocked Then
    file = FreeFile
    Open ${xml(basic(report))} For Append As #file
    Print #file, number &amp; " " &amp; sheet &amp; "!" &amp; address
    Close #file
  ElseIf doc.NumberFormats.getByKey(cell.NumberFormat).Type And com.sun.star.util.NumberFormat.TEXT Then
    cell.String = text
  Else
    cell.FormulaLocal = text
  End If
End Sub
</script:module>
`

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

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
