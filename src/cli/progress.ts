// One line on stderr that says what long work is at: in a terminal only, after a second, and gone before anything else is printed.
import path from 'node:path'
import type { Language, Text } from '../diagnostic.ts'
import type { Host } from '../host.ts'
import { wrap } from '../render/wrap.ts'
import type { Console } from './console.ts'

/** In milliseconds: what is over before this says nothing; how long a line stays at least, as terminals are slow. */
const patience = 1000
const pause = 50

/** A terminal has one line to write on, whoever writes. */
let drawn = false

/** The work begins now. No timer: a line is drawn when the work says where it is. */
export function makeProgress({ stderr, env }: NodeJS.Process): (line: string) => void {
  if (stderr.isTTY !== true || env.TERM === 'dumb') return () => {}
  let next = performance.now() + patience
  return (line) => {
    if (performance.now() < next) return
    stderr.write(`\r${wrap(`${line} …`, Math.max(1, stderr.columns - 1))[0]}\u001b[K`)
    drawn = true
    next = performance.now() + pause
  }
}

export function eraseProgress(): void {
  if (drawn) process.stderr.write('\r\u001b[K')
  drawn = false
}

/** A host that says which file it reads. */
export function tellingHost(host: Host, { progress }: Console, language: Language): Host {
  let nomor = 0
  return {
    ...host,
    read(file) {
      const berkas = path.basename(file)
      if (berkas !== '.gitignore') progress(texts.reading, language, { nomor: ++nomor, berkas })
      return host.read(file)
    },
  }
}

const texts = {
  reading: { id: 'membaca berkas ke-{nomor}: {berkas}', en: 'reading file {nomor}: {berkas}' },
} satisfies Record<string, Text>
