// Rumus yang tidak dapat dibaca, memakai nama di luar komponen, atau tidak memberi bilangan: tunjukkan kolomnya di dalam rumus.

import type { Args, Place } from '../../diagnostic.ts'
import { aritmetika, bacaRumus, type GalatRumus, kolomBagiNol, namaFungsi } from '../../figures/index.ts'
import type { Operan } from '../../figures/types.ts'
import { nearest } from '../../messages/nearest.ts'
import type { Hitung, Indikator, Plan } from '../../plan/types.ts'
import { at, keyOf, locate } from '../../plan/where.ts'
import { cursorAt, get } from '../../source/cursor.ts'
import { type Context, defineRule } from '../define.ts'
import { gantiFungsi, gantiTanda } from '../words/rumus.ts'

export const hitungRumus = defineRule({
  id: 'hitung/rumus',
  scope: 'indikator',
  severity: 'galat',
  basis: null,
  grounds: 'format',
  summary: {
    id: 'rumus yang tidak terbaca, memakai nama di luar komponen, atau membagi dengan 0',
    en: 'a formula that does not parse, names what is not in komponen, or divides by 0',
  },
  why: {
    id: 'Rumus yang tidak terbaca tidak menghasilkan angka: realisasi dan capaian indikator ini kosong di lampiran, begitu pula semua indikator yang dihitung darinya. Rumus tidak pernah ditebak, karena tebakan yang keliru akan tercetak sebagai angka resmi.',
    en: 'A formula that does not parse gives no figure: the actual and the achievement of this indikator stay empty in the annexes, and so do those of every indikator computed from it. A formula is never guessed, since a wrong guess would be printed as an official figure.',
  },
  bad: `versi: 1
variabel:
  jumlah-asn: { nama: Jumlah ASN, satuan: orang, nilai: { 2025: 9120 }, sumber: SIMPEG }
  asn-terlatih: { nama: Jumlah ASN terlatih, satuan: orang, nilai: { 2025: 5300 }, sumber: SIMPEG }
pohon:
  level: 4
  sasaran: Terlaksananya diklat teknis ASN
  indikator:
    - nama: Persentase ASN mengikuti diklat teknis
      satuan: persen
      target: { 2025: 60 }
      hitung:
        cara: formula
        rumus: terlatih / asn x 100
        komponen: { terlatih: asn-terlatih, asn: jumlah-asn }
`,
  good: `versi: 1
variabel:
  jumlah-asn: { nama: Jumlah ASN, satuan: orang, nilai: { 2025: 9120 }, sumber: SIMPEG }
  asn-terlatih: { nama: Jumlah ASN terlatih, satuan: orang, nilai: { 2025: 5300 }, sumber: SIMPEG }
pohon:
  level: 4
  sasaran: Terlaksananya diklat teknis ASN
  indikator:
    - nama: Persentase ASN mengikuti diklat teknis
      satuan: persen
      target: { 2025: 60 }
      hitung:
        cara: formula
        rumus: terlatih / asn * 100
        komponen: { terlatih: asn-terlatih, asn: jumlah-asn }
`,
  messages: {
    sintaks: {
      id: 'rumus tidak terbaca mulai "{teks}" pada kolom {kolom}',
      en: 'the formula does not parse from "{teks}" at column {kolom} on',
      help: {
        id: 'pakai bilangan, nama komponen, + - * / ^, kurung, dan perbandingan',
        en: 'use numbers, names of komponen, + - * / ^, parentheses and comparisons',
      },
    },
    akhir: {
      id: 'rumus berhenti sebelum lengkap',
      en: 'the formula ends before it is complete',
      help: {
        id: 'lengkapi bilangan, nama, atau kurung tutup di ujungnya',
        en: 'add the number, name or closing parenthesis that is missing at its end',
      },
    },
    koma: {
      id: '"{teks}" pada kolom {kolom} bukan tanda desimal: di dalam rumus koma memisahkan isian fungsi',
      en: '"{teks}" at column {kolom} is no decimal sign: in a formula a comma separates the arguments of a function',
      help: { id: 'tulis {benar}', en: 'write {benar}' },
    },
    tanda: {
      id: '"{teks}" pada kolom {kolom} tidak termasuk bahasa rumus',
      en: '"{teks}" at column {kolom} is not part of the formula language',
      help: { id: 'tulis "{benar}"', en: 'write "{benar}"' },
    },
    'tidak-diizinkan': {
      id: '"{teks}" pada kolom {kolom} tidak termasuk bahasa rumus',
      en: '"{teks}" at column {kolom} is not part of the formula language',
      help: {
        id: 'pakai bilangan, nama komponen, + - * / ^, kurung, dan perbandingan',
        en: 'use numbers, names of komponen, + - * / ^, parentheses and comparisons',
      },
    },
    'nama-mirip': {
      id: '"{teks}" pada kolom {kolom} tidak ada di komponen',
      en: '"{teks}" at column {kolom} is not in komponen',
      help: { id: 'mungkin maksudnya "{benar}"', en: 'did you mean "{benar}"?' },
    },
    'nama-tidak-dikenal': {
      id: '"{teks}" pada kolom {kolom} tidak ada di komponen',
      en: '"{teks}" at column {kolom} is not in komponen',
      help: { id: 'tambahkan "{teks}: id-indikator" di komponen', en: 'add "{teks}: indikator-id" to komponen' },
    },
    'fungsi-tidak-dikenal': {
      id: 'fungsi "{teks}" pada kolom {kolom} tidak dikenal',
      en: 'function "{teks}" at column {kolom} is not known',
      help: {
        id: 'yang ada: jumlah, rata, min, maks, bulat, abs, jika',
        en: 'there are jumlah, rata, min, maks, bulat, abs, jika',
      },
    },
    'fungsi-mirip': {
      id: 'fungsi "{teks}" pada kolom {kolom} tidak dikenal',
      en: 'function "{teks}" at column {kolom} is not known',
      help: { id: 'mungkin maksudnya "{benar}"', en: 'did you mean "{benar}"?' },
    },
    'jumlah-argumen': {
      id: 'jumlah isian fungsi "{teks}" pada kolom {kolom} keliru',
      en: 'function "{teks}" at column {kolom} has the wrong number of arguments',
      help: {
        id: 'bulat(x, n), abs(x), jika(syarat, bila_ya, bila_tidak); yang lain satu atau lebih',
        en: 'bulat(x, n), abs(x), jika(condition, then, else); the others one or more',
      },
    },
    'digit-bulat': {
      id: 'banyaknya desimal pada fungsi "bulat" di kolom {kolom} bukan bilangan bulat 0 sampai 20',
      en: 'the number of decimals of the function "bulat" at column {kolom} is not a whole number from 0 to 20',
      help: { id: 'tulis misalnya bulat(x, 2)', en: 'write bulat(x, 2), for example' },
    },
    'bagi-nol': {
      id: 'rumus ini membagi dengan 0 pada kolom {kolom}, untuk {sisi} {tahun}',
      en: 'this formula divides by 0 at column {kolom}, for the {sisi} of {tahun}',
      severity: 'warning',
      help: {
        id: 'periksa angka pembaginya, atau sebut hasilnya bila 0: jika(b == 0, 0, a / b)',
        en: 'check the figures of the divisor, or say what the result is for 0: jika(b == 0, 0, a / b)',
      },
    },
    'penyebut-nol': {
      id: 'penyebut "{id}" adalah 0 untuk {sisi} {tahun}, maka rasio ini tidak terhitung',
      en: 'the penyebut "{id}" is 0 for the {sisi} of {tahun}, so that this ratio cannot be computed',
      severity: 'warning',
      help: {
        id: 'periksa angkanya, atau pakai cara: formula dengan jika(b == 0, 0, a / b)',
        en: 'check its figures, or use cara: formula with jika(b == 0, 0, a / b)',
      },
    },
    'bukan-angka': {
      id: 'hasil hitungan ini bukan bilangan, atau terlalu besar, untuk {sisi} {tahun}',
      en: 'the result of this roll-up is no number, or too large, for the {sisi} of {tahun}',
      severity: 'warning',
      help: {
        id: 'periksa pangkat di dalam rumus dan angka komponennya',
        en: 'check the powers in the formula and the figures of its komponen',
      },
    },
    'terlalu-panjang': {
      id: 'rumus terlalu panjang, batasnya sebelum kolom {kolom}',
      en: 'the formula is too long, its limit is before column {kolom}',
      help: { id: 'pecah menjadi beberapa indikator', en: 'split it into several indikator' },
    },
    'terlalu-dalam': {
      id: 'rumus bersarang terlalu dalam pada kolom {kolom}: "{teks}"',
      en: 'the formula nests too deep at column {kolom}: "{teks}"',
      help: { id: 'pecah menjadi beberapa indikator', en: 'split it into several indikator' },
    },
  },
  check(indikator, report, context) {
    const { hitung } = indikator
    const { plan } = context
    if (hitung === null || indikator.samaDengan !== null) return
    if (hitung.cara === 'formula') {
      if (hitung.rumus === null) {
        if (isWritten(plan, hitung)) report('akhir', keyOf(hitung, 'rumus'))
        return
      }
      const names = hitung.komponen.map(({ nama }) => nama)
      const result = bacaRumus(hitung.rumus, names)
      if (Array.isArray(result)) {
        for (const galat of result as readonly GalatRumus[]) {
          const { message, benar } = wording(galat, hitung.rumus, names)
          const args: Args =
            message === 'akhir' ? {} : { kolom: galat.column, teks: galat.teks, ...(benar !== null && { benar }) }
          report(message, within(plan, hitung, galat.column, galat.teks), args)
        }
        return
      }
    } else if (hitung.cara !== 'rasio') return
    const gagal = gagalPertama(indikator, context)
    if (gagal === null) return
    const args = { sisi: sisi[gagal.sisi], tahun: gagal.tahun }
    if (gagal.alasan === 'bukan-angka')
      report('bukan-angka', at(hitung, hitung.rumus === null ? 'cara' : 'rumus'), args)
    else if (hitung.cara === 'rasio') report('penyebut-nol', at(hitung, 'penyebut'), { ...args, id: hitung.penyebut! })
    else {
      const kolom = kolomPembagi(hitung.rumus!, gagal.operan)
      report('bagi-nol', within(plan, hitung, kolom, '/'), { ...args, kolom })
    }
  },
})

