import { test } from 'vitest'
import { wrap } from '../../src/render/wrap.ts'

test('w', () => {
  for (const n of [5000, 20000, 40000]) {
    const t = performance.now()
    wrap('é'.repeat(n), 80)
    console.log(n, Math.round(performance.now() - t), 'ms')
  }
})
