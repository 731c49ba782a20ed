import { readFileSync } from 'node:fs'
import { readTermbase } from '@/lib/content/sources/termbase'
import type { PaperSources } from '@/lib/content/sources/paper-sources'
import type { Locale } from '@/lib/domain/locale'
import { wordsIn } from './words-in'

/** The committed list of words that no dictionary has: names, terms, acronyms, cut words of examples. */
export function listedWords(locale: Locale): string[] {
  return readFileSync(`content/words/${locale}.txt`, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'))
}

/** Words that the files of data answer for: names of the authors cited, and the terms that Italian keeps in English. */
export function factWords({ root, authors, bibliography }: PaperSources): Set<string> {
  const names = [...authors.data.map(({ name }) => name), ...bibliography.data.flatMap((reference) => reference.authors)]
  const kept = readTermbase(root).data.flatMap(({ kept, forms, en }) => (kept ? [...forms, ...en] : []))
  return new Set([...names, ...kept].flatMap((text) => wordsIn(text)).flatMap(({ word }) => [word, ...word.split('-')]))
}
