// Official codes: their grammar, the forms that denote the same item, and which lies under which.

/** Urusan, bidang, program, kegiatan, sub kegiatan; the fourth segment alone is no item. */
const bentuk = /^(X|[1-9])(\.(XX|\d{2})(\.\d{2}(\.[1-8]\.\d{2}(\.(\d{2}|\d{4}))?)?)?)?$/i

/** Organisation codes: eight segments, such as `5.02.0.00.0.00.02.0000`. */
const organisasi = /^\d(\.\d{1,4}){7}$/

export const isKodeOrganisasi = (kode: string): boolean => organisasi.test(kode.trim())

export const isKode = (kode: string): boolean => bentuk.test(kode.trim())

/** One form for comparing: upper case, sub kegiatan with four digits (`.03` and `.0003` are one). */
export function kodeBaku(kode: string): string {
  const segments = kode.trim().toUpperCase().split('.')
  return segments.map((segment, index) => (index === 5 ? segment.padStart(4, '0') : segment)).join('.')
}

/** Whether a code lies under another, or is it; `X.XX` stands for any bidang. */
export function berawalan(kode: string, awalan: string): boolean {
  const [own, above] = [kodeBaku(kode).split('.'), kodeBaku(awalan).split('.')]
  if (own.length < above.length) return false
  return above.every((segment, index) => segment === own[index] || /^XX?$/.test(segment) || /^XX?$/.test(own[index]!))
}

/** The code that a text of another form can only mean: other separators, too few digits; null where it is not clear. */
export function saranKode(teks: string): string | null {
  const segments = teks
    .trim()
    .replace(/[\s,;:/_-]+/g, '.')
    .replace(/\.{2,}|\.$/g, (dots) => (dots.length > 1 ? '.' : ''))
    .split('.')
    .map((segment, index) => (/^\d$/.test(segment) ? segment.padStart(lebar[index] ?? 1, '0') : segment))
  const kode = segments.join('.')
  return kode !== teks.trim() && isKode(kode) ? kode : null
}

/** Digits of each segment; a sub kegiatan of one digit is written with four. */
const lebar = [1, 2, 2, 1, 2, 4]
