// The drawn tree in the programs that show it: Chromium measures, prints and operates it, Graphviz lays it out.
import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { drawTree } from '../../src/render/drawing.ts'
import { renderPage } from '../../src/render/page-html.ts'
import { sansWidth } from '../../src/render/sans.ts'
import { bold, regular } from '../../src/render/sans-widths.ts'
import { renderDot } from '../../src/render/tree-dot.ts'
import { renderSvg } from '../../src/render/tree-svg.ts'
import type { Box } from '../../src/report/annex.ts'
import { branchesOf } from '../../src/report/branches.ts'
import { makeAnnexes } from '../../src/report/index.ts'
import { reportPage } from '../../src/report/page.ts'
import { treeBoxes } from '../../src/report/tree-boxes.ts'
import { boxesOf, largePlan, lumajangBoxes } from '../render/drawing-plans.ts'
import { hostileInput, hostileTexts } from '../render/hostile.ts'
import { contohInput } from '../report/sample.ts'
import { type Browser, type Opened, startBrowser } from './browser.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pohon-drawn-'))
const write = (name: string, text: string): string => {
  const file = path.join(folder, name)
  fs.writeFileSync(file, text)
  return file
}
let browser: Browser
beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(async () => {
  await browser.close()
  fs.rmSync(folder, { recursive: true, force: true })
})

const pdfPages = (file: string) => {
  const info = execFileSync('pdfinfo', ['-f', '1', '-l', '999', file], { encoding: 'utf8' })
  return [...info.matchAll(/Page +\d+ size: +([\d.]+) x ([\d.]+) pts/g)].map(([, width, height]) =>
    [width, height].map((points) => Math.round((Number(points) * 25.4) / 72)),
  )
}
const pdfText = (file: string) => execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })

test('the table of widths is the one of the font that Arial is drawn with here', async () => {
  const { page } = await browser.open(write('kosong.html', '<!doctype html><canvas></canvas>'))
  for (const [weight, table] of [
    ['regular', regular],
    ['bold', bold],
  ] as const) {
    const letters = table.flatMap(([first, runs]) => {
      const widths = runs.split(' ').flatMap((run) => {
        const [width, times = 1] = run.split('x').map(Number) as [number, number?]
        return Array.from({ length: times }, () => width)
      })
      return widths.flatMap((width, index) => (width > 0 ? [String.fromCodePoint(first + index)] : []))
    })
    expect(letters.length).toBeGreaterThan(500)
    const measured = await page.evaluate(
      ([font, all]) => {
        // biome-ignore lint/suspicious/noExplicitAny: runs in the browser, whose types are not those of these tests
        const context = (globalThis as any).document.querySelector('canvas').getContext('2d')
        context.font = font
        return all.map((letter) => context.measureText(letter).width as number)
      },
      [`${weight === 'bold' ? 'bold ' : ''}1000px 'Liberation Sans'`, letters] as const,
    )
    const wrong = letters.filter((letter, index) => Math.abs(sansWidth(letter, 1000, weight) - measured[index]!) > 1)
    // The soft hyphen has a width in the font, and none where a line does not end.
    expect(wrong).toEqual(['\u00ad'])
  }
})

describe('svg', () => {
  const options = { language: 'id', paper: 'A3', title: 'Pohon Kinerja', heading: ['Contoh'], notes: [] } as const
  const plans: readonly (readonly [string, () => readonly Box[]])[] = [
    ['Lumajang', () => lumajangBoxes({ fenomena: true })],
    ['500 nodes', () => boxesOf(largePlan(), { year: true })],
  ]

  test.each(plans)('%s: every line stays in its box, and each page is a sheet of A3', async (name, make) => {
    const drawing = drawTree(make(), options)
    const file = write(`${name}.svg`, renderSvg(drawing, 'Pohon Kinerja'))
    const { page, trouble } = await browser.open(file)
    const outside = await page.evaluate(() => {
      // biome-ignore lint/suspicious/noExplicitAny: as above
      const groups = [...(globalThis as any).document.querySelectorAll('g[transform] > text')].slice(0, 400)
      return groups.flatMap((text) => {
        const box = text.parentElement.querySelector('rect').getBBox()
        return [...text.querySelectorAll('tspan')]
          .filter((line) => Number(line.getAttribute('x')) + line.getComputedTextLength() > box.width + 0.5)
          .map((line) => line.textContent)
      })
    })
    expect(outside).toEqual([])
    const pdf = path.join(folder, `${name}.pdf`)
    await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true })
    const pages = pdfPages(pdf)
    expect(pages).toEqual(drawing.pages.map(() => [420, 297]))
    // Text, not outlines: it can be selected and found.
    expect(pdfText(pdf)).toContain('Pohon Kinerja')
    expect(trouble).toEqual([])
  })
})

