/** The files of a government's plan; with `findings` every node and indikator has one. */
export function plan(options: {
  readonly seed?: number
  readonly agencies: number
  readonly findings?: boolean
}): Iterable<{ readonly path: string; readonly text: string }>
