import { readEnglish, type ReadSentence } from '../../parallel-grammar/read-english'
import { readItalian } from '../../parallel-grammar/read-italian'
import { LONGEST } from '../../parallel-grammar/sentence-pair'
import type { Locale } from '../../locale'
import type { Prepared } from '../demo/demo'
import type { Problem } from '../demo/problem'

interface Sentences {
  readonly weights: string
  readonly english: string
  readonly italian?: string
  /** A word that is put into the Italian sentence. */
  readonly italianWord?: string
}

/** Names START and END where words are listed; `withShownWords` puts them into the reader's language. */
export const START_SIGN = '⊢'
export const END_SIGN = '⟂'

const SHOWN: Record<Locale, Record<string, string>> = {
  it: { [START_SIGN]: '‹inizio›', [END_SIGN]: '‹fine›' },
  en: { [START_SIGN]: '‹start›', [END_SIGN]: '‹end›' },
}

const shown = (words: readonly string[], locale: Locale): readonly string[] => words.map((word) => SHOWN[locale][word] ?? word)

/** The same numbers, with START and END among their labels written for a reader of one language. */
export function withShownWords(prepared: Prepared, locale: Locale): Prepared {
  return { ...prepared, labels: Object.fromEntries(Object.entries(prepared.labels).map(([name, words]) => [name, shown(words, locale)])) }
}

/** Why the trained model cannot take these sentences, naming the words it has not learned; null when it can, or is not asked. */
export function findSentenceProblem({ weights, english, italian = '', italianWord }: Sentences): Problem | null {
  if (weights !== 'trained') return null
  const typed = readEnglish(english)
  if (typed.words.length === 0) return { field: 'english', message: { it: 'Scrivi almeno una parola inglese.', en: 'Write at least one English word.' } }
  return problemOf('english', typed) ?? problemOf('italian', readItalian(italian)) ?? (italianWord === undefined ? null : problemOfWord(readItalian(italianWord)))
}

function problemOfWord(read: ReadSentence): Problem | null {
  const refused = problemOf('italianWord', read)
  if (refused || read.words.length === 1) return refused
  return { field: 'italianWord', message: { it: 'Scrivi una sola parola italiana.', en: 'Write one Italian word only.' } }
}

/** Words named in one sentence, and letters of each. */
const [MOST_NAMED, LONGEST_NAMED] = [4, 20]

function problemOf(field: 'english' | 'italian' | 'italianWord', { words, unknown, tooLong }: ReadSentence): Problem | null {
  if (unknown.length > 0) {
    const named = unknown.slice(0, MOST_NAMED).map((word) => (word.length > LONGEST_NAMED ? `${word.slice(0, LONGEST_NAMED)}…` : word))
    const others = unknown.length > MOST_NAMED ? '…' : ''
    const language = field === 'english' ? { it: 'inglese', en: 'English' } : { it: 'italiano', en: 'Italian' }
    return {
      field,
      message: {
        it: `In ${language.it} il modello non conosce «${named.join('», «')}»${others}: togli o cambia; i numeri restano quelli di prima.`,
        en: `The model knows no ${language.en} “${named.join('”, “')}”${others}: take it out or change it; the numbers stay as they were.`,
      },
    }
  }
  if (!tooLong) return null
  return {
    field,
    message: {
      it: `Le parole sono ${words.length}; il modello ne ha imparate al più ${LONGEST}: accorcia la frase.`,
      en: `There are ${words.length} words; the model has learned ${LONGEST} at most: shorten the sentence.`,
    },
  }
}
