// Official wordings of sub kegiatan that the rules report as an error or warning, and why that is right or can be tolerated: for
// docs/aturan.md, and for the test that goes through the whole list (test/rules/official.test.ts).

export interface OfficialWording {
  readonly rule: string
  /** Why it is reported all the same, in Indonesian. */
  readonly reason: string
  /** Code of the sub kegiatan, and the text that the rule is about: the kinerja, or the indikator (with its satuan where that is meant). */
  readonly rows: Readonly<Record<string, string>>
}

/** How many sub kegiatan the list has that was gone through. */
export const officialRows = 3558

export const officialWordings: readonly OfficialWording[] = [
  {
    rule: 'indikator/ganda',
    reason:
      'Laporan dan gerak pelayanan adalah dua hitungan, sedangkan satuannya satu, yaitu Layanan. Satu target tidak dapat memuat keduanya, dan jumlah laporan tidak terukur dengan satuan itu.',
    rows: {
      '2.14.03.2.03.0028':
        'Jumlah Laporan Dukungan Operasional Pelayanan KB Bergerak dan Jumlah Gerak Pelayanan bergerak/MUYAN',
    },
  },
  {
    rule: 'indikator/ganda',
    reason:
      'Dua hitungan laporan digabung, untuk jaringan trayek dan untuk izin pengoperasian. Keduanya bersatuan laporan sehingga masih dapat dijumlah, tetapi targetnya tidak menyebut berapa untuk masing-masing. Boleh diabaikan bila jumlahnya saja yang dipakai.',
    rows: {
      '2.15.03.2.07.0004':
        'Jumlah laporan pengendalian dan pengawasan Jaringan Trayek Sungai, Danau dan Penyeberangan dan jumlah laporan pengendalian dan pengawasan izin persetujuan Pengoperasian untuk Angkutan Sungai, Danau dan Penyeberangan dalam Daerah Kabupaten/Kota',
    },
  },
  {
    rule: 'indikator/satuan-campur',
    reason:
      'Yang dihitung menurut namanya adalah satuan pendidikan, dan sub kegiatan 1.01.02.2.01.0050 memakai nama yang sama dengan satuan Satuan Pendidikan. Di sini satuannya Peserta Didik, sehingga angka keduanya tidak dapat dibandingkan.',
    rows: {
      '1.01.02.2.04.0046': 'Jumlah Satuan Pendidikan yang Menyelenggarakan Proses Belajar (satuan: Peserta Didik)',
    },
  },
  {
    rule: 'indikator/satuan-campur',
    reason:
      'Sub kegiatan 2.07.03.2.01.0002 menghitung indikator yang bernama sama dalam Lembaga. Satu kesepakatan dapat mencakup beberapa lembaga, sehingga kedua angkanya berbeda arti.',
    rows: {
      '2.07.03.2.01.0006':
        'Jumlah kesepakatan/koordinasi dalam rangka optimalisasi kapasitas instruktur dan peningkatan sarana prasarana pelatihan vokasi dan produktivitas pada tahun n (satuan: Kesepakatan)',
    },
  },
  {
    rule: 'indikator/satuan-campur',
    reason:
      'Sub kegiatan 2.11.06.2.01.0009 menghitung indikator yang bernama sama dalam Badan Usaha. Satu badan usaha dapat mempunyai beberapa usaha atau kegiatan, sehingga kedua angkanya berbeda arti.',
    rows: {
      '2.11.06.2.01.0010': 'Jumlah Badan usaha dan/atau kegiatan yang diawasi (satuan: Usaha/Kegiatan)',
    },
  },
  {
    rule: 'indikator/satuan-campur',
    reason:
      'Kinerja dan indikatornya tersalin dari sub kegiatan 2.22.10.4.01.0003 tentang apresiasi film, padahal nama sub kegiatan ini pengarsipan film. Akibatnya satu nama indikator dihitung dalam Kegiatan di sana dan dalam Film di sini.',
    rows: {
      '2.22.10.4.01.0004':
        'Jumlah Bantuan Pembiayaan Apresiasi Film di Kabupaten/Kota yang Dilaksanakan (satuan: Film)',
    },
  },
  {
    rule: 'indikator/satuan-janggal',
    reason:
      'Namanya persentase, tetapi satuannya benda yang dihitung. Dari satuannya yang dimaksud adalah jumlah; angka 40 akan terbaca sebagai 40 persen.',
    rows: {
      '2.14.02.2.01.0042': 'Persentase DASHAT di Kampung Keluarga Berkualitas (satuan: Kelompok)',
      '2.14.02.2.01.0043': 'Persentase Kampung Keluarga Berkualitas klasifikasi Mandiri (satuan: Kampung KB)',
    },
  },
  {
    rule: 'sasaran/berupa-aktivitas',
    reason:
      'Yang tertulis adalah pekerjaan menyusun, sedangkan indikatornya menghitung buku yang tersusun. Daftar yang sama menulis "Tersusunnya …" pada 160 sub kegiatan dan "Terlaksananya Penyusunan …" pada 27.',
    rows: {
      '1.01.06.2.01.0012': 'Penyusunan Penerjemahan cerita rakyat daerah kewenangan kabupaten/kota',
    },
  },
  {
    rule: 'sasaran/berupa-aktivitas',
    reason:
      '"Pelaksanaan" hanya menyebut bahwa pekerjaan dijalankan, bukan apa yang ada sesudahnya. Daftar yang sama menulis "Terlaksananya …" pada 1.699 sub kegiatan.',
    rows: {
      '1.03.12.2.04.0004': 'Pelaksanaan Koordinasi Pelaksanaan Penataan Ruang',
      '2.17.03.2.01.0003': 'Pelaksanaan Penguatan Tata Kelola Kelembagaan Koperasi',
      '2.17.03.2.01.0004':
        'Pelaksanaan proses Pemeriksaan dan Pengawasan Koperasi yang Wilayah Keanggotaannya Daerah Kabupaten/ Kota',
    },
  },
  {
    rule: 'sasaran/berupa-aktivitas',
    reason:
      '"Penyediaan" adalah pekerjaan; keluarannya sarana dan prasarana yang tersedia. Daftar yang sama menulis "Tersedianya …" pada 431 sub kegiatan.',
    rows: {
      '2.11.06.2.01.0011': 'Penyediaan Sarana Prasarana Penegakan Hukum Bidang Lingkungan Hidup',
      '3.25.04.2.04.0013': 'Penyediaan Sarana Prasarana unit pengelolaan kesehatan ikan dan lingkungan',
    },
  },
  {
    rule: 'sasaran/berupa-aktivitas',
    reason:
      'Kalimatnya menyebut pekerjaan dan tidak selesai: pengelolaan pengaduan "yang dikelola". Daftar yang sama menulis "Terlaksananya Pengelolaan …" pada 77 sub kegiatan.',
    rows: {
      '2.11.10.2.01.0009':
        'Pengelolaan pengaduan permasalahan Pencemaran dan Perusakan Lingkungan Hidup tingkat Kabupaten/Kota yang dikelola',
    },
  },
  {
    rule: 'sasaran/berupa-aktivitas',
    reason:
      'Kalimatnya menyebut pekerjaan yang "dilaksanakan", bukan keadaan sesudahnya. Daftar yang sama menulis "Terlaksananya Monitoring …" pada 43 sub kegiatan.',
    rows: {
      '2.11.11.2.03.0003':
        'Monitoring, Evaluasi dan Pelaporan Pemenuhan Target dan Standar Pelayanan Pengelolaan Sampah Kabupaten/Kota yang Dilaksanakan',
    },
  },
  {
    rule: 'sasaran/berupa-aktivitas',
    reason:
      '"Fasilitasi" adalah pekerjaan, dan 2.17.06.2.01.0007 mengulang nama sub kegiatannya hampir kata demi kata. Daftar yang sama menulis "Terlaksananya Fasilitasi …" pada 151 sub kegiatan.',
    rows: {
      '2.17.06.2.01.0004':
        'Fasilitasi kemitraan antar koperasi maupun antara Koperasi dengan badan hukum lainnya termasuk UMKM, bagi Koperasi yang Keanggotaannya Daerah Kabupaten/ Kota',
      '2.17.06.2.01.0007': 'Fasilitasi Akses Permodalan Koperasi yang Keanggotaannya Daerah Kabupaten/ Kota',
      '2.17.06.2.01.0008':
        'Fasilitasi Pelaporan status kelembagaan dan/atau perkembangan usaha Koperasi yang Keanggotaannya Daerah Kabupaten/Kota',
    },
  },
  {
    rule: 'sasaran/berupa-aktivitas',
    reason:
      '"Verifikasi" adalah langkah kerja, bahkan disebut "sebagai proses". Daftar yang sama menulis "Terlaksananya Verifikasi …" pada 8 sub kegiatan.',
    rows: {
      '3.30.02.2.03.0002':
        'Verifikasi Persyaratan sebagai Proses Pemenuhan Komitmen Perolehan Surat Tanda Pendaftaran dan/atau Lanjutan Waralaba (STPW) Dalam Negeri',
      '3.30.02.2.03.0004':
        'Verifikasi persyaratan sebagai Proses Pemenuhan Komitmen Perolehan Surat Tanda Pendaftaran Waralaba (STPW) penerima waralaba Dalam Negeri dan penerima waralaba lanjutan dalam negeri melalui sistem yang terintegrasi secara elektronik',
      '3.30.02.2.04.0002':
        'Verifikasi Persyaratan sebagai Proses Pemenuhan Lanjutan Surat Tanda Pendaftaran dan/atau Lanjutan Waralaba (STPW) Luar Negeri',
      '3.30.02.2.04.0003':
        'Verifikasi persyaratan sebagai Proses Pemenuhan Surat Tanda Pendaftaran Waralaba (STPW) untuk penerima waralaba lanjutan luar negeri yang terintegrasi secara elektronik',
    },
  },
  {
    rule: 'sasaran/memuat-target',
    reason:
      '"Realisasi minimal 90%" adalah ambang yang harus dicapai. Bila ambangnya berubah, sasaran dan indikatornya harus ditulis ulang; tempat ambang itu di target atau di definisi indikator.',
    rows: {
      '3.30.04.2.03.0003':
        'Tersedianya Laporan Pengawasan Penyaluran dan Penggunaan Pupuk dan Pestisida Bersubsidi dengan Realisasi Minimal 90%',
    },
  },
  {
    rule: 'sasaran/sama-dengan-nomenklatur',
    reason: 'Kinerjanya salinan nama sub kegiatan, kata demi kata, sehingga tidak menyebut kondisi apa pun.',
    rows: {
      '2.19.03.2.05.0008': 'Pemanfaatan Olahraga Tradisional dalam Masyarakat',
      '3.25.04.2.04.0013': 'Penyediaan Sarana Prasarana unit pengelolaan kesehatan ikan dan lingkungan',
      '3.25.05.2.01.0003': 'Operasi Kapal Pengawas Perikanan',
      '3.27.02.2.01.0006': 'Pengawasan Penggunaan Sarana Pascapanen Perkebunan',
    },
  },
  {
    rule: 'sasaran/sama-dengan-nomenklatur',
    reason:
      'Kinerjanya salinan nama sub kegiatan, sedangkan kalimat kinerja yang semestinya, "Terlaksananya kerjasama …", tertulis di kolom indikator.',
    rows: {
      '2.23.02.2.01.0015': 'Kerjasama Peningkatan Kegemaran Membaca dan Literasi',
    },
  },
]
