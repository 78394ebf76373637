// Parts of a plan merged are the same bytes as one run over all of it, whatever the number of parts; so are repositories of one plan.
import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type MergeOptions, merge } from '../../src/cli/merge.ts'
import { parseShard, type ShardOptions } from '../../src/cli/shard.ts'
import { type ValidateOptions, validate } from '../../src/cli/validate.ts'
import { memoryHost } from '../../src/host.ts'
import { plan as generated } from '../bench/generate.mjs'
import { readFixtures } from '../rules/fixture.ts'
import { schemaErrors } from './schemas.ts'

type Files = ReadonlyMap<string, string | Uint8Array>

beforeAll(() => void vi.spyOn(process.stderr, 'write').mockReturnValue(true))
afterAll(() => void vi.restoreAllMocks())

/** A plan in memory, and what commands write beside it. */
function place(files: Files, cwd = '/plan') {
  const all = new Map<string, string | Uint8Array>([...files].map(([file, text]) => [`/plan/${file}`, text]))
  const host = memoryHost(all, cwd)
  const common = { failOn: 'error', lang: 'id', color: false } as const
  const text = (name: string) => new TextDecoder().decode(host.read(`${cwd}/${name}`))
  return {
    host,
    text,
    put: (name: string, content: string) => void all.set(`/plan/${name}`, content),
    async validate(name: string, options: Partial<ShardOptions & ValidateOptions> = {}, paths: readonly string[] = []) {
      const exit = await validate(host, paths, { ...common, format: [`json=${name}`], ...options } as ValidateOptions)
      return { exit, text: text(name) }
    },
    async merge(names: readonly string[], options: Partial<MergeOptions> = {}, format = 'json') {
      const exit = await merge(host, names, { ...common, format: [`${format}=merged`], ...options })
      return { exit, text: text('merged') }
    },
  }
}

async function split(files: Files, of: number, paths: readonly string[] = []) {
  const here = place(files)
  const whole = await here.validate('whole.json', {}, paths)
  const names: string[] = []
  for (let part = 1; part <= of; part++) {
    const name = `${part}.json`
    const written = await here.validate(name, { shard: { part, of } }, paths)
    expect(schemaErrors('findings', JSON.parse(written.text))).toEqual([])
    names.push(name)
  }
  // In any order.
  return { ...here, whole, names: names.toReversed() }
}

const planOf = (options: { seed: number; agencies: number; findings?: boolean }): Map<string, string> =>
  new Map([...(generated(options) as Iterable<{ path: string; text: string }>)].map(({ path, text }) => [path, text]))

/** Half of the lines of a tree file, so that each agency takes less time; mistakes of all kinds come with it. */
const cut = (files: Map<string, string>, lines: number): Files =>
  new Map(
    [...files].map(([file, text]) => [
      file,
      text
        .split('\n')
        .slice(0, file.startsWith('opd/') ? lines : undefined)
        .join('\n'),
    ]),
  )

const hard: Files = new Map([
  [
    'pohon.yaml',
    'versi: 1\ninstansi: Kabupaten A\naturan: { sasaran/*: peringatan, lain/*: galat } # pohon-abaikan id/ganda: contoh\n',
  ],
  [
    'a.pohon.yaml',
    'versi: 1\npohon: { level: 1, id: satu, sasaran: Meningkatnya mutu, indikator: [{ id: ia, nama: A, satuan: orang, target: { 2024: 5 } }], pagu: { 2024: 10 } }\n',
  ],
  [
    'b.pohon.yaml',
    'versi: 1\ninduk: satu\npohon:\n  - { level: 3, id: dua, sasaran: Meningkatnya mutu, pagu: { 2024: 99 } } # pohon-abaikan cascade/level-lompat: disengaja\n  - { level: 2, id: satu, sasaran: Melaksanakan rapat }\n',
  ],
  [
    'c.pohon.yaml',
    'versi: 1\npohon: { level: 1, id: satu, sasaran: Melaksanakan rapat, indikator: [{ id: ia, nama: A, satuan: kali }, { id: ic, nama: C, satuan: orang, hitung: { cara: jumlah, dari: [ia, ix] } }] }\n',
  ],
  [
    'semua.realisasi.yaml',
    'versi: 1\nrealisasi: { ia: { 2024: 7 }, ic: { 2024: 24 Dokumen }, iz: { 2024: 1 } } # pohon-abaikan realisasi/melonjak: benar\n',
  ],
  ['lain.realisasi.yaml', 'versi: 1\nrealisasi: { ia: { 2024: 8 } }\nanggaran: { dua: { 2024: 120 } }\n'],
  ['rusak.pohon.yaml', 'versi: 1\npohon: [\n'],
])

