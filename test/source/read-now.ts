// src/source/read.ts without waiting: tests have `yaml` loaded anyway.
import { decode } from '../../src/source/decode.ts'
import type { Document } from '../../src/source/document.ts'
import { readFast } from '../../src/source/fast.ts'
import { parseYaml } from '../../src/source/yaml.ts'

export function read(file: string, bytes: Uint8Array): Document {
  const decoded = decode(file, bytes)
  if ('text' in decoded) return readFast(file, decoded.text) ?? parseYaml(file, decoded.text)
  const places = { ints: new Int32Array(0), keys: [] }
  return { file, text: '', data: undefined, places, comments: [], problems: [decoded.problem] }
}
