import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { UNAVAILABLE_CODES } from '@/lib/server/import/fetch-paper'
import { message, MESSAGE_KEYS, terminalLocale } from '@/scripts/launcher/messages.mjs'

/** Values for every name that a message may ask for. */
const values = new Proxy({}, { get: (_, name) => `<${String(name)}>` })

const sources = ['scripts/launcher', 'scripts']
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  .filter((file) => /\.(mjs|ts)$/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')

describe('what the launcher says', () => {
  it('stands in both languages, with the same values', () => {
    for (const key of MESSAGE_KEYS) {
      const [italian, english] = (['it', 'en'] as const).map((locale) => message(key, values, locale))
      const names = (text: string) => [...text.matchAll(/<\w+>/g)].map(String).sort()
      expect(names(italian!), key).toEqual(names(english!))
      if (/[a-z]{4}/.test(italian!.replace(/<\w+>/g, ''))) expect(italian, key).not.toBe(english)
    }
  })

  it('is said somewhere, and nothing else is', () => {
    const used = [...sources.matchAll(/(?:say|message|Failure)\(\s*(?:\w+ \? )?'([\w-]+)'/g)].map(([, key]) => key!)
    const also = [...sources.matchAll(/Failure\(\w+ \? '(\w+)' : '(\w+)'/g)].flatMap(([, a, b]) => [a!, b!])
    expect(new Set([...used, ...also, ...UNAVAILABLE_CODES])).toEqual(new Set(MESSAGE_KEYS))
  })

  it('fails loudly when a value or a message is missing', () => {
    expect(() => message('badPort')).toThrow(/needs port/)
    expect(() => message('nothing')).toThrow(/No message/)
  })
})

it.each([
  [{ LANG: 'it_IT.UTF-8' }, 'it'],
  [{ LANG: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'it_IT.UTF-8', LC_ALL: 'C' }, 'en'],
  [{ LANG: 'de_DE', LC_MESSAGES: 'it_CH' }, 'it'],
  [{}, 'en'],
])('the language of the terminal %j is %s', (env, locale) => {
  expect(terminalLocale(env as unknown as NodeJS.ProcessEnv)).toBe(locale)
})