describe('parts of one plan', () => {
  test('generated plans, any number of parts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          seed: fc.integer({ min: 1, max: 1000 }),
          agencies: fc.integer({ min: 1, max: 5 }),
          of: fc.integer({ min: 1, max: 7 }),
          lines: fc.integer({ min: 20, max: 600 }),
          findings: fc.boolean(),
        }),
        async ({ seed, agencies, of, lines, findings }) => {
          const { whole, merge, names } = await split(cut(planOf({ seed, agencies, findings }), lines), of)
          expect(await merge(names)).toEqual(whole)
        },
      ),
      { numRuns: 8, seed: 1 },
    )
  }, 60_000)

  const example = path.join(import.meta.dirname, '../../examples/kabupaten-contoh')
  const contoh = new Map(
    (fs.readdirSync(example, { recursive: true }) as string[])
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => [file.split(path.sep).join('/'), fs.readFileSync(path.join(example, file), 'utf8')]),
  )

  test('the example plan, with lines that are gone', async () => {
    const gone = fc.tuple(fc.constantFrom(...contoh.keys()), fc.integer({ min: 1, max: 400 }))
    await fc.assert(
      fc.asyncProperty(fc.array(gone, { maxLength: 12 }), fc.integer({ min: 2, max: 3 }), async (list, of) => {
        const left = [...contoh].map(([file, text]) => {
          const lines = text.split('\n').filter((_, line) => !list.some(([other, at]) => other === file && at === line))
          return [file, lines.join('\n')] as const
        })
        const { whole, merge, names } = await split(new Map(left), of)
        expect(await merge(names)).toEqual(whole)
      }),
      { numRuns: 5, seed: 2 },
    )
  }, 60_000)

  const several = readFixtures(path.join(import.meta.dirname, '../rules')).filter(({ files }) => files.size > 2)
  test.each(several.map((fixture) => [fixture.name, fixture] as const))('%s', async (_, { files }) => {
    for (const of of [2, 13]) {
      const { whole, merge, names } = await split(files, of)
      expect(await merge(names)).toEqual(whole)
    }
  })

  test.each([1, 2, 3, 4, 9])(
    'ids used twice, references, suppressions, realisasi of several agencies, a broken file: %d parts',
    async (of) => {
      const { whole, merge, names } = await split(hard, of)
      expect(whole.exit).toBe(2)
      expect(JSON.parse(whole.text).findings.length).toBeGreaterThan(15)
      expect(JSON.parse(whole.text).summary.suppressed).toBeGreaterThan(0)
      expect(await merge(names)).toEqual(whole)
      for (const format of ['junit', 'sarif', 'gitlab', 'github', 'checkstyle', 'markdown', 'pretty']) {
        const here = place(hard)
        await here.validate('x', { format: [`${format}=x`] })
        expect((await merge(names, {}, format)).text, format).toBe(here.text('x'))
      }
    },
  )

  test('what paths choose', async () => {
    const { whole, merge, names } = await split(hard, 3, ['b.pohon.yaml', 'lain.realisasi.yaml'])
    expect(await merge(names)).toEqual(whole)
  })

  test('a file stays in its part when others come', async () => {
    const files = async (more: readonly (readonly [string, string])[]) => {
      const { text, names } = await split(new Map([...hard, ...more]), 3)
      return names.map((name) => (JSON.parse(text(name)).part.files as string[]).filter((file) => hard.has(file)))
    }
    expect(await files([['d.pohon.yaml', 'versi: 1\npohon: { level: 1, sasaran: A }\n']])).toEqual(await files([]))
  })

  test('rules run over the files of a part only', async () => {
    const { text, names } = await split(cut(planOf({ seed: 1, agencies: 5 }), 300), 3)
    const parts = names.map(
      (name) => JSON.parse(text(name)) as { findings: { file: string }[]; part: { files: string[] } },
    )
    for (const { findings, part } of parts) for (const { file } of findings) expect(part.files).toContain(file)
    expect(
      parts
        .flatMap(({ part }) => part.files)
        .filter((file) => file !== 'pohon.yaml')
        .sort(),
    ).toEqual([...planOf({ seed: 1, agencies: 5 }).keys()].filter((file) => file !== 'pohon.yaml').sort())
  })
})

