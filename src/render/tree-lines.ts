// A tree in lines for the terminal: levels in colour, long texts folded to the width under their own branch.
import type { ChalkInstance } from 'chalk'
import type { Level } from '../plan/types.ts'
import { wrap } from './wrap.ts'

/** A node as lines show it. */
export interface Twig {
  readonly level: Level
  readonly text: string
  /** Below its text; a line that begins with a bullet is folded under its own text. */
  readonly facts: readonly string[]
  readonly children: readonly Twig[]
}

interface LineOptions {
  readonly width: number
  readonly paint: ChalkInstance | null
}

export const treeLines = (root: Twig, options: LineOptions): string[] => branch(root, { own: '', below: '' }, options)

interface Lead {
  /** Before the first line of the node. */
  readonly own: string
  /** Before its other lines and its children. */
  readonly below: string
}

/** Text of a deep branch keeps this width, at the price of lines that the terminal folds. */
const narrowest = 16

function branch({ level, text, facts, children }: Twig, lead: Lead, options: LineOptions): string[] {
  const dim = options.paint?.dim ?? String
  const colour = options.paint === null ? String : colours(options.paint)[level]
  const width = Math.max(narrowest, options.width - lead.own.length - 2)
  const [title = '', ...titleRest] = wrap(text, width)
  const rest = `${lead.below}${children.length > 0 ? '│ ' : '  '}`
  return [
    `${lead.own}${colour(`${level} ${title}`)}`,
    ...titleRest.map((line) => `${rest}${colour(line)}`),
    ...facts.flatMap((fact) => hanging(fact, width - 2)).map((line) => `${rest}  ${dim(line)}`),
    ...children.flatMap((child, index) => {
      const last = index === children.length - 1
      return branch(
        child,
        { own: `${lead.below}${last ? '└ ' : '├ '}`, below: `${lead.below}${last ? '  ' : '│ '}` },
        options,
      )
    }),
  ]
}

/** Folded so that the second line stands under the text, not under its bullet. */
function hanging(fact: string, width: number): string[] {
  const [, bullet = '', text = ''] = /^([•…] )?(.*)$/s.exec(fact)!
  return wrap(text, width - bullet.length).map(
    (line, index) => `${index === 0 ? bullet : ' '.repeat(bullet.length)}${line}`,
  )
}

const colours = (paint: ChalkInstance): Readonly<Record<Level, (text: string) => string>> => ({
  0: paint.bold.magenta,
  1: paint.bold.blue,
  2: paint.bold.cyan,
  3: paint.green,
  4: paint.yellow,
  5: paint.gray,
})
