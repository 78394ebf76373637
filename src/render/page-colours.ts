// Colours of the page, on a light and on a dark ground. Texts have the contrast that WCAG 2.2 asks for at level AA: 4.5 to 1 with what
// is behind them, 3 to 1 for frames of what can be operated. A test computes it.

export const grounds = ['light', 'dark'] as const
type Ground = (typeof grounds)[number]

export const pageColours: Readonly<Record<string, Readonly<Record<Ground, string>>>> = {
  ground: { light: '#ffffff', dark: '#15181d' },
  surface: { light: '#f3f5f9', dark: '#20262e' },
  text: { light: '#1b1f24', dark: '#e8eaed' },
  muted: { light: '#545b66', dark: '#aab3bf' },
  line: { light: '#c9cfd9', dark: '#3b444f' },
  frame: { light: '#737b87', dark: '#8b95a3' },
  link: { light: '#174ea6', dark: '#8ab4f8' },
  error: { light: '#a61c1c', dark: '#f2a29b' },
  warning: { light: '#7a4d00', dark: '#f0c060' },
  info: { light: '#174ea6', dark: '#8ab4f8' },
  hit: { light: '#fff0b3', dark: '#4a3d0c' },
}

/** Which colour is read on which; the last number is the least contrast. */
export const pagePairs: readonly (readonly [front: string, behind: string, least: number])[] = [
  ...['text', 'muted', 'link', 'error', 'warning', 'info'].flatMap((front) =>
    ['ground', 'surface', 'hit'].map((behind) => [front, behind, 4.5] as const),
  ),
  ...['ground', 'surface', 'hit'].map((behind) => ['frame', behind, 3] as const),
]

export function colourStyle(): string {
  const of = (ground: Ground) =>
    Object.entries(pageColours)
      .map(([name, colour]) => `--${name}:${colour[ground]}`)
      .join(';')
  return [
    `:root{color-scheme:light;${of('light')}}`,
    `@media (prefers-color-scheme:dark){:root{color-scheme:dark;${of('dark')}}}`,
    `:root[data-theme=light]{color-scheme:light;${of('light')}}`,
    `:root[data-theme=dark]{color-scheme:dark;${of('dark')}}`,
    // Ink on paper, whatever the screen shows.
    `@media print{:root,:root[data-theme]{color-scheme:light;${of('light')}}}`,
  ].join('\n')
}