describe('repositories', () => {
  const repository = (...names: string[]): Files =>
    new Map([...hard].filter(([file]) => file === 'pohon.yaml' || names.includes(file)))

  test('of one government are one plan: the same bytes as one run over all files', async () => {
    const whole = await place(hard).validate('whole.json')
    const all = place(new Map())
    const parts = [
      ['a.pohon.yaml', 'semua.realisasi.yaml'],
      ['b.pohon.yaml', 'rusak.pohon.yaml'],
      ['c.pohon.yaml', 'lain.realisasi.yaml'],
    ]
    for (const [index, names] of parts.entries()) {
      const { text } = await place(repository(...names)).validate('x.json', { index: true })
      expect(schemaErrors('findings', JSON.parse(text))).toEqual([])
      all.put(`${index}.json`, text)
    }
    expect(await all.merge(['2.json', '0.json', '1.json'])).toEqual(whole)
  })

  test('with a code list outside of their folders, and not with a file that could not be read', async () => {
    const rencana = ['pohon.yaml', 'versi: 1\ninstansi: Kabupaten A\nnomenklatur: ../kode.tsv\n'] as const
    const list = ['../kode.tsv', 'kode\tnama\n5.03.02\tProgram Kepegawaian Daerah\n'] as const
    const tree = (kode: string) =>
      `versi: 1\npohon: { level: 2, kode: "${kode}", sasaran: Meningkatnya mutu layanan }\n`
    const own = (name: string, kode: string): Files => new Map([rencana, list, [`${name}.pohon.yaml`, tree(kode)]])
    const placed = (files: Files) =>
      place(new Map([...files].map(([file, text]) => [path.posix.join('a', file), text])), '/plan/a')
    const whole = await placed(new Map([...own('a', '5.03.02'), ...own('b', '5.03.09')])).validate('whole.json')
    const all = place(new Map())
    for (const [name, kode] of [
      ['a', '5.03.02'],
      ['b', '5.03.09'],
    ] as const)
      all.put(`${name}.json`, (await placed(own(name, kode)).validate('x.json', { index: true })).text)
    const { exit, text } = await all.merge(['a.json', 'b.json'])
    expect({ exit, text }).toEqual(whole)
    expect(text).toContain('kode/tidak-dikenal')

    const broken = placed(own('b', '5.03.09'))
    const { read } = broken.host
    broken.host.read = (file) => {
      if (file.endsWith('b.pohon.yaml')) throw Object.assign(new Error(), { code: 'EACCES' })
      return read(file)
    }
    all.put('b.json', (await broken.validate('x.json', { index: true })).text)
    await expect(all.merge(['a.json', 'b.json'])).rejects.toMatchObject({
      text: { id: expect.stringContaining('tidak dapat dibaca') },
    })
  })

  test('of several governments stand side by side, each with its own ids', async () => {
    const all = place(new Map())
    for (const name of ['a', 'b']) {
      const files = new Map([...hard, ['pohon.yaml', `versi: 1\ninstansi: Kabupaten ${name}\n`]])
      all.put(`${name}.json`, (await place(files).validate('x.json', { shard: { part: 1, of: 1 } })).text)
    }
    const { exit, text } = await all.merge(['a=a.json', 'b=b.json'])
    const { findings, summary } = JSON.parse(text) as {
      findings: { file: string; fingerprint: string }[]
      summary: { files: number }
    }
    const own = JSON.parse(all.text('a.json')) as typeof summary extends never ? never : { findings: object[] }
    expect([exit, summary.files, findings.length]).toEqual([1, 14, 2 * own.findings.length])
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length)
    expect(new Set(findings.map(({ file }) => file.split('/')[0]))).toEqual(new Set(['a', 'b']))
    await expect(all.merge(['a.json', 'b.json'])).rejects.toMatchObject({
      text: { id: expect.stringContaining('beri nama') },
    })
  })
})

