// Takes the bundled packages (notices.mjs), gives dist/sbom.cdx.json: a CycloneDX list of them, for those who scan what they install.
// `npm sbom` alone would say that pohon contains nothing, for nothing is installed beside it. The same input gives the same bytes: no
// time and no serial number, which the format lets out. .ci/check-package.mjs compares it with what `npm sbom` knows of each.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export function sbom(root, manifest, packages) {
  const { packages: locked } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const components = packages.map(({ name, version, licence, folder }) => ({
    'bom-ref': `${name}@${version}`,
    type: 'library',
    name,
    version,
    scope: 'required',
    purl: purl(name, version),
    hashes: [{ alg: 'SHA-512', content: hashOf(locked[folder]?.integrity ?? '') }],
    licenses: [{ license: { id: licence } }],
  }))
  const { name, version, license, description } = manifest
  const own = {
    'bom-ref': `${name}@${version}`,
    type: 'application',
    name,
    version,
    description,
    purl: purl(name, version),
    licenses: [{ license: { id: license } }],
  }
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { lifecycles: [{ phase: 'build' }], component: own },
    components,
    dependencies: [
      { ref: own['bom-ref'], dependsOn: components.map((component) => component['bom-ref']) },
      ...components.map((component) => ({ ref: component['bom-ref'], dependsOn: [] })),
    ],
  }
  return `${JSON.stringify(bill, null, 2)}\n`
}

const purl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`

const hashOf = (integrity) => Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex')
