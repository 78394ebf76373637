// `pohon init`: the first tree. A supporting program that every agency has, so that whoever opens it can change it bit by bit.

export interface TreeAnswers {
  /** As YAML text. */
  readonly opd: string
  /** First and last year. */
  readonly awal: number
  readonly akhir: number
  /** From the tree file to the schema. */
  readonly schema: string
}

export function firstTree({ opd, awal, akhir, schema }: TreeAnswers): string {
  const years = Array.from({ length: akhir - awal + 1 }, (_, index) => awal + index)
  const perYear = (value: (index: number) => number) =>
    `{ ${years.map((year, index) => `${year}: ${value(index)}`).join(', ')} }`
  const before = awal - 1
  return `# yaml-language-server: $schema=${schema}
#
# Pohon kinerja pertama. Isinya contoh: program penunjang, yang dimiliki setiap perangkat daerah.
# Semua angka di bawah ini rekaan. Ganti dengan milik Anda sedikit demi sedikit, lalu ketik: pohon validate
#
# Cara menulis:
# - setiap tingkat menjorok dua spasi; jangan memakai tombol Tab
# - tulisan di belakang tanda # hanya catatan, boleh dihapus
# - teks ditulis pada barisnya sendiri; kurung kurawal { … } hanya untuk angka
versi: 1
judul: Pohon Kinerja
instansi: ${opd}

pohon:
  # Level 1: kondisi yang hendak diwujudkan perangkat daerah ini.
  - level: 1
    id: akuntabilitas # nama pendek yang tetap; berkas realisasi merujuk ke sini
    # Fenomena: mengapa kondisi ini dibutuhkan, dengan data, tahun, dan sumbernya.
    fenomena:
      - uraian: Hasil kerja perangkat daerah belum sepenuhnya dapat dipertanggungjawabkan
        data:
          - nama: Nilai AKIP perangkat daerah
            nilai: 65.00
            tahun: ${before}
            sumber: LHE AKIP ${before}
    # Sasaran: sebuah kondisi ("Meningkatnya …"), bukan kegiatan ("Melaksanakan …").
    sasaran: Meningkatnya akuntabilitas kinerja perangkat daerah
    penanggung_jawab: Kepala Perangkat Daerah
    # Indikator: bagaimana kondisi itu diukur, dan berapa targetnya setiap tahun.
    indikator:
      - id: nilai-akip
        nama: Nilai AKIP perangkat daerah
        satuan: nilai
        polaritas: naik # makin tinggi makin baik; lainnya: turun, stabil, rentang
        definisi: Hasil evaluasi akuntabilitas kinerja oleh Inspektorat
        sumber_data: LHE AKIP Inspektorat
        batas: { min: 0, maks: 100 }
        frekuensi: tahunan # dinilai setahun sekali; tanpa baris ini, setiap triwulan
        kondisi_awal: { tahun: ${before}, nilai: 65.00, sumber: LHE AKIP ${before} }
        target: ${perYear((index) => 66 + index)}
    # Crosscutting: perangkat daerah lain yang ikut menentukan kondisi ini.
    crosscutting:
      - opd: Inspektorat
        peran: Mengevaluasi akuntabilitas kinerja dan memberi rekomendasi
    # Anak: apa yang menyebabkan kondisi di atas terwujud. Anak selalu tepat satu level di bawah induknya.
    anak:
      # Level 2: program. Kode selalu di dalam tanda kutip; ganti X.XX dengan kode bidang urusan Anda, misalnya 5.03.
      - level: 2
        id: perencanaan-evaluasi
        kode: "X.XX.01"
        nomenklatur: Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota
        fenomena:
          - uraian: Rencana belum disusun dari hasil evaluasi tahun sebelumnya
            data:
              - nama: Persentase rekomendasi evaluasi yang ditindaklanjuti
                nilai: 60
                tahun: ${before}
                sumber: LHE AKIP ${before}
        # Dasar: mengapa kondisi ini mengantar ke kondisi induknya.
        dasar:
          - uraian: Rekomendasi evaluasi yang ditindaklanjuti memperbaiki perencanaan dan pelaporan kinerja
            sumber: PermenPANRB 88/2021
        sasaran: Meningkatnya pemanfaatan hasil evaluasi dalam perencanaan
        penanggung_jawab: Sekretaris
        indikator:
          - id: rekomendasi-ditindaklanjuti
            nama: Persentase rekomendasi evaluasi yang ditindaklanjuti
            satuan: persen
            polaritas: naik
            definisi: Rekomendasi yang selesai ditindaklanjuti dibagi seluruh rekomendasi tahun itu
            sumber_data: Laporan tindak lanjut LHE AKIP
            kondisi_awal: { tahun: ${before}, nilai: 60, sumber: LHE AKIP ${before} }
            target: ${perYear((index) => 62 + index)}
        anak:
          # Level 3: kegiatan.
          - level: 3
            id: kualitas-perencanaan
            kode: "X.XX.01.2.01"
            nomenklatur: Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah
            fenomena:
              - uraian: Sebagian dokumen perencanaan ditetapkan terlambat
                data:
                  - nama: Persentase dokumen perencanaan dan evaluasi yang tepat waktu
                    nilai: 70
                    tahun: ${before}
                    sumber: Catatan Subbagian Perencanaan ${before}
            sasaran: Meningkatnya ketepatan waktu dokumen perencanaan dan evaluasi
            penanggung_jawab: Kepala Subbagian Perencanaan
            indikator:
              - id: dokumen-tepat-waktu
                nama: Persentase dokumen perencanaan dan evaluasi yang tepat waktu
                satuan: persen
                polaritas: naik
                sumber_data: Catatan Subbagian Perencanaan
                kondisi_awal: { tahun: ${before}, nilai: 70, sumber: Catatan Subbagian Perencanaan ${before} }
                target: ${perYear((index) => 72 + index)}
            anak:
              # Level 4: sub kegiatan, yang menghasilkan keluaran dan mempunyai pagu.
              - level: 4
                id: dokumen-perencanaan
                kode: "X.XX.01.2.01.0001"
                nomenklatur: Penyusunan Dokumen Perencanaan Perangkat Daerah
                sasaran: Tersusunnya dokumen perencanaan perangkat daerah
                penanggung_jawab: Kepala Subbagian Perencanaan
                indikator:
                  - id: jumlah-dokumen-perencanaan
                    nama: Jumlah dokumen perencanaan perangkat daerah
                    satuan: dokumen
                    polaritas: stabil # jumlahnya ditetapkan peraturan: lebih banyak tidak lebih baik
                    konsolidasi: jumlah # setahun = jumlah keempat triwulan
                    sumber_data: Catatan Subbagian Perencanaan
                    target: ${perYear(() => 4)}
                # Pagu dalam rupiah, tanpa titik. Isikan dari DPA, misalnya:
                # pagu: { ${awal}: 25000000 }
                anak:
                  # Level 5: aktivitas, dengan triwulan pelaksanaannya.
                  - level: 5
                    aktivitas: Penyusunan Renja
                    jadwal: [tw1, tw2]
                  - level: 5
                    aktivitas: Penyusunan perubahan Renja
                    jadwal: [tw3]
              - level: 4
                id: laporan-evaluasi
                kode: "X.XX.01.2.01.0007"
                nomenklatur: Evaluasi Kinerja Perangkat Daerah
                sasaran: Tersusunnya laporan evaluasi kinerja perangkat daerah
                penanggung_jawab: Kepala Subbagian Perencanaan
                indikator:
                  - id: jumlah-laporan-evaluasi
                    nama: Jumlah laporan evaluasi kinerja perangkat daerah
                    satuan: laporan
                    polaritas: stabil
                    konsolidasi: jumlah
                    sumber_data: Catatan Subbagian Perencanaan
                    target: ${perYear(() => 4)}
                anak:
                  - level: 5
                    aktivitas: Penyusunan laporan kinerja triwulanan
                    jadwal: [tw1, tw2, tw3, tw4]
                  - level: 5
                    aktivitas: Pembahasan capaian dengan seluruh bidang
                    jadwal: [tw1, tw2, tw3, tw4]

# Realisasi tidak ditulis di sini, tetapi di berkas tersendiri karena diisi orang lain setiap triwulan.
# Contoh isi realisasi/${awal}.realisasi.yaml:
#
# # yaml-language-server: $schema=../.pohon/skema/realisasi.schema.json
# versi: 1
# realisasi:
#   rekomendasi-ditindaklanjuti:
#     ${awal}: { tw1: 15, tw2: 40, sumber: Laporan tindak lanjut }
`
}