describe('refused', () => {
  const bad = async (change: (all: ReturnType<typeof place>) => Promise<readonly string[]>, said: string) => {
    const all = place(hard)
    for (const part of [1, 2]) await all.validate(`${part}.json`, { shard: { part, of: 2 } })
    await expect(all.merge(await change(all))).rejects.toMatchObject({ text: { id: expect.stringContaining(said) } })
  }
  test.each<readonly [string, string, (all: ReturnType<typeof place>) => Promise<readonly string[]>]>([
    ['a part that is absent', 'bagian {bagian} tidak ada', async () => ['2.json']],
    ['one twice', 'ada dua kali', async () => ['1.json', '2.json', '2.json']],
    [
      'parts of other contents',
      'dibuat dari isi rencana yang sama',
      async (all) => {
        all.put('a.pohon.yaml', 'versi: 1\npohon: { level: 1, sasaran: Lain }\n')
        await all.validate('2.json', { shard: { part: 2, of: 2 } })
        return ['1.json', '2.json']
      },
    ],
    [
      'one that was edited',
      'berubah sesudah ditulis',
      async (all) => {
        all.put('1.json', all.text('1.json').replace(/"fingerprint": "./, '"fingerprint": "x'))
        return ['1.json', '2.json']
      },
    ],
    [
      'another language',
      'bahasa',
      async (all) => {
        await all.validate('2.json', { shard: { part: 2, of: 2 }, lang: 'en' })
        return ['1.json', '2.json']
      },
    ],
    [
      'findings that are no part',
      'bukan bagian',
      async (all) => {
        await all.validate('x.json')
        return ['x.json']
      },
    ],
    ['no JSON', 'tidak terbaca sebagai JSON', async () => ['a.pohon.yaml']],
    ['no file', 'tidak ada', async () => ['tidak-ada.json']],
    [
      'repositories of one plan without their files',
      'dengan --index',
      async (all) => {
        all.put('c.pohon.yaml', 'versi: 1\npohon: { level: 1, sasaran: Lain }\n')
        await all.validate('3.json', { shard: { part: 1, of: 1 } })
        return ['1.json', '2.json', '3.json']
      },
    ],
    [
      'repositories of one plan that disagree on a file',
      'berbeda isi',
      async (all) => {
        await all.validate('3.json', { index: true })
        all.put('c.pohon.yaml', 'versi: 1\npohon: { level: 1, sasaran: Lain }\n')
        await all.validate('4.json', { index: true })
        return ['3.json', '4.json']
      },
    ],
  ])('%s', (_, said, change) => bad(change, said))

  test.each(['0/2', '3/2', '1', '1/0', 'a/b', '-1/2', '1.5/2', ''])('--shard %s', (written) => {
    expect(() => parseShard(written)).toThrow('cannot be used')
  })
})
