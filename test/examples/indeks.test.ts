// The index plans of examples/indeks compute the published numbers (domain.md 2.1, 6.1–6.3, 9.2–9.4) from raw data alone.
import fs from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { bulatkan, computeFigures, Desimal, kategoriDari } from '../../src/figures/index.ts'
import type { Angka, Figures } from '../../src/figures/types.ts'
import { memoryHost } from '../../src/host.ts'
import type { Plan } from '../../src/plan/types.ts'
import { findingsOf, loadPlan } from '../../src/run.ts'
import { semuaIndikator } from '../figures/build.ts'

const folder = fileURLToPath(new URL('../../examples/indeks/', import.meta.url))
const plans = ['ikm', 'ip-asn', 'sakip', 'sistem-merit'] as const
type Nama = (typeof plans)[number]

/** Files of a plan, some of them with another text. */
type Ubahan = Readonly<Record<string, (teks: string) => string>>

async function muat(nama: Nama, ubahan: Ubahan = {}) {
  const files = new Map<string, string>()
  for (const file of fs.readdirSync(folder + nama)) {
    files.set(`/plan/${file}`, fs.readFileSync(`${folder}${nama}/${file}`, 'utf8'))
  }
  for (const [file, ubah] of Object.entries(ubahan)) {
    const teks = files.get(`/plan/${file}`)!
    expect(ubah(teks), `the change of ${file} changes nothing`).not.toBe(teks)
    files.set(`/plan/${file}`, ubah(teks))
  }
  return loadPlan(memoryHost(files), ['/plan'])
}

/** What an example says in a year: values as exact decimals, capaian in percent, kategori. */
async function hitung(nama: Nama, year: number, ubahan: Ubahan = {}) {
  const loaded = await muat(nama, ubahan)
  const masalah = findingsOf(loaded, 'id').filter(({ severity }) => severity !== 'info')
  expect(masalah.map(({ rule, file, line }) => `${rule} ${file}:${line}`)).toEqual([])
  const figures = computeFigures(loaded.plan, { year, until: 'tw4' })
  const indikator = (id: string) => figures.indikator.get(id)!
  return {
    plan: loaded.plan,
    dihitung: dihitungDi(loaded.plan, figures),
    figures,
    bands: loaded.plan.rencana.kategori.bands,
    nilai: (id: string) => tulis(indikator(id).realisasi),
    target: (id: string) => tulis(indikator(id).target),
    kategori: (id: string) => indikator(id).capaian.kategori?.nama,
    bulat: (id: string, desimal: number) => bulatkan(angka(indikator(id).realisasi), desimal).toFixed(desimal),
    sasaran: (id: string) => figures.nodes.get(id)!.capaian.persen!.toFixed(),
    instansi: Object.fromEntries(
      figures.instansi.map(({ nama, capaian }) => [nama, `${capaian.persen!.toFixed()} ${capaian.kategori?.nama}`]),
    ),
  }
}

function angka({ nilai, alasan }: Angka) {
  if (nilai?.jenis !== 'angka') throw new Error(alasan ?? nilai?.jenis ?? 'nothing declared')
  return nilai.angka
}

const tulis = (satu: Angka) => angka(satu).toFixed()
const ganti = (dari: string | RegExp, ke: string) => (teks: string) => teks.replace(dari, ke)

/** Ids whose actual is computed, each without a declared one. */
const dihitungDi = (plan: Plan, figures: Figures) => (): string[] => {
  const semua = semuaIndikator(plan, figures).filter(({ indikator }) => indikator.hitung !== null)
  expect(semua.filter(({ declared }) => declared.realisasi.asal !== null)).toEqual([])
  expect(semua.filter(({ computed, realisasi }) => computed.realisasi !== realisasi)).toEqual([])
  return semua.map(({ indikator }) => indikator.id)
}

test('every plan of the folder is tested here', () => {
  const ada = fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(ada.map(({ name }) => name).sort()).toEqual(plans)
})

