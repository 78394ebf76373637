// The schemas of machine output, as ajv reads them: our own, and those of the formats of others.
import fs from 'node:fs'
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { repository } from './start.ts'

type Name = 'findings' | 'report' | 'export' | 'sarif' | 'gitlab'

const load = (file: string) => JSON.parse(fs.readFileSync(`${repository}${file}`, 'utf8')) as Record<string, unknown>
// `if` and `then` of a schema name properties that its `properties` has.
const own = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false })

/** Draft 4, of which it uses nothing that means something else today. */
const { $schema: _, id: __, ...sarif } = load('test/render/schemas/sarif-2.1.0.json')
const others = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false })
formats.default(others)

/** What GitLab wants of an issue, beside what its documentation says: of one that lacks it, all that follow are dropped. */
const gitlab = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string' },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', minLength: 1 },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^(?!\\./)' },
          lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
        },
      },
    },
  },
}

const validators = {
  findings: own.compile(load('schemas/findings.schema.json')),
  report: own.compile(load('schemas/report.schema.json')),
  export: own.compile(load('schemas/export.schema.json')),
  sarif: others.compile(sarif),
  gitlab: others.compile(gitlab),
}

/** What in an output is not as its schema says. */
export function schemaErrors(name: Name, output: unknown): string[] {
  const validate = validators[name]
  validate(output)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`)
}
