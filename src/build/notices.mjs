// Takes what esbuild put into each file of dist, gives THIRD-PARTY-NOTICES.txt: every bundled package with its version,
// licence and licence text. Refuses a package whose licence does not let us pass it on under MIT.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BuildError } from './write.mjs'

const permitted = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Unlicense',
  'Zlib',
])

/** Texts of packages that name their licence and come without its text: the one in their repository, by name and version. */
const texts = join(import.meta.dirname, 'licences')

/** jszip's licence file goes on with the text of the other licence that it offers. */
const otherLicence = /^GPL version 3\n=+$/m

/** Folders of the packages that an esbuild run put into its output, and for each input file the package's name. */
export function inputsOf(metafile) {
  const names = new Map()
  const packages = new Set()
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
      const found = bytesInOutput > 0 && /^(.*node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(file)
      if (!found) continue
      packages.add(found[1])
      names.set(file, found[2])
    }
  }
  return { names, packages }
}

/** `bundles`: a file of dist, and the folders of the packages in it; a file may come more than once. Gives each package once. */
export function bundledPackages(root, bundles) {
  const packages = new Map()
  for (const { file, packages: folders } of bundles) {
    for (const folder of folders) {
      // npm may have put the same version into several folders.
      const described = describe(root, folder)
      const known = packages.get(described.title) ?? { ...described, folder, files: new Set() }
      known.files.add(`dist/${file}`)
      packages.set(described.title, known)
    }
  }
  return [...packages.values()].sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0))
}

export function notices(version, packages) {
  const sections = packages.map(({ title, licence, files, text }) => {
    const head = `${title}\nLicence: ${licence}\nIn: ${[...files].sort().join(', ')}`
    return `${'='.repeat(80)}\n${head}\n${'-'.repeat(80)}\n${text}\n`
  })
  return `pohon ${version} is under the MIT licence (LICENSE). Its dist/ contains the packages below, each under its own licence.\n\n${sections.join('\n')}`
}

function describe(root, folder) {
  const path = join(root, folder)
  const manifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
  const title = `${manifest.name} ${manifest.version}`
  const licence = manifest.license?.type ?? manifest.license ?? manifest.licenses?.map(({ type }) => type).join(' OR ')
  if (!licence) throw new BuildError(`package ${title} states no licence and must not be bundled`)
  const chosen = choose(licence)
  if (!chosen) throw new BuildError(`package ${title} has licence ${licence} and must not be bundled`)
  const own = join(texts, `${manifest.name}-${manifest.version}.txt`)
  const text = licenceText(path) || (existsSync(own) && readFileSync(own, 'utf8').trim())
  if (!text) throw new BuildError(`package ${title} (${licence}) comes without its licence text`)
  return { name: manifest.name, version: manifest.version, title, licence: chosen, text }
}

/** What of an SPDX expression we use the package under: all of an `AND`, the first that is permitted of an `OR`. */
function choose(expression) {
  const plain = expression.replaceAll(/[()]/g, ' ').trim()
  // With both operators in one expression the brackets would count; no package here has that.
  if (/ OR /.test(plain) && / AND /.test(plain)) return undefined
  if (/ OR /.test(plain)) return plain.split(/ +OR +/).find((name) => permitted.has(name))
  return plain.split(/ +AND +/).every((name) => permitted.has(name)) ? plain : undefined
}

/** The package's licence file and notice, else the section of its readme. */
function licenceText(path) {
  const files = readdirSync(path).sort()
  const read = (pattern) =>
    files.filter((file) => pattern.test(file)).map((file) => readFileSync(join(path, file), 'utf8'))
  const texts = read(/^(licen[cs]e|copying|unlicense)/i)
  if (texts.length === 0) {
    const section = /^#+ *licen[cs]e\b.*\n([\s\S]*?)(?=^#+ |(?![\s\S]))/im.exec(read(/^readme/i)[0] ?? '')
    if (section?.[1]?.includes('ermission')) texts.push(section[1])
  }
  return [...texts, ...read(/^notice/i)]
    .map((text) => text.replaceAll('\r\n', '\n').split(otherLicence)[0].trim())
    .join('\n\n')
}
