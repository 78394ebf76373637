// Rumus yang tidak dapat dibaca, atau memakai nama yang tidak ada di komponen: tunjukkan kolomnya di dalam rumus.

import type { Place } from '../../diagnostic.ts'
import { bacaRumus, type GalatRumus } from '../../figures/index.ts'
import { nearest } from '../../messages/nearest.ts'
import type { Hitung, Plan } from '../../plan/types.ts'
import { at, keyOf, locate } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const hitungRumus = defineRule({
  id: 'hitung/rumus',
  scope: 'indikator',
  severity: 'galat',
  basis: null,
  grounds: 'format',
  summary: {
    id: 'rumus yang tidak terbaca atau memakai nama di luar komponen',
    en: 'a formula that does not parse, or names what is not in komponen',
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
    'jumlah-argumen': {
      id: 'jumlah isian fungsi "{teks}" pada kolom {kolom} keliru',
      en: 'function "{teks}" at column {kolom} has the wrong number of arguments',
      help: {
        id: 'bulat(x, n), abs(x), jika(syarat, bila_ya, bila_tidak); yang lain satu atau lebih',
        en: 'bulat(x, n), abs(x), jika(condition, then, else); the others one or more',
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
  check({ hitung }, report, { plan }) {
    if (hitung?.cara !== 'formula' || hitung.rumus === null) return
    const names = hitung.komponen.map(({ nama }) => nama)
    const result = bacaRumus(hitung.rumus, names)
    if (!Array.isArray(result)) return
    for (const { pesan, column, teks } of result as readonly GalatRumus[]) {
      const benar = pesan === 'nama-tidak-dikenal' ? nearest(teks, names) : null
      const args = { kolom: column, teks, ...(benar === null ? {} : { benar }) }
      const place = within(plan, hitung, column, teks)
      if (pesan === 'sintaks' && teks === '') report('akhir', place)
      else report(benar === null ? pesan : 'nama-mirip', place, args)
    }
  },
})

/** The part of the formula's text; the whole formula where the file has it in another form (several lines, escapes). */
function within(plan: Plan, hitung: Hitung, column: number, teks: string): Place {
  const place = locate(plan.documents, at(hitung, 'rumus'))
  const written = plan.documents.get(place.file)!.text.slice(place.start, place.end)
  const offset = written.indexOf(hitung.rumus!)
  if (offset < 0) return place.end > place.start ? place : locate(plan.documents, keyOf(hitung, 'rumus'))
  const start = Math.min(place.start + offset + column - 1, place.end - 1)
  return { file: place.file, start, end: Math.min(place.end, start + Math.max(1, teks.length)) }
}
