import type { Random } from '../maths/random'
import { ADJECTIVES, goesWith } from './adjectives'
import type { Clause, Frequency, Object, ObjectPronoun, Place, Pronoun, Subject, Tense, Time } from './clause'
import { COUNTS, POSSESSIVES, type Determiner, type NounPhrase } from './noun-phrase'
import { NOUNS, nounsOf, type Noun, type NounClass, type Number } from './nouns'
import { DITRANSITIVE, INTRANSITIVE, TRANSITIVE } from './verbs'

const LIVING: readonly NounClass[] = ['person', 'kin', 'animal', 'prey']
const living = nounsOf(...LIVING)
const people = nounsOf('person', 'kin')
const named = (...english: string[]) => NOUNS.filter((noun) => english.includes(noun.english.one))

/** Where things happen: English preposition, Italian one, nouns it goes with. */
const PLACES = [
  { english: 'in', italian: ['in'], nouns: nounsOf('place').filter(({ english }) => !['beach', 'island', 'river'].includes(english.one)) },
  { english: 'on', italian: ['su'], nouns: named('table', 'chair', 'beach', 'island', 'boat', 'swing') },
  { english: 'under', italian: ['sotto'], nouns: named('table', 'tree', 'chair', 'umbrella') },
  { english: 'behind', italian: ['dietro'], nouns: [...nounsOf('place', 'opening'), ...named('tree', 'mirror')] },
  { english: 'near', italian: ['vicino', 'a'], nouns: [...nounsOf('place', 'opening'), ...named('tree', 'mirror', 'table')] },
  { english: 'with', italian: ['con'], nouns: living },
] as const

