// Loaded before the command: the first write of a file stops half-way for a second, and says so by a file at POHON_STALL.
'use strict'
const fs = require('node:fs')

const write = fs.writeFileSync
let stalled = false
fs.writeFileSync = (file, data, options) => {
  if (stalled) return write(file, data, options)
  stalled = true
  const half = data.length >> 1
  // Of a file that is open already, its number is given.
  const isOpen = typeof file === 'number'
  const descriptor = isOpen ? file : fs.openSync(file, options?.flag ?? 'w', options?.mode)
  fs.writeSync(descriptor, data, 0, half)
  write(process.env.POHON_STALL, '')
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000)
  fs.writeSync(descriptor, data, half)
  if (!isOpen) fs.closeSync(descriptor)
}
