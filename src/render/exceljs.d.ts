// The part of exceljs 4.4.0 that writes sheet by sheet, imported alone: it leaves out half of the library. `_merges`, `_definedNames`,
// `_write…`, `zip`, `styles`, shared strings and what begins the rows are private: see the files that use them for why.
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
    readonly rowBreaks: { id: number; max: number; man: 1 }[]
    startedData: boolean
    _writeColumns(): void
    _writeOpenSheetData(): void
    /** `pipes`: the archive's, when it has come to this sheet. */
    readonly stream: {
      write(xml: string): unknown
      /** Streams of a version without `writableLength`. */
      readonly pipes: readonly (NodeJS.EventEmitter & { readonly _writableState: { readonly length: number } })[]
    }
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
    /** `count` says whether the workbook has a list of texts, which `addSharedStrings` writes. */
    sharedStrings: { readonly count: number; add(text: string): number }
    addSharedStrings(): Promise<void>
    /** `addStyleModel` gives the number of a style's cell format. */
    readonly styles: { addStyleModel(style: Partial<Style>): number }
  }
}
