/** A double as text that programs take for one, whole amounts too: `12.0`. */
export const double = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e21 ? `${value}.0` : String(value)