describe('page', () => {
  const page = (): string => {
    const input = contohInput()
    return renderPage(reportPage(input, makeAnnexes(input), 'Lampiran kinerja'), { paper: 'A3', fenomena: false })
  }
  let opened: Opened
  beforeAll(async () => {
    opened = await browser.open(write('halaman.html', page()))
  })
  const items = () => opened.page.locator('[role=treeitem]')
  const visible = () => opened.page.locator('[role=treeitem] > .simpul:visible')
  const focused = () => opened.page.evaluate('document.activeElement.id') as Promise<string>

  test('arrows, Home, End, Enter and * as in a tree', async () => {
    const { keyboard } = opened.page
    const all = await items().count()
    expect(await visible().count()).toBe(all)
    await items().first().focus()
    await keyboard.press('ArrowDown')
    expect(await focused()).toBe('node-merit')
    await keyboard.press('ArrowLeft')
    expect(await opened.page.locator('#node-merit').getAttribute('aria-expanded')).toBe('false')
    const folded = await visible().count()
    expect(folded).toBeLessThan(all)
    await keyboard.press('ArrowRight')
    expect(await visible().count()).toBe(all)
    await keyboard.press('ArrowRight')
    expect(await focused()).toBe('node-profesionalitas')
    await keyboard.press('ArrowLeft')
    await keyboard.press('ArrowLeft')
    expect(await focused()).toBe('node-merit')
    await keyboard.press('Enter')
    await keyboard.press('*')
    await keyboard.press('End')
    expect(await focused()).toBe('node-kesehatan%2F1')
    await keyboard.press('ArrowUp')
    expect(await focused()).toBe('node-kesehatan')
    await keyboard.press('Home')
    expect(await focused()).toBe('node-kinerja-daerah')
    await keyboard.press('Enter')
    expect(await visible().count()).toBe(1)
    await opened.page.getByRole('button', { name: 'Buka semua' }).click()
    expect(await visible().count()).toBe(all)
    expect(await opened.page.locator('[role=treeitem][tabindex="0"]').count()).toBe(1)
  })

  test('/ searches: what matches stays with what is above it; Escape gives everything back', async () => {
    const { keyboard } = opened.page
    const all = await items().count()
    await opened.page.getByRole('button', { name: 'Tutup semua' }).click()
    await items().first().focus()
    await keyboard.press('/')
    expect(await focused()).toBe('cari')
    await keyboard.type('STUNTING')
    expect(await opened.page.locator('.kena').count()).toBe(1)
    expect(await visible().count()).toBe(2)
    expect(await opened.page.locator('#hasil').textContent()).toBe(`1 dari ${all} node`)
    await keyboard.press('Enter')
    expect(await focused()).toBe('node-kesehatan')
    await opened.page.locator('#cari').fill('tidak ada yang begini')
    expect(await visible().count()).toBe(0)
    await opened.page.locator('#cari').press('Escape')
    expect(await visible().count()).toBeGreaterThan(0)
    await opened.page.getByRole('button', { name: 'Buka semua' }).click()
    expect(await visible().count()).toBe(all)
  })

  test('another quarter shows its own figures, and no link to the explanation of another one', async () => {
    const mark = opened.page.locator('#node-disiplin .mark').first()
    const before = await mark.textContent()
    expect(await mark.getAttribute('href')).toBe('#jelas-disiplin-asn')
    await opened.page.locator('#triwulan').selectOption('TW IV')
    expect(await opened.page.locator('#masa').textContent()).toBe('Tahun 2025 s.d. Triwulan IV')
    expect(await mark.textContent()).not.toBe(before)
    expect(await mark.getAttribute('href')).toBeNull()
    await opened.page.locator('#tahun').selectOption('2024')
    expect(await opened.page.locator('#masa').textContent()).toBe('Tahun 2024 s.d. Triwulan IV')
    await opened.page.locator('#tahun').selectOption('2025')
    await opened.page.locator('#triwulan').selectOption('TW II')
    expect(await mark.textContent()).toBe(before)
  })

  test('a figure leads to its explanation, which opens', async () => {
    const explanation = opened.page.locator('details.jelas:has(> #jelas-ip-asn)')
    expect(await explanation.getAttribute('open')).toBeNull()
    await opened.page.locator('#lampiran-pengukuran a[href="#jelas-ip-asn"]').first().click()
    await opened.page.waitForFunction('document.getElementById("jelas-ip-asn").parentElement.open')
    expect(await opened.page.locator('#jelas-ip-asn').isVisible()).toBe(true)
  })

  test('light and dark by the system and by the button', async () => {
    const ground = () => opened.page.evaluate('getComputedStyle(document.body).backgroundColor')
    expect(await ground()).toBe('rgb(255, 255, 255)')
    await opened.page.emulateMedia({ colorScheme: 'dark' })
    expect(await ground()).toBe('rgb(21, 24, 29)')
    await opened.page.getByRole('button', { name: 'Terang/gelap' }).click()
    expect(await ground()).toBe('rgb(255, 255, 255)')
  })

  test('prints on the papers of the annexes, without the tools', async () => {
    const pdf = path.join(folder, 'halaman.pdf')
    await opened.page.pdf({ path: pdf, preferCSSPageSize: true })
    const sizes = new Set(pdfPages(pdf).map((size) => size.join('x')))
    expect([...sizes].toSorted()).toEqual(['210x297', '215x330', '330x215', '420x297'])
    const text = pdfText(pdf)
    expect(text).toContain('Pengukuran Kinerja')
    expect(text).not.toContain('Buka semua')
  })

  test('nothing was asked for, said or wrong', () => {
    expect(opened.trouble).toEqual([])
  })

  test('without its script it shows everything', async () => {
    const { page } = await browser.open(write('tanpa-skrip.html', pageWithoutScript()))
    expect(await page.locator('#alat').isVisible()).toBe(false)
    const all = page.locator('[role=treeitem] > .simpul')
    expect(await all.count()).toBe(contohInput().plan.nodes.length)
    for (const item of await all.all()) expect(await item.isVisible()).toBe(true)
    expect(await page.locator('#node-disiplin .mark').first().textContent()).not.toBe('')
  })
  const pageWithoutScript = () => page().replace(/<script>.*?<\/script>/s, '')
})

