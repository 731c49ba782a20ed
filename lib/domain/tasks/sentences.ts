import { END } from '../transformer/settings'
import { GRAMMAR_WORDS, STOP, wordsAfter } from './small-grammar'
import { between, oneOf, SIGNS, type Task } from './task'

const EMPHATIC = '!'

/** The shortest way from a beginning to the full stop: what a reader's own beginning is compared with. */
function completed(source: readonly string[]): readonly string[] | null {
  const words = [...source]
  for (let next = wordsAfter(words); next?.length; next = wordsAfter(words)) words.push(next.includes(STOP) ? STOP : next[0]!)
  return wordsAfter(words) === null ? null : words.slice(source.length)
}

export const sentences: Task = {
  id: 'sentences',
  title: { it: 'La parola che segue', en: 'The next word' },
  asks: {
    it: 'Legge l’inizio di una piccola frase («la gatta mangia») e scrive come potrebbe finire, una parola per volta.',
    en: 'It reads the beginning of a small Italian sentence (“la gatta mangia”, the cat eats) and writes how it might end, a word at a time.',
  },
  why: {
    it: 'Di parole giuste ce n’è più d’una: la perdita non può scendere a zero, e si impara ciò che la grammatica vuole (articoli, genere, numero, che cosa si mangia) senza che nessuno ne dica le regole.',
    en: 'More than one word is right: the loss cannot fall to zero, and what grammar wants (articles, gender, number, what is eaten) is learnt without anybody telling the rules.',
  },
  counts: {
    it: 'È giusta ogni parola che la grammatica ammette in quel punto, anche se il bersaglio ne aveva un’altra.',
    en: 'Every word that grammar admits at that place is right, even where the target had another.',
  },
  words: [...GRAMMAR_WORDS, EMPHATIC],
  longest: { source: 7, target: 8 },
  cut: (text) => text.toLowerCase().replace(/([.!])/g, ' $1 ').split(/\s+/).filter(Boolean),
  join: (words) => words.join(' ').replace(/ ([.!])/g, '$1'),
  draw: (random) => {
    const words: string[] = []
    for (let next = wordsAfter(words); next?.length; next = wordsAfter(words)) words.push(oneOf(random, next))
    const cut = between(random, 1, words.length - 2)
    return { source: words.slice(0, cut), target: words.slice(cut) }
  },
  answer: (source) => {
    if (source.length === 0) return null
    const rest = completed(source)
    return rest && rest.length > 0 ? rest : null
  },
  admits: ({ source, target }, at, word) => {
    const next = wordsAfter([...source, ...target.slice(0, at)].map((one) => (one === EMPHATIC ? STOP : one)))
    return next?.length === 0 ? word === SIGNS[END] : (next?.includes(word) ?? false)
  },
  retold: ({ source, target }) => ({ source, target: [...target.slice(0, -1), EMPHATIC] }),
  retoldTitle: { it: 'finire ogni frase con un punto esclamativo', en: 'ending every sentence with an exclamation mark' },
}

/**
 * The least loss possible, in nats a word: the generator draws each word evenly among those admitted,
 * and nobody can know more than that. Without label smoothing.
 */
export function leastLoss(source: readonly string[], target: readonly string[]): number {
  const logs = target.map((_, i) => Math.log(wordsAfter([...source, ...target.slice(0, i)])!.length))
  return logs.reduce((sum, log) => sum + log, 0) / (target.length + 1)
}
