// Named styles of a workbook: who changes one, as all headers of columns, changes every cell of its kind. exceljs writes none.
import { warnaFill } from './colours.ts'
import type { Look } from './xlsx-style.ts'

const parts: Readonly<Record<Exclude<Look['part'], 'body'>, string>> = {
  title: 'pohon judul',
  heading: 'pohon kop',
  caption: 'pohon nama tabel',
  header: 'pohon kepala kolom',
  note: 'pohon catatan',
  signature: 'pohon tanda tangan',
  signer: 'pohon nama penanda tangan',
}

/** Of the cells that have this look, but for alignment and format of numbers. */
export function styleName({ part, cell: { role } }: Pick<Look, 'part' | 'cell'>): string {
  if (part !== 'body') return parts[part]
  if (typeof role === 'number') return `pohon level ${role}`
  if (role === 'total') return 'pohon jumlah'
  if (role === 'provisional') return 'pohon sementara'
  return role === undefined || warnaFill(role.warna) === undefined ? 'pohon isi' : `pohon ${role.warna}`
}

/** The workbook's styles with these names; `names` are those of cell formats, by their numbers. */
export function withNamedStyles(xml: string, names: ReadonlyMap<number, string>): string {
  const known = [...new Set(names.values())].toSorted()
  const formats = formatsOf(xml)
  const styles = known.map((name) => {
    const [number] = [...names].find(([, own]) => own === name)!
    return formats[number]!.replace(/ xfId="0"/, '')
      .replace(/ apply\w+="1"/g, '')
      .replace(/ numFmtId="\d+"/, ' numFmtId="0"')
      .replace(/<alignment [^>]*>/, '<alignment vertical="center" wrapText="1"/>')
  })
  const cells = formats.map((format, number) => {
    const name = names.get(number)
    if (name === undefined) return format
    return format
      .replace(/ xfId="0"/, ` xfId="${known.indexOf(name) + 1}"`)
      .replace(/ apply(Font|Fill|Border)="1"/g, '')
  })
  const list = known.map((name, index) => `<cellStyle name="${name}" xfId="${index + 1}"/>`).join('')
  return xml
    .replace(/<cellStyleXfs count="1">(.*?)<\/cellStyleXfs>/s, (_, first) => {
      return `<cellStyleXfs count="${known.length + 1}">${first}${styles.join('')}</cellStyleXfs>`
    })
    .replace(/(<cellXfs[^>]*>).*?<\/cellXfs>/s, (_, opening) => `${opening}${cells.join('')}</cellXfs>`)
    .replace(/<cellStyles count="1">(.*?)<\/cellStyles>/s, (_, first) => {
      return `<cellStyles count="${known.length + 1}">${first}${list}</cellStyles>`
    })
}

const formatsOf = (xml: string): readonly string[] =>
  /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(xml)![1]!.match(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs)!
