// pohon.yaml: what is read of it, what it says about rules, and what is wrong with it.
import { describe, expect, test } from 'vitest'
import type { Rencana } from '../../src/plan/types.ts'
import { rules } from '../../src/rules/index.ts'
import { findingsOf, rencanaBroken } from '../../src/run.ts'
import { load } from '../source/marked.ts'

const bare = 'versi: 1\npohon: { level: 2, sasaran: S, indikator: [{ nama: I }] }\n'
const rencanaOf = async (text: string): Promise<Rencana> =>
  (await load({ 'pohon.yaml': text, 'a.pohon.yaml': bare })).plan.rencana
const findingsIn = async (text: string) => findingsOf(await load({ 'pohon.yaml': text, 'a.pohon.yaml': bare }), 'id')

describe('pohon.yaml', () => {
  test('has the defaults of format.md', async () => {
    expect(await rencanaOf('versi: 1\n')).toEqual({
      file: 'pohon.yaml',
      instansi: null,
      periode: null,
      berkas: ['**/*.pohon.yaml'],
      realisasi: ['**/*.realisasi.yaml'],
      bahasa: null,
      aturan: new Map(),
      aturanBerkas: [],
      aturanOpsi: new Map(),
      capaian: { turun: 'turun-linear', stabil: 'stabil-linear', batasBawah: '0', batasRataRata: null },
      kategori: {
        nama: 'permendagri-86',
        bands: expect.arrayContaining([expect.objectContaining({ nama: 'Sangat Tinggi', bawah: '90' })]),
      },
      satuan: new Map(),
      jabatan: [],
      pejabat: [],
      dokumen: new Map(),
      tempat: null,
      nomenklatur: null,
    })
  })

  test('is read as it is written', async () => {
    const rencana = await rencanaOf(`versi: 1
instansi: Pemerintah Kabupaten Lumajang
periode: { awal: 2024, akhir: 2026 }
berkas: "*.pohon.yaml"
realisasi: [r/*.yaml, s/*.yaml]
bahasa: en
aturan: { target/*: info, cascade/yatim: mati }
aturan_berkas: [{ berkas: [a, b], aturan: { id/*: mati } }]
aturan_opsi: { periode/di-luar: { tahun: 5 } }
capaian: { turun: turun-rasio, stabil: stabil-rasio, batas_bawah: "-10,5", batas_rata_rata: 120 }
kategori:
  - { di_atas: "88,31", nama: A, warna: hijau }
  - { mulai: 65, nama: B }
  - { nama: C }
satuan: { Orang: [Org, "ASN  aktif"], persen: ["%"] }
jabatan: [Bupati, Kepala Dinas]
nomenklatur: data/nomenklatur.tsv
pejabat: [{ opd: BKD, jabatan: Kepala, nama: Budi, nip: "197001011990031001", pangkat: IV/c, atasan: Bupati }]
dokumen: { pk: { 2025: { nomor: "000.8/1", tanggal: 2025-01-15 } } }
tempat: Lumajang
`)
    expect(rencana).toMatchObject({
      instansi: 'Pemerintah Kabupaten Lumajang',
      periode: { awal: 2024, akhir: 2026 },
      berkas: ['*.pohon.yaml'],
      realisasi: ['r/*.yaml', 's/*.yaml'],
      bahasa: 'en',
      capaian: { turun: 'turun-rasio', stabil: 'stabil-rasio', batasBawah: '-10.5', batasRataRata: '120' },
      kategori: {
        nama: 'pohon.yaml',
        bands: [
          { nama: 'A', warna: 'hijau', bawah: '88.31', termasuk: false },
          { nama: 'B', warna: null, bawah: '65', termasuk: true },
          { nama: 'C', warna: null, bawah: null, termasuk: false },
        ],
      },
      jabatan: ['Bupati', 'Kepala Dinas'],
      pejabat: [
        { opd: 'BKD', jabatan: 'Kepala', nama: 'Budi', nip: '197001011990031001', pangkat: 'IV/c', atasan: 'Bupati' },
      ],
      tempat: 'Lumajang',
      nomenklatur: 'data/nomenklatur.tsv',
    })
    expect(Object.fromEntries(rencana.satuan)).toEqual({
      orang: 'orang',
      org: 'orang',
      'asn aktif': 'orang',
      persen: 'persen',
      '%': 'persen',
    })
    expect(rencana.aturanBerkas.map(({ berkas }) => berkas)).toEqual(['a', 'b'])
    expect(rencana.dokumen.get('pk')!.get(2025)).toEqual({ nomor: '000.8/1', tanggal: '2025-01-15' })
  })

  test.each(['permendagri-86', 'sampang', 'maluku-tengah', 'wp-eval', 'banjarnegara', 'sakip', 'ikm', 'ip-asn'])(
    'kategori %s is known and sound',
    async (name) => {
      const text = `versi: 1\nkategori: ${name}\n`
      expect((await rencanaOf(text)).kategori).toMatchObject({ nama: name })
      expect((await findingsIn(text)).filter(({ file }) => file === 'pohon.yaml')).toEqual([])
    },
  )

  test.each([
    ['an error', 'versi: 1\ntempatt: x\n', true],
    ['text that is not YAML', 'versi: [1\n', true],
    ['an unknown rule', 'versi: 1\naturan: { target/datarr: mati }\n', true],
    ['nothing wrong', 'versi: 1\n', false],
  ])('%s is wrong usage or not', async (_, text, broken) => {
    expect(rencanaBroken(await findingsIn(text))).toBe(broken)
  })

  test('its findings are shown whatever the paths choose', async () => {
    const loaded = await load({ 'pohon.yaml': 'versi: 1\ntempatt: x\n', 'a.pohon.yaml': bare, 'b.pohon.yaml': bare }, [
      '/plan/a.pohon.yaml',
    ])
    expect(new Set(findingsOf(loaded, 'id').map(({ file }) => file))).toEqual(new Set(['pohon.yaml', 'a.pohon.yaml']))
  })
})