describe('Indeks Profesionalitas ASN', () => {
  const satuOrang = (dari: string, ke: string) => ({ 'perorangan.pohon.yaml': ganti(dari, ke) })

  test('the institution: mean scores of the dimensions, and their sum', async () => {
    const { dihitung, nilai, target, kategori, instansi } = await hitung('ip-asn', 2025)
    expect(nilai('dimensi-kualifikasi')).toBe('13.445') // 5.378 points of 400 employees
    expect(nilai('dimensi-kompetensi')).toBe('28.5625') // 11.425
    expect(nilai('dimensi-kinerja')).toBe('24.855') // 9.942
    expect(nilai('dimensi-disiplin')).toBe('4.92') // 1.968
    expect(nilai('ip-asn')).toBe('71.7825') // 28.713 points of 400 employees
    expect(target('ip-asn')).toBe('100')
    expect(kategori('ip-asn')).toBe('Sedang')
    expect(instansi['Badan Kepegawaian Daerah']).toBe('71.7825 Sedang')
    expect(dihitung()).toHaveLength(15)
  })

  test('every employee is in one class of each dimension, so that the sum is the mean over employees', async () => {
    const { plan } = await muat('ip-asn')
    const jumlah = new Map<string, number>()
    for (const { id, nilai } of plan.variabelList) {
      const isi = nilai.get(2025)?.nilai?.nilai
      const dimensi = id.split('-')[0]!
      if (isi?.jenis === 'angka') jumlah.set(dimensi, (jumlah.get(dimensi) ?? 0) + Number(isi.angka))
    }
    for (const dimensi of ['pendidikan', 'kompetensi', 'skp', 'hukuman']) expect(jumlah.get(dimensi)).toBe(400)
  })

  test('one employee more with S-2 instead of S-1 changes the index', async () => {
    const { nilai } = await hitung('ip-asn', 2025, {
      '2025.realisasi.yaml': (teks) => teks.replace('2025: 58', '2025: 59').replace('2025: 220', '2025: 219'),
    })
    expect(nilai('dimensi-kualifikasi')).toBe('13.4575')
    expect(nilai('ip-asn')).toBe('71.795')
  })

  test('points that already carry the weights must not be weighted again', async () => {
    const { nilai } = await hitung('ip-asn', 2025, {
      'instansi.pohon.yaml': ganti(
        /cara: jumlah, dari: \[.*\]/,
        'cara: rata-rata-tertimbang, dari: { dimensi-kualifikasi: 25, dimensi-kompetensi: 40, dimensi-kinerja: 30, dimensi-disiplin: 5 }',
      ),
    })
    expect(nilai('ip-asn')).toBe('22.48875')
  })

  test('the worked person: S1, three trainings, SKP 88, no sanction is 85, Tinggi', async () => {
    const { nilai, kategori, instansi } = await hitung('ip-asn', 2025)
    const dimensi = ['kualifikasi-a', 'kompetensi-a', 'kinerja-a', 'disiplin-a']
    expect(dimensi.map(nilai)).toEqual(['15', '40', '25', '5'])
    expect(nilai('ip-a')).toBe('85')
    expect(kategori('ip-a')).toBe('Tinggi')
    expect(instansi['Pegawai A']).toBe('85 Tinggi')
  })

  test('a higher degree, 19 hours of training or no leadership training change the worked person', async () => {
    expect((await hitung('ip-asn', 2025, satuOrang('2025: S1', '2025: S2'))).nilai('ip-a')).toBe('90')
    expect((await hitung('ip-asn', 2025, satuOrang('2025: 24', '2025: 19'))).nilai('ip-a')).toBe('70')
    expect((await hitung('ip-asn', 2025, satuOrang('2025: ya', '2025: tidak'))).nilai('ip-a')).toBe('70')
  })

  test('SKP 50,5 is not 0', async () => {
    const { nilai, kategori } = await hitung('ip-asn', 2025)
    const dimensi = ['kualifikasi-b', 'kompetensi-b', 'kinerja-b', 'disiplin-b']
    expect(dimensi.map(nilai)).toEqual(['10', '22.5', '5', '3'])
    expect(nilai('ip-b')).toBe('40.5')
    expect(kategori('ip-b')).toBe('Sangat Rendah')
  })

  test.each([
    ['0', '1'],
    ['50', '1'],
    ['50,01', '5'],
    ['51', '5'],
    ['60', '5'],
    ['60,5', '15'],
    ['75', '15'],
    ['75,5', '25'],
    ['90', '25'],
    ['90,5', '30'],
    ['100', '30'],
  ])('SKP %s scores %s', async (skp, poin) => {
    expect((await hitung('ip-asn', 2025, satuOrang('"50,5"', `"${skp}"`))).nilai('kinerja-b')).toBe(poin)
  })

  test('kategori at the boundaries, and of the published 66,90 and 82,08', async () => {
    const { bands } = await hitung('ip-asn', 2025)
    const nama = (indeks: string) => kategoriDari(new Desimal(indeks), bands)?.nama
    expect(['90.01', '90', '82.08', '80.01'].map(nama)).toEqual(['Sangat Tinggi', 'Tinggi', 'Tinggi', 'Tinggi'])
    expect(['80', '70.01', '70', '66.9', '60.01'].map(nama)).toEqual(['Sedang', 'Sedang', 'Rendah', 'Rendah', 'Rendah'])
    expect(nama('60')).toBe('Sangat Rendah')
  })
})