/** Empty, and not merely absent: that the key is missing is another rule's business. */
function isWritten(plan: Plan, { file, entry }: Hitung): boolean {
  return get(cursorAt(plan.documents.get(file)!, entry), 'rumus')?.data === ''
}

/** The message for an error of the text, and what the user may have meant. */
function wording({ pesan, column, teks }: GalatRumus, rumus: string, names: readonly string[]) {
  if (pesan === 'sintaks' && teks === '') return { message: 'akhir', benar: null }
  const decimal = teks === ',' ? /\d+$/.exec(rumus.slice(0, column - 1)) : null
  const fraction = /^\d+/.exec(rumus.slice(column))
  if (decimal && fraction) return { message: 'koma', benar: `${decimal[0]}.${fraction[0]}` }
  const ganti = gantiTanda[teks]
  if (ganti !== undefined && (pesan === 'sintaks' || pesan === 'tidak-diizinkan'))
    return { message: 'tanda', benar: ganti }
  if (pesan === 'fungsi-tidak-dikenal') {
    const benar = gantiFungsi[teks.toLowerCase().replaceAll('_', '')] ?? nearest(teks, namaFungsi)
    return { message: benar === null ? pesan : 'fungsi-mirip', benar }
  }
  const benar = pesan === 'nama-tidak-dikenal' ? nearest(teks, names) : null
  return { message: benar === null ? pesan : 'nama-mirip', benar }
}

