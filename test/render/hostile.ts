// A plan whose every text is one that programs could obey: a formula, a link, a table, HTML, a line break, a mark of direction.
import type { AnnexInput } from '../../src/report/annex.ts'
import { finding } from '../report/finding.ts'
import { annexInput } from '../report/sample.ts'

/** A letter that stands in no other text: where it is counted, no text is lost and none is said twice. */
export const marker = 'ж'

export const hostileTexts: readonly string[] = [
  '=HYPERLINK("http://contoh.id","klik")',
  '@SUM(A1:A9)',
  "+1+cmd|' /C calc'!A0",
  '-1',
  '\t=1+1',
  '"=1+1"',
  "'=1+1",
  ' \u200b＝1+1',
  'a;=1+1\n=2+2\r\n- satu\n1. dua\n# tiga\n===',
  '| a | b \\| c \\',
  '</table><script>alert(1)</script>&amp;<!-- --> &copy;',
  '![x](http://contoh.id/x.png) [y](javascript:alert(1)) <http://contoh.id>',
  'http://contoh.id www.contoh.id a@contoh.id @orang #12 !34 $x^2$ ~~b~~ **c** _d_ `e` :smile:',
  '``` kode ``` ~~~ | --- |',
  '  di tengah   dan di ujung  ',
  '\u202ekanan ke kiri\u202c \u2066dipisah\u2069',
  '👨‍👩‍👧 keluarga e\u0301 a\u0308 漢字',
  'nol \u0000 bel \u0007 \u001b[31m _x0041_ \ufffe \ud800 \u2028 \u0085',
  '%TEMP% $HOME $(ls) {{ x }} &x; &#x41;',
].map((text) => text + marker)

/** Every field of text that the schemas know of has `text`; names that others refer to by are `text` too, so that they meet. */
export function hostileInput(text: string, more: Partial<AnnexInput> = {}): AnnexInput {
  const indikator = (id: string) => ({
    id,
    nama: text,
    satuan: text,
    definisi: text,
    rumus: text,
    sumber_data: text,
    penyedia_data: text,
    dasar_hukum: text,
    iku: true,
    polaritas: 'naik',
    catatan: text,
    kondisi_awal: { tahun: 2023, nilai: 10, sumber: text },
    target: { 2024: 20, 2025: { tw2: 30, tw4: 60 }, 2026: 90 },
    target_dokumen: { pk: { 2025: { tw2: 31, tw4: 61 } } },
    perubahan: [{ tahun: 2025, dari: 'renstra', ke: 'pk', nomor: text, alasan: text }],
    realisasi: {
      2024: { nilai: 19, catatan: text, pendukung: text, kendala: text, tindak_lanjut: text, bukti: text },
      2025: { tw1: { nilai: 12, sumber: text, catatan: text, kendala: text }, tw2: { nilai: 28, catatan: text } },
    },
    pembanding: { nasional: { 2025: 50 } },
  })
  const node = (level: number, anak: readonly object[]) => ({
    level,
    id: `level-${level}`,
    instansi: text,
    kode: [text],
    nomenklatur: text,
    tujuan: text,
    ...(level < 5 ? { sasaran: text } : { aktivitas: text, jadwal: ['tw1'] }),
    penanggung_jawab: text,
    lokasi: text,
    catatan: text,
    lintas_program: text,
    fenomena: [{ uraian: text, data: [{ nama: text, nilai: 1, tahun: 2024, sumber: text }] }],
    dasar: [{ uraian: text, sumber: text }],
    ...(level < 5 && { indikator: [indikator(`satu-${level}`), indikator(`dua-${level}`)] }),
    ...(level > 1 && { pagu: { 2025: 1000 * level }, realisasi_anggaran: { 2025: { tw1: 1, tw2: 250.5 } } }),
    sumber_dana: text,
    crosscutting: [{ opd: text, node: `level-${level}`, peran: text }],
    anak,
  })
  const [tree] = [5, 4, 3, 2, 1, 0].reduce<readonly object[]>((anak, level) => [node(level, anak)], [])
  const files = {
    'pohon.yaml': {
      versi: 1,
      instansi: text,
      periode: { awal: 2024, akhir: 2026 },
      tempat: text,
      kategori: [
        { mulai: 0, nama: text, warna: text },
        { mulai: 90, nama: text, warna: 'hijau' },
      ],
      pejabat: [{ opd: text, jabatan: text, nama: text, pangkat: text, nip: text, atasan: text }],
      dokumen: { pk: { 2025: { nomor: text, tanggal: text } } },
    },
    'a.pohon.yaml': { versi: 1, judul: text, instansi: text, pohon: [tree] },
  }
  const written = Object.fromEntries(Object.entries(files).map(([file, plan]) => [file, JSON.stringify(plan)]))
  return annexInput(
    written,
    { year: 2025, until: 'tw2' },
    {
      above: text,
      findings: [finding('kode/ganda', 'error', { message: text, help: text, basis: text, file: text })],
      ...more,
    },
  )
}
