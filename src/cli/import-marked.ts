// Workbooks that pohon made itself and that come back filled in: the one place where `pohon import` hands a file to another module.
import type { Host } from '../host.ts'
import type { Workbook } from '../source/grid.ts'
import type { ImportOptions } from './import.ts'

export interface Marked {
  /** Whether a workbook carries this form's mark. */
  readonly carries: (book: Workbook) => boolean
  /** Takes the file back; gives the exit code. `written` is how the user named it, `bytes` what is in it. */
  readonly load: () => Promise<{
    readonly take: (
      host: Host,
      written: string,
      bytes: Uint8Array,
      book: Workbook,
      options: ImportOptions,
    ) => Promise<number>
  }>
}

/** In this order: the first that knows its mark takes the file. Each `load` is an `import()` of a chunk of its own. */
export const marked: readonly Marked[] = []
