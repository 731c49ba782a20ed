import { seededRandom } from '../maths/random'
import { isPlace, type Clause, type Place } from './clause'
import { englishWords } from './english'
import { italianWords } from './italian'
import type { NounPhrase } from './noun-phrase'
import { clauseSampler } from './sample'

/** Words in either language that no sentence exceeds. */
export const LONGEST = 12

/** An English sentence and its one right translation, as words. */
export interface SentencePair {
  readonly english: readonly string[]
  readonly italian: readonly string[]
  /** Pairs of content words that meet in it, in English: adjective with noun, verb with subject and object. */
  readonly meetings: readonly string[]
}

export function pairOf(clause: Clause): SentencePair {
  return { english: englishWords(clause), italian: italianWords(clause), meetings: meetingsIn(clause) }
}

/** An endless row of pairs, none over `LONGEST`; the same seed gives the same row. */
export function* pairsFrom(seed: number): Generator<SentencePair, never> {
  const draw = clauseSampler(seededRandom(seed))
  for (;;) {
    const pair = pairOf(draw())
    if (pair.english.length <= LONGEST && pair.italian.length <= LONGEST) yield pair
  }
}

const inPhrase = ({ noun, adjective, owner }: NounPhrase): readonly string[] => [
  ...(adjective ? [`${adjective.english} ${noun.english.one}`] : []),
  ...(owner ? inPhrase(owner) : []),
]

const inPlace = (place: Place | null): readonly string[] => (place ? inPhrase(place.phrase) : [])

function meetingsIn(clause: Clause): readonly string[] {
  if (clause.kind === 'presence') return [...inPhrase(clause.phrase), ...inPlace(clause.place)]
  const { subject } = clause
  const own = subject.kind === 'phrase' ? inPhrase(subject.phrase) : []
  const name = subject.kind === 'phrase' ? subject.phrase.noun.english.one : null
  if (clause.kind === 'state') {
    const { quality } = clause
    return isPlace(quality) ? [...own, ...inPlace(quality)] : [...own, ...(name ? [`${quality.english} ${name}`] : [])]
  }
  const { verb, object, recipient, place } = clause
  const phrases = [object, recipient].flatMap((one) => (one?.kind === 'phrase' ? [one.phrase] : []))
  return [
    ...own,
    ...(name ? [`${name} ${verb.english.base}`] : []),
    ...(object?.kind === 'phrase' ? [`${verb.english.base} ${object.phrase.noun.english.one}`] : []),
    ...phrases.flatMap(inPhrase),
    ...inPlace(place),
  ]
}
