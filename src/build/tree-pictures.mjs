// Drawn trees → pictures of what Chromium shows and prints (Debian: chromium, poppler-utils).
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const executablePath = '/usr/bin/chromium'
const args =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'

/** Of printed pages, in pixels along the longer side. */
const size = 1200

export const browserMissing = () => !existsSync(executablePath)

/** A PNG for each picture of tree-examples.ts, in their order. */
export async function treePictures(pictures, root) {
  const folder = mkdtempSync(join(tmpdir(), 'pohon-tree-'))
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath,
    headless: true,
    args: args.split(' '),
    offline: true,
  })
  try {
    const made = []
    for (const [index, { kind, page: number, ending, make }] of pictures.entries()) {
      const name = join(folder, String(index))
      writeFileSync(`${name}.${ending}`, await make(root))
      const page = await context.newPage()
      await page.setViewportSize({ width: 1000, height: 700 })
      await page.emulateMedia({ colorScheme: kind === 'dark' ? 'dark' : 'light' })
      await page.goto(pathToFileURL(`${name}.${ending}`).href)
      if (kind === 'print') {
        await page.pdf({ path: `${name}.pdf`, preferCSSPageSize: true, printBackground: true })
        const pages = ['-f', String(number), '-singlefile', '-png', '-scale-to', String(size)]
        const { status, stderr } = spawnSync('pdftoppm', [...pages, `${name}.pdf`, name], { encoding: 'utf8' })
        if (status !== 0) throw new Error(`pdftoppm: exit ${status}\n${stderr}`)
      } else await page.screenshot({ path: `${name}.png` })
      await page.close()
      made.push(readFileSync(`${name}.png`))
    }
    return made
  } finally {
    await context.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
