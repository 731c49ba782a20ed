import { areLetters, cutCharacters, drawLetters, LETTERS, LONGEST, spaced } from './letters'
import { isTheOne, type Task } from './task'

export const copy: Task = {
  id: 'copy',
  title: { it: 'Copiare', en: 'Copying' },
  asks: { it: 'Legge da tre a otto lettere e le riscrive uguali.', en: 'It reads three to eight letters and writes them again.' },
  why: {
    it: 'Per copiare, la posizione 4 di chi scrive deve trovare la posizione 4 di chi legge: nell’attenzione incrociata compare una diagonale, e senza posizioni non compare.',
    en: 'To copy, place 4 of the writer must find place 4 of the reader: a diagonal appears in cross-attention, and without positions it does not.',
  },
  counts: {
    it: 'Conta ogni lettera al suo posto, e poi il segno della fine; una frase è giusta se lo è tutta.',
    en: 'Every letter counts in its place, and then the sign of the end; a sentence is right if all of it is.',
  },
  words: LETTERS,
  longest: { source: LONGEST, target: LONGEST },
  cut: cutCharacters,
  join: spaced,
  draw: (random) => {
    const source = drawLetters(random)
    return { source, target: source }
  },
  answer: (source) => (areLetters(source) ? source : null),
  admits: isTheOne,
  retold: ({ source, target }) => ({ source, target: target.toReversed() }),
  retoldTitle: { it: 'scrivere le lettere alla rovescia', en: 'writing the letters backwards' },
}
