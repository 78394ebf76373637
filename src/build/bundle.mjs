// Takes the list of chunks, gives the minified CommonJS text of every file of dist, and refuses a package that is loaded where
// it must not be. Modules that several chunks use are in files of their own, `bagian-*.cjs`, so that nothing is there twice; those that
// nearly every command loads at its start are one file together.
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as esbuild from 'esbuild'
import { inputsOf } from './notices.mjs'
import { packagesPlugin } from './packages.mjs'
import { rawPlugin } from './raw.mjs'
import { BuildError } from './write.mjs'

/** Runs at build time only: its validators are in src/schema/generated/. */
const never = ['ajv']

export async function bundle(root, chunks, define) {
  for (const { entry } of chunks) if (!existsSync(join(root, entry))) throw new BuildError(`${entry}: no such file`)
  const { outputFiles, metafile } = await run(() =>
    esbuild.build({
      entryPoints: Object.fromEntries(chunks.map(({ name, entry }) => [name, join(root, entry)])),
      absWorkingDir: root,
      outdir: join(root, 'dist'),
      bundle: true,
      splitting: true, // for ES modules only: what they are made into follows
      format: 'esm',
      outExtension: { '.js': '.cjs' },
      chunkNames: 'bagian-[hash]',
      write: false,
      metafile: true,
      platform: 'node',
      target: 'node20',
      legalComments: 'none', // THIRD-PARTY-NOTICES.txt has the full texts
      // The place of the file that runs, as in the sources: dist/, whatever folder below src/ asks.
      define: { ...define, 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
      plugins: [rawPlugin, packagesPlugin()],
      logLevel: 'silent',
    }),
  )
  const outputs = new Map(Object.entries(metafile.outputs).map(([file, output]) => [basename(file), output]))
  for (const chunk of chunks) checkChunk(chunk, chunks, outputs, metafile)
  const files = await Promise.all(
    outputFiles.map(async ({ path, text }) => {
      const file = basename(path)
      const output = outputs.get(file)
      const { packages } = inputsOf({ outputs: { [file]: output } })
      return { file, code: await commonJs(text), packages: [...packages], inputs: Object.keys(output.inputs) }
    }),
  )
  const [start, check] = ['cli.cjs', 'validate.cjs'].map((file) =>
    [...loadedWith(file, outputs)].filter((part) => part.startsWith('bagian-')),
  )
  const packs = { 'bagian-awal.cjs': start, 'bagian-inti.cjs': check.filter((file) => !start.includes(file)) }
  return Object.entries(packs).reduce((left, [file, parts]) => packed(left, file, parts), files)
}

/** Puts `parts` into one file of functions, called by their names: to find, open and compile each takes a third of a millisecond. */
function packed(files, file, parts) {
  const isPart = (one) => parts.includes(one.file)
  const within = files.filter(isPart)
  const require = (code, whole) =>
    code.replaceAll(/\brequire\("\.\/([^"]+)"\)/g, (all, name) => (parts.includes(name) ? `${whole}("${name}")` : all))
  // In brackets: V8 then compiles a function at once, not after it has looked for its end.
  const functions = within.map(
    ({ file, code }) => `"${file}":(function(exports,require,module){${require(code, 'part')}\n})`,
  )
  const code = `const parts={${functions.join(',\n')}},loaded={},part=module.exports=name=>{
if(!loaded[name]){const module=loaded[name]={exports:{}};parts[name](module.exports,require,module)}return loaded[name].exports}
`
  const whole = {
    file,
    code,
    packages: within.flatMap(({ packages }) => packages),
    inputs: within.flatMap(({ inputs }) => inputs),
  }
  const others = files
    .filter((one) => !isPart(one))
    .map((one) => ({ ...one, code: require(one.code, `require("./${file}")`) }))
  return [...others, whole]
}

/** The loader of ES modules alone takes 10 ms, and each further file 2 to 5. */
async function commonJs(code) {
  const result = await run(() =>
    esbuild.transform(code, {
      format: 'cjs',
      minify: true,
      lineLimit: 200, // Node prints the line in which an uncaught error was thrown
      platform: 'node',
      target: 'node20',
      charset: 'ascii', // read and compiled faster: other signs make every sign of a file two bytes
      legalComments: 'none',
      supported: { 'dynamic-import': false },
      logLevel: 'silent',
    }),
  )
  return result.code
}

/** What a chunk loads when it is loaded: itself and the files that it imports, not those that it may import later. */
function loadedWith(file, outputs, loaded = new Set()) {
  if (loaded.has(file)) return loaded
  loaded.add(file)
  for (const { path, kind } of outputs.get(file)?.imports ?? []) {
    if (kind === 'import-statement') loadedWith(basename(path), outputs, loaded)
  }
  return loaded
}

function checkChunk(chunk, chunks, outputs, metafile) {
  const file = `${chunk.name}.cjs`
  const imported = [...outputs.values()].some(({ imports }) => imports.some(({ path }) => basename(path) === file))
  if (!imported && chunk !== chunks[0])
    throw new BuildError(`dist/${file} is never loaded: no import() of ${chunk.entry}`)
  const foreign = [...never, ...chunks.flatMap(({ packages = [] }) => packages)].filter(
    (name) => chunk.packages?.includes(name) !== true,
  )
  for (const part of loadedWith(file, outputs)) {
    const { names } = inputsOf({ outputs: { [part]: outputs.get(part) ?? { inputs: {} } } })
    const name = foreign.find((foreign) => [...names.values()].includes(foreign))
    if (!name) continue
    // The files outside the package that import it: where the mistake is.
    const importers = Object.entries(metafile.inputs)
      .filter(
        ([input, { imports }]) => names.get(input) !== name && imports.some(({ path }) => names.get(path) === name),
      )
      .map(([input]) => input)
    throw new BuildError(
      `dist/${file} would load package "${name}", imported by ${importers.join(', ')}; see the chunks in build.mjs`,
    )
  }
}

async function run(work) {
  let result
  try {
    result = await work()
  } catch (error) {
    if (!error.errors) throw error
    throw new BuildError(await text('the sources do not build', error.errors, 'error'))
  }
  if (result.warnings.length > 0) throw new BuildError(await text('the sources', result.warnings, 'warning'))
  return result
}

async function text(title, messages, kind) {
  const lines = await esbuild.formatMessages(messages, { kind, color: process.stderr.isTTY === true })
  return `${title}\n\n${lines.join('').trimEnd()}`
}
