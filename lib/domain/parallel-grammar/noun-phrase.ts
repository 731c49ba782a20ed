import type { Adjective } from './adjectives'
import { genderOf, type Gender, type Noun, type Number } from './nouns'
import { BEAUTIFUL, bySound, GOOD, SOME, THAT, THE, THIS, withPreposition } from './sounds'

export const POSSESSIVES = ['my', 'your', 'his', 'her', 'our', 'their'] as const
export const COUNTS: Readonly<Record<string, string>> = { two: 'due', three: 'tre', four: 'quattro', five: 'cinque' }
export type Determiner = 'the' | 'a' | 'this' | 'that' | 'every' | 'many' | (typeof POSSESSIVES)[number] | keyof typeof COUNTS

/** “the girl’s small cat”: a noun with what determines it, an adjective, perhaps an owner or a relative clause. */
export interface NounPhrase {
  readonly determiner: Determiner
  readonly noun: Noun
  readonly number: Number
  readonly adjective: Adjective | null
  /** Owner, in English before with ’s, in Italian after with “di”; then the determiner is the owner’s. */
  readonly owner: NounPhrase | null
}

export const genderIn = ({ noun, number }: NounPhrase): Gender => genderOf(noun, number)

export function englishPhrase({ determiner, noun, number, adjective, owner }: NounPhrase): readonly string[] {
  const rest = [...(adjective ? [adjective.english] : []), noun.english[number]]
  return owner ? [...englishPhrase(owner), "'s", ...rest] : [...englishDeterminer(determiner, number, rest[0]!), ...rest]
}

function englishDeterminer(determiner: Determiner, number: Number, next: string): readonly string[] {
  if (determiner === 'a') return number === 'many' ? ['some'] : [/^[aeiou]/i.test(next) ? 'an' : 'a']
  if (number === 'many' && determiner === 'this') return ['these']
  if (number === 'many' && determiner === 'that') return ['those']
  return [determiner]
}

export function italianPhrase(phrase: NounPhrase): readonly string[] {
  const { determiner, noun, number, adjective, owner } = phrase
  const gender = genderIn(phrase)
  const name = noun.italian[number]
  const quality = adjective ? [adjective.before ? adjectiveBefore(adjective, name, gender, number) : adjective.italian[gender][number]] : []
  const core = adjective?.before ? [...quality, name] : [name, ...quality]
  const determined = [...italianDeterminer(owner ? 'the' : determiner, phrase, core[0]!), ...core]
  return owner ? [...determined, ...withPreposition('di', italianPhrase(owner))] : determined
}

function adjectiveBefore({ italian }: Adjective, next: string, gender: Gender, number: Number): string {
  if (italian.m.one === 'bello') return bySound(next, gender, number, BEAUTIFUL)
  if (italian.m.one === 'buono') return bySound(next, gender, number, GOOD)
  return italian[gender][number]
}

const OWNED: Readonly<Record<string, string>> = { my: 'mi', your: 'tu', his: 'su', her: 'su', our: 'nostr' }

/** “mio, mia, miei, mie” and so on; “loro” never changes. */
export function possessive(determiner: string, gender: Gender, number: Number): string {
  const stem = OWNED[determiner]
  if (stem === undefined) return 'loro'
  if (gender === 'f') return stem + (number === 'one' ? 'a' : 'e')
  if (number === 'one') return `${stem}o`
  return { mi: 'miei', tu: 'tuoi', su: 'suoi' }[stem] ?? `${stem}i`
}

function italianDeterminer(determiner: Determiner, phrase: NounPhrase, next: string): readonly string[] {
  const { number, noun, adjective } = phrase
  const gender = genderIn(phrase)
  if (determiner === 'the') return [bySound(next, gender, number, THE)]
  if (determiner === 'a') return [bySound(next, gender, number, SOME)]
  if (determiner === 'this') return [bySound(next, gender, number, THIS)]
  if (determiner === 'that') return [bySound(next, gender, number, THAT)]
  if (determiner === 'every') return ['ogni']
  if (determiner === 'many') return [gender === 'm' ? 'molti' : 'molte']
  const count = COUNTS[determiner]
  if (count !== undefined) return [count]
  const owned = possessive(determiner, gender, number)
  // A single relative, named without more, goes without article: “mia madre”, but “la loro madre”.
  if (noun.kind === 'kin' && number === 'one' && !adjective && determiner !== 'their') return [owned]
  return [bySound(owned, gender, number, THE), owned]
}
