// Loaded before the command: lays a link to POHON_VICTIM where it will put its temporary file in POHON_FOLDER.
'use strict'
const fs = require('node:fs')

fs.symlinkSync(process.env.POHON_VICTIM, `${process.env.POHON_FOLDER}/.pohon-${process.pid}-0.tmp`)
