/**
 * A grammar of small Italian sentences: article, noun, perhaps an adjective, a verb that agrees, and an
 * object or an adverb. It is told as the words that may follow what has been written so far.
 */
type Kind = 'm' | 'f'
type Number = 's' | 'p'

interface Noun {
  readonly kind: Kind
  /** Singular and plural. */
  readonly forms: readonly [string, string]
  /** `z`: takes lo and gli; a vowel would want an elision, and there is none here. */
  readonly sound?: 'z'
  /** What it can be: someone who acts, something to eat. */
  readonly acts?: true
  readonly eaten?: true
}

const NOUNS: readonly Noun[] = [
  { kind: 'f', forms: ['gatta', 'gatte'], acts: true },
  { kind: 'm', forms: ['gatto', 'gatti'], acts: true },
  { kind: 'm', forms: ['cane', 'cani'], acts: true },
  { kind: 'm', forms: ['topo', 'topi'], acts: true, eaten: true },
  { kind: 'f', forms: ['bambina', 'bambine'], acts: true },
  { kind: 'm', forms: ['bambino', 'bambini'], acts: true },
  { kind: 'm', forms: ['zio', 'zii'], acts: true, sound: 'z' },
  { kind: 'm', forms: ['scoiattolo', 'scoiattoli'], acts: true, sound: 'z' },
  { kind: 'f', forms: ['mela', 'mele'], eaten: true },
  { kind: 'm', forms: ['panino', 'panini'], eaten: true },
  { kind: 'f', forms: ['torta', 'torte'], eaten: true },
  { kind: 'f', forms: ['casa', 'case'] },
  { kind: 'm', forms: ['libro', 'libri'] },
]
const ADJECTIVES: readonly (readonly [string, string, string, string])[] = [
  ['rosso', 'rossi', 'rossa', 'rosse'],
  ['piccolo', 'piccoli', 'piccola', 'piccole'],
  ['bianco', 'bianchi', 'bianca', 'bianche'],
]
/** Singular and plural; `eats` wants something to eat, `alone` wants no object. */
const VERBS: readonly { readonly forms: readonly [string, string]; readonly eats?: true; readonly alone?: true }[] = [
  { forms: ['mangia', 'mangiano'], eats: true },
  { forms: ['guarda', 'guardano'] },
  { forms: ['cerca', 'cercano'] },
  { forms: ['trova', 'trovano'] },
  { forms: ['dorme', 'dormono'], alone: true },
  { forms: ['gioca', 'giocano'], alone: true },
]
const ADVERBS = ['sempre', 'bene', 'molto']
export const STOP = '.'

const at = (number: Number) => (number === 's' ? 0 : 1)
const articleOf = ({ kind, sound }: Noun, number: Number): string => {
  if (kind === 'f') return number === 's' ? 'la' : 'le'
  if (sound === 'z') return number === 's' ? 'lo' : 'gli'
  return number === 's' ? 'il' : 'i'
}
const ARTICLES = ['il', 'lo', 'la', 'i', 'gli', 'le']
const adjectivesFor = (noun: Noun, number: Number) => ADJECTIVES.map((forms) => forms[(noun.kind === 'f' ? 2 : 0) + at(number)]!)

export const GRAMMAR_WORDS: readonly string[] = [
  ...ARTICLES,
  ...NOUNS.flatMap(({ forms }) => forms),
  ...ADJECTIVES.flat(),
  ...VERBS.flatMap(({ forms }) => forms),
  ...ADVERBS,
  STOP,
]

interface Phrase {
  readonly noun: Noun
  readonly number: Number
}

function findPhrase(article: string, word: string): Phrase | null {
  for (const noun of NOUNS) {
    for (const number of ['s', 'p'] as const) {
      if (noun.forms[at(number)] === word && articleOf(noun, number) === article) return { noun, number }
    }
  }
  return null
}

/** Nouns, in the right form, that an article of a place may be followed by. */
function nounsAfter(article: string, fits: (noun: Noun) => boolean): string[] {
  const numbers = (['s', 'p'] as const).flatMap((number) =>
    NOUNS.filter((noun) => fits(noun) && articleOf(noun, number) === article).map((noun) => noun.forms[at(number)]!),
  )
  return numbers
}

/** The words that may follow `written`; empty after the full stop, null when the grammar has no such beginning. */
export function wordsAfter(written: readonly string[]): readonly string[] | null {
  const words = [...written]
  if (words.length === 0) return articlesFor((noun) => noun.acts === true)
  const article = words.shift()!
  const subjects = nounsAfter(article, (noun) => noun.acts === true)
  if (words.length === 0) return subjects.length > 0 ? subjects : null
  const subject = subjects.includes(words[0]!) ? findPhrase(article, words.shift()!) : null
  if (!subject) return null
  const verbs = VERBS.map(({ forms }) => forms[at(subject.number)]!)
  const own = adjectivesFor(subject.noun, subject.number)
  if (words.length === 0) return [...own, ...verbs]
  if (own.includes(words[0]!)) words.shift()
  if (words.length === 0) return verbs
  const verb = VERBS.find(({ forms }) => forms[at(subject.number)] === words[0])
  if (!verb) return null
  words.shift()
  return verb.alone ? afterAlone(words) : afterVerb(words, (noun) => !verb.eats || noun.eaten === true)
}

function articlesFor(fits: (noun: Noun) => boolean): string[] {
  return ARTICLES.filter((article) => nounsAfter(article, fits).length > 0)
}

function afterAlone(words: readonly string[]): readonly string[] | null {
  if (words.length === 0) return [...ADVERBS, STOP]
  if (words.length === 1 && words[0] === STOP) return []
  if (!ADVERBS.includes(words[0]!)) return null
  if (words.length === 1) return [STOP]
  return words.length === 2 && words[1] === STOP ? [] : null
}

function afterVerb(words: string[], fits: (noun: Noun) => boolean): readonly string[] | null {
  if (words.length === 0) return articlesFor(fits)
  const article = words.shift()!
  const objects = nounsAfter(article, fits)
  if (words.length === 0) return objects.length > 0 ? objects : null
  const object = objects.includes(words[0]!) ? findPhrase(article, words.shift()!) : null
  if (!object) return null
  const own = adjectivesFor(object.noun, object.number)
  if (words.length === 0) return [...own, STOP]
  if (own.includes(words[0]!)) words.shift()
  if (words.length === 0) return [STOP]
  return words.length === 1 && words[0] === STOP ? [] : null
}
