// Numbers and days of a workbook's cells → texts that lose nothing of them.

/** Excel keeps 15 digits. Decimals that the format adds are shown (a code 5.10 that became a number), none is cut. */
export function numberText(value: number, format: string): string {
  const [, decimals = '', percent] = /^[#,0]*0(?:\.(0+))?(%?)$/.exec(format) ?? []
  const plain = (number: number, options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat('en-US', { useGrouping: false, ...options }).format(number)
  const shown = plain(percent ? value * 100 : value, { maximumSignificantDigits: 15 })
  const missing = decimals.length - (shown.split('.')[1] ?? '').length
  const added = missing > 0 ? `${shown}${shown.includes('.') ? '' : '.'}${'0'.repeat(missing)}` : shown
  return percent ? `${added}%` : added
}

/** A day; with its time, where that is not midnight. */
export function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const [day, time] = date.toISOString().split('T') as [string, string]
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 8)}`
}
