// Target setiap tahun periode membuat kinerja dapat diukur; tahun tanpa target tidak dapat dinilai.
import { adaIsi } from '../../figures/index.ts'
import { triwulan } from '../../plan/types.ts'
import { at } from '../../plan/where.ts'
import { type Cursor, cursorAt, entries, get, isMapping } from '../../source/cursor.ts'
import { defineRule, tertulis } from '../define.ts'

export const targetKosong = defineRule({
  id: 'target/kosong',
  scope: 'indikator',
  severity: 'peringatan',
  basis: 'LKE 1.b.7',
  grounds: 'regulation',
  summary: { id: 'tahun periode tanpa target', en: 'years of the period without target' },
  why: {
    id: 'Tahun tanpa target tidak mempunyai capaian: selnya kosong di lampiran, dan realisasi tahun itu tidak dapat dibandingkan dengan apa pun. LKE 1.b.7 menilai target, jadi indikator tanpa target tidak dapat memenuhinya.',
    en: 'A year without target has no achievement: its cell stays empty in the annexes, and the actual of that year compares with nothing. LKE 1.b.7 judges targets, so an indikator without one cannot meet it.',
  },
  bad: `versi: 1
periode: { awal: 2024, akhir: 2026 }
pohon:
  level: 4
  sasaran: Terlaksananya diklat teknis ASN
  indikator:
    - nama: Jumlah peserta diklat teknis
      satuan: orang
      polaritas: naik
      target: { 2024: 40 }
`,
  good: `versi: 1
periode: { awal: 2024, akhir: 2026 }
pohon:
  level: 4
  sasaran: Terlaksananya diklat teknis ASN
  indikator:
    - nama: Jumlah peserta diklat teknis
      satuan: orang
      polaritas: naik
      target: { 2024: 40, 2025: 45, 2026: 50 }
`,
  messages: {
    semua: {
      id: 'indikator ini belum mempunyai target untuk {tahun}',
      en: 'this indikator has no target for {tahun} yet',
      help: { id: 'tambahkan target per tahun', en: 'add a target for each year' },
    },
    sebagian: {
      id: 'target {tahun} belum ada',
      en: 'the target of {tahun} is missing',
      help: {
        id: 'tambahkan target tahun itu, atau tulis berlaku bila indikator ini baru ada atau sudah berakhir',
        en: 'add the target of that year, or write berlaku if the indikator starts later or has ended',
      },
    },
    dokumen: {
      id: 'target {tahun} belum ada; yang tertulis baru target {dokumen}',
      en: 'the target of {tahun} is missing; so far only that of {dokumen} is written',
      help: {
        id: 'tulis target Renstra di target, atau target PK di target_dokumen; Renja, RKPD, dan RPJMD hanya dibandingkan dengannya',
        en: 'write that of the Renstra in target, or of the PK in target_dokumen; Renja, RKPD and RPJMD are only compared with it',
      },
    },
  },
  check(indikator, report, { plan, figures }) {
    if (indikator.samaDengan !== null) return
    if (indikator.target.size === 0 && tertulis(plan, indikator, 'target')) return
    const { berlaku } = indikator
    const due = plan.tahun.filter((tahun) => tahun >= (berlaku?.awal ?? tahun) && tahun <= (berlaku?.akhir ?? tahun))
    const written = [indikator.target, indikator.targetDokumen.get('pk'), indikator.targetDokumen.get('pk-perubahan')]
    const field = get(cursorAt(plan.documents.get(indikator.file)!, indikator.entry), 'target')
    const missing = due.filter((year) => {
      if (salahTulis(field, year)) return false
      const declared = written.some((deret) => {
        const tahunan = deret?.get(year)
        return tahunan !== undefined && (tahunan.nilai !== null || tahunan.triwulan.some((isian) => isian !== null))
      })
      if (declared) return false
      // A roll-up gives the target where its operands have theirs.
      return (
        indikator.hitung === null ||
        figures({ year, until: 'tw4' }).indikator.get(indikator.id)?.targetTahun.nilai == null
      )
    })
    if (missing.length === 0) return
    const elsewhere = [...indikator.targetDokumen].flatMap(([dokumen, deret]) => {
      const list = missing.filter((year) => adaIsi(deret.get(year)))
      return list.length === 0 ? [] : [`${dokumen} (${years(list)})`]
    })
    const whole = missing.length === due.length
    const where = whole ? at(indikator, 'nama') : at(indikator, 'target')
    if (elsewhere.length > 0) report('dokumen', where, { tahun: years(missing), dokumen: elsewhere.join(', ') })
    else report(whole ? 'semua' : 'sebagian', where, { tahun: years(missing) })
  },
})

const kunciTahun = [
  'nilai',
  ...triwulan,
  'dari',
  'sampai',
  'sumber',
  'catatan',
  'pendukung',
  'kendala',
  'tindak_lanjut',
  'bukti',
]

/** True where something stands that the schema refuses (`target: 66`, `{ 2025: { TW1: 5 } }`): its finding comes first. */
function salahTulis(field: Cursor | undefined, year: number): boolean {
  if (field === undefined || field.data === null) return false
  if (!isMapping(field.data) || entries(field).some(({ key }) => !/^\d{4}$/.test(key))) return true
  const tahunan = get(field, String(year))
  if (tahunan === undefined || tahunan.data === null) return false
  return Array.isArray(tahunan.data) || entries(tahunan).some(({ key }) => !kunciTahun.includes(key))
}

/** `2024–2026` for a run of years, else the years one by one. */
function years(list: readonly number[]): string {
  const run = list.length > 2 && list.at(-1)! - list[0]! === list.length - 1
  return run ? `${list[0]}–${list.at(-1)}` : list.join(', ')
}
