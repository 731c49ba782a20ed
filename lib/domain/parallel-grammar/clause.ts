import type { Adjective } from './adjectives'
import type { Modal } from './italian-verb'
import type { NounPhrase } from './noun-phrase'
import type { Verb } from './verbs'

export const PRONOUNS = ['I', 'you', 'he', 'she', 'we', 'you all', 'they'] as const
export type Pronoun = (typeof PRONOUNS)[number]
export type ObjectPronoun = 'me' | 'you' | 'him' | 'her' | 'us' | 'you all' | 'them'

/** Who does it. Italian leaves a pronoun out: the verb tells. */
export type Subject =
  | { readonly kind: 'pronoun'; readonly pronoun: Pronoun }
  | { readonly kind: 'phrase'; readonly phrase: NounPhrase; readonly relative: Verb | null }

export type Tense = 'present' | 'past' | 'future' | 'progressive' | Modal
export type Frequency = 'often' | 'always' | 'never'
export type Time = 'today' | 'tomorrow' | 'yesterday' | 'now'

/** “under the table”: prepositions in both languages before one noun phrase. */
export interface Place {
  readonly english: string
  /** The last word merges with the article if it can: “vicino a” → “vicino al”. */
  readonly italian: readonly string[]
  readonly phrase: NounPhrase
}

export type Object = { readonly kind: 'phrase'; readonly phrase: NounPhrase } | { readonly kind: 'pronoun'; readonly pronoun: ObjectPronoun }

/** Something done, something that is so, or something that there is: what a sentence of the grammar can say. */
export type Clause =
  | {
      readonly kind: 'action'
      readonly subject: Subject
      readonly verb: Verb
      readonly tense: Tense
      readonly negated: boolean
      readonly question: boolean
      readonly frequency: Frequency | null
      readonly object: Object | null
      readonly recipient: Object | null
      /** “gives the girl a book” instead of “gives a book to the girl”; Italian has one way only. */
      readonly recipientFirst: boolean
      readonly place: Place | null
      readonly time: Time | null
    }
  | {
      readonly kind: 'state'
      readonly subject: Subject
      readonly tense: 'present' | 'past' | 'future'
      readonly negated: boolean
      readonly question: boolean
      readonly quality: Adjective | Place
    }
  | { readonly kind: 'presence'; readonly phrase: NounPhrase; readonly place: Place }

export const isPlace = (quality: Adjective | Place): quality is Place => 'phrase' in quality
