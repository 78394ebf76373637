// Loaded before the command: `lenyap.pohon.yaml` is deleted when it is about to be opened.
'use strict'
const fs = require('node:fs')

const open = fs.openSync
fs.openSync = (file, ...rest) => {
  if (String(file).endsWith('lenyap.pohon.yaml')) fs.rmSync(file, { force: true })
  return open(file, ...rest)
}
