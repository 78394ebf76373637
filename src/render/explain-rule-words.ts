// Words around the explanation of a rule, for the terminal and Markdown alike.
import type { Severity, Text } from '../diagnostic.ts'
import type { ExplainedRule } from '../report/explain-rule.ts'
import { severityName } from './findings-count.ts'

/** As `pohon.yaml` names it in Indonesian. */
export const levelName = (severity: Severity | 'off'): Text =>
  severity === 'off' ? { id: 'mati', en: 'off' } : severityName(severity)

export const groundsText: Readonly<Record<ExplainedRule['grounds'], Text>> = {
  regulation: { id: 'peraturan', en: 'a regulation' },
  practice: {
    id: 'praktik yang baik, bukan bunyi peraturan',
    en: 'good practice, not the wording of a regulation',
  },
  format: { id: 'bentuk berkas rencana', en: 'the format of plan files' },
}

/** What to write to change the rule as a whole, to set its options, and to suppress one finding. */
export const settingOf = ({ id }: ExplainedRule): string => `aturan: { ${id}: mati }`
export const optionsOf = ({ id, options }: ExplainedRule): string =>
  `aturan_opsi: { ${id}: { ${options.map(({ name, default: value }) => `${name}: ${value}`).join(', ')} } }`
export const suppressionOf = ({ id }: ExplainedRule): Text => ({
  id: `# pohon-abaikan ${id}: alasan`,
  en: `# pohon-abaikan ${id}: reason`,
})

export const words = {
  severity: { id: 'Tingkat', en: 'Severity' },
  basis: { id: 'Rujukan', en: 'Reference' },
  grounds: { id: 'Bersandar pada', en: 'Rests on' },
  fix: { id: 'Pembetulan', en: 'Fixes' },
  fixable: {
    id: 'sebagian temuannya dapat dibetulkan dengan pohon validate --fix',
    en: 'pohon validate --fix can mend some of its findings',
  },
  byHand: { id: 'dengan tangan', en: 'by hand' },
  why: { id: 'Mengapa', en: 'Why' },
  bad: { id: 'Contoh yang keliru', en: 'Example with the finding' },
  good: { id: 'Seharusnya', en: 'As it should be' },
  messages: { id: 'Pesan', en: 'Messages' },
  options: { id: 'Opsi', en: 'Options' },
  option: { id: 'opsi', en: 'option' },
  default: { id: 'bawaan', en: 'default' },
  allowed: { id: 'yang dapat ditulis', en: 'what can be written' },
  meaning: { id: 'arti', en: 'meaning' },
  settings: { id: 'Pengaturan', en: 'Settings' },
  set: {
    id: 'Mengubah tingkat atau mematikan, di pohon.yaml',
    en: 'To change its severity or switch it off, in pohon.yaml',
  },
  levels: { id: 'mati, atau galat, peringatan, info', en: 'mati (off), or galat, peringatan, info' },
  setOptions: { id: 'Mengatur opsi, di pohon.yaml', en: 'To set options, in pohon.yaml' },
  suppress: {
    id: 'Mengabaikan satu temuan, di akhir barisnya atau di baris di atasnya',
    en: 'To suppress one finding, at the end of its line or on the line above',
  },
  notSuppressible: {
    id: 'temuannya tidak dapat diabaikan dengan komentar: perbaiki teksnya',
    en: 'its findings cannot be suppressed by a comment: mend the text',
  },
  rule: { id: 'aturan', en: 'rule' },
  level: { id: 'tingkat', en: 'severity' },
  reference: { id: 'rujukan', en: 'reference' },
  practice: { id: 'praktik', en: 'practice' },
  finds: { id: 'yang ditemukan', en: 'what it finds' },
} satisfies Record<string, Text>
