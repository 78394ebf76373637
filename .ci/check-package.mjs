// Checks what a user gets: publint, the contents and size of the tarball, an installation of it into an empty folder without
// network or scripts (one package, no warning), and the installed command on a small plan, each chunk of it once.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'

const root = resolve(import.meta.dirname, '..')
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const shipped = /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|bin\/[^/]+|dist\/[^/]+|schemas\/[^/]+\.json)$/
const limits = { packed: 800, unpacked: 2900 } // KB; with exceljs as a dependency it would be 50 MB

const plan = `versi: 1
instansi: Dinas Contoh
pohon:
  - level: 2
    id: layanan
    sasaran: Meningkatnya kualitas layanan
    indikator:
      - nama: Indeks kepuasan masyarakat
        satuan: indeks
        polaritas: naik
        target: { 2025: 80 }
        realisasi: { 2025: 81.5 }
`
// A block scalar is outside the small reader's subset, so the yaml chunk reads this one.
const withYaml = `${plan}    fenomena: |
      Layanan dikeluhkan.
      Antrean panjang.
`
const broken = plan.replace('    sasaran:', '    sasarn:')

const failures = []
const check = (fact, what, detail = '') => {
  console.log(`${fact ? 'ok  ' : 'FAIL'} ${what}`)
  if (!fact) failures.push(what)
  if (!fact && detail) console.log(detail.trimEnd().replaceAll(/^/gm, '       '))
}

const work = mkdtempSync(join(tmpdir(), 'pohon-package-'))
try {
  await checkManifest()
  const tarball = checkTarball()
  checkBill()
  const home = checkInstallation(tarball)
  checkCommand(home)
} finally {
  rmSync(work, { recursive: true, force: true })
}
if (failures.length > 0) {
  console.error(`package check: ${failures.length} failed: ${failures.join('; ')}`)
  process.exitCode = 1
}

async function checkManifest() {
  const { messages, pkg } = await publint({ pkgDir: root, level: 'warning', strict: true, pack: 'npm' })
  const lines = messages.map((message) => formatMessage(message, pkg, { color: false }))
  check(messages.length === 0, 'publint has no errors or warnings', lines.join('\n'))

  const carried = ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies']
  const found = carried.filter((key) => Object.keys(manifest[key] ?? {}).length > 0)
  check(found.length === 0, 'package.json asks for no other package', found.join(', '))
  const hooks = ['preinstall', 'install', 'postinstall'].filter((name) => manifest.scripts[name])
  check(hooks.length === 0, 'package.json runs no script at installation', hooks.join(', '))
}