describe('Indeks Kepuasan Masyarakat', () => {
  /** A survey of 2.500 respondents whose answers add up to this. */
  const survei = (jumlah: number) => {
    const rata = Math.floor(jumlah / 9)
    const jawaban = [jumlah - 8 * rata, ...Array<number>(8).fill(rata)]
    const baris = jawaban.map((nilai, ke) => `  jawaban-u${ke + 1}: { 2023: ${nilai} }`)
    return {
      '2023.realisasi.yaml': () => ['versi: 1', 'variabel:', '  responden: { 2023: 2500 }', ...baris, ''].join('\n'),
    }
  }

  test('a survey: means of the nine unsur, and the index of Lumajang 2023', async () => {
    const { dihitung, nilai, target, kategori, instansi } = await hitung('ikm', 2023)
    const nrr = ['3.484', '3.478', '3.392', '3.768', '3.5', '3.516', '3.538', '3.384', '3.3572']
    expect(nrr.map((_, ke) => nilai(`nrr-u${ke + 1}`))).toEqual(nrr)
    expect(nilai('ikm')).toBe('87.27')
    expect(target('ikm')).toBe('100')
    expect(kategori('ikm')).toBe('B')
    expect(instansi['Badan Kepegawaian Daerah']).toBe('87.27 B')
    expect(dihitung()).toHaveLength(15)
  })

  test('nine points more in one unsur are a hundredth more of the index', async () => {
    const { nilai } = await hitung('ikm', 2023, { '2023.realisasi.yaml': ganti('2023: 8393', '2023: 8402') })
    expect(nilai('nrr-u9')).toBe('3.3608')
    expect(nilai('ikm')).toBe('87.28')
  })

  test('answers of 4 give 100 with a weight of 1/9, less with rounded weights', async () => {
    const { nilai, kategori } = await hitung('ikm', 2023)
    expect(nilai('ikm-sepersembilan')).toBe('100')
    expect(nilai('ikm-0111')).toBe('99.9')
    expect(nilai('ikm-011')).toBe('99')
    expect(kategori('ikm-sepersembilan')).toBe('A')
  })

  test('the published 0,44 is display rounding: nine of them are 3,96, not 4', async () => {
    const { nilai } = await hitung('ikm', 2023)
    expect(nilai('tertimbang-tampil')).toBe('0.44')
    expect(nilai('jumlah-tampilan')).toBe('3.96')
  })

  test('one answer of 3 changes all three', async () => {
    const { nilai, bulat } = await hitung('ikm', 2023, { 'satu-responden.pohon.yaml': ganti('2023: 4', '2023: 3') })
    expect(bulat('ikm-sepersembilan', 20)).toBe('97.22222222222222222222') // 35/36
    expect(nilai('ikm-0111')).toBe('97.125')
    expect(nilai('ikm-011')).toBe('96.25')
  })

  test.each([
    ['100', 'A'],
    ['88.31', 'A'],
    ['88.3', 'B'],
    ['76.61', 'B'],
    ['76.6', 'C'],
    ['65', 'C'],
    ['64.99', 'D'],
    ['25', 'D'],
  ])('a survey of exactly %s is %s', async (indeks, mutu) => {
    const { nilai, kategori } = await hitung('ikm', 2023, survei(Math.round(Number(indeks) * 900)))
    expect(nilai('ikm')).toBe(indeks)
    expect(kategori('ikm')).toBe(mutu)
  })
})

