import type { Bilingual } from '../locale'
import { idsOf } from './batch'
import type { Example, Task } from './task'

export type OwnInput = { readonly example: Example } | { readonly problem: Bilingual }

/** Far more than any sentence here, and little enough to be cut at once. */
const LONGEST_TEXT = 400

/** A sentence typed by the reader, with its right answer; otherwise one sentence that says what to change. */
export function readOwnInput(task: Task, text: string): OwnInput {
  if (text.length > LONGEST_TEXT) {
    return refuse(
      `Il testo è troppo lungo (${text.length.toLocaleString('it')} caratteri): qui si leggono al massimo ${task.longest.source} ${UNITS[task.id].it}.`,
      `The text is too long (${text.length.toLocaleString('en')} characters): at most ${task.longest.source} ${UNITS[task.id].en} are read here.`,
    )
  }
  const source = task.cut(text)
  if (source.length === 0) return refuse(`Scrivi almeno una parola o una lettera.`, `Write at least one word or letter.`)
  const known = idsOf(task)
  const strange = [...new Set(source.filter((word) => !known.has(word)))]
  if (strange.length > 0) {
    const named = strange.slice(0, 3).map((word) => `«${word.slice(0, 20)}»`).join(', ')
    return refuse(
      `Il modello non conosce ${named}: usa ${hint(task)}.`,
      `The model does not know ${named.replace(/«/g, '“').replace(/»/g, '”')}: use ${hint(task)}.`,
    )
  }
  if (source.length > task.longest.source) {
    return refuse(
      `Sono ${source.length} ${UNITS[task.id].it}: accorcia a ${task.longest.source}.`,
      `These are ${source.length} ${UNITS[task.id].en}: shorten to ${task.longest.source}.`,
    )
  }
  const target = task.answer(source)
  if (target === null || target.length > task.longest.target) return { problem: IMPOSSIBLE[task.id] }
  return { example: { source, target } }
}

const refuse = (it: string, en: string): OwnInput => ({ problem: { it, en } })

/** The words that may be used, or the first of them. */
function hint(task: Task): string {
  const words = task.words.slice(0, 14)
  return words.join(' ') + (task.words.length > words.length ? ' …' : '')
}

const letters: Bilingual = { it: 'lettere', en: 'letters' }
const words: Bilingual = { it: 'parole', en: 'words' }
const UNITS: Readonly<Record<Task['id'], Bilingual>> = {
  copy: letters, reverse: letters, palindromes: letters, brackets: { it: 'parentesi', en: 'brackets' }, dates: words, sentences: words,
}

const onlyLetters: Bilingual = { it: 'Scrivi soltanto lettere.', en: 'Write letters only.' }
const IMPOSSIBLE: Readonly<Record<Task['id'], Bilingual>> = {
  copy: onlyLetters,
  reverse: onlyLetters,
  palindromes: onlyLetters,
  brackets: {
    it: 'Scrivi parentesi che chiudano solo ciò che è aperto, e lasciane aperte da una a cinque.',
    en: 'Write brackets that close only what is open, and leave one to five open.',
  },
  dates: {
    it: 'Scrivi giorno, mese e anno in parole, dal 1800 al 2099: «primo marzo duemilasette».',
    en: 'Write day, month and year in Italian words, from 1800 to 2099: “primo marzo duemilasette”.',
  },
  sentences: {
    it: 'Scrivi l’inizio di una frase che si possa finire: «la gatta mangia».',
    en: 'Write the beginning of a sentence that can be ended: “la gatta mangia”.',
  },
}
