// SOURCE_DATE_EPOCH: the moment that a workbook is to say it was made at (reproducible-builds.org/specs/source-date-epoch).
import type { Text } from '../diagnostic.ts'
import { UsageError } from '../usage.ts'

/** Null where the environment has none. Seconds since 1970; what a workbook can say ends with the year 9999. */
export function sourceDate({ SOURCE_DATE_EPOCH: written }: NodeJS.ProcessEnv): Date | null {
  if (written === undefined || written === '') return null
  const date = new Date(Number(written) * 1000)
  if (!/^\d+$/.test(written) || !(date.getTime() < Date.UTC(10_000)))
    throw new UsageError(malformed, { nilai: written })
  return date
}

const malformed: Text = {
  id: 'SOURCE_DATE_EPOCH berisi "{nilai}"; isi dengan detik sejak 1970, misalnya 1735689600, atau kosongkan',
  en: 'SOURCE_DATE_EPOCH is "{nilai}"; set it to seconds since 1970, such as 1735689600, or unset it',
}
