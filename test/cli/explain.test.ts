// `pohon explain RULE --format json`, and the list: what other programs read.
import { describe, expect, test } from 'vitest'
import { explainRule } from '../../src/report/explain-rule.ts'
import { rules } from '../../src/rules/index.ts'
import { repository, start } from './start.ts'

const languages = ['id', 'en'] as const

describe.each(languages)('--lang %s', (language) => {
  test('one rule is an object, all rules are an array of the same objects', async () => {
    const explain = async (...args: string[]) => {
      const { exit, stdout, stderr } = await start(['explain', ...args, '--format', 'json', '--lang', language], {
        cwd: repository,
      })
      expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
      return JSON.parse(stdout) as unknown
    }
    const explained = rules.map((rule) => explainRule(rule, language))
    expect(await explain('target/loncat')).toEqual({
      version: 1,
      ...explained.find(({ id }) => id === 'target/loncat'),
    })
    expect(await explain()).toEqual(explained)
  })
})
