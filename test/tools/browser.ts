// Debian's Chromium, headless: opens files as a reader does, and hears of every request, error and message of the page.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type BrowserContext, chromium, type Page } from 'playwright-core'

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export interface Browser {
  /** A page with the file open; what it asked for beside that, and what went wrong in it, is collected in `trouble`. */
  open(file: string, options?: { dark?: boolean; width?: number; height?: number }): Promise<Opened>
  close(): Promise<void>
}

export interface Opened {
  readonly page: Page
  readonly trouble: readonly string[]
}

/** With a profile of its own, which is gone afterwards. */
export async function startBrowser(): Promise<Browser> {
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'pohon-chromium-'))
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    executablePath: '/usr/bin/chromium',
    headless: true,
    args,
    offline: true,
  })
  return {
    async open(file, { dark = false, width = 1280, height = 900 } = {}) {
      const page = await context.newPage()
      const url = pathToFileURL(file).href
      const trouble: string[] = []
      page.on('request', (request) => {
        if (request.url().replace(/#.*/, '') !== url) trouble.push(`request: ${request.url()}`)
      })
      page.on('console', (message) => trouble.push(`console: ${message.text()}`))
      page.on('pageerror', (error) => trouble.push(`error: ${error.message}`))
      page.on('dialog', (dialog) => {
        trouble.push(`dialog: ${dialog.message()}`)
        void dialog.dismiss()
      })
      await page.setViewportSize({ width, height })
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
      await page.goto(url)
      return { page, trouble }
    },
    async close() {
      await context.close()
      fs.rmSync(profile, { recursive: true, force: true })
    },
  }
}
