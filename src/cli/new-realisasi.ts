// A realisasi file that is not there yet: beside those that are, else where the plan's globs look; with the schema that editors know.
import path from 'node:path'
import picomatch from 'picomatch'
import type { Text } from '../diagnostic.ts'
import type { Begin } from '../edit-plan.ts'
import type { Host } from '../host.ts'
import { berkasRealisasi } from '../plan/place.ts'
import type { Loaded } from '../run.ts'
import { UsageError } from '../usage.ts'
import { fileNames } from './file-names.ts'

/** Paths from the plan's root. Throws wrong usage where the plan's globs take no such name, or the file is there already. */
export const beginRealisasi =
  (host: Host, { plan, root }: Loaded): Begin =>
  (instansi, year) => {
    const name = `${year}${instansi === null ? '' : `-${fileNames([instansi])[0]}`}.realisasi.yaml`
    const beside = berkasRealisasi(plan).map((file) => path.posix.dirname(file))
    const globs = plan.rencana.realisasi
    const folders = [...beside, 'realisasi', ...globs.map((glob) => picomatch.scan(glob).base), '.']
    const isRealisasi = picomatch([...globs], { dot: false })
    const files = folders.map((folder) => path.posix.join(folder, name)).filter((file) => isRealisasi(file))
    const free = files.find((file) => host.kind(path.join(root.folder, file)) === null)
    if (free === undefined)
      throw new UsageError(files[0] === undefined ? texts.globs : texts.taken, {
        berkas: files[0] ?? name,
        pola: globs.join(', '),
      })
    const known = host.kind(path.join(root.folder, schema)) === 'file'
    const line = `# yaml-language-server: $schema=${path.posix.relative(path.posix.dirname(free), schema)}
`
    return {
      file: free,
      text: `${known ? line : ''}versi: 1
`,
    }
  }

/** As `pohon init` puts it beside a plan. */
const schema = '.pohon/skema/realisasi.schema.json'

const texts = {
  globs: {
    id: 'berkas realisasi baru "{berkas}" tidak cocok dengan pola realisasi di pohon.yaml ({pola}); buat berkasnya sendiri dahulu, isinya "versi: 1"',
    en: 'a new realisasi file "{berkas}" fits none of the globs of realisasi in pohon.yaml ({pola}); make the file yourself first, with "versi: 1" in it',
  },
  taken: {
    id: '"{berkas}" sudah ada tetapi tidak terbaca sebagai berkas realisasi; perbaiki dahulu (lihat "pohon validate")',
    en: '"{berkas}" is there but is not read as a realisasi file; correct it first (see "pohon validate")',
  },
} satisfies Record<string, Text>
