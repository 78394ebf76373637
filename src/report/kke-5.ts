// KKE 5: how each figure is made and whether it can be relied on: formula, components, accuracy, source (LKE 2.b).
import { fill, type Text } from '../diagnostic.ts'
import type { Angka } from '../figures/types.ts'
import { type Deret, type Indikator, triwulan } from '../plan/types.ts'
import { tulis, tulisAngka } from '../rules/angka.ts'
import { bandingkan } from '../rules/sejalan.ts'
import type { AnnexDefinition, AnnexInput } from './annex.ts'
import { text } from './cell.ts'
import { howMeasured, operandsOf } from './how-measured.ts'
import { leadingColumn, rowNumber, worksheet } from './kke.ts'
import { type Criterion, hasIndikator, type Judged, judgedRows, type Mark, met, open, unmet } from './kke-marks.ts'
import { ofIndikator } from './rows.ts'
import { sourcesOf } from './sources.ts'
import { reasons } from './words.ts'

const titles = {
  formula: { id: 'Formula', en: 'Formula' },
  komponen: { id: 'Komponen Pembentuk', en: 'Made of' },
} satisfies Record<string, Text>

const words = {
  differs: {
    id: 'realisasi tertulis {tertulis}, hasil hitung komponennya {hitung}',
    en: 'the actual is {tertulis} as written, {hitung} as computed from its components',
  },
  equal: {
    id: 'realisasi tertulis sama dengan hasil hitung komponennya',
    en: 'the actual equals the roll-up of its components',
  },
  twice: { id: 'satu angka realisasi tertulis dengan dua nilai', en: 'one actual is written with two values' },
  none: { id: 'realisasi yang jatuh tempo belum dilaporkan', en: 'an actual that is due is not reported' },
  part: {
    id: 'sebagian realisasi yang jatuh tempo belum dilaporkan',
    en: 'a part of the actuals that are due is not reported',
  },
  noSource: { id: 'sumber data belum ditulis', en: 'no source of data is written' },
} satisfies Record<string, Text>

export const kke5: AnnexDefinition = {
  name: 'kke-5',
  title: { id: 'KKE 5 Data Kinerja', en: 'KKE 5 Performance Data' },
  paper: { size: 'F4', orientation: 'landscape' },
  applies: hasIndikator,
  make(input) {
    const { language } = input
    return worksheet(input, {
      rows: judgedRows(input),
      columns: [
        rowNumber,
        leadingColumn(input, 34),
        {
          key: 'formula',
          title: titles.formula[language],
          width: 34,
          cell: ofIndikator((indikator) => text(howMeasured(input, indikator))),
        },
        {
          key: 'komponen',
          title: titles.komponen[language],
          width: 30,
          cell: ofIndikator((indikator) => {
            const operan = operandsOf(input, indikator) ?? []
            return text(operan.map(({ sumber }) => sumber.nama ?? sumber.id).join('\n'))
          }),
        },
      ],
      criteria: criteria(input),
      notes: [],
    })
  },
}

function criteria(input: AnnexInput): readonly Criterion[] {
  const { figures, language } = input
  const own = ({ indikator }: Judged) => figures.indikator.get(indikator.id)!.realisasi
  return [
    {
      key: 'akurat',
      title: { id: 'Akurat', en: 'Accurate' },
      test: {
        id: '0 bila realisasi yang jatuh tempo belum ada, tertulis dengan dua nilai, atau berbeda dari hasil hitung komponennya; 1 bila realisasi tertulis sama dengan hasil hitung itu; selebihnya perlu penilaian: pohon tidak melihat data sumbernya.',
        en: '0 where the actual that is due is absent, is written with two values, or differs from the roll-up of its components; 1 where the written actual equals that roll-up; else it needs judgement: pohon does not see the data at their source.',
      },
      doubts: [
        'realisasi/ganda',
        'realisasi/tidak-sejalan',
        'realisasi/tahun-beda-triwulan',
        'realisasi/triwulan-turun',
        'hitung/satuan',
        'hitung/bobot',
      ],
      judge: (of) => accurate(of, input),
    },
    {
      key: 'tepat',
      title: { id: 'Tepat', en: 'Right' },
      test: {
        id: '0 bila ada realisasi yang jatuh tempo dan belum dilaporkan; selebihnya perlu penilaian: kapan dilaporkan dan apakah datanya tepat tidak tertulis di rencana.',
        en: '0 where an actual that is due is not reported; else it needs judgement: when it was reported, and whether it is the right data, does not stand in the plan.',
      },
      doubts: ['realisasi/triwulan-kosong'],
      judge(of) {
        const realisasi = own(of)
        if (!isOverdue(realisasi)) return open()
        return unmet((realisasi.nilai === null ? words.none : words.part)[language])
      },
    },
    {
      key: 'sumber',
      title: { id: 'Sumber Data', en: 'Source of Data' },
      test: {
        id: '1 bila sumber data atau penyedia data ditulis, atau realisasi tahun laporan menyebut sumbernya, pada indikator itu atau pada semua komponennya; 0 bila tidak.',
        en: '1 where the source or provider of data is written, or the actual of the year names its source, on the indikator or on all of its components; 0 where not.',
      },
      judge({ asli }) {
        const found = sourcesOf(asli, input)
        if (found === null) return unmet(words.noSource[language])
        return met(found.join(', '))
      },
    },
  ]
}

function accurate({ indikator, asli }: Judged, input: AnnexInput): Mark {
  const { figures, language } = input
  const { masa } = figures
  const { realisasi, declared, computed } = figures.indikator.get(indikator.id)!
  const tahunan = asli.realisasi.get(masa.year)
  const counted = tahunan?.triwulan.slice(0, triwulan.indexOf(masa.until) + 1) ?? []
  if (realisasi.alasan === 'nilai-ganda' || counted.some((isian) => isian?.ganda)) return unmet(words.twice[language])
  if (realisasi.nilai === null) {
    if (isOverdue(realisasi)) return unmet(words.none[language])
    return open(realisasi.alasan === null ? null : reasons[realisasi.alasan][language])
  }
  const deretOf = (sumber: Indikator): readonly Deret[] => [sumber.realisasi]
  const pair = bandingkan(asli, masa, declared.realisasi, computed.realisasi, deretOf)
  if (pair === null) return open()
  if (pair.sama) return met(words.equal[language])
  return unmet(fill(words.differs, { tertulis: tulis(pair.tertulis), hitung: tulisAngka(pair.hitung) }, language))
}

/** Whether something is due and not reported: of what is computed, anything it is made of; what is not due yet is not missing. */
function isOverdue(angka: Angka): boolean {
  // Chains of roll-ups may be as long as the plan: a set that grows while it is gone through, no recursion.
  const all = new Set([angka])
  for (const { asal, alasan, sementara } of all) {
    if (asal?.jenis === 'hitung') for (const operan of asal.operan) all.add(operan.angka)
    else if (sementara || alasan === 'realisasi-kosong') return true
  }
  return false
}
