import { shortHash } from './short-hash'

const LENGTH = 3

/**
 * Words that tell a text apart, in order: formulas, citations, numbers, accents and case,
 * which editions change or lose, are left out.
 */
export function distinctiveWords(text: string): string[] {
  const prose = text
    .replace(/\$[^$]*\$/g, ' ')
    .replace(/\[[\d,\s–-]*\]/g, ' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
  return prose.match(/\p{L}+/gu) ?? []
}

/** Hashes of every run of three words, the text's ends included; as many as it has words. */
export function wordGrams(text: string): Set<string> {
  const words = ['^', ...distinctiveWords(text), '$']
  const grams = new Set<string>()
  if (words.length === 2) return grams
  for (let i = 0; i + LENGTH <= words.length; i++) grams.add(shortHash(words.slice(i, i + LENGTH).join(' ')))
  return grams
}

/** Sørensen–Dice likeness of two sets, 0 to 1. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const gram of small) if (large.has(gram)) shared++
  return (2 * shared) / (a.size + b.size)
}
