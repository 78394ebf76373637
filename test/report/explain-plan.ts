// A small plan for explanations: every way of computing, and every common reason why there is no number.
import { memoryHost } from '../../src/host.ts'
import { type Explanation, explain } from '../../src/report/explain.ts'
import { loadPlan } from '../../src/run.ts'

export interface Asked {
  readonly until?: 'tw1' | 'tw2' | 'tw3' | 'tw4'
  readonly language?: 'id' | 'en'
  readonly depth?: number
  readonly year?: number
}

const rencana = `
versi: 1
periode: { awal: 2024, akhir: 2026 }
capaian: { batas_bawah: 0, batas_rata_rata: 100 }
`
const pohon = `
versi: 1
instansi: Badan Kepegawaian Daerah
variabel:
  jumlah-asn: { nama: Jumlah ASN, satuan: orang, nilai: { 2025: { tw1: 9105, tw2: 9000 } }, sumber: SIMPEG }
  nol: { nama: Pembagi, nilai: { 2025: 0 } }
  kosong: { nama: Jumlah Guru, satuan: orang, sumber: Dinas Pendidikan }
pohon:
  - level: 2
    id: kompetensi
    kode: "5.04.02"
    sasaran: Meningkatnya Kompetensi ASN
    penanggung_jawab: Kepala Badan
    pagu: { 2025: 1000000 }
    realisasi_anggaran: { 2025: { tw2: 400000 } }
    indikator:
      - id: teknis
        nama: Jumlah Peserta Diklat Teknis
        satuan: orang
        bobot: 3
        target: { 2025: { tw1: 10, tw2: 20, tw3: 30, tw4: 40 } }
        realisasi: { 2025: { tw1: 8, tw2: { nilai: 16, sumber: Laporan diklat }, sumber: SIMPEG } }
      - { id: lulus, nama: Persentase lulus, satuan: persen, bobot: 1, target: { 2025: 60 }, realisasi: { 2025: { tw1: "61,5", tw2: 90 } } }
  - level: 2
    id: hitungan
    sasaran: Meningkatnya Profesionalitas ASN
    penanggung_jawab: Kepala Bidang
    indikator:
      - { id: p, nama: Nilai P, target: { 2025: 3 }, realisasi: { 2025: { tw2: 1 } } }
      - { id: q, nama: Nilai Q, target: { 2025: 4 }, realisasi: { 2025: { tw2: -2.5 } } }
      - { id: jumlah, nama: Hitung jumlah, target: { 2025: 5 }, hitung: { cara: jumlah, dari: [p, q] } }
      - { id: rata, nama: Hitung rata, target: { 2025: 5 }, hitung: { cara: rata-rata, dari: [p, q] } }
      - { id: tertimbang, nama: Hitung bobot, target: { 2025: 5 }, hitung: { cara: rata-rata-tertimbang, dari: { p: 60, q: 40 } } }
      - { id: minimum, nama: Hitung minimum, target: { 2025: 5 }, hitung: { cara: minimum, dari: [p, q] } }
      - { id: maksimum, nama: Hitung maksimum, target: { 2025: 5 }, hitung: { cara: maksimum, dari: [p, q] } }
      - { id: rasio, nama: Hitung rasio, satuan: persen, target: { 2025: 1 }, hitung: { cara: rasio, pembilang: teknis, penyebut: jumlah-asn } }
      - { id: tercapai, nama: Hitung tercapai, satuan: persen, target: { 2025: 100 }, hitung: { cara: hitung-tercapai, dari: [p, lulus] } }
      - { id: rumus, nama: Hitung rumus, target: { 2025: 5 }, hitung: { cara: formula, rumus: "maks(p, min) - min(min, p) / 3", komponen: { p: p, min: q } } }
      - { id: rantai, nama: Hitung rantai, target: { 2025: 5 }, hitung: { cara: jumlah, dari: [jumlah, p] } }
      - { id: panjang, nama: Hitung rantai panjang, target: { 2025: 5 }, hitung: { cara: jumlah, dari: [rantai] } }
      - { id: abai, nama: Hitung abaikan, target: { 2025: 5 }, hitung: { cara: jumlah, dari: [p, kosong], kosong: abaikan } }
      - { id: keduanya, nama: Ditulis dan dihitung, target: { 2025: 5 }, realisasi: { 2025: { tw2: 9 } }, hitung: { cara: jumlah, dari: [p, q] } }
      - { id: cermin, nama: Ditunjukkan lagi, sama_dengan: lulus }
  - level: 2
    id: tertahan
    sasaran: Meningkatnya Layanan Kepegawaian
    penanggung_jawab: Kepala Bidang
    indikator:
      - { id: tanpa-target, nama: Tanpa target, realisasi: { 2025: { tw2: 1 } } }
      - { id: tanpa-realisasi, nama: Tanpa realisasi, penyedia_data: Subbag Umum, target: { 2025: 1 } }
      - { id: tanpa-komponen, nama: Tanpa komponen, target: { 2025: 1 }, hitung: { cara: jumlah, dari: [p, kosong] } }
      - { id: bagi-nol, nama: Bagi nol, target: { 2025: 1 }, hitung: { cara: rasio, pembilang: p, penyebut: nol } }
      - { id: putar, nama: Putar, target: { 2025: 1 }, hitung: { cara: jumlah, dari: [putar-lain] } }
      - { id: putar-lain, nama: Putar lain, target: { 2025: 1 }, hitung: { cara: jumlah, dari: [putar] } }
      - { id: rumus-salah, nama: Rumus salah, target: { 2025: 1 }, hitung: { cara: formula, rumus: p + z, komponen: { p: p } } }
      - { id: ganda, nama: Ganda, target: { 2025: 1 }, realisasi: { 2025: { tw2: 5 } } }
      - { id: sementara, nama: Sementara, penyedia_data: Subbag Umum, target: { 2025: 4 }, realisasi: { 2025: { tw1: 3 } } }
  - level: 2
    id: arah
    sasaran: Menurunnya Pelanggaran Disiplin
    indikator:
      - { id: turun, nama: Angka pelanggaran, polaritas: turun, target: { 2025: 8 }, realisasi: { 2025: { tw2: 10 } } }
      - { id: dasar, nama: Angka buruk, polaritas: turun, target: { 2025: 2 }, realisasi: { 2025: { tw2: 10 } } }
      - { id: target-nol, nama: Angka kasus, polaritas: turun, target: { 2025: 0 }, realisasi: { 2025: { tw2: 0 } } }
      - { id: rentang, nama: Angka rentang, target: { 2025: "2-4" }, realisasi: { 2025: { tw2: 5 } } }
      - { id: baseline, nama: Angka awal, capaian: turun-baseline, polaritas: turun, kondisi_awal: { tahun: 2023, nilai: 20 }, target: { 2025: 10 }, realisasi: { 2025: { tw2: 12 } } }
      - { id: nanti, nama: Belum berlaku, berlaku: { awal: 2026 }, target: { 2026: 1 } }
`
const realisasi = `
versi: 1
realisasi:
  ganda: { 2025: { tw2: 6 } }
`

export const loaded = loadPlan(
  memoryHost(
    new Map([
      ['/plan/pohon.yaml', rencana],
      ['/plan/bkd.pohon.yaml', pohon],
      ['/plan/2025.realisasi.yaml', realisasi],
    ]),
  ),
  [],
)

export async function explained(id: string, asked: Asked = {}): Promise<Explanation> {
  const { until = 'tw2', language = 'id', depth = 1, year = 2025 } = asked
  const { plan, figures } = await loaded
  const found = explain(id, { plan, figures: figures({ year, until }), language, depth })
  if (found === null) throw new Error(`no ${id}`)
  return found
}
