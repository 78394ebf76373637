// `node test/bench/question.mjs FOLDER`: the questions of docs/ekspor.md, by DuckDB, over the tables that `nation.mjs --tables FOLDER` left.
// Prints how many rows there are, and of each question its answer's rows, the seconds of the processor and by the clock, and the memory.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'

const folder = resolve(process.argv[2])
const page = readFileSync(resolve(import.meta.dirname, '../../docs/ekspor.md'), 'utf8')
const blocks = (kind) =>
  [...page.matchAll(new RegExp(`^\`\`\`sql ${kind}\\n([^]*?)^\`\`\``, 'gm'))].map(([, sql]) => sql)

const connection = await (await DuckDBInstance.create(':memory:')).connect()
for (const view of blocks('duckdb')[0].replaceAll('nasional/', `${folder}/`).split(';')) {
  if (view.trim() !== '') await connection.run(view)
}
for (const name of ['node', 'indikator', 'angka']) {
  const [[plans, rows]] = (
    await connection.runAndReadAll(`select count(distinct plan), count(*) from ${name}`)
  ).getRows()
  console.log(`${name}: ${rows} rows of ${plans} plans`)
}
for (const question of blocks('pertanyaan')) {
  const [before, started] = [process.cpuUsage(), performance.now()]
  const answer = await connection.runAndReadAll(question)
  const { user, system } = process.cpuUsage(before)
  const clock = performance.now() - started
  console.log(`\n${question}`)
  console.log(answer.getRowObjectsJson().slice(0, 3))
  const memory = process.resourceUsage().maxRSS / 1024
  console.log(
    `${answer.currentRowCount} rows, ${((user + system) / 1e6).toFixed(2)} s of the processor, ${(clock / 1000).toFixed(2)} s, at most ${Math.round(memory)} MB`,
  )
}
