import { LONGEST } from './sentence-pair'
import { ENGLISH_WORDS } from './vocabulary'

/** Characters that a typed sentence may have: far more than its words need, few enough to be read at every key. */
export const MOST_CHARACTERS = 400

/** A sentence as somebody typed it, taken apart. */
export interface ReadSentence {
  readonly words: readonly string[]
  /** Words that the grammar does not have, as they were typed, each once. */
  readonly unknown: readonly string[]
  readonly tooLong: boolean
}

const BY_LOWER_CASE = new Map(ENGLISH_WORDS.map((word) => [word.toLowerCase(), word]))

/** What people write together, and the words it stands for. */
const CONTRACTIONS = new Map(Object.entries({
  "don't": 'do not', "doesn't": 'does not', "didn't": 'did not', "won't": 'will not', "can't": 'can not', cannot: 'can not',
  "isn't": 'is not', "aren't": 'are not', "wasn't": 'was not', "weren't": 'were not', "mustn't": 'must not', "i'm": 'I am',
  "he's": 'he is', "she's": 'she is', "we're": 'we are', "you're": 'you are', "they're": 'they are',
  "i'll": 'I will', "he'll": 'he will', "she'll": 'she will', "we'll": 'we will', "you'll": 'you will', "they'll": 'they will',
}))

/** A word as it is typed, with what an apostrophe or a hyphen joins to it; a question mark is one by itself. */
const TYPED = /[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{M}\p{N}]+)*'?|\?/gu

/** Reads typed English: any capitals, curly or straight apostrophes, a full stop or none. */
export function readEnglish(text: string): ReadSentence {
  const typed = straightened(text).match(TYPED) ?? []
  const words: string[] = []
  const unknown: string[] = []
  for (const one of typed.flatMap(takenApart)) {
    const known = BY_LOWER_CASE.get(one.toLowerCase())
    words.push(known ?? one)
    if (!known && !unknown.includes(one)) unknown.push(one)
  }
  return { words, unknown, tooLong: words.length > LONGEST }
}

/** Apostrophes as the grammar writes them, one for one: places in the text stay the same. */
const straightened = (text: string): string => text.replace(/[’‘`]/g, "'")

/** The text with one of its words, as `readEnglish` named it, replaced everywhere; words that merely contain it stay. */
export function withWordReplaced(text: string, unknown: string, word: string): string {
  const places = [...straightened(text).matchAll(TYPED)].filter(([typed]) => takenApart(typed)[0] === unknown)
  return places.reduceRight((made, { index }) => made.slice(0, index) + word + made.slice(index + unknown.length), text)
}

function takenApart(typed: string): readonly string[] {
  const contracted = CONTRACTIONS.get(typed.toLowerCase())
  if (contracted !== undefined) return contracted.split(' ')
  const owner = /^(.+)'s$/i.exec(typed)
  return owner ? [owner[1]!, "'s"] : [typed]
}

/** English words that begin with what has been typed so far, the shortest first. */
export function wordsBeginning(start: string, count: number): readonly string[] {
  const wanted = start.toLowerCase()
  if (wanted === '') return []
  return ENGLISH_WORDS.filter((word) => word.toLowerCase().startsWith(wanted) && word.toLowerCase() !== wanted)
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
    .slice(0, count)
}

/** English words at most two letters away from an unknown one (short words: one), the nearest first. */
export function nearestWords(unknown: string, count: number): readonly string[] {
  return ENGLISH_WORDS.map((word) => ({ word, away: lettersAway(word.toLowerCase(), unknown.toLowerCase()) }))
    .filter(({ word, away }) => away <= (Math.max(word.length, unknown.length) < 5 ? 1 : 2))
    .sort((a, b) => a.away - b.away || (a.word < b.word ? -1 : 1))
    .slice(0, count)
    .map(({ word }) => word)
}

/** Letters to be put in, left out or changed to make one word of the other. */
function lettersAway(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    }
    row = next
  }
  return row[b.length]!
}
