import type { Locale } from '../../locale'
import { wordsOf } from '../../maths/sentence'
import type { AnyState, CellsField, ChoiceField, Field, Fields, NumberField, SentenceField } from './fields'
import { findNumber, numberWriter } from './number-text'
import type { Problem } from './problem'

type Value = AnyState[string]
type Reading = { readonly value: Value } | { readonly problem: Problem }

/** The value of a field from what was typed (text) or what a link carries (anything). */
export function readField(name: string, field: Field, raw: unknown): Reading {
  switch (field.kind) {
    case 'number':
      return readNumber(name, field, raw)
    case 'sentence':
      return readSentence(name, field, raw)
    case 'choice':
      return readChoice(name, field, raw)
    case 'switch':
      return typeof raw === 'boolean' ? { value: raw } : refuse(name, 'Scegli sì o no.', 'Choose yes or no.')
    case 'cells':
      return readCells(name, field, raw)
  }
}

/** Every field at its default, in the language of the page. */
export function initialState(fields: Fields, locale: Locale): AnyState {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      field.kind === 'sentence' ? field.value[locale] : field.value,
    ]),
  )
}

function refuse(field: string, it: string, en: string): Reading {
  return { problem: { field, message: { it, en } } }
}

function readNumber(name: string, field: NumberField, raw: unknown): Reading {
  const value = typeof raw === 'string' ? findNumber(raw, field.integer) : raw
  const it = numberWriter('it')
  const en = numberWriter('en')
  const fits =
    typeof value === 'number' &&
    Number.isFinite(value) &&
    value >= field.min &&
    value <= field.max &&
    (!field.integer || Number.isInteger(value))
  if (fits) return { value }
  return refuse(
    name,
    `Scrivi un numero${field.integer ? ' intero' : ''} fra ${it.text(field.min, 9)} e ${it.text(field.max, 9)}.`,
    `Write a ${field.integer ? 'whole ' : ''}number between ${en.text(field.min, 9)} and ${en.text(field.max, 9)}.`,
  )
}

/** Long enough for any sentence of 64 words, short enough to be split at once; no link holds more. */
const LONGEST_TEXT = 1500

function readSentence(name: string, field: SentenceField, raw: unknown): Reading {
  if (typeof raw !== 'string') return refuse(name, 'Scrivi una frase.', 'Write a sentence.')
  if (raw.length > LONGEST_TEXT) {
    return refuse(
      name,
      `La frase è troppo lunga: al massimo ${field.maxWords} parole.`,
      `The sentence is too long: at most ${field.maxWords} words.`,
    )
  }
  const count = wordsOf(raw).length
  if (count < field.minWords) {
    return field.minWords === 1
      ? refuse(name, 'Scrivi almeno una parola.', 'Write at least one word.')
      : refuse(name, `Scrivi almeno ${field.minWords} parole.`, `Write at least ${field.minWords} words.`)
  }
  if (count > field.maxWords) {
    return refuse(
      name,
      `Le parole sono ${count}: accorcia la frase a ${field.maxWords}.`,
      `There are ${count} words: shorten the sentence to ${field.maxWords}.`,
    )
  }
  return { value: raw }
}

function readChoice(name: string, field: ChoiceField, raw: unknown): Reading {
  const known = field.options.some((option) => option.value === raw)
  return known
    ? { value: raw as string }
    : refuse(name, 'Scegli una delle voci dell’elenco.', 'Choose one of the entries of the list.')
}

/** Cells that a reader may change by hand: more would not fit what a doubt keeps. */
export const MOST_CELLS = 250

function readCells(name: string, _field: CellsField, raw: unknown): Reading {
  if (Array.isArray(raw) && raw.length > 3 * MOST_CELLS) {
    return refuse(
      name,
      `Si cambiano a mano al massimo ${MOST_CELLS} celle: rimetti i valori del seme e ricomincia.`,
      `At most ${MOST_CELLS} cells are changed by hand: put the seed’s values back and begin again.`,
    )
  }
  const valid =
    Array.isArray(raw) &&
    raw.length % 3 === 0 &&
    raw.every((x: unknown, i) => typeof x === 'number' && Number.isFinite(x) && Math.abs(x) <= 1e6 && (i % 3 === 2 || (Number.isInteger(x) && x >= 0)))
  return valid
    ? { value: raw as readonly number[] }
    : refuse(name, 'Scrivi in ogni cella un numero fra −1.000.000 e 1.000.000.', 'Write in each cell a number between −1,000,000 and 1,000,000.')
}
