// Loaded before the command: once POHON_FILE was read for the first time, an editor saves POHON_TEXT in it.
'use strict'
const fs = require('node:fs')

const { POHON_FILE: name, POHON_TEXT: text } = process.env
const read = fs.readFileSync
const open = fs.openSync
const write = fs.writeFileSync
let descriptor = -1
let saved = false
fs.openSync = (file, ...rest) => {
  const opened = open(file, ...rest)
  if (file === name) descriptor = opened
  return opened
}
fs.readFileSync = (file, ...rest) => {
  const bytes = read(file, ...rest)
  if ((file === descriptor || file === name) && !saved) {
    saved = true
    write(name, text)
  }
  return bytes
}
