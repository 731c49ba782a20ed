import { wordsOf, withoutMarkup, type PlainWord } from './plain-words'

/** From this many words in a row a wording is somebody's own. */
export const RUN = 8
/** From this many words a whole sentence is. */
export const SHORTEST_SENTENCE = 5

/** Hexadecimal digits of a stored hash: 40 bits, so that a million runs of other texts meet none of five thousand by chance. */
const DIGITS = 10
const PER_LINE = 12

/**
 * What is kept of a text's wording: hashes of runs of words, sorted, under their length. Under 8
 * every run of the text; under 5, 6 and 7 the whole sentences of that length. A longer sentence
 * needs no hash of its own: it is made of runs.
 */
export interface StoredWordRuns {
  readonly about: string
  /** Goes into every hash, so that they serve this comparison and no other list. */
  readonly salt: string
  /** Under each length, lines of hashes of ten hexadecimal digits, one after another. */
  readonly hashes: Readonly<Record<string, readonly string[]>>
}

/** The same, ready to be compared with. */
export interface WordRuns {
  readonly salt: string
  readonly byLength: ReadonlyMap<number, ReadonlySet<string>>
}

/** A stretch of a text that is worded as the hashed text is. */
export interface SharedWording {
  /** Index of its first character. */
  readonly offset: number
  readonly end: number
}

/**
 * Hashes a text given as its blocks, each as its sentences in order (formulas as `$LaTeX$`,
 * citations in brackets: neither counts as words). Runs do not reach over the end of a block.
 */
export function storeWordRuns(blocks: readonly (readonly string[])[], salt: string, about: string): StoredWordRuns {
  const hash = hasher(salt)
  const found = new Map<number, Set<string>>()
  const keep = (words: readonly PlainWord[], start: number, length: number) =>
    found.set(length, (found.get(length) ?? new Set()).add(hash(words, start, length)))
  for (const sentences of blocks) {
    const words = wordsOf(withoutMarkup(sentences.join(' ')))
    for (let start = 0; start + RUN <= words.length; start++) keep(words, start, RUN)
    for (const sentence of sentences) {
      if (lengthOf(sentence) < SHORTEST_SENTENCE) continue
      const own = wordsOf(withoutMarkup(sentence))
      if (own.length < RUN) keep(own, 0, own.length)
    }
  }
  const lengths = [...found].sort(([a], [b]) => a - b)
  return { about, salt, hashes: Object.fromEntries(lengths.map(([length, set]) => [length, inLines([...set].sort())])) }
}

/** Words as a reader counts them, a hyphened one once: “(left) Scaled Dot-Product Attention” is a name of four, not a sentence. */
export function lengthOf(sentence: string): number {
  return wordsOf(withoutMarkup(sentence.replaceAll('-', ''))).length
}

/** @throws RangeError where a line of hashes is cut short */
export function readWordRuns(stored: StoredWordRuns): WordRuns {
  const byLength = Object.entries(stored.hashes).map(([length, lines]) => {
    const digits = lines.join('')
    if (digits.length % DIGITS !== 0) throw new RangeError(`the hashes of length ${length} are cut short`)
    return [Number(length), new Set(digits.match(new RegExp(`.{${DIGITS}}`, 'g')) ?? [])] as const
  })
  return { salt: stored.salt, byLength: new Map(byLength) }
}

/**
 * Every stretch of `text` that shares a run of eight words, or a whole sentence of five or more,
 * with the hashed text; looked for in the text as it stands and without its markup.
 */
export function findSharedWording(text: string, runs: WordRuns): SharedWording[] {
  const hash = hasher(runs.salt)
  const stretches = [text, withoutMarkup(text)].flatMap((reading) => {
    const words = wordsOf(reading)
    return [...runs.byLength].flatMap(([length, known]) =>
      words.flatMap((word, start): SharedWording[] => {
        const last = words[start + length - 1]
        if (!last || !known.has(hash(words, start, length))) return []
        return [{ offset: word.offset, end: last.offset + last.text.length }]
      }),
    )
  })
  return merged(stretches)
}

function merged(stretches: readonly SharedWording[]): SharedWording[] {
  const joined: SharedWording[] = []
  for (const next of [...stretches].sort((a, b) => a.offset - b.offset)) {
    const last = joined.at(-1)
    if (last && next.offset <= last.end) joined[joined.length - 1] = { offset: last.offset, end: Math.max(last.end, next.end) }
    else joined.push(next)
  }
  return joined
}

function inLines(hashes: readonly string[]): string[] {
  const lines: string[] = []
  for (let i = 0; i < hashes.length; i += PER_LINE) lines.push(hashes.slice(i, i + PER_LINE).join(''))
  return lines
}

/**
 * A hash of the words from `start` on: two FNV-1a lanes over their letters with different
 * multipliers, each stirred at the end (MurmurHash3's finaliser), 32 bits of one and 8 of the other.
 */
function hasher(salt: string): (words: readonly PlainWord[], start: number, length: number) => string {
  const seed = lanes(0x811c9dc5, 0x9747b28c, salt)
  return (words, start, length) => {
    let [a, b] = seed
    for (let i = start; i < start + length; i++) [a, b] = lanes(a, b, ` ${words[i]!.text}`)
    return stir(a).toString(16).padStart(8, '0') + (stir(b) >>> 24).toString(16).padStart(2, '0')
  }
}

function lanes(a: number, b: number, text: string): readonly [number, number] {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x5bd1e995) ^ (b >>> 13)
  }
  return [a, b]
}

function stir(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
