// Satuan compared: synonyms of the plan and of common use, without case and double spaces.

const umum: ReadonlyMap<string, string> = new Map([
  ['%', 'persen'],
  ['persen (%)', 'persen'],
  ['persentase', 'persen'],
  ['rp', 'rupiah'],
  ['rp.', 'rupiah'],
  ['ya / tidak', 'ya/tidak'],
])

/** Texts that are equal for a reader: no case, no double or outer spaces. */
export const samakan = (teks: string): string => teks.trim().replace(spasiLain, ' ').toLowerCase()

/** Not a single space, which most texts have only: they stay as they are instead of being put together anew. */
const spasiLain = /\s\s+|[^\S ]/g

/** The satuan that a written one stands for; null stays null. */
export function satuanBaku(satuan: string | null, sinonim: ReadonlyMap<string, string>): string | null {
  if (satuan === null || satuan.trim() === '') return null
  const known = terbaca.get(satuan)
  const key = known ?? samakan(satuan)
  if (known === undefined && terbaca.size < satuanTerbanyak) terbaca.set(satuan, key)
  return sinonim.get(key) ?? umum.get(key) ?? key
}

/** A plan has few satuan, and every figure asks for its own. */
const terbaca = new Map<string, string>()
const satuanTerbanyak = 1000
