// Writing a result: what the system refuses is wrong usage with a remedy, such as a workbook that is open in Excel.
import { describe, expect, test } from 'vitest'
import { overwrite, save, saveAll } from '../../src/cli/save.ts'
import { fill } from '../../src/diagnostic.ts'
import { type Host, memoryHost } from '../../src/host.ts'
import { UsageError } from '../../src/usage.ts'

const files = () => new Map([['/plan/lama.xlsx', 'lama']])

/** A host whose files cannot be written, as Windows refuses to rename onto a workbook that is open. */
function refusing(
  code: string,
  message = `${code}: not permitted, rename '/plan/.pohon-1.tmp' -> '/plan/lama.xlsx'`,
): Host {
  return {
    ...memoryHost(files()),
    async write() {
      throw Object.assign(new Error(message), { code })
    },
  }
}

async function refusal(host: Host, written: string): Promise<string> {
  try {
    await save(host, written, new Uint8Array(), 'lampiran.xlsx')
  } catch (error) {
    if (error instanceof UsageError) return fill(error.text, error.args, 'id')
    throw error
  }
  throw new Error('nothing was refused')
}

describe('refused by the system', () => {
  test.each(['EPERM', 'EBUSY', 'EACCES', 'ETXTBSY'])('%s: the file may be open', async (code) => {
    expect(await refusal(refusing(code), 'lama.xlsx')).toBe(
      `"lama.xlsx" tidak dapat ditulis (${code}); tutup bila sedang dibuka di Excel atau LibreOffice, dan periksa izin foldernya`,
    )
  })

  test('any other reason is given, without the temporary name', async () => {
    expect(
      await refusal(refusing('ENOSPC', "ENOSPC: no space left on device, write '/plan/.pohon-1.tmp'"), 'a.xlsx'),
    ).toBe('"a.xlsx" tidak dapat ditulis: ENOSPC: no space left on device')
  })

  test('a bug is no refusal', async () => {
    const broken: Host = {
      ...memoryHost(files()),
      async write() {
        throw new TypeError('bug')
      },
    }
    await expect(save(broken, 'a.xlsx', new Uint8Array(), 'x')).rejects.toThrow(TypeError)
  })
})

test('of several files, the one that is refused is named', async () => {
  const host: Host = {
    ...memoryHost(files()),
    async write() {
      throw Object.assign(new Error('EBUSY: busy'), { code: 'EBUSY', file: '/plan/ekspor/values.csv' })
    },
  }
  const refused = await saveAll(host, 'ekspor', []).catch((error: UsageError) => fill(error.text, error.args, 'en'))
  expect(refused).toMatch(/^"ekspor\/values.csv" cannot be written \(EBUSY\)/)
})

describe('plan files that belong together', () => {
  const held = (replaced: readonly string[]): Host => ({
    ...memoryHost(files()),
    async write() {
      throw Object.assign(new Error('EBUSY: locked, rename'), { code: 'EBUSY', file: '/plan/b.yaml', replaced })
    },
  })
  const told = async (replaced: readonly string[]): Promise<string> => {
    const both = ['a', 'b'].map((name) => ({
      file: `/plan/${name}.yaml`,
      shown: `${name}.yaml`,
      bytes: new Uint8Array(),
    }))
    try {
      await overwrite(held(replaced), both)
    } catch (error) {
      if (error instanceof UsageError) return fill(error.text, error.args, 'id')
      throw error
    }
    throw new Error('nothing was refused')
  }

  test('all are as they were: only the one that is held is named', async () => {
    expect(await told([])).toBe(
      '"b.yaml" tidak dapat ditulis (EBUSY), sehingga tidak satu berkas pun berubah; periksa izinnya, dan apakah sedang dipakai program lain',
    )
  })

  test('where one could not be put back, those that are new and those that are old are named', async () => {
    expect(await told(['/plan/a.yaml'])).toBe(
      '"b.yaml" tidak dapat ditulis (EBUSY), dan yang sudah ditulis sebelumnya tidak dapat dikembalikan. ' +
        'Sudah baru: a.yaml; yang lain masih lama. Perbaiki sebabnya, lalu jalankan sekali lagi',
    )
  })
})

describe('refused by us', () => {
  const host = memoryHost(new Map([['/plan/opd/bkd.pohon.yaml', '']]))
  test.each([
    ['opd', '"opd" adalah folder; tulis nama berkasnya, misalnya "opd/lampiran.xlsx"'],
    ['opd/', '"opd/" adalah folder; tulis nama berkasnya, misalnya "opd/lampiran.xlsx"'],
    ['hasil\\', '"hasil\\" adalah folder; tulis nama berkasnya, misalnya "hasil/lampiran.xlsx"'],
    ['.', '"." adalah folder; tulis nama berkasnya, misalnya "lampiran.xlsx"'],
    ['tiada/a.xlsx', 'folder "tiada" tidak ada, sehingga "tiada/a.xlsx" tidak dapat ditulis; buat foldernya dahulu'],
  ])('%s', async (written, expected) => {
    expect(await refusal(host, written)).toBe(expected)
  })

  test.each([
    'pohon.yaml',
    'opd/bkd.pohon.yaml',
    'opd\\bkd.pohon.yaml',
    'C:\\rencana\\pohon.yaml',
    'x.realisasi.yaml',
    'X.Pohon.YML',
  ])('%s could be a plan file', async (written) => {
    expect(await refusal(host, written)).toContain('tidak akan ditimpa')
  })

  test('other names are written', async () => {
    const files = new Map<string, string | Uint8Array>([['/plan/a', '']])
    for (const name of ['b.xlsx', 'pohon.yaml.txt', 'pohon.xlsx', 'a.yaml'])
      await save(memoryHost(files), name, new Uint8Array([1]), 'x')
    expect([...files.keys()]).toEqual([
      '/plan/a',
      '/plan/b.xlsx',
      '/plan/pohon.yaml.txt',
      '/plan/pohon.xlsx',
      '/plan/a.yaml',
    ])
  })
})
