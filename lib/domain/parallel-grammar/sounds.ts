import type { Gender, Number } from './nouns'

/** s + consonant, z, gn, ps: what “lo”, “uno” and “quello” stand before. */
const IMPURE = /^(s[^aeiouàèéìòù]|z|gn|ps)/
const VOWEL = /^[aeiouàèéìòù]/

export const startsWithVowel = (word: string): boolean => VOWEL.test(word)

/**
 * Chooses between the forms of a masculine word that bends to the sound that follows, and its feminine.
 * Order: plain, before s + consonant and the like, before a vowel; feminine: plain, before a vowel.
 */
export function bySound(
  next: string,
  gender: Gender,
  number: Number,
  forms: { readonly m: readonly [string, string, string]; readonly f: readonly [string, string]; readonly ms: readonly [string, string]; readonly fs: string },
): string {
  const vowel = startsWithVowel(next)
  if (gender === 'f') return number === 'many' ? forms.fs : forms.f[vowel ? 1 : 0]
  if (number === 'many') return forms.ms[vowel || IMPURE.test(next) ? 1 : 0]
  return forms.m[vowel ? 2 : IMPURE.test(next) ? 1 : 0]
}

export const THE = { m: ['il', 'lo', "l'"], f: ['la', "l'"], ms: ['i', 'gli'], fs: 'le' } as const
export const SOME = { m: ['un', 'uno', 'un'], f: ['una', "un'"], ms: ['dei', 'degli'], fs: 'delle' } as const
export const THAT = { m: ['quel', 'quello', "quell'"], f: ['quella', "quell'"], ms: ['quei', 'quegli'], fs: 'quelle' } as const
export const THIS = { m: ['questo', 'questo', "quest'"], f: ['questa', "quest'"], ms: ['questi', 'questi'], fs: 'queste' } as const
export const BEAUTIFUL = { m: ['bel', 'bello', "bell'"], f: ['bella', 'bella'], ms: ['bei', 'begli'], fs: 'belle' } as const
export const GOOD = { m: ['buon', 'buono', 'buon'], f: ['buona', 'buona'], ms: ['buoni', 'buoni'], fs: 'buone' } as const

/** Prepositions that grow together with the article, as their first half. */
const MERGED: Readonly<Record<string, string>> = { di: 'de', a: 'a', in: 'ne', su: 'su' }
export const MERGING = Object.keys(MERGED)

/** “di” and “il” make “del”, “a” and “l'” make “all'”; “con”, “per”, “sotto”, “dietro” stay apart. */
export function withPreposition(preposition: string, words: readonly string[]): readonly string[] {
  const [article = '', ...rest] = words
  const stem = MERGED[preposition]
  const isArticle = article === THE.fs || [...THE.m, ...THE.f, ...THE.ms].some((one) => one === article)
  if (stem === undefined || !isArticle) return [preposition, ...words]
  const ending: Readonly<Record<string, string>> = { il: 'l', i: 'i', gli: 'gli', lo: 'llo', "l'": "ll'", la: 'lla', le: 'lle' }
  return [`${stem}${ending[article]}`, ...rest]
}

/** Words as a reader writes them: nothing between an elided word and the next, a capital, the mark at the end. */
export function written(words: readonly string[]): string {
  const text = words.join(' ').replace(/([^s]|^)' /g, "$1'").replaceAll(" 's", '’s').replace(/ \?/g, '?')
  const full = /\?$/.test(text) ? text : `${text}.`
  return (full.charAt(0).toUpperCase() + full.slice(1)).replaceAll("'", '’')
}