test('hostile texts: nothing runs, nothing is asked for, every text is text', async () => {
  const input = hostileInput(hostileTexts.join(' '))
  const html = renderPage(reportPage(input, makeAnnexes(input), 'x'), { paper: 'A3', fenomena: true })
  const { page, trouble } = await browser.open(write('jahat.html', html))
  expect(await page.locator('[role=treeitem]').count()).toBe(6)
  expect(await page.locator('main img, main script, main iframe, main a:not([href^="#"]):not(.mark)').count()).toBe(0)
  await page.locator('#cari').fill('alert')
  expect(await page.locator('.kena').count()).toBe(6)
  const { plan, shown, figures } = input
  const boxes = treeBoxes(branchesOf(plan.roots, { shown, depth: null }), { language: 'id', figures, fenomena: true })
  const svg = renderSvg(drawTree(boxes, { language: 'id', paper: 'A4', title: 'x', heading: [], notes: [] }), 'x')
  const drawn = await browser.open(write('jahat.svg', svg))
  expect(await drawn.page.locator('script, image, foreignObject').count()).toBe(0)
  expect([...trouble, ...drawn.trouble]).toEqual([])
})

describe('dot', () => {
  const nodesOf = (dot: string) => {
    const { stdout, stderr, status } = spawnSync('dot', ['-Tplain'], { input: dot, encoding: 'utf8', maxBuffer: 1e9 })
    expect(stderr).toBe('')
    expect(status).toBe(0)
    return stdout.split('\n').filter((line) => line.startsWith('node ')).length
  }

  test('Graphviz takes the tree of Lumajang, and hostile texts', () => {
    expect(nodesOf(renderDot(lumajangBoxes(), 'id'))).toBe(66)
    for (const text of hostileTexts) {
      const { plan, shown, figures } = hostileInput(text)
      const boxes = treeBoxes(branchesOf(plan.roots, { shown, depth: null }), {
        language: 'id',
        figures,
        fenomena: true,
      })
      expect(nodesOf(renderDot(boxes, 'id')), text).toBe(6)
    }
  })
})
