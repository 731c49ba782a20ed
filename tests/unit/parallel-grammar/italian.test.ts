import { describe, expect, test } from 'vitest'
import { ADJECTIVES } from '@/lib/domain/parallel-grammar/adjectives'
import type { Clause, Object, Subject } from '@/lib/domain/parallel-grammar/clause'
import { englishWords } from '@/lib/domain/parallel-grammar/english'
import { italianWords } from '@/lib/domain/parallel-grammar/italian'
import { conjugate } from '@/lib/domain/parallel-grammar/italian-verb'
import { englishPhrase, italianPhrase, type Determiner, type NounPhrase } from '@/lib/domain/parallel-grammar/noun-phrase'
import { NOUNS, type Number } from '@/lib/domain/parallel-grammar/nouns'
import { written } from '@/lib/domain/parallel-grammar/sounds'
import { VERBS } from '@/lib/domain/parallel-grammar/verbs'

function phrase(determiner: Determiner, name: string, { number = 'one', adjective, owner }: { number?: Number; adjective?: string; owner?: NounPhrase } = {}): NounPhrase {
  const noun = NOUNS.find(({ english }) => english.one === name)!
  return { determiner, noun, number, adjective: ADJECTIVES.find(({ english }) => english === adjective) ?? null, owner: owner ?? null }
}
const verb = (base: string) => VERBS.find(({ english }) => english.base === base)!
const someone = (determiner: Determiner, name: string, options = {}): { kind: 'phrase'; phrase: NounPhrase } => ({ kind: 'phrase', phrase: phrase(determiner, name, options) })
const who = (determiner: Determiner, name: string, options = {}): Subject => ({ ...someone(determiner, name, options), relative: null })

function action(subject: Subject, base: string, change: Partial<Extract<Clause, { kind: 'action' }>> = {}): Clause {
  return {
    kind: 'action', subject, verb: verb(base), tense: 'present', negated: false, question: false, frequency: null,
    object: null, recipient: null, recipientFirst: false, place: null, time: null, ...change,
  }
}
const him: Object = { kind: 'pronoun', pronoun: 'him' }
const her: Object = { kind: 'pronoun', pronoun: 'her' }
const them: Object = { kind: 'pronoun', pronoun: 'them' }
const said = (clause: Clause) => `${written(englishWords(clause))} ${written(italianWords(clause))}`

describe('noun phrases', () => {
  test.each<[string, NounPhrase]>([
    ['lo specchio', phrase('the', 'mirror')],
    ['gli gnomi', phrase('the', 'gnome', { number: 'many' })],
    ['l’amica', phrase('the', 'friend')],
    ['un’isola', phrase('a', 'island')],
    ['un albero', phrase('a', 'tree')],
    ['uno psicologo', phrase('a', 'psychologist')],
    ['degli zii', phrase('a', 'uncle', { number: 'many' })],
    ['quell’elefante', phrase('that', 'elephant')],
    ['quegli strumenti', phrase('that', 'tool', { number: 'many' })],
    ['lo specchio rotondo', phrase('the', 'mirror', { adjective: 'round' })],
    ['il piccolo specchio', phrase('the', 'mirror', { adjective: 'small' })],
    ['la bella isola', phrase('the', 'island', { adjective: 'beautiful' })],
    ['un bell’albero', phrase('a', 'tree', { adjective: 'beautiful' })],
    ['i begli zaini', phrase('the', 'backpack', { adjective: 'beautiful', number: 'many' })],
    ['un buon vino', phrase('a', 'wine', { adjective: 'good' })],
    ['mia madre', phrase('my', 'mother')],
    ['la mia vecchia madre', phrase('my', 'mother', { adjective: 'old' })],
    ['la loro madre', phrase('their', 'mother')],
    ['i miei fratelli', phrase('my', 'brother', { number: 'many' })],
    ['le uova bianche', phrase('the', 'egg', { adjective: 'white', number: 'many' })],
    ['molte arance', phrase('many', 'orange', { number: 'many' })],
    ['la gatta della ragazza', phrase('the', 'cat', { owner: phrase('the', 'girl') })],
    ['la casa di mia zia', phrase('the', 'house', { owner: phrase('my', 'aunt') })],
  ])('%s', (expected, given) => {
    expect(written(italianPhrase(given)).slice(0, -1).toLowerCase()).toBe(expected)
  })

  test('in English: an owner before its thing, “an” before a vowel, “some” for several', () => {
    expect(written(englishPhrase(phrase('the', 'cat', { owner: phrase('a', 'uncle') })))).toBe('An uncle’s cat.')
    expect(written(englishPhrase(phrase('a', 'boy', { adjective: 'Italian' })))).toBe('An Italian boy.')
    expect(written(englishPhrase(phrase('a', 'apple', { adjective: 'red', number: 'many' })))).toBe('Some red apples.')
  })
})