function checkTarball() {
  const packed = npm(['pack', '--json', '--pack-destination', work], root)
  if (packed.status !== 0) throw new Error(packed.stderr)
  // pre-commit reads it too: what the build prints would be in the way.
  check(/^[[{]/.test(packed.stdout), 'npm pack prints its answer alone', packed.stdout)
  const [{ filename, files, size, unpackedSize }] = JSON.parse(packed.stdout)

  const paths = files.map(({ path }) => path)
  const others = paths.filter((path) => !shipped.test(path))
  check(others.length === 0, 'the tarball has no sources, tests or examples', others.join('\n'))
  const missing = ['README.md', 'LICENSE', 'CHANGELOG.md', 'bin/pohon.js', 'bin/package.json', 'dist/cli.cjs']
    .concat('dist/THIRD-PARTY-NOTICES.txt', 'dist/sbom.cdx.json', 'schemas/pohon.schema.json')
    .filter((path) => !paths.includes(path))
  check(missing.length === 0, 'the tarball has the command, schemas, licences and readme', missing.join('\n'))

  const kilobytes = `${Math.ceil(size / 1024)} KB packed, ${Math.ceil(unpackedSize / 1024)} KB unpacked`
  const small = size <= limits.packed * 1024 && unpackedSize <= limits.unpacked * 1024
  check(small, `the tarball is small: ${paths.length} files, ${kilobytes}`, `limits: ${JSON.stringify(limits)}`)
  return join(work, filename)
}

/** What the bill of materials names is what is bundled (the notices), and as npm knows it: version, address, hash. */
function checkBill() {
  const bill = JSON.parse(readFileSync(join(root, 'dist/sbom.cdx.json'), 'utf8'))
  const named = bill.components.map(({ name, version }) => `${name} ${version}`)
  const notices = readFileSync(join(root, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8')
  const noticed = [...notices.matchAll(/^={80}\n(.+)\nLicence: (.+)$/gm)]
  const same = JSON.stringify(noticed.map(([, title]) => title)) === JSON.stringify(named)
  check(same && named.length > 0, `the bill of materials names the ${named.length} bundled packages`, named.join('\n'))

  const known = JSON.parse(npm(['sbom', '--sbom-format', 'cyclonedx'], root).stdout)
  const key = ({ purl, hashes }) => JSON.stringify([purl, hashes])
  const keys = new Set(known.components.map(key))
  const foreign = bill.components.filter((component) => !keys.has(key(component)))
  check(foreign.length === 0, 'each of them as npm sbom knows it', foreign.map(({ purl }) => purl).join('\n'))
  const installed = JSON.parse(npm(['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'], root).stdout)
  check(installed.components.length === 0, 'npm sbom --omit dev: nothing is installed beside pohon')
}

function checkInstallation(tarball) {
  const home = join(work, 'home')
  mkdirSync(home)
  const installed = npm(['install', tarball, '--offline', '--no-audit', '--no-fund'], home)
  const output = installed.stdout + installed.stderr
  check(installed.status === 0, 'npm install works without network', output)
  check(!/\bwarn\b|deprecated/i.test(output), 'npm install prints no warning', output)
  const modules = join(home, 'node_modules')
  const packages = readdirSync(modules).filter((name) => !name.startsWith('.'))
  const nested = packages.filter((name) => readdirSync(join(modules, name)).includes('node_modules'))
  check(packages.join() === manifest.name && nested.length === 0, 'one package is installed', packages.join('\n'))
  return home
}

function checkCommand(home) {
  const files = { 'rencana.pohon.yaml': plan, 'yaml.pohon.yaml': withYaml, 'rusak.pohon.yaml': broken }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(home, name), text)
  const pohon = (expected, ...args) => {
    // Inside node_modules Node hides some deprecations, unless told to show all.
    const env = { NODE_OPTIONS: '--trace-deprecation --pending-deprecation' }
    const { status, stdout, stderr } = run(join(home, 'node_modules/.bin/pohon'), args, home, env)
    const line = `pohon ${args.join(' ')}`
    check(status === expected, `${line}: exit ${expected}`, `exit ${status}\n${stdout}${stderr}`)
    check(!/\(node:\d+\)|Warning:/.test(stderr), `${line}: no warning of Node`, stderr)
    return stdout
  }
  const version = pohon(0, '--version')
  check(version === `${manifest.version}\n`, 'the installed command prints the version', version)
  pohon(0, 'validate', 'rencana.pohon.yaml')
  pohon(0, 'validate', 'yaml.pohon.yaml')
  const findings = pohon(1, 'validate', 'rusak.pohon.yaml')
  check(findings.includes('sasarn'), 'a finding names what is wrong', findings)
  const table = pohon(0, 'report', '--year', '2025', '--format', 'terminal', 'rencana.pohon.yaml')
  check(table.length > 0, 'a report in the terminal is printed')
  pohon(0, 'report', '--year', '2025', '--format', 'xlsx', '-o', 'lampiran.xlsx', 'rencana.pohon.yaml')
  const workbook = readdirSync(home).includes('lampiran.xlsx') ? readFileSync(join(home, 'lampiran.xlsx')) : ''
  check(workbook.subarray?.(0, 2).toString() === 'PK', 'a workbook is written')
  const written = (name) => (readdirSync(home).includes(name) ? readFileSync(join(home, name), 'utf8') : '')
  pohon(0, 'tree', '-o', 'pohon.svg', 'rencana.pohon.yaml')
  check(written('pohon.svg').includes('</svg>'), 'the tree is drawn')
  pohon(0, 'tree', '-o', 'pohon.html', 'rencana.pohon.yaml')
  check(written('pohon.html').includes('</html>'), 'a page is written')
  writeFileSync(join(home, 'tabel.csv'), 'Sasaran;Indikator;Target 2025\nMeningkatnya mutu;Indeks mutu;80\n')
  pohon(0, 'import', 'tabel.csv')
  check(written('tabel.pohon.yaml').includes('target: { 2025: 80 }'), 'a table is imported')
  // With the schemas of the package.
  pohon(0, 'init', 'baru', '--yes')
  pohon(0, 'validate', 'baru')
}

function npm(args, cwd) {
  // Without the settings of the person who runs this, who may have some that npm warns of.
  const config = join(work, 'npmrc')
  writeFileSync(config, 'update-notifier=false\n')
  return run('npm', args, cwd, { npm_config_userconfig: config })
}

/** Without what npm and Node have set for this process itself; its own Node is first on the path. */
function run(command, args, cwd, env) {
  const kept = Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_OPTIONS$)/i.test(name))
  const path = [dirname(process.execPath), process.env.PATH].join(delimiter)
  const options = { cwd, encoding: 'utf8', env: { ...Object.fromEntries(kept), PATH: path, ...env } }
  const result = spawnSync(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 26 })
  if (result.error) throw result.error
  return result
}
