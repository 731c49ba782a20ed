import type { Locale } from '../locale'
import type { GlossaryEntry } from './entry'
import { isAmong, type Place } from './place'
import { foldForms, isWordCharacter } from './fold'

/** Where a term stands in a text: UTF-16 offsets, the end not included. */
export interface TermSpan {
  readonly start: number
  readonly end: number
  readonly entry: string
}

interface Candidate {
  readonly text: string
  readonly folded: string
  readonly exact: boolean
  readonly entry: string
  readonly where: readonly string[]
}

/** Forms of one language by their first word, the longest first. */
export type TermIndex = ReadonlyMap<string, readonly Candidate[]>

/** Prepares the search; build it once per language. */
export function termIndex(entries: readonly Pick<GlossaryEntry, 'id' | 'forms'>[], locale: Locale): TermIndex {
  const index = new Map<string, Candidate[]>()
  for (const { id, forms } of entries) {
    for (const { text, where } of forms[locale]) {
      const folded = foldForms(text)
      const key = firstWord(folded, 0)
      const candidates = index.get(key) ?? []
      // A form with a capital (BLEU, Transformer) means just that spelling; one without may open a sentence.
      candidates.push({ text, folded, exact: text !== text.toLowerCase(), entry: id, where })
      index.set(key, candidates)
    }
  }
  for (const candidates of index.values()) candidates.sort((a, b) => b.folded.length - a.folded.length)
  return index
}

const FORMULA = /\$[^$]*\$/g

/**
 * Every term of `text` in order, without overlaps: at each word the longest form that is listed
 * for this place. Nothing is found inside a formula (`$…$`).
 */
export function findTerms(text: string, index: TermIndex, place: Place): TermSpan[] {
  const folded = foldForms(text)
  const formulas = [...text.matchAll(FORMULA)].map((match) => [match.index, match.index + match[0].length] as const)
  const spans: TermSpan[] = []
  for (let at = 0; at < folded.length; at++) {
    const formula = formulas.find(([from, to]) => from <= at && at < to)
    if (formula) {
      at = formula[1] - 1
      continue
    }
    if (isWordCharacter(folded, at - 1)) continue
    const found = (index.get(firstWord(folded, at)) ?? []).find((form) => stands(form, text, folded, at, place))
    if (!found) continue
    spans.push({ start: at, end: at + found.folded.length, entry: found.entry })
    at += found.folded.length - 1
  }
  return spans
}

function stands(form: Candidate, text: string, folded: string, at: number, place: Place): boolean {
  const end = at + form.folded.length
  return (
    folded.startsWith(form.folded, at) &&
    !(isWordCharacter(folded, end - 1) && isWordCharacter(folded, end)) &&
    (!form.exact || foldForms(text.slice(at, end), true) === foldForms(form.text, true)) &&
    isAmong(place, form.where)
  )
}

/** The letters and digits from `at`; a form or word that opens with another sign has that sign as key. */
function firstWord(folded: string, at: number): string {
  let end = at
  while (isWordCharacter(folded, end)) end++
  return end > at ? folded.slice(at, end) : folded.charAt(at)
}
