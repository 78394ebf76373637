// By what a form is recognised when it comes back: the hidden sheet in it, and the hidden column and row of its tables.

/** Counts up when a form is made that older versions of pohon cannot take back. */
export const formVersion = 1

export const formMark = {
  sheet: 'pohon',
  /** In its first cell; beside it stands the version. */
  first: 'pohon-formulir',
  /** Above the ids of a table, before what the ids are of: `id:realisasi`. In the same row stand the keys of its columns. */
  column: 'id:',
  /** The column of the mark's sheet from which lists of choices stand. */
  lists: 7,
} as const
