import { ADJECTIVES, goesWith } from './adjectives'
import { pairOf, type SentencePair } from './sentence-pair'
import { nounsOf } from './nouns'
import { INTRANSITIVE } from './verbs'

/** Places of the four parts of a probe in each language, counted from 0. */
export const IN_ENGLISH = { article: 0, adjective: 1, noun: 2, verb: 3 } as const
export const IN_ITALIAN = { article: 0, noun: 1, adjective: 2, verb: 3 } as const

/** Sentences over which attention is averaged. */
export const PROBE_COUNT = 120

/**
 * Sentences all built alike, “the hungry cats sleep” and “le gatte affamate dormono”: of which word
 * Italian agrees with which, and which change places, is known, so that what a head looks at can be
 * counted. Every kind of gender and number comes equally often.
 */
export function probePairs(count = PROBE_COUNT): readonly SentencePair[] {
  const nouns = nounsOf('person', 'animal', 'prey')
  return Array.from({ length: count }, (_, i) => {
    const noun = nouns[i % nouns.length]!
    const after = ADJECTIVES.filter((one) => goesWith(one, noun) && !one.before)
    // Steps without a common divisor, so that words meet in ever new ways.
    return pairOf({
      kind: 'action',
      subject: { kind: 'phrase', relative: null, phrase: { determiner: 'the', noun, number: i % 2 ? 'many' : 'one', adjective: after[(7 * i) % after.length]!, owner: null } },
      verb: INTRANSITIVE[(5 * i) % INTRANSITIVE.length]!,
      tense: 'present', negated: false, question: false, frequency: null, object: null, recipient: null, recipientFirst: false, place: null, time: null,
    })
  })
}
