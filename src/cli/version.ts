// Pohon's own version and address: put in by the build, from package.json.
declare const __VERSION__: string
declare const __HOMEPAGE__: string | null

export const version: string = __VERSION__
/** Null as long as package.json names none. */
export const homepage: string | null = __HOMEPAGE__
