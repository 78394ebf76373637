// Loaded before the command: `lenyap.pohon.yaml` is deleted when it is about to be read.
'use strict'
const fs = require('node:fs')

const read = fs.readFileSync
fs.readFileSync = (file, ...rest) => {
  if (String(file).endsWith('lenyap.pohon.yaml')) fs.rmSync(file, { force: true })
  return read(file, ...rest)
}
