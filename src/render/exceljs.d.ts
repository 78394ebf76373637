// The part of exceljs 4.4.0 that writes sheet by sheet, imported alone: it leaves out half of the library. `_merges`, `_formulae`,
// `_definedNames`, `_write…`, `zip` and `styles` are private: see the files that use them for why.
declare module 'exceljs/lib/stream/xlsx/workbook-writer.js' {
  import type { Writable } from 'node:stream'
  import type { AddWorksheetOptions, DataValidation, Row, Style, WorksheetProtection } from 'exceljs'

  export interface WorksheetWriter {
    columns: { width: number; hidden?: boolean }[]
    readonly dataValidations: { readonly model: Record<string, DataValidation> }
    sheetProtection: (Partial<WorksheetProtection> & { sheet: true }) | null
    _writeSheetProtection(): void
    _writeAutoFilter(): void
    readonly _merges: string[]
    _formulae: Record<string, unknown>
    getRow(number: number): Row
    commit(): void
  }

  export default class WorkbookWriter {
    constructor(options: {
      stream: Writable
      useStyles: boolean
      useSharedStrings: boolean
      created: Date
      modified: Date
      creator: string
      lastModifiedBy: string
    })
    addWorksheet(name: string, options: Partial<AddWorksheetOptions>): WorksheetWriter
    commit(): Promise<void>
    title?: string
    _definedNames: { model: { name: string; ranges: string[] }[] }
    readonly zip: { append(content: unknown, entry: { name: string }): unknown }
    /** `addStyleModel` gives the number of a style's cell format. */
    readonly styles: { addStyleModel(style: Partial<Style>): number }
  }
}
