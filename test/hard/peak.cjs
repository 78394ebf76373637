// Loaded before the command: tells its peak memory, in KB, on descriptor 3 when it ends. A command that runs out of memory tells nothing.
'use strict'
const { writeSync } = require('node:fs')

process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)))
