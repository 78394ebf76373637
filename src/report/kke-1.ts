// KKE 1: is each indikator SMART, and its target better than what was reached the year before (LKE 1.b.5, 1.b.7).
import { fill, type Text } from '../diagnostic.ts'
import { banding, caraAntarTahun, konsolidasiOf, urutan } from '../figures/index.ts'
import type { Besaran } from '../figures/types.ts'
import type { Indikator } from '../plan/types.ts'
import { arah, tulis, tulisAngka, ujungSkala } from '../rules/angka.ts'
import { batasDari } from '../rules/target/di-luar-batas.ts'
import type { AnnexDefinition, AnnexInput } from './annex.ts'
import { value } from './cell.ts'
import { howMeasured } from './how-measured.ts'
import { indikatorColumn, worksheet } from './kke.ts'
import {
  type Criterion,
  hasIndikator,
  type Judged,
  judgedRows,
  type Mark,
  met,
  open,
  unmet,
  yearsOf,
} from './kke-marks.ts'
import { isMark, targetOf } from './kke-target.ts'
import { kondisiAwalOf } from './kondisi-awal.ts'
import { nodeColumn, numberColumn, ofIndikator } from './rows.ts'
import { sourcesOf } from './sources.ts'
import { sourceNotes, wholeYear } from './tahunan.ts'
import { reasons } from './words.ts'

const titles = {
  no: { id: 'No', en: 'No' },
  sasaran: { id: 'Sasaran/Program/Kegiatan', en: 'Objective/Program/Activity' },
  target: { id: 'Target', en: 'Target' },
} satisfies Record<string, Text>

const words = {
  noUnit: { id: 'satuan belum ditulis', en: 'no satuan is written' },
  notWritten: { id: 'belum ditulis: {apa}', en: 'not written: {apa}' },
  formula: { id: 'rumus', en: 'rumus' },
  source: { id: 'sumber data', en: 'source of data' },
  outside: {
    id: 'target {target} di luar skala ({batas})',
    en: 'the target {target} is outside of the scale ({batas})',
  },
  noDirection: { id: 'polaritas belum ditulis', en: 'no polaritas is written' },
  steady: {
    id: 'polaritas {polaritas}: tidak ada arah yang lebih baik',
    en: 'polaritas {polaritas}: no direction is better',
  },
  range: { id: 'target berupa rentang', en: 'the target is a range' },
  noActual: { id: 'realisasi {lalu}: {alasan}', en: 'actual of {lalu}: {alasan}' },
  actualProvisional: { id: 'realisasi {lalu} sementara', en: 'the actual of {lalu} is provisional' },
  unlike: {
    id: 'realisasi {lalu} ({realisasi}) tidak sejenis',
    en: 'the actual of {lalu} ({realisasi}) is of another kind',
  },
  end: { id: 'target sudah di ujung skala', en: 'the target is at the end of the scale' },
  runs: {
    id: 'angka kumulatif antartahun selalu melampaui tahun lalu',
    en: 'a total that runs on over the years always exceeds the last year',
  },
  explained: {
    id: 'realisasi {lalu} {realisasi}; catatan: {catatan}',
    en: 'actual of {lalu} {realisasi}; note: {catatan}',
  },
  last: { id: 'realisasi {lalu} {realisasi}', en: 'actual of {lalu} {realisasi}' },
} satisfies Record<string, Text>

export const kke1: AnnexDefinition = {
  name: 'kke-1',
  title: { id: 'KKE 1 Kualitas Indikator', en: 'KKE 1 Quality of Indicators' },
  paper: { size: 'F4', orientation: 'landscape' },
  applies: hasIndikator,
  make(input) {
    const { language } = input
    const rows = judgedRows(input)
    const [menantang, ...smart] = criteria(input).toReversed()
    return worksheet(input, {
      rows,
      columns: [
        numberColumn(titles.no[language]),
        nodeColumn(titles.sasaran[language], 30),
        indikatorColumn(input, 30),
        {
          key: 'target',
          title: titles.target[language],
          width: 9,
          align: 'right',
          cell: ofIndikator(({ id }) => {
            const own = input.figures.indikator.get(id)!
            return value(own, own.targetTahun.nilai, language)
          }),
        },
      ],
      criteria: smart.toReversed(),
      aside: menantang!,
      notes: sourceNotes(
        input,
        rows.flatMap(({ indikator }) => indikator ?? []),
      ),
    })
  },
}

