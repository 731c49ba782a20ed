import { areLetters, cutCharacters, drawLetters, LETTERS, LONGEST, spaced } from './letters'
import { between, isTheOne, oneOf, type Task } from './task'

const [EQUAL, DIFFERENT, YES, NO] = ['=', '≠', 'sì', 'no']

/** Each pair from the outside in, then the verdict. */
function workings(source: readonly string[]): string[] {
  const pairs = Array.from({ length: Math.floor(source.length / 2) }, (_, i) => (source[i] === source.at(-1 - i) ? EQUAL : DIFFERENT))
  return [...pairs, pairs.includes(DIFFERENT) ? NO : YES]
}

export const palindromes: Task = {
  id: 'palindromes',
  title: { it: 'Palindromi', en: 'Palindromes' },
  asks: {
    it: 'Legge da tre a otto lettere; confronta le coppie dall’esterno verso il centro (=, ≠) e poi dice se è un palindromo: sì o no.',
    en: 'It reads three to eight letters; compares the pairs from the outside in (=, ≠) and then says whether it is a palindrome: sì (yes) or no.',
  },
  why: {
    it: 'Ogni segno vuole che si guardino insieme due lettere lontane; il verdetto invece si legge da ciò che si è già scritto: chi scrive i passaggi arriva dove, tutto in una volta, sarebbe più difficile arrivare.',
    en: 'Each sign wants two distant letters looked at together; the verdict is read off what is already written: writing the workings makes easy what would be harder all at once.',
  },
  counts: {
    it: 'Conta ogni segno, poi il verdetto; una risposta è giusta se lo è tutta: un sì indovinato dopo passaggi sbagliati non basta.',
    en: 'Every sign counts, then the verdict; an answer is right if all of it is: a sì guessed after wrong workings is not enough.',
  },
  words: [...LETTERS, EQUAL, DIFFERENT, YES, NO],
  longest: { source: LONGEST, target: LONGEST / 2 + 1 },
  cut: cutCharacters,
  join: spaced,
  draw: (random) => {
    const source = drawLetters(random)
    const middle = Math.floor(source.length / 2)
    for (let i = 0; i < middle; i++) source[source.length - 1 - i] = source[i]!
    // Half are palindromes; the others are spoilt in one place or in two.
    for (let spoilt = random.uniform() < 0.5 ? 0 : between(random, 1, 2); spoilt > 0; spoilt--) {
      const at = between(random, 0, middle - 1)
      source[at] = oneOf(random, LETTERS.filter((letter) => letter !== source.at(-1 - at)))
    }
    return { source, target: workings(source) }
  },
  answer: (source) => (areLetters(source) ? workings(source) : null),
  admits: isTheOne,
  retold: ({ source, target }) => ({ source, target: [...target.slice(0, -1), target.at(-1) === YES ? NO : YES] }),
  retoldTitle: { it: 'rispondere no ai palindromi e sì agli altri', en: 'answering no to palindromes and sì (yes) to the others' },
}
