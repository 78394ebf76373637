// Dua ukuran dalam satu indikator memberi satu target untuk dua hal.
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const indikatorGanda = defineRule({
  id: 'indikator/ganda',
  scope: 'indikator',
  severity: 'peringatan',
  basis: 'LKE 1.b.5',
  grounds: 'regulation',
  summary: { id: 'dua ukuran dalam satu indikator', en: 'two measures in one indikator' },
  why: {
    id: 'Satu target tidak dapat berlaku untuk dua ukuran: bila 40 ASN naik pangkat dan 15 pensiun, tidak jelas angka mana yang harus dilaporkan. Indikator seperti ini tidak spesifik, padahal LKE 1.b.5 meminta indikator yang SMART.',
    en: 'One target cannot serve two measures: when 40 employees are promoted and 15 retire, it is not clear which figure to report. Such an indikator is not specific, while LKE 1.b.5 asks for SMART ones.',
  },
  bad: `versi: 1
pohon:
  - level: 4
    sasaran: Terkelolanya Kenaikan Pangkat dan Pensiun ASN
    indikator:
      - nama: Jumlah ASN yang naik pangkat dan jumlah ASN yang pensiun
        satuan: orang
`,
  good: `versi: 1
pohon:
  - level: 4
    sasaran: Terkelolanya Kenaikan Pangkat dan Pensiun ASN
    indikator:
      - nama: Jumlah ASN yang naik pangkat
        satuan: orang
      - nama: Jumlah ASN yang pensiun
        satuan: orang
`,
  messages: {
    bernomor: {
      id: 'indikator ini memuat beberapa ukuran bernomor',
      en: 'this indikator has several numbered measures',
      help: {
        id: 'tulis setiap ukuran sebagai indikator sendiri',
        en: 'write each measure as an indikator of its own',
      },
    },
    dua: {
      id: 'indikator ini memuat dua ukuran: "{kedua}" juga sebuah ukuran',
      en: 'this indikator has two measures: "{kedua}" is another one',
      help: {
        id: 'tulis setiap ukuran sebagai indikator sendiri',
        en: 'write each measure as an indikator of its own',
      },
    },
  },
  check(indikator, report) {
    const { nama } = indikator
    if (bernomor.test(nama)) return void report('bernomor', at(indikator, 'nama'))
    const [, awal, pertama, kedua, kepala] = dua.exec(nama) ?? []
    if (kedua === undefined || deretan.test(nama)) return
    // "Jumlah laporan Indeks A dan Indeks B": what is counted is the report. "Persentase kecocokan jumlah dan nilai aset": no measures.
    const sama = kepala!.toLowerCase() === awal!.toLowerCase()
    const objek = new RegExp(`\\b${kepala}\\b`, 'i').test(pertama!)
    if (sama || (/^(persentase|prosentase|indeks|prevalensi)$/i.test(kepala!) && !objek))
      report('dua', at(indikator, 'nama'), { kedua })
  },
})

const ukuran = 'persentase|prosentase|indeks|nilai|skor|rasio|jumlah|cakupan|angka|prevalensi|tingkat'
/** The name begins with a number, or the numbered parts are measures: a list of criteria is none. */
const bernomor = new RegExp(`^1[.)]\\s.*\\s2[.)]\\s|\\s1[.)]\\s+(?:${ukuran})\\b.*\\s2[.)]\\s+(?:${ukuran})\\b`, 'i')
/** "Kebutuhan, Jenis dan Jumlah Jabatan": features of one thing. */
const deretan = /,\s+\p{L}+(\s+\p{L}+)?\s+(dan|serta)\s+(jumlah|nilai)\b/iu
const dua = new RegExp(`^(${ukuran})\\b(.*?)(?:\\b(?:dan|serta)\\b|[;/])\\s+((${ukuran})\\s.+)$`, 'i')