describe('Indeks Sistem Merit', () => {
  const aspek = [
    ['perencanaan-kebutuhan', '0.9', '0.900'],
    ['pengadaan', '0.875', '0.875'],
    ['pengembangan-karier', '0.85', '0.850'],
    ['promosi-mutasi', '0.85', '0.850'],
    ['manajemen-kinerja', '0.85625', '0.856'],
    ['penggajian-disiplin', '0.8375', '0.838'],
    ['perlindungan-pelayanan', '0.90625', '0.906'],
    ['sistem-informasi', null, '0.792'], // 19/24
  ] as const

  const penilaian = (skor: readonly (number | string)[]) => {
    const baris = skor.map((nilai, ke) => `  nilai-${aspek[ke]![0]}: { 2022: "${nilai}" }`)
    return { '2022.realisasi.yaml': () => ['versi: 1', 'realisasi:', ...baris, ''].join('\n') }
  }

  test('BP Batam: 342,5 of 400 is 0,85625, Sangat Baik', async () => {
    const { dihitung, nilai, target, kategori, instansi } = await hitung('sistem-merit', 2022)
    expect(nilai('nilai-merit')).toBe('342.5')
    expect(target('nilai-merit')).toBe('400')
    expect(nilai('indeks-merit')).toBe('0.85625')
    expect(target('indeks-merit')).toBe('1')
    expect(kategori('indeks-merit')).toBe('Sangat Baik')
    expect(instansi['BP Batam']).toBe('85.625 Sangat Baik')
    expect(dihitung()).toHaveLength(10)
  })

  test.each(aspek)('index of the aspect %s', async (id, tepat, terbit) => {
    const { nilai, bulat } = await hitung('sistem-merit', 2022)
    expect(bulat(`indeks-${id}`, 3)).toBe(terbit)
    if (tepat !== null) expect(nilai(`indeks-${id}`)).toBe(tepat)
  })

  test('half a point less in one aspect changes its index, the total and the index', async () => {
    const { nilai } = await hitung('sistem-merit', 2022, { '2022.realisasi.yaml': ganti('"68,5"', '68') })
    expect(nilai('indeks-manajemen-kinerja')).toBe('0.85')
    expect(nilai('nilai-merit')).toBe('342')
    expect(nilai('indeks-merit')).toBe('0.855')
  })

  test.each([
    [['40', '40', '120', '40', '80', '40', '16', '17'], '393', '0.9825', '0.98', 'Sangat Baik'],
    [['36', '35', '101', '34', '68,5', '33,5', '14,5', '19'], '341.5', '0.85375', '0.85', 'Sangat Baik'],
    [['36', '35', '88,5', '34', '68,5', '33,5', '14,5', '19'], '329', '0.8225', '0.82', 'Sangat Baik'],
    [['36', '35', '84,5', '34', '68,5', '33,5', '14,5', '19'], '325', '0.8125', '0.81', 'Sangat Baik'],
    [['36', '35', '84', '34', '68,5', '33,5', '14,5', '19'], '324.5', '0.81125', '0.81', 'Baik'],
    [['36', '35', '15,5', '34', '68,5', '33,5', '14,5', '19'], '256', '0.64', '0.64', 'Baik'],
  ])('%s: %s is %s', async (skor, total, indeks, cetak, kategoriTerbit) => {
    const { nilai, bulat, kategori } = await hitung('sistem-merit', 2022, penilaian(skor))
    expect(nilai('nilai-merit')).toBe(total)
    expect(nilai('indeks-merit')).toBe(indeks)
    expect(bulat('indeks-merit', 2)).toBe(cetak)
    expect(kategori('indeks-merit')).toBe(kategoriTerbit)
  })

  test('the weighted mean of the aspect indices is the same index', async () => {
    const bobot = [10, 10, 30, 10, 20, 10, 4, 6].map((berat, ke) => `indeks-${aspek[ke]![0]}: ${berat}`)
    const { bulat } = await hitung('sistem-merit', 2022, {
      'sistem-merit.pohon.yaml': ganti(
        /cara: rasio, .*\}/,
        `cara: rata-rata-tertimbang, dari: { ${bobot.join(', ')} } }`,
      ),
    })
    expect(bulat('indeks-merit', 20)).toBe('0.85625000000000000000')
  })
})

