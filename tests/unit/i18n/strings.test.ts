import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const rooms = readdirSync('content/ui/it').filter((name) => name.endsWith('.json'))
const read = (locale: string, room: string): unknown =>
  JSON.parse(readFileSync(`content/ui/${locale}/${room}`, 'utf8'))

/** Every string of a room by its path: `key`, `group.key`. */
function leaves(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]])
  return new Map(
    Object.entries(value as object).flatMap(([key, inner]) => [...leaves(inner, path ? `${path}.${key}` : key)]),
  )
}

const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()

describe('strings of the interface', () => {
  it('have a file in both languages', () => {
    expect(readdirSync('content/ui/en').filter((name) => name.endsWith('.json'))).toEqual(rooms)
    expect(rooms.length).toBeGreaterThan(0)
  })

  it.each(rooms)('%s: the same keys and places for values in both languages, none empty', (room) => {
    const italian = leaves(read('it', room))
    const english = leaves(read('en', room))
    expect([...english.keys()].sort()).toEqual([...italian.keys()].sort())
    for (const [key, text] of italian) {
      expect(text, key).not.toBe('')
      expect(english.get(key), key).not.toBe('')
      expect(placeholders(english.get(key) ?? ''), key).toEqual(placeholders(text))
    }
  })

  it.each(rooms)('%s: Italian typography', (room) => {
    for (const [key, text] of leaves(read('it', room))) {
      expect(text, key).not.toMatch(/\p{L}'\p{L}|"/u)
      expect(text, key).not.toMatch(/\b(E'|perchè|poichè|finchè|pò)\b/u)
    }
  })
})
