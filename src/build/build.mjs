// Builds what ships: schemas/ → src/schema/generated/, then src/ → dist/*.cjs, then the third-party notices and the bill of materials.
// Run by `npm ci` through `prepublish`, and by `npm pack` and git installs through `prepack` (`prepare` would make npm 11 warn
// whoever installs the tarball); needs nothing but the development packages.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/**
 * The first is the command itself. The others are loaded when used, by an `import()` of their entry. `packages` may be loaded
 * together with no other chunk than those that name them. A new chunk is one line here; what several chunks use is in files
 * `bagian-*.cjs` beside them.
 */
const chunks = [
  { name: 'cli', entry: 'src/cli/main.ts', packages: ['commander'] },
  ...[
    'validate',
    'report',
    'tree',
    'explain',
    'merge',
    'export',
    'rename',
    'set',
    'form',
    'import',
    'init',
    'completion',
  ].map((name) => ({
    name,
    entry: `src/cli/command/${name}.ts`,
    packages: ['commander'],
  })),
  { name: 'yaml', entry: 'src/source/yaml.ts', packages: ['yaml'] },
  { name: 'schema', entry: 'src/schema/check.ts' },
  { name: 'excel', entry: 'src/render/xlsx.ts', packages: ['exceljs', 'saxes'] },
  { name: 'formulir', entry: 'src/render/xlsx-form.ts', packages: ['exceljs', 'saxes'] },
  { name: 'template', entry: 'src/render/template/index.ts', packages: ['saxes'] },
  { name: 'workbook', entry: 'src/source/xlsx-cells.ts', packages: ['exceljs', 'saxes'] },
  { name: 'tables', entry: 'src/import/index.ts', packages: ['exceljs', 'saxes', 'csv-parse'] },
  { name: 'sheet', entry: 'src/source/table.ts', packages: ['csv-parse'] },
  { name: 'parquet', entry: 'src/render/export-parquet.ts', packages: ['hyparquet', 'hyparquet-writer'] },
  { name: 'watch', entry: 'src/cli/watch-files.ts', packages: ['chokidar', 'readdirp'] },
  { name: 'table', entry: 'src/render/report-terminal.ts', packages: ['cli-table3'] },
  { name: 'drawing', entry: 'src/render/drawn-tree.ts' },
  { name: 'page', entry: 'src/render/page-html.ts' },
  { name: 'patch', entry: 'src/render/patch.ts', packages: ['diff'] },
]

/** Function in the generated module → schema it checks; a schema's `$id` is its file name. */
const validators = { pohon: 'pohon.schema.json', rencana: 'rencana.schema.json', realisasi: 'realisasi.schema.json' }

const root = resolve(import.meta.dirname, '../..')

try {
  const started = performance.now()
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const { version, homepage = null } = manifest
  const { compileValidators } = await import('./validators.mjs')
  const { bundle } = await import('./bundle.mjs')
  const { bundledPackages, notices } = await import('./notices.mjs')
  const { sbom } = await import('./sbom.mjs')
  const { removeOthers, write } = await import('./write.mjs')

  const generated = await compileValidators(root, validators)
  for (const [file, text] of Object.entries(generated.files)) write(join(root, 'src/schema/generated', file), text)

  const bundles = await bundle(root, chunks, {
    __VERSION__: JSON.stringify(version),
    __HOMEPAGE__: JSON.stringify(homepage),
    __READER__: JSON.stringify(readerHash(version)),
  })
  for (const { file, code } of bundles) write(join(root, 'dist', file), code)
  // Inlined into the validators, so esbuild sees no package where they are bundled.
  const inlined = bundles
    .filter(({ inputs }) => inputs.includes('src/schema/generated/validators.js'))
    .map(({ file }) => ({ file, packages: generated.packages }))
  const packages = bundledPackages(root, [...bundles, ...inlined])
  write(join(root, 'dist/THIRD-PARTY-NOTICES.txt'), notices(version, packages))
  write(join(root, 'dist/sbom.cdx.json'), sbom(root, manifest, packages))
  const lists = ['THIRD-PARTY-NOTICES.txt', 'sbom.cdx.json']
  removeOthers(join(root, 'dist'), [...bundles.map(({ file }) => file), ...lists])

  const size = (files) => Math.ceil(files.reduce((sum, { code }) => sum + code.length, 0) / 1024)
  const own = bundles.filter(({ file }) => !file.startsWith('bagian-'))
  const shared = bundles.filter(({ file }) => file.startsWith('bagian-'))
  const sizes = own.map((one) => `${one.file.replace('.cjs', '')} ${size([one])}`)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`dist (KB): ${sizes.join(', ')}; shared ${size(shared)} in ${shared.length} files (${seconds} s)`)
} catch (error) {
  const missing = error.code === 'ERR_MODULE_NOT_FOUND' && /^Cannot find package '([^']+)'/.exec(error.message)
  if (missing) console.error(`build: package "${missing[1]}" is not installed; run: npm ci --include=dev`)
  else if (error.name === 'BuildError') console.error(`build: ${error.message}`)
  else console.error(error)
  process.exitCode = 1
}

/** Of all that a parsed file depends on, beside its bytes: what it was kept with must be what it is read with. */
function readerHash(version) {
  const hash = createHash('sha256').update(version)
  hash.update(readFileSync(join(root, 'node_modules/yaml/package.json')))
  for (const folder of ['src/source', 'schemas']) {
    for (const name of readdirSync(join(root, folder)).sort()) hash.update(readFileSync(join(root, folder, name)))
  }
  return hash.digest('hex')
}
