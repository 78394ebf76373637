// The part of exceljs 4.4.0 that is imported alone.

/** Number formats that every workbook has, by number. */
declare module 'exceljs/lib/xlsx/defaultnumformats.js' {
  const formats: Readonly<Record<string, { readonly f?: string }>>
  export default formats
}
