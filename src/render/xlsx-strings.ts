// The different texts of a workbook, each once, as its format lists them: exceljs takes most of the time of a large annex for this.
import { xmlEscape } from './xml.ts'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** Texts are as Excel takes them. What cells refer to is the number that `add` gives. */
export class SharedStrings {
  readonly #numbers = new Map<string, number>()

  /** Different ones; without any the workbook has no list. */
  get count(): number {
    return this.#numbers.size
  }

  add(text: string): number {
    const known = this.#numbers.get(text)
    if (known !== undefined) return known
    const number = this.#numbers.size
    this.#numbers.set(text, number)
    return number
  }

  get xml(): string {
    const items: string[] = []
    for (const text of this.#numbers.keys()) {
      const space = /^\s|\n|\s$/.test(text) ? ' xml:space="preserve"' : ''
      items.push(`<si><t${space}>${xmlEscape(text)}</t></si>`)
    }
    const list = `<sst xmlns="${namespace}" count="${items.length}" uniqueCount="${items.length}">`
    return `${head}${list}${items.join('')}</sst>`
  }
}
