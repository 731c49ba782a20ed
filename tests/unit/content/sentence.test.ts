import { describe, expect, it } from 'vitest'
import { factsOfInline } from '@/lib/content/inline/facts-of-inline'
import { plainText } from '@/lib/content/inline/plain-text'
import { parseSentence } from '@/lib/content/inline/sentence'

function read(line: string) {
  const { sentence, complaints } = parseSentence(line)
  return { ...sentence, complaints, facts: factsOfInline(sentence.nodes) }
}

describe('a line of a layer', () => {
  it('says which sentences it stands for', () => {
    expect(read(':src[2,3] Due frasi in una.').sources).toEqual([2, 3])
    expect(read('Una frase.').sources).toBeNull()
  })

  it('gives its formulas, numbers, citations and links as the facts list them', () => {
    const { facts, complaints } = read(
      'Con $d_k$ e 0.9 BLEU su newstest2014 [13, 7], come nella [Tabella 3](#table-3) e in [9]:fn[4] :note[ossia $x$, 12, [2] e [Figura 1](#fig-1)], su https://github.com/a/b.',
    )
    expect(complaints).toEqual([])
    expect(facts).toEqual({
      formulas: ['d_k'],
      numbers: ['0.9'],
      citations: [13, 7, 9],
      refs: ['table-3', 'fn-4'],
      addresses: ['https://github.com/a/b'],
    })
  })

  it('reads notes too when asked', () => {
    const { nodes } = read('Una cosa :note[ossia $x$, in [2] e [Figura 1](#fig-1)].')
    expect(factsOfInline(nodes, { notes: true })).toMatchObject({ formulas: ['x'], citations: [2], refs: ['fig-1'] })
  })

  it('takes the label of a caption for its name, and not for a number', () => {
    expect(read('Tabella 2: i risultati di 3 modelli.').facts.numbers).toEqual(['3'])
  })

  it.each([
    ['Con $d_k$ e 37000 token [3].', 'it', 'Con $d_k$ e 37.000 token [3].'],
    ['Gradienti piccoli :fn[4].', 'it', 'Gradienti piccoli.'],
    ['**Encoder:** lo *stesso* 0.9:fn[4].', 'it', 'Encoder: lo stesso 0,9.'],
    ['Le RNN :note[reti ricorrenti], nella [sezione 3.2](#h-3.2).', 'it', 'Le RNN [reti ricorrenti], nella sezione 3.2.'],
    [':src[2] About 25000 `tokens`.', 'en', 'About 25,000 tokens.'],
  ] as const)('is plain without its marks: %s', (line, locale, plain) => {
    expect(plainText(read(line).nodes, locale)).toBe(plain)
  })

  it.each([
    ['<b>parole</b>', 'html is not allowed here'],
    ['- voce', 'list is not allowed here'],
    ['1. voce', 'list is not allowed here'],
    ['# titolo', 'heading is not allowed here'],
    ['> citazione', 'blockquote is not allowed here'],
    ['    rientro', 'code is not allowed here'],
    ['![figura](a.png)', 'image is not allowed here'],
    ['~~via~~', 'delete is not allowed here'],
    ['a:b', ':b is not a directive of this edition'],
    [':src[due] Parole.', ':src[due] is no list of sentences'],
    ['Parole :src[2].', ':src[…] stands inside the sentence'],
  ])('%s is refused', (line, message) => {
    expect(read(line).complaints.map((complaint) => complaint.message)).toContain(message)
    for (const { remedy } of read(line).complaints) expect(remedy).toMatch(/\.$/)
  })
})
