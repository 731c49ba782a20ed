import { isPlace, type Clause, type Object, type Place, type Subject, type Tense } from './clause'
import { englishPhrase } from './noun-phrase'
import type { Verb } from './verbs'

type Action = Extract<Clause, { kind: 'action' }>

/** English words of a clause, in order. */
export function englishWords(clause: Clause): readonly string[] {
  if (clause.kind === 'presence') {
    return ['there', clause.phrase.number === 'one' ? 'is' : 'are', ...englishPhrase(clause.phrase), ...placeWords(clause.place)]
  }
  const { subject, negated, question } = clause
  const [first, rest] = clause.kind === 'state' ? [beForm(subject, clause.tense), stateRest(clause)] : verbGroup(clause)
  const not = negated ? ['not'] : []
  if (question) return [first!, ...subjectWords(subject), ...not, ...rest, '?']
  // Without question or negation a plain verb needs no helper: it comes as the only word.
  return [...subjectWords(subject), ...(first ? [first] : []), ...not, ...rest]
}

function stateRest({ tense, quality }: Extract<Clause, { kind: 'state' }>): readonly string[] {
  return [...(tense === 'future' ? ['be'] : []), ...(isPlace(quality) ? placeWords(quality) : [quality.english])]
}

/** The helping verb, which changes place in questions and bears “not”, and all that follows. */
function verbGroup(clause: Action): readonly [string | null, readonly string[]] {
  const { verb, tense, negated, question, subject, frequency } = clause
  const [base, third] = tense === 'want' ? ['want', 'wants'] : [verb.english.base, verb.english.third]
  const infinitive = tense === 'want' ? ['to', verb.english.base] : []
  const tail = [...infinitive, ...afterVerb(clause)]
  if (tense === 'progressive') return [beForm(subject, 'present'), [verb.english.ing, ...tail]]
  if (tense === 'can' || tense === 'must') return [tense, [base, ...tail]]
  if (tense === 'future') return ['will', [base, ...tail]]
  if (tense === 'past') return negated || question ? ['did', [base, ...tail]] : [null, [verb.english.past, ...tail]]
  if (negated || question) return [isThird(subject) ? 'does' : 'do', [base, ...tail]]
  return [null, [...(frequency ? [frequency] : []), isThird(subject) ? third : base, ...tail]]
}

function afterVerb({ verb, object, recipient, recipientFirst, place, time }: Action): readonly string[] {
  const given = object ? objectWords(object) : []
  const to = recipient ? objectWords(recipient) : []
  const objects = !recipient ? given : recipientFirst ? [...to, ...given] : [...given, 'to', ...to]
  return [...(verb.particle ? [verb.particle] : []), ...objects, ...(place ? placeWords(place) : []), ...(time ? [time] : [])]
}

const objectWords = (object: Object): readonly string[] => (object.kind === 'phrase' ? englishPhrase(object.phrase) : object.pronoun.split(' '))
const placeWords = ({ english, phrase }: Place): readonly string[] => [english, ...englishPhrase(phrase)]

function subjectWords(subject: Subject): readonly string[] {
  if (subject.kind === 'pronoun') return subject.pronoun.split(' ')
  const { phrase, relative } = subject
  return [...englishPhrase(phrase), ...(relative ? relativeWords(relative, phrase.number === 'one', phrase.noun.kind) : [])]
}

function relativeWords({ english }: Verb, singular: boolean, kind: string): readonly string[] {
  return [kind === 'person' || kind === 'kin' ? 'who' : 'that', singular ? english.third : english.base]
}

const isThird = (subject: Subject): boolean =>
  subject.kind === 'phrase' ? subject.phrase.number === 'one' : subject.pronoun === 'he' || subject.pronoun === 'she'

function beForm(subject: Subject, tense: Exclude<Tense, 'can' | 'must' | 'want' | 'progressive'>): string {
  if (tense === 'future') return 'will'
  const first = subject.kind === 'pronoun' && subject.pronoun === 'I'
  if (tense === 'past') return first || isThird(subject) ? 'was' : 'were'
  return first ? 'am' : isThird(subject) ? 'is' : 'are'
}
