// The kategori scales that ship by name, best band first. Bounds and where they come from: domain of the field, see docs.
import type { Band } from './types.ts'

const band = (nama: string, warna: string, bawah: string | null, termasuk = false): Band => ({
  nama,
  warna,
  bawah,
  termasuk,
})

/** Integer bands leave gaps (90,5); they are read as "greater than the lower integer bound", as applications in use do. */
const lima = (names: readonly [string, string, string, string, string]): readonly Band[] => [
  band(names[0], 'hijau-tua', '90'),
  band(names[1], 'hijau', '75'),
  band(names[2], 'kuning', '65'),
  band(names[3], 'jingga', '50'),
  band(names[4], 'merah', null),
]

export const kategoriBawaan = 'permendagri-86'

export const skalaKategori: Readonly<Record<string, readonly Band[]>> = {
  'permendagri-86': lima(['Sangat Tinggi', 'Tinggi', 'Sedang', 'Rendah', 'Sangat Rendah']),
  sampang: lima(['Sangat Baik', 'Baik', 'Cukup', 'Kurang', 'Sangat Kurang']),
  'maluku-tengah': [
    band('Memuaskan', 'hijau-tua', '85'),
    band('Sangat Baik', 'hijau', '75'),
    band('Baik', 'hijau', '65'),
    band('Cukup Baik', 'kuning', '50'),
    band('Agak Kurang', 'jingga', '30'),
    band('Kurang', 'merah', null),
  ],
  'wp-eval': [
    band('Sangat Berhasil', 'hijau-tua', '100', true),
    band('Berhasil', 'hijau', '75', true),
    band('Cukup Berhasil', 'kuning', '55', true),
    band('Kurang Berhasil', 'merah', null),
  ],
  banjarnegara: [band('Hijau', 'hijau', '90'), band('Kuning', 'kuning', '70', true), band('Merah', 'merah', null)],
  sakip: [
    band('AA', 'hijau-tua', '90'),
    band('A', 'hijau', '80'),
    band('BB', 'hijau', '70'),
    band('B', 'kuning', '60'),
    band('CC', 'kuning', '50'),
    band('C', 'jingga', '30'),
    band('D', 'merah', null),
  ],
  ikm: [
    band('A', 'hijau-tua', '88.31', true),
    band('B', 'hijau', '76.61', true),
    band('C', 'kuning', '65', true),
    band('D', 'merah', null),
  ],
  'ip-asn': [
    band('Sangat Tinggi', 'hijau-tua', '90'),
    band('Tinggi', 'hijau', '80'),
    band('Sedang', 'kuning', '70'),
    band('Rendah', 'jingga', '60'),
    band('Sangat Rendah', 'merah', null),
  ],
}
