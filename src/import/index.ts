// What `pohon import` loads once it has a file: a chunk of its own, since reading tables takes libraries that nothing else needs.
export { readSource, type Source } from './source.ts'
