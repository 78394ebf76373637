// The kinds of plan files that have a schema: `<kind>.schema.json`.
export type Kind = 'pohon' | 'rencana' | 'realisasi'
