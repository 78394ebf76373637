// Figures → the report for machines, as format.md lays it down (`schemas/report.schema.json`). Numbers are the doubles nearest to them.
import type { Decimal } from 'decimal.js'
import type { Anggaran, Angka, Besaran, Capaian, FiguresIndikator, Jumlah } from '../figures/types.ts'
import type { Node } from '../plan/types.ts'
import type { AnnexInput } from '../report/annex.ts'
import { shownAgencies, shownNodes } from '../report/heading.ts'
import { liner } from '../report/place.ts'

export function renderReportJson(input: Pick<AnnexInput, 'plan' | 'figures' | 'shown'>): string {
  const { plan, figures } = input
  const nodes = shownNodes(input)
  const line = liner(plan)
  const report = {
    version: 1,
    year: figures.masa.year,
    period: figures.masa.until,
    nodes: nodes.map((node) => {
      const { capaian, jumlah, anggaran } = figures.nodes.get(node.id)!
      return {
        id: node.id,
        parent: node.parent?.id ?? null,
        level: node.level,
        text: node.teks,
        achievement: number(capaian.persen),
        band: capaian.kategori?.nama ?? null,
        ...validity(capaian),
        counts: counts(jumlah),
        children: node.children.map(({ id }) => id),
        agency: node.instansi,
        codes: node.kode.map(({ teks }) => teks),
        file: node.file,
        line: line(node),
        budget: budget(anggaran),
      }
    }),
    agencies: shownAgencies(input).map(({ nama, capaian, jumlah, anggaran }) => ({
      name: nama,
      achievement: number(capaian.persen),
      band: capaian.kategori?.nama ?? null,
      provisional: capaian.sementara,
      counts: counts(jumlah),
      budget: budget(anggaran),
    })),
    indicators: nodes.flatMap((node) => {
      return node.indikator.flatMap(({ id }) => figures.indikator.get(id) ?? []).map((own) => indicator(node, own))
    }),
  }
  return `${JSON.stringify(report, null, 2)}\n`
}

function indicator(node: Node, own: FiguresIndikator): Record<string, unknown> {
  const { indikator, capaian, declared, computed } = own
  return {
    id: indikator.id,
    node: node.id,
    name: indikator.nama,
    unit: indikator.satuan,
    polarity: indikator.polaritas,
    formula: own.rumus,
    targetSource: own.sumberTarget,
    target: value(own.target.nilai),
    actual: value(own.realisasi.nilai),
    achievement: number(capaian.persen),
    yearTarget: value(own.targetTahun.nilai),
    yearAchievement: number(own.capaianTahun.persen),
    band: capaian.kategori?.nama ?? null,
    ...validity(capaian),
    declared: sides(declared),
    computed: sides(computed),
  }
}

function validity({ persen, alasan, sementara }: Capaian): Record<string, unknown> {
  return { valid: persen !== null, provisional: sementara, reason: alasan }
}

function sides({ target, realisasi }: { readonly target: Angka; readonly realisasi: Angka }): Record<string, unknown> {
  return { target: value(target.nilai), actual: value(realisasi.nilai) }
}

function counts({ achieved, missed, unknown }: Jumlah): Jumlah {
  return { achieved, missed, unknown }
}

function budget({ planned, actual, absorption }: Anggaran): Record<string, unknown> {
  return { planned: number(planned), actual: number(actual), absorption: number(absorption) }
}

/** A number, a grade's name, or a range. */
function value(besaran: Besaran | null): unknown {
  switch (besaran?.jenis) {
    case undefined:
      return null
    case 'angka':
      return number(besaran.angka)
    case 'predikat':
      return besaran.nama
    case 'rentang':
      return { from: number(besaran.dari), to: number(besaran.sampai) }
  }
}

function number(decimal: Decimal | null): number | null {
  return decimal === null ? null : decimal.toNumber()
}
