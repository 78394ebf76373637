// Ukuran yang sama dengan nilai berbeda: salah satunya keliru, atau keduanya mengukur hal yang berbeda.
import { samakan } from '../../plan/satuan.ts'
import type { Bukti, Nilai } from '../../plan/types.ts'
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const angkaBertentangan = defineRule({
  id: 'fenomena/angka-bertentangan',
  scope: 'plan',
  severity: 'peringatan',
  basis: 'LKE 1.b.3',
  summary: {
    id: 'ukuran yang sama dengan nilai berbeda untuk satu tahun; angka tanpa tahun bertentangan dengan tahun mana pun',
    en: 'the same measure with different values for one year; a figure without year conflicts with any',
  },
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
    // Two agencies may each have an "IKM": the measure belongs to one.
    const groups = new Map<string, Bukti[]>()
    for (const node of plan.nodes) {
      for (const bukti of node.fenomena.flatMap(({ data }) => data)) {
        if (bukti.nama === null || bukti.nilai === null || bukti.nilai.nilai.jenis === 'tidak-terbaca') continue
        const key = `${samakan(node.instansi ?? '')}\n${samakan(bukti.nama)}`
        const group = groups.get(key) ?? []
        const first = group.find(
          (other) => sameYear(other, bukti) && text(other.nilai!.nilai) !== text(bukti.nilai!.nilai),
        )
        if (first !== undefined) {
          const lama = written(first)
          report('berbeda', at(bukti, 'nilai'), { nama: bukti.nama, baru: written(bukti), lama }).related(
            at(first, 'nilai'),
            {
              id: `yang lain, ${lama}, di sini`,
              en: `the other one, ${lama}, is here`,
            },
          )
        }
        groups.set(key, [...group, bukti])
      }
    }
  },
})

const sameYear = (a: Bukti, b: Bukti): boolean => a.tahun === null || b.tahun === null || a.tahun === b.tahun

const written = ({ nilai }: Bukti): string => text(nilai!.nilai).replace('.', ',')

function text(nilai: Nilai): string {
  switch (nilai.jenis) {
    case 'angka':
      return nilai.angka.includes('.') ? nilai.angka.replace(/\.?0+$/, '') : nilai.angka
    case 'rentang':
      return `${nilai.dari}-${nilai.sampai}`
    case 'predikat':
      return nilai.nama.toLowerCase()
    default:
      return ''
  }
}
