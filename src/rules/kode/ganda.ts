// Kode yang sama pada dua node satu perangkat daerah: anggaran dan realisasinya akan terhitung dua kali.
import { isKode, kodeBaku } from '../../plan/kode.ts'
import { samakan } from '../../plan/satuan.ts'
import type { Node } from '../../plan/types.ts'
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const kodeGanda = defineRule({
  id: 'kode/ganda',
  scope: 'plan',
  severity: 'peringatan',
  basis: null,
  grounds: 'practice',
  summary: { id: 'kode yang sama pada dua node satu perangkat daerah', en: 'the same code on two nodes of one agency' },
  why: {
    id: 'Pagu satu sub kegiatan dapat terhitung dua kali, sedangkan sub kegiatan yang kodenya tertukar tampak tanpa anggaran. Jumlah pagu di lampiran lalu tidak sama dengan DPA.',
    en: 'The pagu of one sub kegiatan can be counted twice, while the one whose code was mixed up seems to have no budget. The sums of pagu in the annexes then differ from the DPA.',
  },
  bad: `versi: 1
instansi: Badan Kepegawaian Daerah
pohon:
  - level: 4
    id: mutasi
    kode: "5.03.02.2.02.0001"
    sasaran: Terlaksananya Mutasi ASN
    indikator: [{ id: dokumen-mutasi, nama: Jumlah dokumen mutasi ASN, satuan: dokumen }]
  - level: 4
    id: kenaikan-pangkat
    kode: "5.03.02.2.02.0001"
    sasaran: Terlaksananya Kenaikan Pangkat ASN
    indikator: [{ id: dokumen-pangkat, nama: Jumlah dokumen kenaikan pangkat ASN, satuan: dokumen }]
`,
  good: `versi: 1
instansi: Badan Kepegawaian Daerah
pohon:
  - level: 4
    id: mutasi
    kode: "5.03.02.2.02.0001"
    sasaran: Terlaksananya Mutasi ASN
    indikator: [{ id: dokumen-mutasi, nama: Jumlah dokumen mutasi ASN, satuan: dokumen }]
  - level: 4
    id: kenaikan-pangkat
    kode: "5.03.02.2.02.0002"
    sasaran: Terlaksananya Kenaikan Pangkat ASN
    indikator: [{ id: dokumen-pangkat, nama: Jumlah dokumen kenaikan pangkat ASN, satuan: dokumen }]
`,
  messages: {
    ganda: {
      id: 'kode {kode} sudah dipakai node lain',
      en: 'code {kode} is on another node already',
      help: {
        id: 'periksa kodenya; bila satu sub kegiatan melayani dua kondisi, tulis sebagai satu node',
        en: 'check the code; if one sub kegiatan serves two conditions, write it as one node',
      },
    },
  },
  check(plan, report) {
    const seen = new Map<string, { node: Node; kode: Node['kode'][number] }>()
    for (const node of plan.nodes) {
      for (const kode of node.kode) {
        if (!isKode(kode.teks)) continue
        // Districts share the codes of their urusan: the same code in another agency is another budget.
        const key = `${samakan(node.instansi ?? '')}\n${kodeBaku(kode.teks)}`
        const first = seen.get(key)
        if (first === undefined) seen.set(key, { node, kode })
        else if (!isRepeated(node, kodeBaku(kode.teks))) {
          report('ganda', at(kode), { kode: kode.teks }).related(at(first.kode), {
            id: 'pertama kali di sini',
            en: 'first used here',
          })
        }
      }
    }
  },
})

/** A code repeated further down the same branch only says where that branch belongs. */
function isRepeated({ parent }: Node, baku: string): boolean {
  for (let here = parent; here !== null; here = here.parent)
    if (here.kode.some(({ teks }) => kodeBaku(teks) === baku)) return true
  return false
}
