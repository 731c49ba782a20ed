import { describe, expect, it } from 'vitest'
import { isAmong, mayMeet } from '@/lib/domain/glossary/place'

describe('whereabouts', () => {
  it.each([
    ['3.2.1-p1', '3.2.1', [], true],
    ['3.2.1-p1', '3.2.1', ['3.2'], true],
    ['3.2.1-p1', '3.2.1', ['3.2.1-p1'], true],
    ['3.2.1-p1', '3.2.1', ['3.2.1-p2'], false],
    ['fn-4', '3.2.1', ['3.2.2'], false],
    ['4-p1', '4', ['4.'], false],
  ])('%s of section %s among %j: %s', (block, section, where, among) => {
    expect(isAmong({ block, section }, where)).toBe(among)
  })

  const sectionOf = (id: string) => (id === 'fn-4' ? '3.2.1' : id.replace(/-p\d+$/, ''))
  it.each([
    [[], ['3'], true],
    [['3.2'], ['fn-4'], true],
    [['fn-4'], ['3.5'], false],
    [['3.5'], ['3.2.2', '4'], false],
  ])('%j and %j may meet: %s', (a, b, meet) => {
    expect(mayMeet(a, b, sectionOf)).toBe(meet)
    expect(mayMeet(b, a, sectionOf)).toBe(meet)
  })
})
