// The schemas of machine output, as ajv reads them.
import fs from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { repository } from './start.ts'

type Name = 'findings' | 'report'

const load = (name: Name) => JSON.parse(fs.readFileSync(`${repository}schemas/${name}.schema.json`, 'utf8')) as object
// `if` and `then` of a schema name properties that its `properties` has.
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false })
const validators = { findings: ajv.compile(load('findings')), report: ajv.compile(load('report')) }

/** What in an output is not as its schema says. */
export function schemaErrors(name: Name, output: unknown): string[] {
  const validate = validators[name]
  validate(output)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`)
}
