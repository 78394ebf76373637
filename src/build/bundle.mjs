// Takes the list of chunks, gives the minified CommonJS text of each, and refuses a chunk that ended up inside another.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as esbuild from 'esbuild'
import { inputsOf } from './notices.mjs'
import { packagesPlugin } from './packages.mjs'
import { BuildError } from './write.mjs'

/** Runs at build time only: its validators are in src/schema/generated/. */
const never = ['ajv']

export async function bundle(root, chunks, define) {
  for (const { entry } of chunks) if (!existsSync(join(root, entry))) throw new BuildError(`${entry}: no such file`)
  const loaded = new Set()
  const bundles = await Promise.all(chunks.map((chunk) => bundleOne(root, chunk, chunks, define, loaded)))
  for (const { name, entry } of chunks.slice(1)) {
    if (!loaded.has(name)) throw new BuildError(`dist/${name}.cjs is never loaded: no \`await import()\` of ${entry}`)
  }
  return bundles
}

async function bundleOne(root, chunk, chunks, define, loaded) {
  let result
  try {
    result = await esbuild.build({
      entryPoints: [join(root, chunk.entry)],
      absWorkingDir: root,
      outdir: join(root, 'dist'),
      bundle: true,
      write: false,
      metafile: true,
      minify: true,
      lineLimit: 200, // Node prints the line in which an uncaught error was thrown
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      charset: 'utf8',
      legalComments: 'none', // THIRD-PARTY-NOTICES.txt has the full texts
      // The place of the file that runs, as in the sources: dist/, whatever folder below src/ asks.
      define: { ...define, 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
      // `import()` of a .cjs file would start the ESM loader, 10 ms.
      supported: { 'dynamic-import': false },
      plugins: [chunkPlugin(root, chunk, chunks, loaded), packagesPlugin(chunk)],
      logLevel: 'silent',
    })
  } catch (error) {
    if (!error.errors) throw error
    throw new BuildError(await text(`${chunk.entry} does not build`, error.errors, 'error'))
  }
  if (result.warnings.length > 0) throw new BuildError(await text(chunk.entry, result.warnings, 'warning'))
  checkPackages(chunk, chunks, result.metafile)
  return { name: chunk.name, code: result.outputFiles[0].contents, packages: inputsOf(result.metafile).packages }
}

/** A dynamic import of a chunk's entry becomes `require('./name.cjs')`; any other import of it would copy the chunk in. */
function chunkPlugin(root, self, chunks, loaded) {
  const byEntry = new Map(chunks.map((chunk) => [join(root, chunk.entry), chunk]))
  return {
    name: 'chunks',
    setup(build) {
      build.onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir, kind }) => {
        const target = byEntry.get(resolve(resolveDir, path))
        if (!target || target === self) return
        if (kind === 'dynamic-import' && target !== chunks[0]) {
          loaded.add(target.name)
          return { path: `./${target.name}.cjs`, external: true }
        }
        const use =
          target === chunks[0] ? 'the command' : `the chunk ${target.name}.cjs: use \`await import('${path}')\``
        return { errors: [{ text: `${target.entry} is ${use}, or \`import type\` for its types` }] }
      })
    },
  }
}

function checkPackages(chunk, chunks, metafile) {
  const claimed = chunks.flatMap(({ packages }) => packages)
  const foreign = [...never, ...claimed.filter((name) => !chunk.packages.includes(name))]
  const { names } = inputsOf(metafile)
  const name = foreign.find((foreign) => [...names.values()].includes(foreign))
  if (!name) return
  // The files outside the package that import it: where the mistake is.
  const importers = Object.entries(metafile.inputs)
    .filter(([file, { imports }]) => names.get(file) !== name && imports.some(({ path }) => names.get(path) === name))
    .map(([file]) => file)
  throw new BuildError(
    `dist/${chunk.name}.cjs would contain package "${name}", imported by ${importers.join(', ')}; see the chunks in build.mjs`,
  )
}

async function text(title, messages, kind) {
  const lines = await esbuild.formatMessages(messages, { kind, color: process.stderr.isTTY === true })
  return `${title}\n\n${lines.join('').trimEnd()}`
}
