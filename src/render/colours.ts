// Colours of levels and of kategori, the same in workbooks, drawings and pages; black or white text can be read on each of them.

/** Levels from dark to light blue; green, yellow and red are left to kategori. */
export const levelFills = ['A9C1E8', 'C3D4F0', 'D8E3F5', 'E8EEF9', 'F4F7FC', 'FFFFFF'] as const

/** Fills of kategori; dark ones carry white text. Unknown words have no fill: the kategori's text always stands in the cell. */
export const warnaFills: Readonly<Record<string, { readonly fill: string; readonly white?: true }>> = {
  'hijau-tua': { fill: '00803C', white: true },
  hijau: { fill: '92D050' },
  'hijau-muda': { fill: 'C6E0B4' },
  kuning: { fill: 'FFE066' },
  jingga: { fill: 'F9B25E' },
  merah: { fill: 'C8322B', white: true },
  'merah-tua': { fill: 'A61C1C', white: true },
  biru: { fill: '9BC2E6' },
  'abu-abu': { fill: 'BFBFBF' },
}

export const warnaFill = (warna: string): { readonly fill: string; readonly white?: true } | undefined =>
  Object.hasOwn(warnaFills, warna) ? warnaFills[warna] : undefined
