import { spaced } from './letters'
import { italianNumber } from './italian-numbers'
import { between, isTheOne, type Task } from './task'

const MONTHS = [
  'gennaio', 'febbraio', 'marzo', 'aprile', 'maggio', 'giugno', 'luglio', 'agosto', 'settembre', 'ottobre', 'novembre', 'dicembre',
] as const
const CENTURIES: Readonly<Record<string, number>> = { milleottocento: 1800, millenovecento: 1900, duemila: 2000 }
const NUMBERS = Array.from({ length: 99 }, (_, i) => italianNumber(i + 1))
const FIRST = 'primo'
const DIGITS = [...'0123456789']

const daysIn = (month: number, year: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()
const digits = (n: number) => [...String(n)]
const written = (day: number, month: number, year: number) => [...digits(day), '/', ...digits(month), '/', ...digits(year)]

/** A year is written as one word; it is read in two pieces, as byte pairs cut a long word. */
function piecesOf(year: number): string[] {
  const [century, first] = Object.entries(CENTURIES).find(([, start]) => year >= start && year < start + 100)!
  return year === first ? [century] : [century, italianNumber(year - first)]
}

function read(source: readonly string[]): readonly [number, number, number] | null {
  const [day = '', month = '', century = '', rest] = source
  const start = CENTURIES[century]
  const d = day === FIRST ? 1 : NUMBERS.indexOf(day) + 1
  const m = (MONTHS as readonly string[]).indexOf(month) + 1
  const more = rest === undefined ? 0 : NUMBERS.indexOf(rest) + 1
  if (start === undefined || m === 0 || d === 0 || day === 'uno' || (rest !== undefined && more === 0) || source.length > 4) return null
  return d <= daysIn(m, start + more) ? [d, m, start + more] : null
}

export const dates: Task = {
  id: 'dates',
  title: { it: 'Date, da parole a cifre', en: 'Dates, from words to digits' },
  asks: {
    it: 'Legge una data in parole («ventitré novembre duemilaventisei») e la scrive in cifre (23/11/2026).',
    en: 'It reads a date in Italian words (“ventitré novembre duemilaventisei”) and writes it in digits (23/11/2026).',
  },
  why: {
    it: 'È già una traduzione: una parola diventa una cifra o due, e «ventitré» si scrive 23 se è il giorno e anche se chiude l’anno. Chi scrive deve sapere dov’è arrivato.',
    en: 'It is translation already: a word becomes one digit or two, and “ventitré” is written 23 as a day and at the end of a year alike. The writer must know how far it has come.',
  },
  counts: {
    it: 'Conta ogni cifra e ogni barra; una data è giusta se lo è tutta.',
    en: 'Every digit and every slash counts; a date is right if all of it is.',
  },
  words: [FIRST, ...NUMBERS, ...MONTHS, ...Object.keys(CENTURIES), ...DIGITS, '/'],
  longest: { source: 4, target: 10 },
  cut: (text) =>
    text.toLowerCase().split(/\s+/).filter(Boolean).flatMap((word) => {
      const century = Object.keys(CENTURIES).find((start) => word.startsWith(start) && word !== start)
      return century ? [century, word.slice(century.length)] : [word]
    }),
  join: (words) => (words.includes('/') ? words.join('') : spaced(words).replace(/(milleottocento|millenovecento|duemila) /, '$1')),
  draw: (random) => {
    const year = between(random, 1800, 2099)
    const month = between(random, 1, 12)
    const day = between(random, 1, daysIn(month, year))
    return {
      source: [day === 1 ? FIRST : italianNumber(day), MONTHS[month - 1]!, ...piecesOf(year)],
      target: written(day, month, year),
    }
  },
  answer: (source) => {
    const date = read(source)
    return date && written(...date)
  },
  admits: isTheOne,
  retold: ({ source, target }) => ({ source, target: target.join('').split('/').toReversed().join('/').split('') }),
  retoldTitle: { it: 'scrivere prima l’anno (2026/11/23)', en: 'writing the year first (2026/11/23)' },
}
