import { describe, expect, it } from 'vitest'
import { findCommand, KEYS } from '@/lib/ui/reader/client/keys'

const press = (key: string, modifiers: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...modifiers,
})

describe('the table of keys', () => {
  it('gives each key one meaning', () => {
    const keys = KEYS.flatMap((entry) => entry.keys)
    expect(new Set(keys).size).toBe(keys.length)
    for (const entry of KEYS) expect(entry.commands).toHaveLength(entry.keys.length)
  })

  it('leaves every key with a modifier to the browser', () => {
    for (const key of KEYS.flatMap((entry) => entry.keys)) {
      for (const modifier of ['ctrlKey', 'metaKey', 'altKey'] as const) {
        expect(findCommand(press(key, { [modifier]: true }), true)).toBeNull()
      }
    }
  })

  it('switches off single characters, and only those', () => {
    for (const entry of KEYS) {
      for (const key of entry.keys) {
        expect(findCommand(press(key), true)).not.toBeNull()
        if (entry.single) expect(findCommand(press(key), false)).toBeNull()
        else expect(findCommand(press(key), false)).not.toBeNull()
        expect(entry.single).toBe(key.length === 1)
      }
    }
  })
})
