// A seed → the files of a government's plan as analysts write them, one after the other, so that a nation need not be in memory.
// An OPD has 179 nodes of about 40 lines and 2 KB; half of the files are in block style, half have figures in flow style.
//

const years = [2024, 2025, 2026]
const quarters = ['tw1', 'tw2', 'tw3', 'tw4']

/** mulberry32: the same numbers on every machine. */
function randomOf(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const subjects = [
  'pelayanan kesehatan ibu dan anak',
  'kualitas jalan kabupaten',
  'kompetensi aparatur sipil negara',
  'ketahanan pangan rumah tangga',
  'kualitas pembelajaran sekolah dasar',
  'pengelolaan sampah perkotaan',
  'perlindungan sosial keluarga miskin',
  'pelayanan administrasi kependudukan',
  'daya saing usaha mikro',
  'keamanan transaksi elektronik pemerintah',
  'produktivitas perikanan budidaya',
  'ketertiban umum dan ketenteraman masyarakat',
]
const places = [
  'wilayah utara',
  'wilayah selatan',
  'kecamatan pesisir',
  'kecamatan pegunungan',
  'perkotaan',
  'perdesaan',
]
const sources = ['SIMPEG', 'LKj perangkat daerah', 'e-Monev', 'Profil Kesehatan', 'SIPD', 'BPS Kabupaten']

/**
 * The plan's files, as `{ path, text }`: `pohon.yaml`, the government's own tree, and one file for each of the `agencies`.
 * With `findings` every node has a misspelt key and every indikator another one.
 */
export function* plan({ seed = 1, agencies, findings = false }) {
  const random = randomOf(seed)
  yield {
    path: 'pohon.yaml',
    text: `versi: 1
instansi: Pemerintah Kabupaten ${seed}
periode: { awal: 2024, akhir: 2026 }
berkas: ["*.pohon.yaml", "opd/**/*.pohon.yaml"]
capaian: { turun: turun-linear, batas_rata_rata: 100 }
satuan: { orang: [asn, pegawai], persen: ["%"] }
`,
  }
  yield { path: 'daerah.pohon.yaml', text: `${daerah(agencies).join('\n')}\n` }
  for (let number = 1; number <= agencies; number++) {
    const file = new Opd(random, number, { flow: number % 2 === 0, findings })
    yield { path: `opd/opd-${String(number).padStart(3, '0')}.pohon.yaml`, text: file.text() }
  }
}

/** A file of 7 nodes, a plan of its own. */
export const small = () => new Opd(randomOf(7), 1, { flow: true, small: true }).text()

function daerah(agencies) {
  const lines = ['versi: 1', 'pohon:']
  for (let number = 1; number <= Math.ceil(agencies / 10); number++) {
    lines.push(
      '  - level: 0',
      `    id: sasaran-${number}`,
      `    sasaran: Meningkatnya kesejahteraan masyarakat kelompok ${number}`,
      '    fenomena: Angka kemiskinan 9,06 persen pada 2023 (BPS) masih di atas rata-rata provinsi',
      '    penanggung_jawab: Bupati',
      '    indikator:',
      '      - nama: Indeks Pembangunan Manusia',
      '        satuan: indeks',
      '        polaritas: naik',
      '        definisi: Ukuran capaian pembangunan manusia',
      `        target: { 2024: 7${number % 10}.10, 2025: 7${number % 10}.30, 2026: 7${number % 10}.50 }`,
      `        realisasi: { 2024: { nilai: 7${number % 10}.12, sumber: BPS } }`,
    )
  }
  return lines
}

/** One OPD's file; a small one has 7 nodes. */
class Opd {
  lines = []
  count = 0
  kegiatan = 0
  /** 111 activities over 49 sub kegiatan. */
  left = 111
  subs = 49

  constructor(random, number, { flow, findings = false, small = false }) {
    Object.assign(this, { random, number, flow, findings, small })
    this.code = `${1 + (number % 8)}.${String(1 + (number % 30)).padStart(2, '0')}`
  }

  text() {
    this.lines.push(
      'versi: 1',
      `judul: Pohon Kinerja Dinas Contoh ${this.number}`,
      `instansi: Dinas Contoh ${this.number}`,
      ...(this.small ? [] : [`induk: sasaran-${Math.ceil(this.number / 10)}`]),
      'pohon:',
    )
    this.node(1, '', 0)
    return `${this.lines.join('\n')}\n`
  }

  /** A node and what is below it; `place` counts it among its siblings. */
  node(level, code, place) {
    const indent = ' '.repeat(2 + (level - 1) * 4)
    const id = `opd-${this.number}-n${++this.count}`
    this.head(level, indent, id, code)
    if (level === 5) return
    const children = this.childrenOf(level, place)
    if (children === 0) return
    this.lines.push(`${indent}  anak:`)
    for (let child = 1; child <= children; child++) {
      this.node(level + 1, codeOf(level, code === '' ? this.code : code, child), child - 1)
    }
  }

  childrenOf(level, place) {
    if (this.small) return [0, 1, 1, 1, 3][level]
    if (level === 1) return 4
    if (level === 2) return [4, 4, 3, 3][place]
    if (level === 3) return 4 - (this.kegiatan++ % 2)
    const now = Math.round(this.left / this.subs--)
    this.left -= now
    return now
  }

  head(level, indent, id, code) {
    const pad = `${indent}  `
    const subject = pick(this.random, subjects)
    const place = pick(this.random, places)
    const { lines } = this
    lines.push(`${indent}- level: ${level}`)
    if (level < 5) lines.push(`${pad}id: ${id}`)
    if (this.findings) lines.push(`${pad}sasarn: salah ketik`)
    if (level > 1 && level < 5) {
      lines.push(
        `${pad}kode: "${code}"`,
        `${pad}nomenklatur: ${['', '', 'Program', 'Kegiatan', 'Sub Kegiatan'][level]} ${title(subject)} ${this.count}`,
      )
    }
    if (level === 5) {
      lines.push(`${pad}aktivitas: Penyelenggaraan koordinasi ${subject} di ${place} tahap ${this.count}`)
      lines.push(`${pad}jadwal: [tw1, tw2]`)
    } else {
      const verb = level <= 3 ? 'Meningkatnya' : 'Terlaksananya'
      lines.push(`${pad}sasaran: ${verb} ${subject} di ${place} bagian ${this.count}`)
    }
    lines.push(
      `${pad}penanggung_jawab: ${['', 'Kepala Dinas', 'Sekretaris Dinas', 'Kepala Bidang', 'Kepala Seksi', 'Pelaksana'][level]} ${this.number}`,
    )
    this.reasons(level, pad, subject, place)
    if (level < 5) this.measures(level, pad, subject)
    if (level > 1 && level < 5) this.money(pad)
    lines.push(`${pad}catatan: Disusun bersama perangkat daerah terkait pada forum ${place} nomor ${this.count}`)
  }

  reasons(level, pad, subject, place) {
    const value = (40 + this.random() * 50).toFixed(2)
    const { lines } = this
    lines.push(`${pad}fenomena:`)
    for (let reason = 1; reason <= (level === 5 ? 2 : 3); reason++) {
      lines.push(
        `${pad}  - uraian: Capaian ${subject} di ${place} ke-${reason} masih di bawah rata-rata provinsi menurut evaluasi tahun lalu`,
        `${pad}    data:`,
      )
      const name = `Capaian ${subject} ${this.count}.${reason}`
      if (this.flow) lines.push(`${pad}      - { nama: ${name}, nilai: ${value}, tahun: 2023, sumber: LKj 2023 }`)
      else {
        lines.push(
          `${pad}      - nama: ${name}`,
          `${pad}        nilai: ${value}`,
          `${pad}        tahun: 2023`,
          `${pad}        sumber: ${pick(this.random, sources)}`,
        )
      }
    }
    lines.push(
      `${pad}dasar:`,
      `${pad}  - uraian: Perbaikan ${subject} di ${place} meningkatkan kondisi pada sasaran di atasnya`,
      `${pad}    sumber: Peraturan Menteri Nomor ${1 + Math.floor(this.random() * 90)} Tahun 2021`,
    )
  }

  measures(level, pad, subject) {
    const { lines } = this
    lines.push(`${pad}indikator:`)
    for (let measure = 1; measure <= (level <= 2 ? 2 : 1); measure++) {
      const share = level <= 3
      const name = `${share ? 'Persentase' : 'Jumlah'} ${subject} yang memenuhi standar ${this.count}.${measure}`
      const from = share ? 50 + this.random() * 20 : 10 + Math.floor(this.random() * 200)
      const step = share ? 1 + this.random() * 3 : 5
      const value = (more) => (share ? Math.min(99, from + more).toFixed(2) : String(Math.round(from + more)))
      lines.push(
        `${pad}  - id: opd-${this.number}-i${this.count}-${measure}`,
        `${pad}    nama: ${name}`,
        `${pad}    satuan: ${share ? 'persen' : 'orang'}`,
        `${pad}    polaritas: naik`,
        `${pad}    jenis: ${share ? 'outcome' : 'output'}`,
        `${pad}    definisi: Bagian dari ${subject} yang memenuhi standar pelayanan minimal pada tahun berjalan`,
        `${pad}    rumus: Banyaknya yang memenuhi standar dibagi seluruhnya dikali seratus`,
        `${pad}    sumber_data: ${pick(this.random, sources)}`,
        `${pad}    konsolidasi: nilai-akhir`,
        `${pad}    kondisi_awal: { tahun: 2023, nilai: ${value(-step)}, sumber: LKj 2023 }`,
      )
      if (this.findings) lines.push(`${pad}    realisasi_lama: lima puluh`)
      const ofYear = (year, offset) => value((year - 2024) * step + offset)
      if (this.flow) {
        lines.push(
          `${pad}    target: { ${years.map((year) => `${year}: ${ofYear(year, 0)}`).join(', ')} }`,
          `${pad}    realisasi:`,
          `${pad}      2024: { nilai: ${ofYear(2024, -1)}, sumber: LKj 2024 }`,
          `${pad}      2025: { ${quarters.map((tw, at) => `${tw}: ${ofYear(2025, at - 3)}`).join(', ')}, sumber: e-Monev }`,
        )
        continue
      }
      lines.push(`${pad}    target:`, ...years.map((year) => `${pad}      ${year}: ${ofYear(year, 0)}`))
      lines.push(
        `${pad}    realisasi:`,
        `${pad}      2024:`,
        `${pad}        nilai: ${ofYear(2024, -1)}`,
        `${pad}        sumber: LKj 2024`,
        `${pad}      2025:`,
        ...quarters.map((tw, at) => `${pad}        ${tw}: ${ofYear(2025, at - 3)}`),
        `${pad}        sumber: e-Monev`,
      )
    }
  }

  money(pad) {
    const amount = Math.floor(this.random() * 900) + 100
    this.lines.push(
      `${pad}realisasi_anggaran: { 2024: ${amount}000000, 2025: { tw1: ${amount}0000, tw2: ${amount}00000 } }`,
      `${pad}sumber_dana: APBD`,
      `${pad}lokasi: Kabupaten Contoh`,
    )
  }
}

const pick = (random, from) => from[Math.floor(random() * from.length)]

const title = (text) => text.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase())

/** Of a child, by the level of its parent (domain.md 5: urusan.bidang.program.2.kegiatan.subkegiatan). */
function codeOf(level, parent, child) {
  if (level === 1) return `${parent}.${String(child + 1).padStart(2, '0')}`
  if (level === 2) return `${parent}.2.${String(child).padStart(2, '0')}`
  if (level === 3) return `${parent}.${String(child).padStart(4, '0')}`
  return ''
}