describe('sentences', () => {
  test.each<[string, Clause]>([
    ['The cat eats the mouse. La gatta mangia il topo.', action(who('the', 'cat'), 'eat', { object: someone('the', 'mouse') })],
    ['I am looking for him. Lo sto cercando.', action({ kind: 'pronoun', pronoun: 'I' }, 'look', { tense: 'progressive', object: him })],
    ['She saw her. L’ha vista.', action({ kind: 'pronoun', pronoun: 'she' }, 'see', { tense: 'past', object: her })],
    ['We did not find them. Non li abbiamo trovati.', action({ kind: 'pronoun', pronoun: 'we' }, 'find', { tense: 'past', negated: true, object: them })],
    ['The boys help her. I ragazzi l’aiutano.', action(who('the', 'boy', { number: 'many' }), 'help', { object: her })],
    ['The girls arrived. Le ragazze sono arrivate.', action(who('the', 'girl', { number: 'many' }), 'arrive', { tense: 'past' })],
    ['Does the queen sleep? La regina dorme?', action(who('the', 'queen'), 'sleep', { question: true })],
    ['The king never sleeps. Il re non dorme mai.', action(who('the', 'king'), 'sleep', { frequency: 'never' })],
    ['You all will look for the keys. Cercherete le chiavi.', action({ kind: 'pronoun', pronoun: 'you all' }, 'look', { tense: 'future', object: someone('the', 'key', { number: 'many' }) })],
    ['My sister gives the child an apple. Mia sorella dà una mela al bambino.', action(who('my', 'sister'), 'give', { object: someone('a', 'apple'), recipient: someone('the', 'child'), recipientFirst: true })],
    ['He gives her the flowers. Le dà i fiori.', action({ kind: 'pronoun', pronoun: 'he' }, 'give', { object: someone('the', 'flower', { number: 'many' }), recipient: her, recipientFirst: true })],
    ['He must help him. Lo deve aiutare.', action({ kind: 'pronoun', pronoun: 'he' }, 'help', { tense: 'must', object: him })],
    ['Do you want to drink the milk? Vuoi bere il latte?', action({ kind: 'pronoun', pronoun: 'you' }, 'drink', { tense: 'want', question: true, object: someone('the', 'milk') })],
  ])('%s', (expected, clause) => {
    expect(said(clause)).toBe(expected)
  })
})

test.each([
  ['mangiare', 'mangi', 'mangiamo', 'mangerò', 'mangiato'],
  ['cercare', 'cerchi', 'cerchiamo', 'cercherò', 'cercato'],
  ['conoscere', 'conosci', 'conosciamo', 'conoscerò', 'conosciuto'],
  ['pulire', 'pulisci', 'puliamo', 'pulirò', 'pulito'],
  ['piangere', 'piangi', 'piangiamo', 'piangerò', 'pianto'],
  ['bere', 'bevi', 'beviamo', 'berrò', 'bevuto'],
  ['dare', 'dai', 'diamo', 'darò', 'dato'],
])('%s: %s, %s, %s, %s', (infinitive, you, we, future, participle) => {
  const made = conjugate(infinitive)
  expect([made.present[1], made.present[3], made.future[0], made.participle]).toEqual([you, we, future, participle])
})
