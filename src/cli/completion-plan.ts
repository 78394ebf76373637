// Names that Tab offers from the plan in the working folder: nodes, indikator, variabel and years. Also the rules.
import type { Language } from '../diagnostic.ts'
import type { Host } from '../host.ts'
import { rules } from '../rules/index.ts'
import { loadPlan } from '../run.ts'
import type { Candidate } from './completion-candidates.ts'

export interface PlanNames {
  readonly nodes: readonly Candidate[]
  /** Indikator and variabel. */
  readonly figures: readonly Candidate[]
  readonly years: readonly Candidate[]
  readonly rules: readonly Candidate[]
}

/** Where there is no plan to read, the rules alone: nobody wants an error message at Tab. */
export async function planNames(host: Host, language: Language): Promise<PlanNames> {
  const ofRules = rules.map(({ id }): Candidate => [id, ''])
  try {
    const { plan } = await loadPlan(host, [], language)
    return {
      nodes: plan.nodes.map(({ id, teks }): Candidate => [id, teks]),
      figures: [...plan.nodes.flatMap(({ indikator }) => indikator), ...plan.variabel.values()].map(
        ({ id, nama }): Candidate => [id, nama ?? ''],
      ),
      years: plan.tahun.map((year): Candidate => [String(year), '']),
      rules: ofRules,
    }
  } catch {
    return { nodes: [], figures: [], years: [], rules: ofRules }
  }
}
