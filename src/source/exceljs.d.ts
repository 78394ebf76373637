// The part of exceljs 4.4.0 that reads the XML of a workbook's parts, imported alone: see workbook.ts. What is read is described
// there, as far as it is used.
declare module 'exceljs/lib/xlsx/xform/*' {
  export default class Xform {
    constructor(options?: { ignoreNodes: readonly string[] })
    /** The part's text in pieces → what it says. */
    parseStream(pieces: Iterable<string>): Promise<unknown>
    /** Worksheets only: puts shared texts, dates and number formats into the cells. */
    reconcile(model: object, options: object): void
  }
}

/** Number formats that every workbook has, by number. */
declare module 'exceljs/lib/xlsx/defaultnumformats.js' {
  const formats: Readonly<Record<string, { readonly f?: string }>>
  export default formats
}
