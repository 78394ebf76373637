// What `pohon import` loads once it has a file: a chunk of its own, since reading tables takes libraries that nothing else needs.
export { type Converted, convert } from './convert.ts'
export { type Mapping, MappingError, readMapping } from './mapping.ts'
export { leftOut, previewText } from './preview.ts'
export { readSource } from './source.ts'
