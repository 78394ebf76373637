// Workbooks that pohon made itself and that come back filled in: the one place where `pohon import` hands a file to another module.
import { carriesForm } from '../form/read.ts'
import type { Host } from '../host.ts'
import type { Workbook } from '../source/grid.ts'
import type { ImportOptions } from './import.ts'

export interface MarkedFile {
  /** How the user named it. */
  readonly written: string
  readonly bytes: Uint8Array
  readonly book: Workbook
}

export interface Marked {
  /** Whether a workbook carries this form's mark. */
  readonly carries: (book: Workbook) => boolean
  /** Takes the files back; gives the exit code. */
  readonly load: () => Promise<{
    readonly take: (host: Host, files: readonly MarkedFile[], options: ImportOptions) => Promise<number>
  }>
}

/** In this order: the first that knows its mark takes the files. Each `load` is an `import()` of a chunk of its own. */
export const marked: readonly Marked[] = [{ carries: carriesForm, load: () => import('./import-form.ts') }]
