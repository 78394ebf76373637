// What analysts write in a formula out of habit (Excel, word processors, English), and what the formula language has for it.

export const gantiTanda: Readonly<Record<string, string>> = {
  x: '*',
  X: '*',
  '×': '*',
  '·': '*',
  '÷': '/',
  ':': '/',
  '−': '-',
  '–': '-',
  ';': ',',
  '=': '==',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  '[': '(',
  ']': ')',
  '{': '(',
  '}': ')',
}

/** Names of functions, without case and underscores. */
export const gantiFungsi: Readonly<Record<string, string>> = {
  sum: 'jumlah',
  total: 'jumlah',
  average: 'rata',
  avg: 'rata',
  mean: 'rata',
  ratarata: 'rata',
  minimum: 'min',
  max: 'maks',
  maksimum: 'maks',
  round: 'bulat',
  bulatkan: 'bulat',
  if: 'jika',
}
