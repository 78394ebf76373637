// For esbuild: `import text from './file?raw'` gives the file's text, as it does in vite, where the tests run.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const rawPlugin = {
  name: 'raw',
  setup(build) {
    build.onResolve({ filter: /\?raw$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.replace(/\?raw$/, '')),
      namespace: 'raw',
    }))
    build.onLoad({ filter: /./, namespace: 'raw' }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('\r\n', '\n'),
      loader: 'text',
      watchFiles: [path],
    }))
  },
}