describe('aturan', () => {
  const severityOf = async (rencana: string, rule = 'indikator/tanpa-satuan', file = 'opd/uji/a.pohon.yaml') => {
    const loaded = await load({ 'pohon.yaml': `versi: 1\n${rencana}`, [file]: bare })
    return findingsOf(loaded, 'id').find((finding) => finding.rule === rule)?.severity ?? null
  }

  test.each([
    ['nothing said: the rule’s own', '', 'warning'],
    ['a rule', 'aturan: { indikator/tanpa-satuan: galat }\n', 'error'],
    ['a group', 'aturan: { indikator/*: info }\n', 'info'],
    ['a rule before its group', 'aturan: { indikator/tanpa-satuan: galat, indikator/*: mati }\n', 'error'],
    ['in any order', 'aturan: { indikator/*: mati, indikator/tanpa-satuan: galat }\n', 'error'],
    ['mati', 'aturan: { indikator/tanpa-satuan: mati }\n', null],
    ['another group', 'aturan: { target/*: mati }\n', 'warning'],
    [
      'settings for files before those for the plan',
      'aturan: { indikator/tanpa-satuan: galat }\naturan_berkas: [{ berkas: "opd/uji/**", aturan: { indikator/*: info } }]\n',
      'info',
    ],
    [
      'settings for other files',
      'aturan_berkas: [{ berkas: "opd/lain/**", aturan: { indikator/*: info } }]\n',
      'warning',
    ],
    [
      'of two settings for files the later',
      'aturan_berkas: [{ berkas: "opd/**", aturan: { indikator/*: info } }, { berkas: "opd/uji/*", aturan: { indikator/*: galat } }]\n',
      'error',
    ],
    [
      'of two settings for files the one that says something',
      'aturan_berkas: [{ berkas: "opd/**", aturan: { indikator/*: info } }, { berkas: "opd/uji/*", aturan: { target/*: galat } }]\n',
      'info',
    ],
    [
      'a list of globs',
      'aturan_berkas: [{ berkas: ["x/**", "opd/uji/*.yaml"], aturan: { indikator/*: mati } }]\n',
      null,
    ],
    ['an unknown severity changes nothing', 'aturan: { indikator/tanpa-satuan: error }\n', 'warning'],
    ['nothing written', 'aturan:\naturan_berkas:\naturan_opsi:\n', 'warning'],
  ])('%s', async (_, rencana, severity) => {
    expect(await severityOf(rencana)).toBe(severity)
  })

  test('a message may be graver or lighter than its rule, until somebody says otherwise', async () => {
    const files = { 'a.pohon.yaml': 'versi: 1\ninduk: x\npohon: { level: 1, sasaran: S }\n' }
    expect(findingsOf(await load(files), 'id').find(({ rule }) => rule === 'cascade/yatim')!.severity).toBe('info')
  })

  test.each([
    ['aturan: { target/kosonk: mati }\n', 'aturan "target/kosonk" tidak ada', 'mungkin maksudnya "target/kosong"'],
    ['aturan: { lampu/hijau-muda: mati }\n', 'aturan "lampu/hijau-muda" tidak ada', 'pilih dari: yaml/*'],
    ['aturan: { target: mati }\n', 'aturan "target" tidak ada', '"target/*"'],
    ['aturan: { Target/Kosong: mati }\n', 'aturan "Target/Kosong" tidak ada', '"target/kosong"'],
    ['aturan: { targett/*: mati }\n', 'aturan "targett/*" tidak ada', '"target/*"'],
    [
      'aturan_berkas: [{ berkas: x, aturan: { target/kosonk: mati } }]\n',
      'aturan "target/kosonk" tidak ada',
      '"target/kosong"',
    ],
    ['aturan_opsi: { periode/di-luarr: { tahun: 5 } }\n', 'aturan "periode/di-luarr" tidak ada', '"periode/di-luar"'],
    ['aturan_opsi: { periode/*: { tahun: 5 } }\n', 'aturan "periode/*" tidak ada', 'periode/di-luar'],
    ['aturan_opsi: { periode/di-luar: { hari: 5 } }\n', 'tidak mempunyai opsi "hari"', 'tahun'],
    ['aturan_opsi: { id/ganda: { hari: 5 } }\n', 'aturan "id/ganda" tidak mempunyai opsi', 'hapus opsinya'],
    ['aturan_opsi: { periode/di-luar: { tahun: lima } }\n', 'opsi "tahun" seharusnya bilangan bulat', 'tahun: 10'],
    ['aturan_opsi: { target/loncat: { persen: "62,5" } }\n', 'opsi "persen" seharusnya bilangan', 'persen: 62.5'],
    ['aturan_opsi: { target/loncat: { persen: 0 } }\n', '0 tidak dapat dipakai', 'lebih dari 0'],
    ['aturan_opsi: { target/loncat: { persenn: 5 } }\n', 'kunci "persenn" tidak dikenal', '"persen"'],
    ['aturan_opsi: { periode/di-luar: 5 }\n', '"periode/di-luar" seharusnya kunci dan isinya', 'kunci'],
  ])('%s', async (rencana, message, help) => {
    const found = (await findingsIn(`versi: 1\n${rencana}`)).filter(({ file }) => file === 'pohon.yaml')
    expect(found.map(({ severity }) => severity)).toEqual(['error'])
    expect(found[0]!.message).toContain(message)
    expect(found[0]!.help).toContain(help)
    expect(found[0]!.line).toBe(2)
  })

  test('every rule can be set by its id and by its group', async () => {
    const all = rules.map(({ id }) => `  ${id}: info\n`).join('')
    const groups = [...new Set(rules.map(({ id }) => id.split('/')[0]))].map((group) => `  ${group}/*: info\n`).join('')
    const found = await findingsIn(`versi: 1\naturan:\n${all}${groups}`)
    expect(found.filter(({ file }) => file === 'pohon.yaml')).toEqual([])
    expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(['info']))
  })
})
