// Renstra, RPJMD, Renja, dan PK menyebut satu target: bila berbeda, perubahannya harus tercatat.
import { konsolidasiOf, targetSampai, urutan } from '../../figures/index.ts'
import type { Besaran } from '../../figures/types.ts'
import type { Deret, Indikator } from '../../plan/types.ts'
import { at, type Where } from '../../plan/where.ts'
import { tempat, tulis } from '../angka.ts'
import { defineRule } from '../define.ts'

export const dokumenBerbeda = defineRule({
  id: 'dokumen/berbeda',
  scope: 'indikator',
  severity: 'peringatan',
  basis: 'LKE 1.b.8',
  grounds: 'regulation',
  summary: {
    id: 'target satu indikator berbeda antardokumen tanpa catatan perubahan',
    en: "an indikator's target differs between documents without a record of the change",
  },
  why: {
    id: 'Lampiran menghitung capaian terhadap target PK bila ada, jadi realisasi yang sama dapat tercapai menurut PK dan gagal menurut Renstra. Dalam praktik evaluator menyandingkan Renstra, Renja, dan PK di kertas kerjanya: beda tanpa catatan perubahan terbaca sebagai dokumen yang tidak selaras (LKE 1.b.8).',
    en: "Annexes compute the achievement against the target of the PK where there is one, so that the same actual may reach the one and miss the Renstra's. In practice evaluators put Renstra, Renja and PK side by side: a difference without a record reads as documents that are not aligned (LKE 1.b.8).",
  },
  bad: `versi: 1
periode: { awal: 2025, akhir: 2025 }
pohon:
  level: 4
  sasaran: Terlaksananya diklat teknis ASN
  indikator:
    - nama: Jumlah peserta diklat teknis
      satuan: orang
      target: { 2025: 45 }
      target_dokumen:
        pk: { 2025: 40 }
`,
  good: `versi: 1
periode: { awal: 2025, akhir: 2025 }
pohon:
  level: 4
  sasaran: Terlaksananya diklat teknis ASN
  indikator:
    - nama: Jumlah peserta diklat teknis
      satuan: orang
      target: { 2025: 45 }
      target_dokumen:
        pk: { 2025: 40 }
      perubahan: [{ tahun: 2025, ke: pk, nomor: "000.8/12/2025", alasan: Efisiensi anggaran }]
`,
  messages: {
    berbeda: {
      id: 'target {tahun} di {dokumen} {nilai}, tetapi di {asal} {lain}',
      en: 'the target of {tahun} is {nilai} in {dokumen}, but {lain} in {asal}',
      help: {
        id: 'samakan, atau catat di perubahan: { tahun: {tahun}, ke: {dokumen}, nomor: …, alasan: … }',
        en: 'make them equal, or record it in perubahan: { tahun: {tahun}, ke: {dokumen}, nomor: …, alasan: … }',
      },
    },
  },
  check(indikator, report) {
    const documents = new Map<string, ReadonlyMap<number, Titik>>([
      ['renstra', perTahun(indikator, indikator.target, 'target')],
    ])
    for (const [name, deret] of indikator.targetDokumen)
      documents.set(name, perTahun(indikator, deret, 'target_dokumen', name))
    for (const [name, points] of documents) {
      for (const [tahun, titik] of points) {
        if (indikator.perubahan.some((satu) => satu.tahun === tahun && satu.ke === name)) continue
        const asal = dasar(name).find((other) => documents.get(other)?.has(tahun))
        const base = asal === undefined ? undefined : documents.get(asal)!.get(tahun)!
        if (asal === undefined || base === undefined || sama(base.besaran, titik.besaran)) continue
        report('berbeda', titik.where, {
          tahun,
          dokumen: name,
          nilai: tulis(titik.besaran),
          asal,
          lain: tulis(base.besaran),
        }).related(base.where, { id: `target di ${asal}`, en: `the target in ${asal}` })
      }
    }
  },
})

type Titik = { readonly besaran: Besaran; readonly where: Where }

/** A document's whole-year values, ranges too. */
function perTahun(indikator: Indikator, deret: Deret, ...path: string[]): ReadonlyMap<number, Titik> {
  const found = new Map<number, Titik>()
  for (const [tahun, tahunan] of deret) {
    const besaran = targetSampai(tahunan, konsolidasiOf(indikator), 4).nilai
    if (besaran !== null) found.set(tahun, { besaran, where: tempat(tahunan, at(indikator, ...path, String(tahun))) })
  }
  return found
}

const urut = ['renstra', 'rpjmd', 'rkpd', 'renja', 'pk']
const asalPerubahan = new Map([
  ['pk-perubahan', 'pk'],
  ['renja-perubahan', 'renja'],
])

/** What a document is compared with: a changed one with the one it changes, all others with the first before them that says something. */
function dasar(name: string): readonly string[] {
  const asal = asalPerubahan.get(name)
  return asal === undefined ? urut.slice(0, urut.indexOf(name)) : [asal, ...urut]
}

/** Ranges by both ends; a range is never a number. */
export function sama(a: Besaran, b: Besaran): boolean {
  if (a.jenis === 'rentang' && b.jenis === 'rentang') return a.dari.equals(b.dari) && a.sampai.equals(b.sampai)
  const [x, y] = [urutan(a), urutan(b)]
  return x !== null && y !== null && x.equals(y)
}
