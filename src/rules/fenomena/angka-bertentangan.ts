// Ukuran yang sama dengan nilai berbeda: salah satunya keliru, atau keduanya mengukur hal yang berbeda.
import type { Text } from '../../diagnostic.ts'
import { inBoth, separated } from '../../messages/number.ts'
import { ownData, ownText } from '../../own.ts'
import { samakan } from '../../plan/satuan.ts'
import type { Located, Nilai } from '../../plan/types.ts'
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const angkaBertentangan = defineRule({
  id: 'fenomena/angka-bertentangan',
  scope: 'plan',
  severity: 'peringatan',
  basis: 'LKE 1.b.3',
  grounds: 'regulation',
  summary: {
    id: 'ukuran yang sama dengan nilai berbeda untuk satu tahun; angka tanpa tahun bertentangan dengan tahun mana pun',
    en: 'the same measure with different values for one year; a figure without year conflicts with any',
  },
  why: {
    id: 'Kondisi awal dan target bertumpu pada angka ini; bila dua dokumen menyebut nilai berbeda, evaluator tidak tahu mana yang dapat dipercaya. Pada IP ASN, 66,90 termasuk kategori Rendah dan 82,08 Tinggi: kebutuhan yang dinilai LKE 1.b.3 ada menurut angka yang satu dan tidak menurut yang lain.',
    en: 'The starting value and the targets rest on this figure; when two documents give different values, the evaluator does not know which to trust. For IP ASN, 66.90 is Rendah (low) and 82.08 Tinggi (high): the need that LKE 1.b.3 asks for exists by one figure and not by the other.',
  },
  bad: `versi: 1
pohon:
  - level: 2
    fenomena:
      - uraian: Profesionalitas ASN masih rendah
        data:
          - { nama: IP ASN, nilai: 66.90, tahun: 2023, sumber: LKj 2023 }
          - { nama: IP ASN, nilai: 82.08, tahun: 2023, sumber: BKN }
    sasaran: Meningkatnya Profesionalitas ASN
    indikator:
      - nama: Indeks Profesionalitas ASN
        satuan: indeks
`,
  good: `versi: 1
pohon:
  - level: 2
    fenomena:
      - uraian: Profesionalitas ASN masih rendah
        data:
          - { nama: IP ASN hasil pengukuran sendiri, nilai: 66.90, tahun: 2023, sumber: LKj 2023 }
          - { nama: IP ASN hasil pengukuran BKN, nilai: 82.08, tahun: 2023, sumber: BKN }
    sasaran: Meningkatnya Profesionalitas ASN
    indikator:
      - nama: Indeks Profesionalitas ASN
        satuan: indeks
`,
  messages: {
    berbeda: {
      id: '"{nama}" bernilai {baru} di sini, tetapi {lama} di tempat lain',
      en: '"{nama}" is {baru} here, but {lama} elsewhere',
      help: {
        id: 'tetapkan satu nilai; bila sumbernya mengukur hal berbeda, bedakan namanya dan tulis tahunnya',
        en: 'settle on one value; if the sources measure different things, give them different names and years',
      },
    },
  },
  check(plan, report) {
    const groups = new Map<string, Angka[]>()
    const semua = function* () {
      for (const node of plan.nodes)
        for (const { data } of node.fenomena) for (const bukti of data) yield { node, bukti }
    }
    for (const { node, bukti } of semua()) {
      if (bukti.nama === null || bukti.nilai === null || bukti.nilai.nilai.jenis === 'tidak-terbaca') continue
      const { file, entry, tahun } = bukti
      const { nilai } = bukti.nilai
      // Two agencies may each have an "IKM": the measure belongs to one.
      const key = `${samakan(node.instansi ?? '')}\n${samakan(bukti.nama)}`
      const group = groups.get(key) ?? []
      const sama = samakan(text(nilai))
      const first = group.find((other) => sameYear(other.tahun, tahun) && other.sama !== sama)
      if (first !== undefined) {
        const lama = written(first.nilai)
        report('berbeda', at(bukti, 'nilai'), { nama: bukti.nama, baru: written(nilai), lama }).related(
          at(first, 'nilai'),
          {
            id: `yang lain, ${lama.id}, di sini`,
            en: `the other one, ${lama.en}, is here`,
          },
        )
      }
      // Only the first of each value and year: the others say nothing new.
      if (!group.some((other) => other.tahun === tahun && other.sama === sama))
        group.push({ file, entry, tahun, sama: ownText(sama), nilai: ownData(nilai) })
      groups.set(key, group)
    }
  },
})

/** One value of a measure, and where it stands. */
interface Angka extends Located {
  readonly tahun: number | null
  readonly sama: string
  readonly nilai: Nilai
}

const sameYear = (a: number | null, b: number | null): boolean => a === null || b === null || a === b

const written = (nilai: Nilai): Text => inBoth((language) => text(nilai, (decimal) => separated(decimal, language)))

function text(nilai: Nilai, number: (decimal: string) => string = String): string {
  switch (nilai.jenis) {
    case 'angka':
      return number(short(nilai.angka))
    case 'rentang':
      return `${number(short(nilai.dari))}–${number(short(nilai.sampai))}`
    case 'predikat':
      return nilai.nama
    default:
      return ''
  }
}

/** Without zeros that end the decimals: 66,90 is 66,9. */
const short = (decimal: string): string => (decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal)
