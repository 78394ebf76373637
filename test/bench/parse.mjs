// `node parse.mjs yaml|document|json|reader WHAT`: reads the texts, then parses all of them once, in this fresh process, and prints how
// many milliseconds the parsing took. `reader` is pohon's own, as bundled into ground.mjs's folder.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [what, place] = process.argv.slice(2)
const files = what === 'json' ? [place] : readdirSync(place, { recursive: true }).filter((file) => /\.yaml$/.test(file))
const bytes = files.map((file) => readFileSync(what === 'json' ? file : join(place, file)))
const texts = bytes.map((content) => content.toString('utf8'))
const parse = await parser()
const started = performance.now()
for (const [index, text] of texts.entries()) await parse(text, files[index], bytes[index])
console.log((performance.now() - started).toFixed(1))

async function parser() {
  if (what === 'json') return (text) => JSON.parse(text)
  if (what === 'reader') {
    const { read } = await import(pathToFileURL(process.env.POHON_BENCH_READER))
    return (_text, file, content) => read(file, content)
  }
  const yaml = await import('yaml')
  if (what === 'yaml') return (text) => yaml.parse(text)
  return (text) => yaml.parseDocument(text, { lineCounter: new yaml.LineCounter() }).toJS()
}
