// Signatures at the foot of an annex → lines of a terminal: side by side, one alone on the right; in a narrow one below each other.
import type { ChalkInstance } from 'chalk'
import type { Signature } from '../report/annex.ts'
import { openName } from './open-name.ts'
import { columnsOf } from './width.ts'
import { wrap } from './wrap.ts'

interface Options {
  readonly width: number
  readonly paint: ChalkInstance | null
}

const narrowest = 24
const gap = 4
/** Lines to sign on. */
const space = 3

export function signatureLines(signatures: readonly Signature[], options: Options): readonly string[] {
  const places = Math.max(2, signatures.length)
  const width = Math.floor((options.width - gap * (places - 1)) / places)
  if (width < narrowest) {
    const one = (signature: Signature) => sideBySide([blockOf(signature, options.width, options)], 0, options.width)
    return signatures.flatMap((signature, index) => [...(index === 0 ? [] : ['']), ...one(signature)])
  }
  const blocks = signatures.map((signature) => blockOf(signature, width, options))
  return sideBySide(blocks, (places - blocks.length) * (width + gap), width)
}

/** What stands above and below the space to sign in. */
interface Block {
  readonly above: readonly string[]
  readonly below: readonly string[]
}

/** The line of place and date stays free on the side that has none. */
function blockOf({ dated, office, name, below }: Signature, width: number, { paint }: Options): Block {
  const lines = (texts: readonly string[]) => texts.flatMap((text) => wrap(text, width))
  const strong = (line: string) => paint?.bold.underline(line) ?? line
  return { above: lines([dated ?? '', ...office]), below: [...lines([name ?? openName]).map(strong), ...lines(below)] }
}

function sideBySide(blocks: readonly Block[], left: number, width: number): readonly string[] {
  const above = Math.max(0, ...blocks.map((block) => block.above.length))
  const columns = blocks.map((block) => {
    return [...block.above, ...Array.from({ length: above - block.above.length + space }, () => ''), ...block.below]
  })
  const height = Math.max(0, ...columns.map(({ length }) => length))
  return Array.from({ length: height }, (_, line) =>
    columns
      .reduce((text, column, index) => {
        const missing = left + index * (width + gap) - columnsOf(text)
        return `${text}${' '.repeat(missing)}${column[line] ?? ''}`
      }, '')
      .trimEnd(),
  )
}
