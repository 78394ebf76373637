// Who signs an annex: from `pejabat`, `tempat` and `dokumen` of pohon.yaml; what these do not say is left open, to be written by hand.
import type { Language } from '../diagnostic.ts'
import { samakan } from '../plan/satuan.ts'
import type { Pejabat } from '../plan/types.ts'
import type { AnnexInput, Signature } from './annex.ts'
import { owners } from './heading.ts'

const months: Readonly<Record<Language, string>> = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember',
  en: 'January February March April May June July August September October November December',
}

/** The one who signs for whom the annex is: the head of the only OPD shown, else the government's. None where `pejabat` names neither. */
export function headSignature(input: AnnexInput, document?: string): readonly Signature[] {
  const found = owners(input)
    .map((owner) => pejabatOf(input, owner))
    .find((pejabat) => pejabat !== undefined)
  return found === undefined ? [] : [signature(found, dated(input, document))]
}

/** The entry of `pejabat` for an OPD; names are compared without case and double spaces. */
export function pejabatOf({ plan }: Pick<AnnexInput, 'plan'>, opd: string): Pejabat | undefined {
  return plan.rencana.pejabat.find((pejabat) => samakan(pejabat.opd) === samakan(opd))
}

export function signature(pejabat: Pejabat, when: string | null, before: readonly string[] = []): Signature {
  const { jabatan, nama, pangkat, nip } = pejabat
  return {
    dated: when,
    office: [...before, `${jabatan ?? pejabat.opd},`],
    name: nama,
    below: [...(pangkat === null ? [] : [pangkat]), ...(nip === null ? [] : [`NIP ${nip}`])],
  }
}

/** To be written by hand; place and date stand on one line above a signature. */
const open = '………………'

/** Place and date of the year's document; the date is left open where `dokumen` has none, and never today's. */
export function dated({ plan, figures, language }: AnnexInput, document?: string): string {
  const { year } = figures.masa
  const place = plan.rencana.tempat ?? open
  const tanggal = document === undefined ? null : (plan.rencana.dokumen.get(document)?.get(year)?.tanggal ?? null)
  return `${place}, ${tanggal === null ? `${open} ${year}` : dateText(tanggal, language)}`
}

/** `15 Januari 2025`; a date in another form stays as it is written. */
export function dateText(tanggal: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(tanggal) ?? []
  const name = months[language].split(' ')[Number(month) - 1]
  return name === undefined ? tanggal : `${Number(day)} ${name} ${year}`
}
