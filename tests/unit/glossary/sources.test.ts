import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDoubt } from '@/lib/content/doubts/parse-doubt'
import { parseEntry } from '@/lib/content/glossary/parse-entry'
import { SourceError } from '@/lib/content/glossary/read-source'

const BODY = '# Italiano\n\nChiaro.\n\nDi più, $x: y$.\n\n## Esempio\n\n$1 + 1 = 2$.\n\n# English\n\nPlain.\n\nMore.\n\n## Example\n\n$1 + 1 = 2$.\n'
const HEAD = 'kind: term\ntopic: attention\nit: prova\nen: trial\n'
const entry = (head = HEAD, body = BODY) => `---\n${head}---\n${body}`

const ANSWERS = '# Perché?\n\nPerché sì.\n\n## Più a fondo\n\nDi più.\n\n# Why?\n\nBecause.\n\n## Further\n\nMore.\n'
const doubt = (head: string, body = ANSWERS) => `---\n${head}---\n${body}`

const refusal = (read: () => unknown): string => {
  try {
    read()
  } catch (error) {
    if (error instanceof SourceError) return `${error.line}: ${error.message}`
    throw error
  }
  return 'accepted'
}

describe('the source of an entry', () => {
  it('is read whole', () => {
    const read = parseEntry('prova', entry(`${HEAD}forms.it: prova | prove @ 3.2, fn-4\nrelated: a | b\n`))
    expect(read.text.it).toEqual({ plain: 'Chiaro.', more: 'Di più, $x: y$.', example: '$1 + 1 = 2$.' })
    expect(read.related).toEqual(['a', 'b'])
    expect(read.forms.it).toEqual(['prova', 'prove @ 3.2, fn-4'])
    expect(read.symbol).toBeNull()
  })

  it('may end its lines as Windows does', () => {
    expect(parseEntry('prova', entry().replaceAll('\n', '\r\n'))).toEqual(parseEntry('prova', entry()))
  })

  it('keeps LaTeX and colons of the head as they stand', () => {
    const head = 'kind: symbol\ntopic: notation\nit: a: b\nen: c\nlatex: \\frac{a}{b}\nread.it: x\nread.en: x\nother: a_{b} :: qui :: here\n'
    const read = parseEntry('x', entry(head))
    expect(read.names.it).toBe('a: b')
    expect(read.symbol?.latex).toBe('\\frac{a}{b}')
    expect(read.symbol?.otherWays).toEqual([{ latex: 'a_{b}', where: { it: 'qui', en: 'here' } }])
  })

  it.each([
    ['no head', BODY, /^1: .*---/],
    ['a head left open', `---\n${HEAD}${BODY}`, /^1: The head is not closed/],
    ['a line of the head that is no pair', entry(`${HEAD}related\n`), /^6: “related”/],
    ['an unknown key', entry(`${HEAD}colour: red\n`), /^6: No entry has a key “colour”/],
    ['a key twice', entry(`${HEAD}it: altra\n`), /“it” stands twice/],
    ['an unknown kind', entry(HEAD.replace('term', 'idea')), /^2: kind/],
    ['no English name', entry(HEAD.replace('en: trial\n', '')), /names\.en/],
    ['a demo that does not exist', entry(`${HEAD}demo: R37\n`), /^6: demo/],
    ['a symbol without LaTeX', entry(HEAD.replace('term', 'symbol')), /symbol\.latex/],
    ['one language only', entry(HEAD, BODY.split('# English')[0]), /1 “# ” headings/],
    ['three languages', entry(HEAD, `${BODY}# Deutsch\n`), /3 “# ” headings/],
    ['text before the languages', entry(HEAD, `Prima.\n${BODY}`), /^7: Text before/],
    ['no longer explanation', entry(HEAD, BODY.replace('More.\n', '')), /text\.en\.more/],
    ['no example', entry(HEAD, BODY.replace('## Example', '')), /text\.en\.example/],
    ['a definition of 100 KB', entry(HEAD, BODY.replace('More.', 'more '.repeat(20_000))), /text\.en\.more/],
  ])('is refused in words: %s', (_, source, message) => {
    expect(refusal(() => parseEntry('prova', source))).toMatch(message)
  })

  it('is refused where the file has a name that no address can hold', () => {
    expect(refusal(() => parseEntry('Prova Due', entry()))).toMatch(/id: use lower-case/)
  })

  it('never fails otherwise than in words', () => {
    const line = fc.oneof(fc.constantFrom('---', '# Italiano', '# English', '## Esempio', 'kind: term', 'it: a', '```', ''), fc.string({ maxLength: 30 }))
    fc.assert(fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      refusal(() => parseEntry('x', lines.join('\n')))
    }), { numRuns: 300 })
  })
})

describe('the source of an answered doubt', () => {
  const head = 'number: 3\nwhere: 3.2.1-p1 | fn-4\n'

  it('is read whole', () => {
    const read = parseDoubt('why', doubt(`${head}demo: R03\nstate: seed=7 | words=5\nsource: A, “T”, 2019 :: https://arxiv.org/abs/1\n`))
    expect(read.demoState).toEqual({ seed: '7', words: '5' })
    expect(read.sources).toEqual([{ label: 'A, “T”, 2019', url: 'https://arxiv.org/abs/1' }])
    expect(read.text.en).toEqual({ question: 'Why?', short: 'Because.', more: 'More.', commonError: '' })
  })

  it.each([
    ['no place', doubt('number: 3\n'), /where/],
    ['no number', doubt('where: 1-p1\n'), /number/],
    ['a source without a year', doubt(`${head}source: A, “T” :: https://arxiv.org\n`), /needs its year/],
    ['a source that is not https', doubt(`${head}source: A, 2019 :: http://arxiv.org\n`), /url/],
    ['a source that is a script', doubt(`${head}source: A, 2019 :: javascript:alert(1)\n`), /url/],
    ['a state that is no pair', doubt(`${head}state: seed\n`), /not name=value/],
    ['a heading of its own', doubt(head, ANSWERS.replace('## Further', '## Notes')), /neither “Further” nor/],
    ['no short answer', doubt(head, ANSWERS.replace('Because.', '')), /short/],
  ])('is refused in words: %s', (_, source, message) => {
    expect(refusal(() => parseDoubt('why', source))).toMatch(message)
  })
})
