// Words that open a sasaran or an activity, by what they promise: a condition, an output, or work. Data of the field's practice.

/** A condition that was reached: what a sasaran of level 0–2 (3 accepted) begins with. */
export const kataHasil: readonly string[] = [
  'Meningkatnya',
  'Menurunnya',
  'Terwujudnya',
  'Membaiknya',
  'Menguatnya',
  'Optimalnya',
  'Berkurangnya',
  'Terjaganya',
  'Terkendalinya',
  'Terciptanya',
  'Tercapainya',
  'Terjaminnya',
  'Berkembangnya',
  'Terlindunginya',
  'Bertambahnya',
  'Efektifnya',
  'Mantapnya',
]

/** Something was delivered: levels 3–4. */
export const kataKeluaran: readonly string[] = [
  'Terlaksananya',
  'Tersedianya',
  'Tersusunnya',
  'Terselenggaranya',
  'Terfasilitasinya',
  'Terkelolanya',
  'Tersalurkannya',
  'Terbangunnya',
  'Terpeliharanya',
  'Tersosialisasinya',
  'Terpenuhinya',
  'Terbinanya',
  'Terlayaninya',
  'Terawasinya',
  'Terbentuknya',
  'Terehabilitasinya',
  'Ditetapkannya',
  'Diterbitkannya',
  'Diterapkannya',
  'Terkoordinasinya',
  'Terkoordinirnya',
]

/** What is reached or delivered, not worked at. */
export const kataCapaian: readonly string[] = [...kataHasil, ...kataKeluaran]

/** Work: level 5 only. */
export const kataKegiatan: readonly string[] = [
  'Penyusunan',
  'Pelaksanaan',
  'Penyelenggaraan',
  'Pengelolaan',
  'Pengadaan',
  'Penyediaan',
  'Pemeliharaan',
  'Pembinaan',
  'Fasilitasi',
  'Koordinasi',
  'Sosialisasi',
  'Bimtek',
  'Pelatihan',
  'Penyuluhan',
  'Pendampingan',
  'Monitoring',
  'Evaluasi',
  'Verifikasi',
  'Pendataan',
  'Rapat',
  'Konsultasi',
  'Pelantikan',
  'Asesmen',
  'Upacara',
]

/** A condition that falls when things go well. */
export const kataMenurun: readonly string[] = ['Menurunnya', 'Berkurangnya']
