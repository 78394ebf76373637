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
export const samakan = (teks: string): string => teks.trim().replace(/\s+/g, ' ').toLowerCase()

/** The satuan that a written one stands for; null stays null. */
export function satuanBaku(satuan: string | null, sinonim: ReadonlyMap<string, string>): string | null {
  if (satuan === null || satuan.trim() === '') return null
  const key = samakan(satuan)
  return sinonim.get(key) ?? umum.get(key) ?? key
}
