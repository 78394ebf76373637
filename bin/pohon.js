#!/usr/bin/env node
// Answers --version alone, then hands over to dist/cli.cjs. CommonJS, and readable for old Node: no build step touches it.
'use strict'

const { existsSync, readFileSync, writeSync } = require('node:fs')
const { join } = require('node:path')

const [first, second] = process.argv.slice(2)

if ((first === '--version' || first === '-V') && second === undefined) {
  const { version } = JSON.parse(readFileSync(join(__dirname, '../package.json'), 'utf8'))
  print(1, version)
} else if (Number(process.versions.node.split('.')[0]) < 20) {
  print(2, `pohon: perlu Node.js 20.19 atau lebih baru, bukan ${process.version}`)
  print(2, `pohon: needs Node.js 20.19 or newer, not ${process.version}`)
  process.exitCode = 3
} else if (!existsSync(join(__dirname, '../dist/cli.cjs'))) {
  print(2, 'pohon: folder dist belum dibuat; jalankan: npm ci')
  print(2, 'pohon: the folder dist has not been built; run: npm ci')
  process.exitCode = 3
} else {
  // The reader of a pipe may leave early (`pohon … | head`): the rest is not printed, the exit status stays what it is.
  // Anything else, a full disk, is not a finding about the plan: not exit 1.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      if (error.code === 'EPIPE') return
      print(2, `pohon: ${error.message}`)
      process.exit(3)
    })
  }
  // Node 22 and newer keep compiled code for the next start, where the system has a folder for that.
  require('node:module').enableCompileCache?.()
  require('../dist/cli.cjs')
}

/**
 * One line without `process.stdout`, which loads the modules for terminals and pipes first. Where it cannot be written there is
 * nobody left to tell.
 */
function print(descriptor, line) {
  try {
    writeSync(descriptor, `${line}\n`)
  } catch {}
}
