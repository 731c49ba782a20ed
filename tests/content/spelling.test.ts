import { beforeAll, describe, expect, it } from 'vitest'
import { readPaperSources } from '@/lib/content/sources/paper-sources'
import { LOCALES, type Locale } from '@/lib/domain/locale'
import { factWords, listedWords } from './spelling/accepted'
import { english, italian, type Knows } from './spelling/dictionaries'
import { readingsOf } from './spelling/readings'
import { readWords, type ReadWord } from './spelling/texts'

const listed = { it: new Set(listedWords('it')), en: new Set(listedWords('en')) }
const used = { it: new Set<string>(), en: new Set<string>() }
let words: ReadWord[]
let unknown: ReadWord[]

beforeAll(async () => {
  const sources = readPaperSources(process.cwd())
  words = readWords(sources)
  const facts = factWords(sources)
  const parts = new Set(words.flatMap(({ word }) => readingsOf(word, 'it')).flat())
  const dictionaries: Record<Locale, Knows> = { it: await italian(parts), en: await english() }
  const knows = (part: string, locale: Locale) => {
    const forms = [part, part.toLowerCase()]
    if (dictionaries[locale](part) || forms.some((form) => facts.has(form))) return true
    const entry = forms.find((form) => listed[locale].has(form))
    if (entry !== undefined) used[locale].add(entry)
    return entry !== undefined
  }
  const right = ({ word, locale, mentioned }: ReadWord) =>
    (mentioned ? [locale, ...LOCALES.filter((other) => other !== locale)] : [locale]).some((language) =>
      readingsOf(word, language).some((reading) => reading.every((part) => knows(part, language))),
    )
  unknown = words.filter((word) => !right(word))
})

describe('the spelling', () => {
  it('is looked at everywhere: both texts, comments, retelling, notes, glossary, doubts, interface', () => {
    const files = new Set(words.map(({ file }) => file.replace(/^content\/(?:papers\/[^/]+\/)?/, '').replace(/\/[^/]*$/, '')))
    for (const folder of ['it', 'en', 'comments/it', 'comments/en', 'retelling/it', 'translator-notes', 'glossary/terms', 'glossary/symbols', 'doubts', 'latex', 'ui/it', 'ui/en']) {
      expect(files, folder).toContain(folder)
    }
  })

  it('is right, or the word is listed in content/words', () => {
    expect(unknown.map(({ file, line, locale, word }) => `${file}:${line}: ${word} (${locale})`)).toEqual([])
  })

  it.each(LOCALES)('has no %s word in the list that is not needed, each once, in order', (locale) => {
    const all = listedWords(locale)
    expect(all.filter((word) => !used[locale].has(word))).toEqual([])
    expect(all).toEqual([...new Set(all)].sort((a, b) => a.localeCompare(b, locale)))
  })
})

describe('the dictionaries', () => {
  it.each(['attenzzione', 'perchè', 'qual’è', 'un’altro uomno', 'piú'])('refuse “%s”', async (text) => {
    const knows = await italian(text.split(' '))
    expect(text.split(' ').every((word) => readingsOf(word, 'it').some((reading) => reading.every(knows)))).toBe(false)
  })

  it.each(['l’attenzione', 'dell’uscita', 'dirne', 'scrivendola', 'po’', 'mai', 'quest’ultima', 'c’è', 'riscritto', 'dando'])(
    'know “%s”',
    async (word) => {
      const knows = await italian(readingsOf(word, 'it').flat())
      expect(readingsOf(word, 'it').some((reading) => reading.every(knows))).toBe(true)
    },
  )
})
