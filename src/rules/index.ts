// All rules, in the order in which the documentation lists them.

import { tidakKlop } from './anggaran/tidak-klop.ts'
import { cabangPutus } from './cascade/cabang-putus.ts'
import { levelLompat } from './cascade/level-lompat.ts'
import { siklus } from './cascade/siklus.ts'
import { yatim } from './cascade/yatim.ts'
import type { Rule } from './define.ts'
import { angkaBertentangan } from './fenomena/angka-bertentangan.ts'
import { fenomenaKosong } from './fenomena/kosong.ts'
import { tanpaData } from './fenomena/tanpa-data.ts'
import { fenomenaTanpaSumber } from './fenomena/tanpa-sumber.ts'
import { belumAda } from './id/belum-ada.ts'
import { bentuk } from './id/bentuk.ts'
import { ganda } from './id/ganda.ts'
import { tidakAda } from './id/tidak-ada.ts'
import { indikatorKosong } from './indikator/kosong.ts'
import { tanpaSatuan } from './indikator/tanpa-satuan.ts'
import { tidakTerbaca } from './nilai/tidak-terbaca.ts'
import { diLuar } from './periode/di-luar.ts'
import { gandaRealisasi } from './realisasi/ganda.ts'
import { jenis } from './skema/jenis.ts'
import { kategori } from './skema/kategori.ts'
import { kunciAsing } from './skema/kunci-asing.ts'
import { kunciWajib } from './skema/kunci-wajib.ts'
import { level } from './skema/level.ts'
import { pilihan } from './skema/pilihan.ts'
import { targetKosong } from './target/kosong.ts'
import { angkaAmbigu } from './yaml/angka-ambigu.ts'
import { kodeTanpaKutip } from './yaml/kode-tanpa-kutip.ts'
import { komaDalamKurung } from './yaml/koma-dalam-kurung.ts'
import { kunciGanda } from './yaml/kunci-ganda.ts'
import { sintaks } from './yaml/sintaks.ts'
import { teksTerpotong } from './yaml/teks-terpotong.ts'

export const rules: readonly Rule[] = [
  sintaks,
  kunciGanda,
  komaDalamKurung,
  teksTerpotong,
  angkaAmbigu,
  kodeTanpaKutip,
  tidakTerbaca,
  kunciAsing,
  kunciWajib,
  jenis,
  pilihan,
  level,
  kategori,
  bentuk,
  ganda,
  tidakAda,
  belumAda,
  diLuar,
  levelLompat,
  siklus,
  yatim,
  cabangPutus,
  fenomenaKosong,
  tanpaData,
  fenomenaTanpaSumber,
  angkaBertentangan,
  indikatorKosong,
  tanpaSatuan,
  targetKosong,
  gandaRealisasi,
  tidakKlop,
]
