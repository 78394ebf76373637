// `pohon.yaml` → `Rencana`, with the defaults of format.md; without a file, the defaults alone.
import { type Cursor, entries, get, isMapping, root, textOf } from '../source/cursor.ts'
import type { Data, Document } from '../source/document.ts'
import { daftarTeks, nilai, type Pembaca, pilihan, satuAtauDaftar, teks } from './fields.ts'
import { kategoriBawaan, skalaKategori } from './kategori.ts'
import { periode } from './periode.ts'
import { samakan } from './satuan.ts'
import type { Band, Pejabat, Rencana, RumusCapaian, Tingkat } from './types.ts'

export const rencanaBawaan: Rencana = {
  file: null,
  instansi: null,
  periode: null,
  berkas: ['**/*.pohon.yaml'],
  realisasi: ['**/*.realisasi.yaml'],
  bahasa: null,
  aturan: new Map(),
  aturanBerkas: [],
  aturanOpsi: new Map(),
  capaian: { turun: 'turun-linear', stabil: 'stabil-linear', batasBawah: '0', batasRataRata: null },
  kategori: { nama: kategoriBawaan, bands: skalaKategori[kategoriBawaan]! },
  satuan: new Map(),
  jabatan: [],
  pejabat: [],
  dokumen: new Map(),
  tempat: null,
  nomenklatur: null,
}

export function bacaRencana(document: Document, pembaca: Pembaca): Rencana {
  const top = root(document)
  if (top === undefined) return { ...rencanaBawaan, file: document.file }
  const globs = (key: string, bawaan: readonly string[]) => {
    const written = daftarTeks(top, key)
    return written.length > 0 ? written : bawaan
  }
  const capaian = get(top, 'capaian')
  return {
    file: document.file,
    instansi: teks(top, 'instansi'),
    periode: periode(get(top, 'periode'), pembaca),
    berkas: globs('berkas', rencanaBawaan.berkas),
    realisasi: globs('realisasi', rencanaBawaan.realisasi),
    bahasa: pilihan(top, 'bahasa', ['id', 'en']),
    aturan: tingkat(get(top, 'aturan')),
    aturanBerkas: satuAtauDaftar(get(top, 'aturan_berkas')).flatMap((item) => {
      return daftarTeks(item, 'berkas').map((berkas) => ({ berkas, aturan: tingkat(get(item, 'aturan')) }))
    }),
    aturanOpsi: new Map(
      fieldsOf(top, 'aturan_opsi').map(({ key, value }) => [
        key,
        new Map(entries(value).map((option) => [option.key, option.value.data as unknown])),
      ]),
    ),
    capaian: {
      turun: pilihan(capaian, 'turun', turun) ?? rencanaBawaan.capaian.turun,
      stabil: pilihan(capaian, 'stabil', stabil) ?? rencanaBawaan.capaian.stabil,
      batasBawah: angka(capaian, 'batas_bawah', pembaca) ?? rencanaBawaan.capaian.batasBawah,
      batasRataRata: angka(capaian, 'batas_rata_rata', pembaca),
    },
    kategori: kategori(get(top, 'kategori'), pembaca),
    satuan: new Map(
      fieldsOf(top, 'satuan').flatMap(({ key, value }) => {
        const names = satuAtauDaftar(value).flatMap((item) => textOf(item) ?? [])
        return [key, ...names].map((name) => [samakan(name), samakan(key)] as const)
      }),
    ),
    jabatan: daftarTeks(top, 'jabatan'),
    pejabat: satuAtauDaftar(get(top, 'pejabat')).map(pejabat),
    dokumen: new Map(
      fieldsOf(top, 'dokumen').map(({ key, value }) => [
        key,
        new Map(
          entries(value)
            .filter((year) => /^\d{4}$/.test(year.key))
            .map((year) => [
              Number(year.key),
              { nomor: teks(year.value, 'nomor'), tanggal: teks(year.value, 'tanggal') },
            ]),
        ),
      ]),
    ),
    tempat: teks(top, 'tempat'),
    nomenklatur: teks(top, 'nomenklatur'),
  }
}

const turun: readonly RumusCapaian[] = ['turun-linear', 'turun-rasio', 'turun-baseline', 'turun-sisa']
const stabil: readonly RumusCapaian[] = ['stabil-linear', 'stabil-rasio']

function fieldsOf(top: Cursor, key: string): ReturnType<typeof entries> {
  const field = get(top, key)
  return field === undefined ? [] : entries(field)
}

function tingkat(cursor: Cursor | undefined): ReadonlyMap<string, Tingkat> {
  if (cursor === undefined) return new Map()
  const known: readonly Data[] = ['galat', 'peringatan', 'info', 'mati']
  return new Map(
    entries(cursor)
      .filter(({ value }) => known.includes(value.data))
      .map(({ key, value }) => [key, value.data as Tingkat]),
  )
}

function angka(cursor: Cursor | undefined, key: string, pembaca: Pembaca): string | null {
  const field = cursor === undefined ? undefined : get(cursor, key)
  if (field === undefined) return null
  const read = nilai(field, { persen: true, bilangan: true }, pembaca)
  return read.jenis === 'angka' ? read.angka : null
}

function kategori(cursor: Cursor | undefined, pembaca: Pembaca): Rencana['kategori'] {
  if (cursor === undefined || cursor.data === null) return rencanaBawaan.kategori
  const name = textOf(cursor)
  if (name !== undefined) {
    const bands = Object.hasOwn(skalaKategori, name) ? skalaKategori[name] : undefined
    return bands === undefined ? rencanaBawaan.kategori : { nama: name, bands }
  }
  const bands = satuAtauDaftar(cursor)
    .filter((item) => isMapping(item.data))
    .map((item): Band => {
      const atas = angka(item, 'di_atas', pembaca)
      const mulai = angka(item, 'mulai', pembaca)
      return {
        nama: teks(item, 'nama') ?? '',
        warna: teks(item, 'warna'),
        bawah: mulai ?? atas,
        termasuk: mulai !== null,
      }
    })
  return bands.length === 0 ? rencanaBawaan.kategori : { nama: 'pohon.yaml', bands }
}

function pejabat(cursor: Cursor): Pejabat {
  return {
    opd: teks(cursor, 'opd') ?? '',
    jabatan: teks(cursor, 'jabatan'),
    nama: teks(cursor, 'nama'),
    nip: teks(cursor, 'nip'),
    pangkat: teks(cursor, 'pangkat'),
    atasan: teks(cursor, 'atasan'),
  }
}