describe('Nilai akuntabilitas kinerja (SAKIP)', () => {
  const semua = (predikat: string) => ({
    'lhe.realisasi.yaml': (teks: string) => teks.replace(/2025: \{ nilai: \w+/g, `2025: { nilai: ${predikat}`),
  })

  test.each([
    [2023, ['22.2', '20.1', '10.8', '16.75'], '69.85', 'B'],
    [2024, ['24', '24', '12', '20'], '80', 'BB'],
    [2025, ['24', '24', '11.55', '20.5'], '80.05', 'A'],
  ])('%i: components %s, total %s, %s', async (year, komponen, total, predikat) => {
    const { dihitung, nilai, target, kategori, instansi } = await hitung('sakip', year)
    const nama = ['perencanaan', 'pengukuran', 'pelaporan', 'evaluasi']
    expect(nama.map((satu) => nilai(`komponen-${satu}`))).toEqual(komponen)
    expect(nama.map((satu) => target(`komponen-${satu}`))).toEqual(['30', '30', '15', '25'])
    expect(nilai('nilai-sakip')).toBe(total)
    expect(kategori('nilai-sakip')).toBe(predikat)
    expect(instansi['Dinas Contoh']).toBe(`${total} ${predikat}`)
    expect(dihitung()).toEqual(['nilai-sakip', ...nama.map((satu) => `komponen-${satu}`)])
  })

  test('a sasaran of one component: its capaian is the share of its weight', async () => {
    const { sasaran } = await hitung('sakip', 2023)
    expect(sasaran('perencanaan')).toBe('74') // 22,2 of 30
    expect(sasaran('evaluasi')).toBe('67') // 16,75 of 25
  })

  test('the total is not the mean of the twelve grades, which would be one predicate better', async () => {
    const { plan, figures, bands } = await hitung('sakip', 2023)
    const skor = semuaIndikator(plan, figures).flatMap(({ realisasi: { nilai } }) =>
      nilai?.jenis === 'predikat' ? [nilai.skor] : [],
    )
    expect(skor).toHaveLength(12)
    const rata = skor.reduce((a, b) => a.plus(b)).div(12)
    expect(bulatkan(rata, 2).toFixed(2)).toBe('73.33')
    expect(kategoriDari(rata, bands)?.nama).toBe('BB')
  })

  test('the weighted mean of the twelve subcomponents is the same total', async () => {
    const bobot = {
      perencanaan: [6, 9, 15],
      pengukuran: [6, 9, 15],
      pelaporan: [3, 4.5, 7.5],
      evaluasi: [5, 7.5, 12.5],
    }
    const dari = Object.entries(bobot).flatMap(([komponen, [a, b, c]]) => [
      `${komponen}-keberadaan: ${a}`,
      `${komponen}-kualitas: ${b}`,
      `${komponen}-pemanfaatan: ${c}`,
    ])
    const { nilai } = await hitung('sakip', 2023, {
      'sakip.pohon.yaml': ganti(
        /cara: jumlah\n\s+dari: \[.*\]/,
        `{ cara: rata-rata-tertimbang, dari: { ${dari.join(', ')} } }`,
      ),
    })
    expect(nilai('nilai-sakip')).toBe('69.85')
  })

  test('one grade changes its component and the total', async () => {
    const { nilai } = await hitung('sakip', 2024, {
      'lhe.realisasi.yaml': ganti('2024: { nilai: BB', '2024: { nilai: E'),
    })
    expect(nilai('komponen-perencanaan')).toBe('19.2')
    expect(nilai('nilai-sakip')).toBe('75.2')
  })

  test.each([
    ['AA', '100', 'AA'],
    ['A', '90', 'A'],
    ['BB', '80', 'BB'],
    ['B', '70', 'B'],
    ['CC', '60', 'CC'],
    ['C', '50', 'C'],
    ['D', '30', 'D'],
    ['E', '0', 'D'],
  ])('all %s is %s, %s', async (grade, total, predikat) => {
    const { nilai, kategori } = await hitung('sakip', 2025, semua(grade))
    expect(nilai('nilai-sakip')).toBe(total)
    expect(kategori('nilai-sakip')).toBe(predikat)
  })

  test('80,01 is A', async () => {
    const { nilai, kategori } = await hitung('sakip', 2024, { 'sakip.pohon.yaml': ganti('BB: 80,', 'BB: 80.01,') })
    expect(nilai('nilai-sakip')).toBe('80.01')
    expect(kategori('nilai-sakip')).toBe('A')
  })

  test('Lumajang: 68,84 is B', async () => {
    const { bands } = await hitung('sakip', 2023)
    expect(kategoriDari(new Desimal('68.84'), bands)?.nama).toBe('B')
  })
})
