// Columns of exported tables → their tables in docs/ekspor.md.
import { exportTables } from '../report/export/index.ts'

const types = { text: 'teks', whole: 'bilangan bulat', number: 'bilangan', truth: 'benar/salah' }

const columns: string = exportTables
  .map(({ name, about, columns }) => {
    const rows = columns.map(({ name, type, about }) => `| \`${name}\` | ${types[type]} | ${about.trim()} |`)
    return [
      `### \`${name}\``,
      '',
      `${about[0]!.toUpperCase()}${about.slice(1)}.`,
      '',
      '| kolom | jenis | isi |',
      '| --- | --- | --- |',
      ...rows,
    ].join('\n')
  })
  .join('\n\n')

export const exportPage = (now: string): string =>
  now.replace(/(<!-- kolom -->\n)[\s\S]*(<!-- \/kolom -->)/, (_, from, to) => `${from}\n${columns}\n\n${to}`)
