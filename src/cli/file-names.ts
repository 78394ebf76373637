// Names of agencies and signatories → parts of file names.
import { createHash } from 'node:crypto'
import { samakan } from '../plan/satuan.ts'

/** Longer names are cut: a path of Windows has 260 characters. */
const longest = 60

/**
 * Names as parts of file names: `dinas-kesehatan`. Small letters and digits only, so that no system takes two for one. One that is
 * cut, has no such letter, or is another's too ends in a hash of the name: it does not depend on which others there are.
 */
export function fileNames(names: readonly string[]): readonly string[] {
  const slugs = names.map((name) => {
    const words = name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g)
    return words?.join('-') ?? ''
  })
  return slugs.map((slug, index) => {
    if (slug !== '' && slug.length <= longest && slugs.indexOf(slug) === slugs.lastIndexOf(slug)) return slug
    const hash = createHash('sha256').update(samakan(names[index]!)).digest('hex').slice(0, 6)
    const cut =
      slug.length <= longest - 7
        ? slug
        : slug
            .slice(0, longest - 6)
            .replace(/-[^-]*$/, '')
            .slice(0, longest - 7)
    return [...(cut === '' ? [] : [cut]), hash].join('-')
  })
}
