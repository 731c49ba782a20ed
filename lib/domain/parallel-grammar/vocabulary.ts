import { SPECIAL_WORDS } from '../transformer/settings'
import { ADJECTIVES } from './adjectives'
import { agreeing, AVERE, ERA, ESSERE, MODALS, SARA, STARE } from './italian-verb'
import { COUNTS, possessive, POSSESSIVES } from './noun-phrase'
import { NOUNS } from './nouns'
import { BEAUTIFUL, GOOD, MERGING, SOME, THAT, THE, THIS, withPreposition } from './sounds'
import { VERBS } from './verbs'

const GENDERS = ['m', 'f'] as const
const NUMBERS = ['one', 'many'] as const

const spread = ({ m, f, ms, fs }: typeof THE | typeof SOME | typeof THAT | typeof THIS | typeof BEAUTIFUL | typeof GOOD) => [...m, ...f, ...ms, fs]

/** Every English word of the grammar, sorted. */
export const ENGLISH_WORDS: readonly string[] = sorted([
  ...NOUNS.flatMap(({ english, counted }) => (counted ? [english.one, english.many] : [english.one])),
  ...ADJECTIVES.map(({ english }) => english),
  ...VERBS.flatMap(({ english: { base, third, past, ing }, particle, lasting }) => [
    base, third, past, ...(lasting ? [] : [ing]), ...(particle ? [particle] : []),
  ]),
  ...POSSESSIVES, ...Object.keys(COUNTS),
  ...'the a an some this that these those every many I you all he she we they me him her us them not ? is are am was were be will do does did can must want wants to there who often always never today tomorrow yesterday now in on under behind near with'.split(' '),
  "'s",
])

/** Nothing that one stands on in this grammar begins with z or s and a consonant. */
const UNUSED: readonly string[] = ['sullo', 'sugli']

/** Every Italian word of the grammar, sorted; elided words keep their apostrophe. */
export const ITALIAN_WORDS: readonly string[] = sorted([
  ...NOUNS.flatMap(({ italian, counted }) => (counted ? [italian.one, italian.many] : [italian.one])),
  ...ADJECTIVES.flatMap(({ italian }) => GENDERS.flatMap((gender) => NUMBERS.map((number) => italian[gender][number]))),
  ...VERBS.flatMap(({ italian, objects, gives, lasting }) => [
    ...italian.present, ...italian.future, italian.infinitive, ...(lasting ? [] : [italian.gerund]),
    ...(italian.auxiliary === 'essere' || (objects?.includes('person') && !gives)
      ? GENDERS.flatMap((gender) => NUMBERS.map((number) => agreeing(italian.participle, gender, number))).filter((form) => italian.auxiliary === 'essere' || !form.endsWith('e'))
      : [italian.participle]),
  ]),
  ...[AVERE, ESSERE, ERA, SARA, STARE, ...Object.values(MODALS)].flat(),
  ...[THE, SOME, THAT, THIS, BEAUTIFUL, GOOD].flatMap(spread),
  ...MERGING.flatMap((one) => [one, ...spread(THE).map((article) => withPreposition(one, [article])[0]!)]).filter((one) => !UNUSED.includes(one)),
  ...POSSESSIVES.flatMap((owner) => GENDERS.flatMap((gender) => NUMBERS.map((number) => possessive(owner, gender, number)))),
  ...Object.values(COUNTS),
  ..."ogni molti molte non ? c' ci mi ti lo la li le gli vi l' che con sotto dietro vicino spesso sempre mai oggi domani ieri adesso".split(' '),
])

/** One list for both languages, as the tied embeddings want it (3.4, 5.1); place + SPECIAL_WORDS is the id. */
export const WORDS: readonly string[] = sorted([...ENGLISH_WORDS, ...ITALIAN_WORDS])

export const VOCABULARY_SIZE = SPECIAL_WORDS + WORDS.length

const IDS = new Map(WORDS.map((word, i) => [word, i + SPECIAL_WORDS]))

/** @throws RangeError for a word that the grammar does not have. */
export function getWordId(word: string): number {
  const id = IDS.get(word)
  if (id === undefined) throw new RangeError(`“${word}” is not a word of the grammar`)
  return id
}

/** The word of an id; null for padding, start, end and whatever lies outside. */
export function findWord(id: number): string | null {
  return WORDS[id - SPECIAL_WORDS] ?? null
}

/** By code units, not by locale: ids must be the same everywhere. */
function sorted(words: readonly string[]): readonly string[] {
  return [...new Set(words)].sort()
}