function criteria(input: AnnexInput): readonly Criterion[] {
  const say = sayer(input)
  return [
    {
      key: 'spesifik',
      title: { id: 'Spesifik', en: 'Specific' },
      test: {
        id: '0 bila satu indikator memuat dua ukuran (aturan indikator/ganda); selebihnya perlu penilaian.',
        en: '0 where one indikator has two measures (rule indikator/ganda); else it needs judgement.',
      },
      against: ['indikator/ganda'],
      doubts: ['indikator/tautologi', 'indikator/duplikat', 'indikator/tanpa-definisi'],
      judge: () => open(),
    },
    {
      key: 'diukur',
      title: { id: 'Dapat Diukur', en: 'Measurable' },
      test: {
        id: '0 bila satuan (atau skala) atau target {year} belum ditulis; 1 bila ada keduanya dan juga rumus (atau hitung) dan sumber data (di indikator, pada realisasi {year}, atau pada semua komponennya).',
        en: '0 where satuan (or skala) or the target of {year} is not written; 1 where both are, and rumus (or hitung) and the source of data too (on the indikator, on the actual of {year}, or on all components).',
      },
      doubts: ['indikator/satuan-janggal', 'indikator/satuan-campur'],
      judge(of) {
        const { indikator, asli } = of
        if (asli.satuan === null && asli.skala === null) return unmet(say(words.noUnit))
        const target = targetOf(of, input)
        if (isMark(target)) return target
        const lacking = [
          ...(howMeasured(input, indikator) === null ? [say(words.formula)] : []),
          ...(sourcesOf(asli, input) === null ? [say(words.source)] : []),
        ]
        return lacking.length === 0 ? met() : open(say(words.notWritten, { apa: lacking.join(', ') }))
      },
    },
    {
      key: 'dicapai',
      title: { id: 'Dapat Dicapai', en: 'Achievable' },
      test: {
        id: '0 bila target {year} belum ada atau tidak mungkin tercapai karena di luar skalanya (batas; 0–100 untuk persentase); selebihnya perlu penilaian.',
        en: '0 where there is no target for {year}, or it cannot be reached because it is outside of its scale (batas; 0–100 for percentages); else it needs judgement.',
      },
      doubts: ['target/di-luar-batas', 'target/loncat'],
      judge(of) {
        const target = targetOf(of, input)
        if (isMark(target)) return target
        const batas = beyond(of, target, input)
        return batas === null ? open() : unmet(say(words.outside, { target: tulis(target), batas }))
      },
    },
    {
      key: 'relevan',
      title: { id: 'Relevan', en: 'Relevant' },
      test: {
        id: 'selalu perlu penilaian: hubungan indikator dengan sasarannya hanya dapat dinilai orang.',
        en: 'always needs judgement: only a person can weigh how the indikator relates to its sasaran.',
      },
      doubts: ['indikator/tidak-relevan', 'indikator/proses'],
      judge: () => open(),
    },
    {
      key: 'waktu',
      title: { id: 'Berbatas Waktu', en: 'Time-bound' },
      test: { id: '1 bila ada target {year}, 0 bila tidak.', en: '1 where there is a target for {year}, 0 where not.' },
      judge(of) {
        const target = targetOf(of, input)
        return isMark(target) ? target : met()
      },
    },
    {
      key: 'menantang',
      title: { id: 'Menantang', en: 'Challenging' },
      test: {
        id: '1 bila target {year} lebih baik daripada realisasi {lalu} (atau kondisi awal {lalu}) menurut polaritas, 0 bila tidak atau target belum ada; perlu penilaian bila target di ujung skala, berupa rentang, stabil, atau bercatatan, bila polaritas atau realisasi {lalu} belum ada, dan bila angkanya kumulatif antartahun.',
        en: '1 where the target of {year} is better than the actual (or the baseline) of {lalu} by polaritas, 0 where it is not or is absent; needs judgement where the target is at the end of the scale, a range, steady, or has a note, where polaritas or the actual of {lalu} is absent, and where figures run on over the years.',
      },
      doubts: ['target/lebih-buruk-dari-awal', 'target/datar'],
      judge(of) {
        const target = targetOf(of, input)
        return isMark(target) ? target : challenging(of, target, input)
      },
    },
  ]
}

type Args = Parameters<typeof fill>[1]

const sayer =
  (input: AnnexInput) =>
  (text: Text, args: Args = {}) =>
    fill(text, { ...yearsOf(input), ...args }, input.language)

/** The bound that a target lies beyond, so that no actual can ever be as good; on the easy side it is no obstacle. */
function beyond({ asli }: Judged, target: Besaran, { plan }: AnnexInput): Text | null {
  if (target.jenis === 'predikat') return null
  const [min, maks] = batasDari(asli, plan)
  const [low, high] = target.jenis === 'rentang' ? [target.dari, target.sampai] : [target.angka, target.angka]
  const steady = asli.polaritas === 'stabil' || asli.polaritas === 'rentang'
  if (maks?.lt(low) && (arah(asli) === 1 || steady)) return tulisAngka(maks)
  if (min?.gt(high) && (arah(asli) === -1 || steady)) return tulisAngka(min)
  return null
}

/** The target against the year before, in the better direction. */
function challenging({ indikator, asli }: Judged, target: Besaran, input: AnnexInput): Mark {
  const { plan, figures } = input
  const say = sayer(input)
  if (target.jenis === 'rentang') return open(say(words.range))
  const direction = arah(asli)
  if (direction === 0)
    return open(asli.polaritas === null ? say(words.noDirection) : say(words.steady, { polaritas: asli.polaritas }))
  const { year } = figures.masa
  const before = wholeYear(input, year - 1).indikator.get(indikator.id)
  if (before?.realisasi.sementara) return open(say(words.actualProvisional))
  const alasan = before?.realisasi.alasan ?? 'realisasi-kosong'
  const last = before?.realisasi.nilai ?? (alasan === 'realisasi-kosong' ? baseline(asli, year - 1) : null)
  if (last === null) return open(say(words.noActual, { alasan: reasons[alasan] }))
  const args = { realisasi: tulis(last) }
  if (last.jenis !== target.jenis) return open(say(words.unlike, args))
  const goal = urutan(target)!
  const better = banding(goal, urutan(last)!) * direction > 0
  if (ujungSkala(asli, plan)?.equals(goal)) return open(say(words.end))
  if (better) {
    const runs = konsolidasiOf(asli) === 'kumulatif' && caraAntarTahun(asli, plan.rencana) === 'nilai-akhir'
    return runs ? open(say(words.runs)) : met(say(words.last, args))
  }
  const catatan = asli.target.get(year)?.keterangan.catatan
  return catatan == null ? unmet(say(words.last, args)) : open(say(words.explained, { ...args, catatan }))
}

/** The baseline where it was measured in that very year. */
function baseline(asli: Indikator, year: number): Besaran | null {
  return asli.kondisiAwal?.tahun === year ? kondisiAwalOf(asli) : null
}