/** Draws clauses of the grammar; equal generators draw equal clauses. */
export function clauseSampler({ integer, uniform }: Random) {
  const pick = <T>(from: readonly T[]): T => from[integer() % from.length]!
  const chance = (share: number): boolean => uniform() < share

  function determiner(noun: Noun, number: Number): Determiner {
    if (chance(0.4)) return 'the'
    const owners = [...POSSESSIVES]
    if (!noun.counted) return pick<Determiner>(['this', 'that', ...owners])
    const roll = uniform()
    if (roll < 0.35) return 'a'
    if (roll < 0.6) return pick<Determiner>(owners)
    if (roll < 0.8) return pick<Determiner>(['this', 'that'])
    return number === 'one' ? 'every' : pick<Determiner>(['many', ...Object.keys(COUNTS)])
  }

  function phrase(nouns: readonly Noun[], share: { many?: number; adjective?: number; owner?: number } = {}): NounPhrase {
    const noun = pick(nouns)
    const number: Number = noun.counted && chance(share.many ?? 0.35) ? 'many' : 'one'
    const fitting = ADJECTIVES.filter((one) => goesWith(one, noun))
    const adjective = chance(share.adjective ?? 0.3) ? pick(fitting) : null
    const owner = chance(share.owner ?? 0.08) ? phrase(people, { many: 0, adjective: 0.1, owner: 0 }) : null
    return { determiner: determiner(noun, number), noun, number, adjective, owner }
  }

  function subject(pronouns: readonly Pronoun[], share = 0.45): Subject {
    if (chance(share)) return { kind: 'pronoun', pronoun: pick(pronouns) }
    const relative = chance(0.08) ? pick(INTRANSITIVE) : null
    return { kind: 'phrase', phrase: phrase(living, { owner: relative ? 0 : 0.08 }), relative }
  }

  function place(): Place {
    const { english, italian, nouns } = pick(PLACES)
    return { english, italian, phrase: phrase(nouns, { many: 0.15, adjective: 0.15, owner: 0.05 }) }
  }

  // Nouns too are third persons; the others come from pronouns only, and so come more often.
  const PEOPLE: readonly Pronoun[] = ['I', 'I', 'you', 'you', 'he', 'she', 'we', 'we', 'you all', 'you all', 'they']
  const OBJECTS: readonly ObjectPronoun[] = ['me', 'you', 'him', 'her', 'her', 'us', 'you all', 'them', 'them']
  const SAME: Readonly<Partial<Record<Pronoun, ObjectPronoun>>> = { I: 'me', you: 'you', we: 'us', 'you all': 'you all' }

  function objectPronoun(by: Subject): ObjectPronoun {
    const pronoun = pick(OBJECTS)
    const clash = by.kind === 'pronoun' && (SAME[by.pronoun] === pronoun || (by.pronoun.startsWith('you') && pronoun.startsWith('you')))
    return clash ? objectPronoun(by) : pronoun
  }

  function action(): Clause {
    const roll = uniform()
    const verb = roll < 0.55 ? pick(TRANSITIVE) : roll < 0.85 ? pick(INTRANSITIVE) : pick(DITRANSITIVE)
    const drawn = pick<Tense>(['present', 'present', 'present', 'past', 'past', 'future', 'future', 'progressive', 'can', 'must', 'want'])
    const tense = drawn === 'progressive' && verb.lasting ? 'future' : drawn
    // English does not tell whether “I arrived” is said by a man or a woman; Italian must.
    const untold = tense === 'past' && verb.italian.auxiliary === 'essere'
    const by = subject(untold ? ['he', 'she', 'we', 'they'] : PEOPLE, tense === 'future' ? 0.65 : 0.45)
    const canBePronoun = verb.objects?.includes('person') ?? false
    const object: Object | null = verb.objects === null
      ? null
      : canBePronoun && !verb.gives && chance(tense === 'past' ? 0.55 : 0.3)
        ? { kind: 'pronoun', pronoun: objectPronoun(by) }
        : { kind: 'phrase', phrase: phrase(nounsOf(...verb.objects)) }
    const recipient: Object | null = !verb.gives
      ? null
      : chance(0.5)
        ? { kind: 'pronoun', pronoun: objectPronoun(by) }
        : { kind: 'phrase', phrase: phrase(people, { many: 0.2, adjective: 0.1, owner: 0 }) }
    const negated = chance(0.2)
    const question = chance(0.15)
    const plain = tense === 'present' && !negated && !question
    const times: Partial<Record<Tense, readonly Time[]>> = { past: ['yesterday'], future: ['tomorrow', 'today'], progressive: ['now'], present: ['today', 'now'] }
    return {
      kind: 'action', subject: by, verb, tense, negated, question, object, recipient,
      frequency: plain && chance(0.35) ? pick<Frequency>(['often', 'always', 'never']) : null,
      recipientFirst: recipient?.kind === 'pronoun' || chance(0.4),
      place: chance(verb.objects ? 0.15 : 0.5) ? place() : null,
      time: times[tense] && chance(0.2) ? pick(times[tense]) : null,
    }
  }

  function state(): Clause {
    const tense = pick<'present' | 'past' | 'future'>(['present', 'present', 'past', 'future'])
    const lifeless = chance(0.3)
    const by: Subject = lifeless
      ? { kind: 'phrase', phrase: phrase(nounsOf('food', 'drink', 'thing', 'opening', 'place', 'words'), { adjective: 0.1 }), relative: null }
      : subject(PEOPLE)
    const untold = by.kind === 'pronoun' && (by.pronoun === 'I' || by.pronoun === 'you')
    const noun = by.kind === 'phrase' ? by.phrase.noun : living[0]!
    const qualities = ADJECTIVES.filter((one) => goesWith(one, noun) && (!untold || one.genderless))
    return { kind: 'state', subject: by, tense, negated: chance(0.2), question: chance(0.15), quality: chance(0.3) ? place() : pick(qualities) }
  }

  function presence(): Clause {
    const things = NOUNS.filter(({ kind, counted }) => counted && kind !== 'place')
    const found = phrase(things, { owner: 0 })
    const fits = found.number === 'one' ? ['a'] : ['a', 'many', ...Object.keys(COUNTS)]
    return { kind: 'presence', phrase: { ...found, determiner: pick<Determiner>(fits) }, place: place() }
  }

  return (): Clause => {
    const roll = uniform()
    return roll < 0.82 ? action() : roll < 0.95 ? state() : presence()
  }
}
