import { isPlace, PRONOUNS, type Clause, type Object, type ObjectPronoun, type Place, type Subject } from './clause'
import { agreeing, AVERE, ERA, ESSERE, MODALS, SARA, STARE, type Person } from './italian-verb'
import { genderIn, italianPhrase } from './noun-phrase'
import type { Gender, Number } from './nouns'
import { startsWithVowel, withPreposition } from './sounds'

type Action = Extract<Clause, { kind: 'action' }>

const DIRECT: Readonly<Record<ObjectPronoun, string>> = { me: 'mi', you: 'ti', him: 'lo', her: 'la', us: 'ci', 'you all': 'vi', them: 'li' }
const INDIRECT: Readonly<Record<ObjectPronoun, string>> = { ...DIRECT, him: 'gli', her: 'le', them: 'gli' }
const FREQUENCY = { often: 'spesso', always: 'sempre', never: 'mai' } as const
const TIME = { today: 'oggi', tomorrow: 'domani', yesterday: 'ieri', now: 'adesso' } as const

/** Italian words of a clause, in order: the one right translation of its English words. */
export function italianWords(clause: Clause): readonly string[] {
  if (clause.kind === 'presence') {
    return [...(clause.phrase.number === 'one' ? ["c'", 'è'] : ['ci', 'sono']), ...italianPhrase(clause.phrase), ...placeWords(clause.place)]
  }
  const words = clause.kind === 'state' ? stateWords(clause) : actionWords(clause)
  return [...subjectWords(clause.subject), ...words, ...(clause.question ? ['?'] : [])]
}

function stateWords({ subject, tense, negated, quality }: Extract<Clause, { kind: 'state' }>): readonly string[] {
  const { person, gender, number } = agreement(subject)
  const be = { present: ESSERE, past: ERA, future: SARA }[tense][person]!
  return [...(negated ? ['non'] : []), be, ...(isPlace(quality) ? placeWords(quality) : [quality.italian[gender][number]])]
}

function actionWords(clause: Action): readonly string[] {
  const { negated, frequency, object, recipient, place, time } = clause
  const clitic = cliticOf(clause)
  const [finite, ...others] = verbWords(clause)
  const elided = (clitic === 'lo' || clitic === 'la') && startsWithVowel(soundOf(finite!)) ? "l'" : clitic
  return [
    ...(negated || frequency === 'never' ? ['non'] : []),
    ...(elided ? [elided] : []),
    finite!,
    ...others,
    ...(frequency ? [FREQUENCY[frequency]] : []),
    ...phraseWords(object),
    ...(recipient?.kind === 'phrase' ? withPreposition('a', italianPhrase(recipient.phrase)) : []),
    ...(place ? placeWords(place) : []),
    ...(time ? [TIME[time]] : []),
  ]
}

/** The h of “ho, hai, ha, hanno” is not heard. */
const soundOf = (word: string): string => word.replace(/^h/, '')

function cliticOf({ object, recipient }: Action): string | null {
  if (object?.kind === 'pronoun') return DIRECT[object.pronoun]
  return recipient?.kind === 'pronoun' ? INDIRECT[recipient.pronoun] : null
}

function verbWords({ verb: { italian }, tense, subject, object }: Action): readonly string[] {
  const { person, gender, number } = agreement(subject)
  if (tense === 'present') return [italian.present[person]!]
  if (tense === 'future') return [italian.future[person]!]
  if (tense === 'progressive') return [STARE[person]!, italian.gerund]
  if (tense !== 'past') return [MODALS[tense][person]!, italian.infinitive]
  if (italian.auxiliary === 'essere') return [ESSERE[person]!, agreeing(italian.participle, gender, number)]
  const clitic = object?.kind === 'pronoun' ? DIRECT[object.pronoun] : null
  // With “la” and “li” before it the participle agrees with them: “l’ha vista”, “li ha visti”.
  const agreed = clitic === 'la' ? agreeing(italian.participle, 'f', 'one') : clitic === 'li' ? agreeing(italian.participle, 'm', 'many') : italian.participle
  return [AVERE[person]!, agreed]
}

const phraseWords = (object: Object | null): readonly string[] => (object?.kind === 'phrase' ? italianPhrase(object.phrase) : [])

function placeWords({ italian, phrase }: Place): readonly string[] {
  return [...italian.slice(0, -1), ...withPreposition(italian.at(-1)!, italianPhrase(phrase))]
}

function subjectWords(subject: Subject): readonly string[] {
  if (subject.kind === 'pronoun') return []
  const { phrase, relative } = subject
  return [...italianPhrase(phrase), ...(relative ? ['che', relative.italian.present[phrase.number === 'one' ? 2 : 5]!] : [])]
}

/** What verb and adjective agree with. Several people of unknown gender are masculine, as Italian has it. */
function agreement(subject: Subject): { person: Person; gender: Gender; number: Number } {
  if (subject.kind === 'phrase') {
    return { person: subject.phrase.number === 'one' ? 2 : 5, gender: genderIn(subject.phrase), number: subject.phrase.number }
  }
  const { pronoun } = subject
  const person = { I: 0, you: 1, he: 2, she: 2, we: 3, 'you all': 4, they: 5 }[pronoun] as Person
  return { person, gender: pronoun === 'she' ? 'f' : 'm', number: PRONOUNS.indexOf(pronoun) < 4 ? 'one' : 'many' }
}
