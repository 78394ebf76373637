// What bundled packages carry that pohon never calls: left out of the bundle, or loaded when called; and a deprecated call in
// one of them put right. Touches no file outside node_modules.
import { readFileSync } from 'node:fs'

/** Csv, archives other than zip, and reading workbooks as a stream: never called. */
const leftOut = [
  'exceljs/lib/csv/csv.js', // fast-csv, dayjs
  'exceljs/lib/stream/xlsx/workbook-reader.js', // unzipper, whose buffers@0.1.1 has no licence
  'archiver/lib/plugins/tar.js', // tar-stream, bl
  'archiver/lib/plugins/json.js',
  'archiver-utils/file.js', // glob, which is deprecated
]

const stub = (file) => `function leftOut() {
  throw new Error('${file} is left out of this bundle (src/build/packages.mjs)')
}
leftOut.prototype.append = leftOut.prototype.finalize = leftOut // what archiver asks of a format
module.exports = leftOut
`

/** A module whose functions load the real one when one of them is called. */
const functions = (name, ...own) =>
  own.map((one) => `export const ${one} = (...args) => require('${name}').${one}(...args)`).join('\n')
/** A package that is one function, which may have others as its properties. */
const wholeFunction = (name, what = '') => `let real
const load = () => (real ??= require('${name}')${what})
export default new Proxy(() => {}, { apply: (_, self, args) => load()(...args), get: (_, key) => load()[key] })`

/** Modules evaluated when called, not when pohon starts: few runs call them, and together they take 10 ms and more. */
const whenCalled = {
  // commander starts programs only for subcommands that are programs.
  'node:child_process': functions('node:child_process', 'spawn', 'execFileSync'),
  'node:crypto': functions('node:crypto', 'createHash'),
  'node:zlib': functions('node:zlib', 'crc32', 'deflateRawSync', 'inflateRawSync'),
  ignore: wholeFunction('ignore'),
  picomatch: wholeFunction('picomatch'),
  // Its segmenter and its regular expression of all emoji: 50 ms, half a bare start of Node.
  'string-width': wholeFunction('string-width', '.default'),
}

export function packagesPlugin() {
  return {
    name: 'packages',
    setup(build) {
      const files = leftOut.join('|').replaceAll('.', '\\.').replaceAll('/', '[\\\\/]')
      build.onLoad({ filter: new RegExp(`[\\\\/]node_modules[\\\\/](?:${files})$`) }, ({ path }) => ({
        contents: stub(path.replaceAll('\\', '/').split('/node_modules/').at(-1)),
      }))

      build.onResolve({ filter: /^readdir-glob$/ }, ({ path }) => ({ path, namespace: 'left-out' }))
      build.onLoad({ filter: /./, namespace: 'left-out' }, ({ path }) => ({ contents: stub(path) }))

      // Packages have their own ways with them: cli-table3 has another string-width, exceljs streams of zlib.
      build.onResolve(
        { filter: new RegExp(`^(?:${Object.keys(whenCalled).join('|')})$`) },
        ({ path, importer, namespace }) => {
          const wanted = !/[\\/]node_modules[\\/]/.test(importer) || isIn('commander', importer)
          return wanted && namespace === 'file' ? { path, namespace: 'when-called' } : undefined
        },
      )
      build.onLoad({ filter: /./, namespace: 'when-called' }, ({ path }) => ({
        contents: whenCalled[path],
        resolveDir: build.initialOptions.absWorkingDir,
      }))

      // graceful-fs would patch the whole process's fs; archiver opens no file of its own here.
      build.onResolve({ filter: /^graceful-fs$/ }, () => ({ path: 'node:fs', external: true }))

      // Outside node_modules `new Buffer` prints DEP0005; archiver-utils 2 has three of them, its later versions none.
      build.onLoad({ filter: /[\\/]node_modules[\\/]archiver-utils[\\/]index\.js$/ }, ({ path }) => {
        const contents = readFileSync(path, 'utf8')
          .replaceAll(/\bnew Buffer\((size|0)\)/g, 'Buffer.alloc($1)')
          .replaceAll('new Buffer(source)', 'Buffer.from(source)')
        if (!contents.includes('new Buffer')) return { contents }
        return { errors: [{ text: `${path} has a \`new Buffer\` unknown to src/build/packages.mjs` }] }
      })
    },
  }
}

const isIn = (name, path) => path.replaceAll('\\', '/').includes(`/node_modules/${name}/`)
