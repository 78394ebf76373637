// The workbooks in plans/templat/ are what is written here, to the byte: a workbook cannot be read in a diff. With
// `POHON_SCENARIOS=update` they are written anew.
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { bookOf, rows } from '../render/template/book.ts'

const pattern = rows({
  1: { A: 'instansi' },
  2: { A: 'tahun' },
  4: { A: 'Indikator', B: 'Capaian', C: 'Pagu' },
  5: { A: '{indikator}', B: '{capaian}', C: '{pagu}' },
  6: { A: 'Jumlah', C: '=SUM(C5:C5)' },
})
/** The part that readers of workbooks ask for. */
const styles = {
  'xl/styles.xml':
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellXfs count="2"><xf/><xf/></cellXfs></styleSheet>',
}
const common = { sheets: { Formulir: pattern }, more: [['styles', 'xl/styles.xml']] as const, parts: styles }
const good = {
  pohon_instansi: 'Formulir!$A$1',
  pohon_tahun: 'Formulir!$A$2',
  pohon_pengukuran: 'Formulir!$A$5:$C$5',
}

const templates: Readonly<Record<string, Uint8Array>> = {
  'kantor.xlsx': bookOf({
    ...common,
    names: { ...good, pohon_pengukran: 'Formulir!$E$1', pohon_xyz: 'Formulir!$E$2' },
  }),
  'makro.xlsm': bookOf({ ...common, names: good, macros: true }),
  'salah.xlsx': bookOf({
    ...common,
    names: { pohon_pengukuran: 'Formulir!$A:$C', pohon_iku: 'Formulir!$A$9:$C$9', pohon_tahun: '#REF!' },
  }),
  'tanpa-nama.xlsx': bookOf({ ...common }),
}

const folder = path.join(import.meta.dirname, 'plans/templat')
test.each(Object.entries(templates))('%s', (name, bytes) => {
  const file = path.join(folder, name)
  if (process.env.POHON_SCENARIOS === 'update') {
    fs.mkdirSync(folder, { recursive: true })
    fs.writeFileSync(file, bytes)
  }
  expect(new Uint8Array(fs.readFileSync(file))).toEqual(bytes)
})
