// Workbooks → pictures of their first pages, by LibreOffice (Debian: libreoffice-calc) and pdftoppm (poppler-utils).
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Of the longer side, in pixels. */
const size = 900

/** Numbers as an Indonesian reader sees them. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>id-ID</value></prop></item>
</oor:items>
`

/** Programs that are missing here. */
export const missingPrograms = () =>
  ['soffice', 'pdftoppm'].filter((program) => spawnSync(program, ['--help'], { stdio: 'ignore' }).error !== undefined)

/** A PNG for each workbook, in their order. */
export function pictures(workbooks) {
  const folder = mkdtempSync(join(tmpdir(), 'pohon-pictures-'))
  try {
    mkdirSync(join(folder, 'profile/user'), { recursive: true })
    writeFileSync(join(folder, 'profile/user/registrymodifications.xcu'), settings)
    const names = workbooks.map((_, index) => join(folder, String(index)))
    for (const [index, name] of names.entries()) writeFileSync(`${name}.xlsx`, workbooks[index])
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
    const files = names.map((name) => `${name}.xlsx`)
    run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files])
    return names.map((name) => {
      run('pdftoppm', ['-png', '-f', '1', '-singlefile', '-scale-to', String(size), `${name}.pdf`, name])
      return readFileSync(`${name}.png`)
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function run(program, args) {
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program}: exit ${status}\n${stderr}`)
}
