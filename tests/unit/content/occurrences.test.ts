import { describe, expect, it } from 'vitest'
import { occurrencesOf } from '@/lib/domain/content/occurrences'

function found(phrases: string[], text: string): string[] {
  return occurrencesOf(phrases, text).map(({ phrase, from, to }) => `${phrase}@${from}-${to}`)
}

describe('phrases in a text', () => {
  it.each([
    ['the longer phrase takes the words of the shorter', ['strato', 'strato nascosto'], 'uno strato nascosto', ['strato nascosto@4-19']],
    ['both stand where they are apart', ['strato', 'strato nascosto'], 'strato e strato nascosto', ['strato@0-6', 'strato nascosto@9-24']],
    ['no phrase inside a word', ['testa'], 'la protesta e la testata', []],
    ['capitals and apostrophes do not matter', ['stato dell’arte'], "lo Stato dell'Arte", ['stato dell’arte@3-18']],
    ['after an elided article', ['encoder'], 'dell’encoder', ['encoder@5-12']],
    ['a letter that grows in lower case does not shift the rest', ['testa'], 'İ testa', ['testa@2-7']],
    ['every time', ['a'], 'a b a', ['a@0-1', 'a@4-5']],
  ])('%s', (_, phrases, text, expected) => {
    expect(found(phrases, text)).toEqual(expected)
  })
})
