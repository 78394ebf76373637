// Tests that need LibreOffice (soffice), poppler (pdftotext, pdfinfo, pdftoppm), Chromium, Graphviz (dot), zsh and fish: npm run test:tools.
// They fail where those are missing.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/tools/**/*.test.ts'],
    watch: false,
    maxWorkers: '100%',
    css: { include: /\.css\?raw$/ }, // else styles are empty
    testTimeout: 600_000, // the first start of LibreOffice makes a profile
    hookTimeout: 600_000,
  },
})
