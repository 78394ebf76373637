// The server behind the YAML extension of editors, spoken to as an editor does: JSON-RPC over its standard input and output.
import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

export interface Problem {
  /** From 1. */
  readonly line: number
  readonly message: string
}

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

interface Published {
  readonly uri: string
  readonly diagnostics: readonly {
    readonly range: { readonly start: { readonly line: number } }
    readonly message: string
  }[]
}

export interface Server {
  /** Opens a file that is on disk; gives what the editor would underline. */
  open(file: string): Promise<readonly Problem[]>
  /** The text shown over a place; empty where there is none. Line and column count from 1. */
  hover(file: string, line: number, column: number): Promise<string>
  /** What is offered at a place: label → text behind it. */
  complete(file: string, line: number, column: number): Promise<ReadonlyMap<string, string>>
  stop(): void
}

const require = createRequire(import.meta.url)
const program = require.resolve('yaml-language-server/bin/yaml-language-server')

export async function startServer(): Promise<Server> {
  const child: ChildProcess = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const answers = new Map<number, (message: Message) => void>()
  const opened = new Map<string, (problems: readonly Problem[]) => void>()
  let last = 0

  const send = (message: object) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message })
    child.stdin!.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
  }
  const ask = <T>(method: string, params: object) =>
    new Promise<T>((resolve, reject) => {
      const id = ++last
      answers.set(id, ({ result, error }) =>
        error === undefined ? resolve(result as T) : reject(new Error(error.message)),
      )
      send({ id, method, params })
    })

  readMessages(child, ({ id, method, params, ...rest }) => {
    if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as Published
      opened.get(uri)?.(diagnostics.map(({ range, message }) => ({ line: range.start.line + 1, message })))
    } else if (method === 'workspace/configuration' && id !== undefined) {
      // An editor without settings of its own, and nothing fetched from the network.
      const settings = { yaml: { schemaStore: { enable: false } } } as Readonly<Record<string, object>>
      const { items } = params as { items: readonly { readonly section: string }[] }
      send({ id, result: items.map(({ section }) => settings[section] ?? null) })
    } else if (method !== undefined && id !== undefined) {
      send({ id, result: null })
    } else if (id !== undefined) {
      answers.get(id)?.({ id, ...rest })
      answers.delete(id)
    }
  })

  const markdown = { contentFormat: ['markdown'] }
  const completion = { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } }
  const capabilities = { textDocument: { hover: markdown, completion } }
  await ask('initialize', { processId: process.pid, rootUri: null, capabilities })
  send({ method: 'initialized', params: {} })

  const uriOf = (file: string) => pathToFileURL(file).href
  const at = (file: string, line: number, column: number) => ({
    textDocument: { uri: uriOf(file) },
    position: { line: line - 1, character: column - 1 },
  })
  return {
    open(file) {
      const problems = new Promise<readonly Problem[]>((resolve) => opened.set(uriOf(file), resolve))
      const text = fs.readFileSync(file, 'utf8')
      send({
        method: 'textDocument/didOpen',
        params: { textDocument: { uri: uriOf(file), languageId: 'yaml', version: 1, text } },
      })
      return problems
    },
    async hover(file, line, column) {
      const found = await ask<{ contents: { value: string } } | null>('textDocument/hover', at(file, line, column))
      return found?.contents.value ?? ''
    },
    async complete(file, line, column) {
      type Item = { readonly label: string; readonly documentation?: string | { readonly value: string } }
      const found = await ask<{ items: readonly Item[] }>('textDocument/completion', at(file, line, column))
      return new Map(
        found.items.map(({ label, documentation = '' }) => [
          label,
          typeof documentation === 'string' ? documentation : documentation.value,
        ]),
      )
    },
    stop: () => void child.kill(),
  }
}

/** `Content-Length: N`, an empty line, N bytes of JSON. */
function readMessages(child: ChildProcess, take: (message: Message) => void): void {
  let bytes = Buffer.alloc(0)
  child.stdout!.on('data', (chunk: Buffer) => {
    bytes = Buffer.concat([bytes, chunk])
    for (;;) {
      const head = bytes.indexOf('\r\n\r\n')
      const length = Number(/Content-Length: (\d+)/i.exec(bytes.subarray(0, Math.max(head, 0)).toString())?.[1])
      const end = head + 4 + length
      if (head < 0 || bytes.length < end) return
      const text = bytes.subarray(head + 4, end).toString()
      bytes = bytes.subarray(end)
      take(JSON.parse(text) as Message)
    }
  })
}
