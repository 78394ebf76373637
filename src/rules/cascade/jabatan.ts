// Penanggung jawab anak yang lebih tinggi daripada penanggung jawab induknya membalik garis pertanggungjawaban.
import { samakan } from '../../plan/satuan.ts'
import type { Node } from '../../plan/types.ts'
import { at } from '../../plan/where.ts'
import { defineRule } from '../define.ts'

export const jabatan = defineRule({
  id: 'cascade/jabatan',
  scope: 'node',
  severity: 'peringatan',
  basis: 'LKE 1.b.8',
  grounds: 'regulation',
  summary: {
    id: 'penanggung jawab anak lebih tinggi daripada penanggung jawab induk',
    en: "a child's owner ranks above its parent's",
  },
  why: {
    id: 'Di pohon ini seorang atasan mempertanggungjawabkan hasilnya kepada bawahannya, yang tidak berwenang memintanya, sehingga perjanjian kinerja yang dibuat darinya terbalik. Evaluasi SAKIP menilai apakah perencanaan selaras di setiap jenjang jabatan.',
    en: 'In this tree a superior answers to a subordinate, who has no authority to ask for that result, so that performance agreements made from it are upside down. The evaluation of SAKIP judges whether plans are aligned at every rank of positions.',
  },
  bad: {
    'pohon.yaml': `versi: 1
jabatan: [Kepala Badan, Kepala Bidang, Kepala Subbidang]
`,
    'bkd.pohon.yaml': `versi: 1
pohon:
  level: 3
  id: kompetensi-asn
  sasaran: Meningkatnya Kompetensi ASN
  penanggung_jawab: Kepala Subbidang Diklat
  indikator: [{ id: kompeten, nama: Persentase ASN yang memenuhi standar kompetensi, satuan: persen }]
  anak:
    - level: 4
      id: diklat-teknis
      sasaran: Terlaksananya Pendidikan dan Pelatihan Teknis ASN
      penanggung_jawab: Kepala Bidang Pengembangan
      indikator: [{ id: lulus-diklat, nama: Jumlah ASN yang lulus diklat teknis, satuan: orang }]
`,
  },
  good: {
    'pohon.yaml': `versi: 1
jabatan: [Kepala Badan, Kepala Bidang, Kepala Subbidang]
`,
    'bkd.pohon.yaml': `versi: 1
pohon:
  level: 3
  id: kompetensi-asn
  sasaran: Meningkatnya Kompetensi ASN
  penanggung_jawab: Kepala Bidang Pengembangan
  indikator: [{ id: kompeten, nama: Persentase ASN yang memenuhi standar kompetensi, satuan: persen }]
  anak:
    - level: 4
      id: diklat-teknis
      sasaran: Terlaksananya Pendidikan dan Pelatihan Teknis ASN
      penanggung_jawab: Kepala Subbidang Diklat
      indikator: [{ id: lulus-diklat, nama: Jumlah ASN yang lulus diklat teknis, satuan: orang }]
`,
  },
  messages: {
    terbalik: {
      id: '"{anak}" bertanggung jawab di bawah "{induk}", padahal jabatannya lebih tinggi',
      en: '"{anak}" answers below "{induk}", although the position ranks higher',
      help: {
        id: 'periksa penanggung_jawab keduanya dan urutan jabatan di pohon.yaml',
        en: 'check both penanggung_jawab and the order of jabatan in pohon.yaml',
      },
    },
  },
  check(node, report, { plan: { rencana } }) {
    const parent = ownedAbove(node)
    if (node.penanggungJawab === null || parent === null) return
    const rank = (owner: string) => rankOf(owner, rencana.jabatan)
    const [own, above] = [rank(node.penanggungJawab), rank(parent.penanggungJawab!)]
    if (own === null || above === null || own >= above) return
    report('terbalik', at(node, 'penanggung_jawab'), {
      anak: node.penanggungJawab,
      induk: parent.penanggungJawab!,
    }).related(at(parent, 'penanggung_jawab'), {
      id: 'penanggung jawab induk di sini',
      en: "the parent's owner is here",
    })
  },
})

function ownedAbove(node: Node): Node | null {
  let here = node.parent
  while (here !== null && here.penanggungJawab === null) here = here.parent
  return here
}

/** Place in the list, high to low, of the longest position that the owner begins with. */
function rankOf(owner: string, jabatan: readonly string[]): number | null {
  const written = samakan(owner)
  let found: number | null = null
  jabatan.forEach((name, index) => {
    if (written.startsWith(samakan(name)) && (found === null || name.length > jabatan[found]!.length)) found = index
  })
  return found
}
