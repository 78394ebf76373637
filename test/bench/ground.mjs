// What the goals run on: plans on disk, the built command, pohon's reader as a module, and the peers that users would pick.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import * as esbuild from 'esbuild'
import { parse } from 'yaml'
import { plan, small } from './generate.mjs'

export const root = resolve(import.meta.dirname, '../..')

/** Rules off, for the figure that says what reading, checking and linking alone take. */
const withoutRules = (groups) => `aturan: { ${groups.map((group) => `${group}/*: mati`).join(', ')} }\n`

/** Everything is laid when a goal first asks for it. `bare`: plans whose rules are switched off. */
export async function layGround(work, { bare }) {
  const rules = bare ? withoutRules(groups()) : ''
  const lay = (name, files) => layPlan(join(work, name), files, rules)
  const one = () => [...plan({ agencies: 1 })].at(-1).text.replace(/^induk: .*\n/m, '')
  process.env.POHON_BENCH_READER = await bundleReader()
  process.env.XDG_CACHE_HOME = join(work, 'cache')
  mkdirSync(work, { recursive: true })
  return lazily({
    root: () => root,
    work: () => work,
    pohon: () => [process.execPath, join(root, 'bin/pohon.js')],
    excel: () => join(root, 'dist/excel.cjs'),
    example: () => join(root, 'examples/kabupaten-contoh'),
    script: () => (name) => join(root, 'test/bench', name),
    small: () => layFile(join(work, 'small'), small(), rules),
    opd: () => layFile(join(work, 'opd'), one(), rules),
    tenth: () => lay('tenth', plan({ agencies: 5 })),
    regency: () => lay('regency', plan({ agencies: 50 })),
    faulty: () => lay('faulty', plan({ agencies: 50, findings: true })),
    province: () => lay('province', plan({ agencies: 500 })),
    odd: () => lay('odd', oddly(plan({ agencies: 5 }))),
    json: () => {
      const file = join(work, 'regency.json')
      const texts = [...plan({ agencies: 50 })].filter(({ path }) => path.startsWith('opd/')).map(({ text }) => text)
      writeFileSync(file, JSON.stringify(texts.map((text) => parse(text))))
      return file
    },
    libyaml: () => {
      // Of Debian: gcc, libyaml-dev.
      const program = join(work, 'events')
      execFileSync('cc', ['-O2', '-o', program, join(root, 'test/bench/events.c'), '-lyaml'])
      return program
    },
    peers: () => installPeers(work),
  })
}

/** An object whose properties are made once, when they are first read. */
function lazily(makers) {
  const made = new Map()
  return Object.defineProperties(
    {},
    Object.fromEntries(
      Object.entries(makers).map(([name, make]) => [
        name,
        {
          get() {
            if (!made.has(name)) made.set(name, make())
            return made.get(name)
          },
        },
      ]),
    ),
  )
}

function layPlan(folder, files, rules) {
  const opd = []
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), path === 'pohon.yaml' ? text + rules : text)
    if (path.startsWith('opd/')) opd.push(path)
  }
  return { folder, opd }
}

function layFile(folder, text, rules) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'satu.pohon.yaml'), text)
  if (rules !== '') writeFileSync(join(folder, 'pohon.yaml'), `versi: 1\n${rules}`)
  return { folder, file: 'satu.pohon.yaml' }
}

/** The same plan with an anchor in every file, which is `yaml`'s business. */
function* oddly(files) {
  for (const { path, text } of files) yield { path, text: text.replace(/^judul: /m, 'judul: &judul ') }
}

/** The first parts of the rules' ids. */
function groups() {
  const folders = readdirSync(join(root, 'src/rules'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return folders.map(({ name }) => name).filter((name) => name !== 'words' && name !== 'yaml' && name !== 'skema')
}

async function bundleReader() {
  const outfile = join(root, 'node_modules', `.bench-${process.pid}.mjs`)
  process.on('exit', () => execFileSync('rm', ['-f', outfile]))
  await esbuild.build({
    entryPoints: [join(root, 'src/source/read.ts')],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    minify: true,
    define: { __READER__: '"bench"' },
    outfile,
  })
  return outfile
}

/** Into a folder of their own: what they bring (several hundred packages) is no business of the project. */
function installPeers(work) {
  const home = join(work, 'peers')
  mkdirSync(home, { recursive: true })
  writeFileSync(join(home, 'package.json'), '{"private":true}')
  const packages = ['ajv-cli@5.0.0', 'v8r@6.0.0', '@stoplight/spectral-cli@6.15.0']
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...packages], {
    cwd: home,
    stdio: 'inherit',
  })
  const schema = join(root, 'schemas/pohon.schema.json')
  const rules = join(home, 'spectral.yaml')
  // JSON is YAML.
  writeFileSync(
    rules,
    `rules: { pohon: { given: $, then: { function: schema, functionOptions: { schema: ${readFileSync(schema, 'utf8')} } } } }\nparserOptions: { incompatibleValues: "off" }\n`,
  )
  const bin = (name, ...args) => [process.execPath, join(home, 'node_modules', name), ...args]
  return {
    ajv: (files) =>
      bin(
        'ajv-cli/dist/index.js',
        'validate',
        '--spec=draft2020',
        '--strict=false',
        '--all-errors',
        '-s',
        schema,
        ...files.flatMap((file) => ['-d', file]),
      ),
    v8r: (files) => bin('v8r/src/index.js', '--schema', schema, ...files),
    spectral: (files) => bin('@stoplight/spectral-cli/dist/index.js', 'lint', '-r', rules, '-q', ...files),
  }
}
