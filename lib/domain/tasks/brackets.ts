import { cutCharacters, spaced } from './letters'
import { isTheOne, oneOf, type Task } from './task'

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }
const OPENING = Object.keys(CLOSING)
const [SHORTEST, LONGEST, DEEPEST] = [2, 10, 5]

/** What is still open, outermost first, or null where a bracket closes what it did not open. */
function stillOpen(source: readonly string[]): string[] | null {
  const open: string[] = []
  for (const sign of source) {
    if (sign in CLOSING) open.push(sign)
    else if (CLOSING[open.pop() ?? ''] !== sign) return null
  }
  return open
}

const closed = (open: readonly string[]) => open.map((sign) => CLOSING[sign]!).toReversed()

export const brackets: Task = {
  id: 'brackets',
  title: { it: 'Parentesi', en: 'Brackets' },
  asks: {
    it: 'Legge parentesi tonde, quadre e graffe, alcune già chiuse, e scrive quelle che mancano, nell’ordine giusto.',
    en: 'It reads round, square and curly brackets, some closed already, and writes those that are missing, in the right order.',
  },
  why: {
    it: 'A mano si terrebbe una pila. Il Transformer non ne ha: deve trovare con l’attenzione, a ogni passo, l’ultima parentesi rimasta aperta.',
    en: 'By hand one would keep a stack. The Transformer has none: at each step it must find, by attention, the last bracket still open.',
  },
  counts: {
    it: 'Conta ogni parentesi al suo posto; una risposta è giusta se chiude tutto, nell’ordine, e poi si ferma.',
    en: 'Every bracket counts in its place; an answer is right if it closes everything, in order, and then stops.',
  },
  words: [...OPENING, ...Object.values(CLOSING)],
  longest: { source: LONGEST, target: DEEPEST },
  cut: cutCharacters,
  join: spaced,
  draw: (random) => {
    const source: string[] = []
    const open: string[] = []
    const length = SHORTEST + Math.floor(random.uniform() * (LONGEST - SHORTEST + 1))
    while (source.length < length || open.length === 0) {
      // At the end something must be open still; there is always room for one more when nothing is.
      const opens = open.length === 0 || (open.length < DEEPEST && random.uniform() < 0.6)
      const last = source.length === length - 1
      if (opens || (last && open.length === 1)) {
        open.push(oneOf(random, OPENING))
        source.push(open.at(-1)!)
      } else source.push(CLOSING[open.pop()!]!)
    }
    return { source, target: closed(open) }
  },
  answer: (source) => {
    const open = source.length > 0 ? stillOpen(source) : null
    return open && open.length > 0 && open.length <= DEEPEST ? closed(open) : null
  },
  admits: isTheOne,
  retold: ({ source, target }) => ({ source, target: target.toReversed() }),
  retoldTitle: { it: 'chiudere dalla più esterna', en: 'closing from the outermost' },
}
