// Single values that an office's form asks for beside its tables: whose it is, which period, who signs.
import type { AnnexInput } from './annex.ts'
import { origin, owners, period } from './heading.ts'
import { dated, pejabatOf } from './signatures.ts'
import { quarters } from './words.ts'

/** By the name that their cells have in the form, in the order in which they are documented. Empty where the plan does not say. */
export function isian(input: AnnexInput): Readonly<Record<string, string>> {
  const { figures, above, only } = input
  const own = owners(input)
  const signer = own.map((owner) => pejabatOf(input, owner)).find((found) => found !== undefined)
  return {
    pohon_judul: above ?? '',
    pohon_instansi: own[0] ?? '',
    pohon_pemerintah: own.at(-1) ?? '',
    pohon_tahun: String(figures.masa.year),
    pohon_triwulan: quarters[figures.masa.until][input.language],
    pohon_periode: period(input),
    pohon_pilihan: only.join('; '),
    pohon_tempat_tanggal: dated(input),
    pohon_jabatan: signer?.jabatan ?? signer?.opd ?? '',
    pohon_nama: signer?.nama ?? '',
    pohon_pangkat: signer?.pangkat ?? '',
    pohon_nip: signer?.nip ?? '',
    pohon_asal: origin(input),
  }
}
