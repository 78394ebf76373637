// Loaded before the command: once POHON_FILE was read for the first time, an editor saves POHON_TEXT in it.
'use strict'
const fs = require('node:fs')

const { POHON_FILE: name, POHON_TEXT: text } = process.env
const read = fs.readFileSync
const write = fs.writeFileSync
let saved = false
fs.readFileSync = (file, ...rest) => {
  const bytes = read(file, ...rest)
  if (file === name && !saved) {
    saved = true
    write(name, text)
  }
  return bytes
}
