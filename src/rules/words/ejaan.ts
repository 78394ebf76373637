// Words that look like a typing error and are none, and errors that are too far from their word to be seen as one. Data of practice.

/** Indonesian words one or two letters from a word of the lists. */
export const kataSendiri: ReadonlySet<string> = new Set([
  'berimbangnya',
  'bertumbuhnya',
  'diterapkannya',
  'evakuasi',
  'fasilitas',
  'jumlahnya',
  'penataan',
  'pendanaan',
  'pengaduan',
  'pengelola',
  'penyusutan',
  'person',
  'teratasinya',
  'terawatinya',
  'terbantunya',
  'terjalinnya',
  'terkendalanya',
  'terlindungnya',
  'tingkah',
])

/** Written → meant. */
export const ejaanKeliru: ReadonlyMap<string, string> = new Map([
  ['index', 'Indeks'],
  ['prosentase', 'Persentase'],
  ['prosentasi', 'Persentase'],
  ['kordinasi', 'Koordinasi'],
  ['terkordinirnya', 'Terkoordinasinya'],
])
