// Which format is meant by --format and by the ending of -o.
import type { Text } from '../diagnostic.ts'
import { UsageError } from '../usage.ts'

/** `endings` without their dots, `unlisted` those that no error names; throws wrong usage where neither says anything, or the two do not agree. */
export function formatOf<Format extends string>(
  format: Format | undefined,
  output: string,
  endings: Readonly<Record<string, Format>>,
  unlisted: Readonly<Record<string, Format>> = {},
): Format {
  const known = { ...endings, ...unlisted }
  const ending = /\.([a-z]+)$/i.exec(output)?.[1]?.toLowerCase() ?? ''
  const meant = Object.hasOwn(known, ending) ? known[ending] : undefined
  const chosen = format ?? meant
  if (chosen === undefined) throw new UsageError(texts.ending, { path: output, akhiran: endingList(endings) })
  if (meant !== undefined && meant !== chosen)
    throw new UsageError(texts.differ, { path: output, format: chosen, akhiran: meant })
  return chosen
}

/** `.xlsx, .md, …`, for help and errors. */
export const endingList = (endings: Readonly<Record<string, string>>): string =>
  Object.keys(endings)
    .map((ending) => `.${ending}`)
    .join(', ')

const texts = {
  ending: {
    id: 'akhiran "{path}" tidak menyebut format; pakai {akhiran}, atau tulis --format',
    en: 'the ending of "{path}" names no format; use {akhiran}, or give --format',
  },
  differ: {
    id: '"{path}" berakhiran untuk format {akhiran}, tetapi --format meminta {format}; samakan, atau hapus --format',
    en: '"{path}" ends as format {akhiran}, but --format asks for {format}; make them agree, or leave out --format',
  },
} satisfies Record<string, Text>