interface Gagal {
  readonly sisi: 'target' | 'realisasi'
  readonly tahun: number
  readonly alasan: 'bagi-nol' | 'bukan-angka'
  readonly operan: readonly Operan[]
}

const sisi = { realisasi: { id: 'realisasi', en: 'actual' }, target: { id: 'target', en: 'target' } }

/** The first whole year of which all operands are numbers, and which has no result all the same. */
function gagalPertama({ id }: Indikator, { plan, figures }: Context): Gagal | null {
  for (const tahun of plan.tahun) {
    const computed = figures({ year: tahun, until: 'tw4' }).indikator.get(id)?.computed
    for (const satu of ['realisasi', 'target'] as const) {
      const { alasan = null, asal = null } = computed?.[satu] ?? {}
      if (asal?.jenis !== 'hitung' || (alasan !== 'bagi-nol' && alasan !== 'bukan-angka')) continue
      if (asal.operan.every(({ angka }) => angka.nilai !== null && aritmetika(angka.nilai) !== null)) {
        return { sisi: satu, tahun, alasan, operan: asal.operan }
      }
    }
  }
  return null
}

/** The column of the division by zero within a formula that parses. */
function kolomPembagi(rumus: string, operan: readonly Operan[]): number {
  const read = bacaRumus(
    rumus,
    operan.map(({ nama }) => nama),
  )
  const nilai = new Map(operan.map(({ nama, angka }) => [nama, aritmetika(angka.nilai!)!]))
  return ('bentuk' in read ? kolomBagiNol(read.bentuk, nilai) : null) ?? 1
}

/** The part of the formula's text; the whole formula where the file has it in another form (several lines, escapes). */
function within(plan: Plan, hitung: Hitung, column: number, teks: string): Place {
  const place = locate(plan.documents, at(hitung, 'rumus'))
  const written = plan.documents.get(place.file)!.text.slice(place.start, place.end)
  const offset = written.indexOf(hitung.rumus!)
  if (offset < 0) return place.end > place.start ? place : locate(plan.documents, keyOf(hitung, 'rumus'))
  const start = Math.min(place.start + offset + column - 1, place.end - 1)
  return { file: place.file, start, end: Math.min(place.end, start + Math.max(1, teks.length)) }
}
