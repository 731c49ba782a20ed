import type { Random } from '../maths/random'
import { between, oneOf } from './task'

/** The letters of the tasks without words: ten, so that a small model has few to learn. */
export const LETTERS = [...'abcdefghil'] as const

export const [SHORTEST, LONGEST] = [3, 8] as const

/** A row of 3 to 8 letters, each drawn alone. */
export function drawLetters(random: Random): string[] {
  return Array.from({ length: between(random, SHORTEST, LONGEST) }, () => oneOf(random, LETTERS))
}

export function areLetters(words: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => (LETTERS as readonly string[]).includes(word))
}

/** Characters one by one, white space and commas aside. */
export function cutCharacters(text: string): string[] {
  return [...text.toLowerCase()].filter((sign) => !/[\s,;.]/.test(sign))
}

export const spaced = (words: readonly string[]): string => words.join(' ')
