// docs/dependensi.md and the bill of materials name what package.json and the lock file name, and nothing else.
import { describe, expect, test } from 'vitest'
import { readText } from './pages.ts'

const manifest = JSON.parse(readText('package.json')) as Record<string, Record<string, string>>
const { packages } = JSON.parse(readText('package-lock.json')) as {
  readonly packages: Readonly<Record<string, { readonly version: string; readonly license?: string }>>
}
const locked = (name: string) => packages[`node_modules/${name}`]!

/** Cells of the rows of the tables. */
const listed = readText('docs/dependensi.md')
  .split('\n')
  .filter((line) => /^\| [@a-z]\S* \d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, title, use, licence, released, why]) => {
    const [name, version] = title!.split(' ') as [string, string]
    return { name, version, use: use!, licence: licence!, released: released!, why: why! }
  })

describe('docs/dependensi.md', () => {
  test('lists what package.json asks for', () => {
    expect(listed.map(({ name }) => name).sort()).toEqual(Object.keys(manifest.devDependencies!).sort())
  })

  test.each(listed)(
    '$name: version, licence, date, use and reason',
    ({ name, version, use, licence, released, why }) => {
      expect(version).toBe(locked(name).version)
      expect(licence).toBe(locked(name).license)
      expect(released).toMatch(/^20\d\d-\d\d-\d\d$/)
      expect([use, why]).not.toContain('')
    },
  )

  test('tells those that ship from those that do not', () => {
    const { components } = JSON.parse(readText('dist/sbom.cdx.json')) as {
      components: { name: string; version: string }[]
    }
    const bundled = new Set(components.map(({ name }) => name))
    const direct = listed.filter(({ name }) => bundled.has(name)).map(({ name }) => name)
    const [first] = readText('docs/dependensi.md').split('## Yang hanya dipakai')
    expect(listed.filter(({ name }) => first!.includes(`\n| ${name} `)).map(({ name }) => name)).toEqual(direct)
    expect(first).toContain(`ke-${components.length} paket`)
    const carried = components.filter(({ name, version }) => !direct.includes(name) || locked(name).version !== version)
    expect(readText('docs/dependensi.md')).toContain(`(${carried.length} buah`)
  })
})
