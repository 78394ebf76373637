// All rules, in the order in which the documentation lists them.

import { tanpaAlasan } from './abaikan/tanpa-alasan.ts'
import { tidakTerpakai } from './abaikan/tidak-terpakai.ts'
import { bukanKegiatan } from './aktivitas/bukan-kegiatan.ts'
import { melampaui } from './anggaran/melampaui.ts'
import { anggaranTanpaIndikator } from './anggaran/tanpa-indikator.ts'
import { tidakKlop } from './anggaran/tidak-klop.ts'
import { anakTunggal } from './cascade/anak-tunggal.ts'
import { cabangPutus } from './cascade/cabang-putus.ts'
import { crosscuttingKosong } from './cascade/crosscutting-kosong.ts'
import { crosscuttingSepihak } from './cascade/crosscutting-sepihak.ts'
import { jabatan } from './cascade/jabatan.ts'
import { levelLompat } from './cascade/level-lompat.ts'
import { siklus } from './cascade/siklus.ts'
import { terlaluLebar } from './cascade/terlalu-lebar.ts'
import { yatim } from './cascade/yatim.ts'
import type { Rule } from './define.ts'
import { dokumenBerbeda } from './dokumen/berbeda.ts'
import { angkaBertentangan } from './fenomena/angka-bertentangan.ts'
import { fenomenaKosong } from './fenomena/kosong.ts'
import { tanpaData } from './fenomena/tanpa-data.ts'
import { fenomenaTanpaSumber } from './fenomena/tanpa-sumber.ts'
import { hitungBobot } from './hitung/bobot.ts'
import { komponenKosong } from './hitung/komponen-kosong.ts'
import { hitungRumus } from './hitung/rumus.ts'
import { hitungSatuan } from './hitung/satuan.ts'
import { hitungSiklus } from './hitung/siklus.ts'
import { belumAda } from './id/belum-ada.ts'
import { bentuk } from './id/bentuk.ts'
import { ganda } from './id/ganda.ts'
import { tidakAda } from './id/tidak-ada.ts'
import { bobot } from './indikator/bobot.ts'
import { duplikat } from './indikator/duplikat.ts'
import { indikatorGanda } from './indikator/ganda.ts'
import { indikatorKosong } from './indikator/kosong.ts'
import { polaritasBelumJelas } from './indikator/polaritas-belum-jelas.ts'
import { polaritasBertentangan } from './indikator/polaritas-bertentangan.ts'
import { proses } from './indikator/proses.ts'
import { satuanCampur } from './indikator/satuan-campur.ts'
import { satuanJanggal } from './indikator/satuan-janggal.ts'
import { tanpaDefinisi } from './indikator/tanpa-definisi.ts'
import { tanpaSatuan } from './indikator/tanpa-satuan.ts'
import { tautologi } from './indikator/tautologi.ts'
import { tidakRelevan } from './indikator/tidak-relevan.ts'
import { kodeBentuk } from './kode/bentuk.ts'
import { kodeGanda } from './kode/ganda.ts'
import { tidakBerawalanInduk } from './kode/tidak-berawalan-induk.ts'
import { tidakDikenal } from './kode/tidak-dikenal.ts'
import { salahKetik } from './nama/salah-ketik.ts'
import { tidakTerbaca } from './nilai/tidak-terbaca.ts'
import { diLuar } from './periode/di-luar.ts'
import { gandaRealisasi } from './realisasi/ganda.ts'
import { konsolidasiBelumJelas } from './realisasi/konsolidasi-belum-jelas.ts'
import { melonjak } from './realisasi/melonjak.ts'
import { tahunBedaTriwulan } from './realisasi/tahun-beda-triwulan.ts'
import { realisasiTanpaSumber } from './realisasi/tanpa-sumber.ts'
import { realisasiTanpaTarget } from './realisasi/tanpa-target.ts'
import { realisasiTidakSejalan } from './realisasi/tidak-sejalan.ts'
import { triwulanKosong } from './realisasi/triwulan-kosong.ts'
import { triwulanTurun } from './realisasi/triwulan-turun.ts'
import { berupaAktivitas } from './sasaran/berupa-aktivitas.ts'
import { sasaranGanda } from './sasaran/ganda.ts'
import { memuatTarget } from './sasaran/memuat-target.ts'
import { samaDenganInduk } from './sasaran/sama-dengan-induk.ts'
import { samaDenganNomenklatur } from './sasaran/sama-dengan-nomenklatur.ts'
import { jenis } from './skema/jenis.ts'
import { kategori } from './skema/kategori.ts'
import { kunciAsing } from './skema/kunci-asing.ts'
import { kunciWajib } from './skema/kunci-wajib.ts'
import { level } from './skema/level.ts'
import { pilihan } from './skema/pilihan.ts'
import { berbalik } from './target/berbalik.ts'
import { datar } from './target/datar.ts'
import { diLuarBatas } from './target/di-luar-batas.ts'
import { targetKosong } from './target/kosong.ts'
import { lebihBurukDariAwal } from './target/lebih-buruk-dari-awal.ts'
import { loncat } from './target/loncat.ts'
import { tidakMenantang } from './target/tidak-menantang.ts'
import { targetTidakSejalan } from './target/tidak-sejalan.ts'
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
  anakTunggal,
  terlaluLebar,
  crosscuttingKosong,
  crosscuttingSepihak,
  jabatan,
  fenomenaKosong,
  tanpaData,
  fenomenaTanpaSumber,
  angkaBertentangan,
  berupaAktivitas,
  sasaranGanda,
  samaDenganInduk,
  samaDenganNomenklatur,
  memuatTarget,
  bukanKegiatan,
  indikatorKosong,
  indikatorGanda,
  duplikat,
  tanpaSatuan,
  satuanJanggal,
  satuanCampur,
  polaritasBertentangan,
  polaritasBelumJelas,
  tidakRelevan,
  tautologi,
  proses,
  tanpaDefinisi,
  bobot,
  targetKosong,
  lebihBurukDariAwal,
  tidakMenantang,
  datar,
  loncat,
  berbalik,
  diLuarBatas,
  targetTidakSejalan,
  dokumenBerbeda,
  realisasiTidakSejalan,
  gandaRealisasi,
  realisasiTanpaSumber,
  realisasiTanpaTarget,
  melonjak,
  triwulanTurun,
  triwulanKosong,
  tahunBedaTriwulan,
  konsolidasiBelumJelas,
  hitungSiklus,
  hitungRumus,
  hitungSatuan,
  hitungBobot,
  komponenKosong,
  tidakKlop,
  anggaranTanpaIndikator,
  melampaui,
  kodeBentuk,
  tidakBerawalanInduk,
  kodeGanda,
  tidakDikenal,
  salahKetik,
  tanpaAlasan,
  tidakTerpakai,
]
