// Writes the texts that are made of the rules and of the example plans (docs.ts), and the pictures of the annexes where LibreOffice is
// there. Run it after a change of a rule, an annex or an example: `npm run docs`, which builds first.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as esbuild from 'esbuild'
import { missingPrograms, pictures } from './pictures.mjs'
import { rawPlugin } from './raw.mjs'
import { browserMissing, treePictures } from './tree-pictures.mjs'
import { removeOthers, write } from './write.mjs'

const root = resolve(import.meta.dirname, '../..')
// In node_modules, so that the packages which stay outside the bundle are found.
const folder = mkdtempSync(join(root, 'node_modules/.docs-'))
try {
  const outfile = join(folder, 'docs.mjs')
  // Nothing that is made here says a version.
  const define = { __VERSION__: '"x.y.z"', __HOMEPAGE__: 'null' }
  const target = { format: 'esm', platform: 'node', target: 'node20', packages: 'external' }
  const options = { bundle: true, ...target, define, plugins: [rawPlugin] }
  await esbuild.build({ ...options, entryPoints: [join(root, 'src/build/docs.ts')], outfile })
  const docs = await import(pathToFileURL(outfile))
  for (const { path, make } of docs.generated) write(join(root, path), await make(textOf(join(root, path)), root))
  // What an annex that is gone has left.
  const [{ path: picture }] = docs.drawn
  const made = [...docs.generated, ...docs.drawn].filter(({ path }) => dirname(path) === dirname(picture))
  removeOthers(
    join(root, dirname(picture)),
    made.map(({ path }) => basename(path)),
  )
  await draw(docs)
  await drawTrees(docs)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function draw({ drawn }) {
  const missing = missingPrograms()
  if (missing.length > 0) {
    console.error(`docs: without ${missing.join(' and ')} the pictures of annexes stay as they are`)
    return
  }
  const workbooks = []
  for (const { workbook } of drawn) workbooks.push(await workbook(root))
  for (const [index, png] of pictures(workbooks).entries()) write(join(root, drawn[index].path), png)
}

async function drawTrees({ treePictures: wanted }) {
  if (browserMissing()) {
    console.error('docs: without chromium the pictures of the tree stay as they are')
    return
  }
  for (const [index, png] of (await treePictures(wanted, root)).entries()) write(join(root, wanted[index].path), png)
}

function textOf(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return ''
    throw error
  }
}
