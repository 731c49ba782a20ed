import { conjugate, type ItalianVerb } from './italian-verb'
import type { NounClass } from './nouns'

export interface Verb {
  /** base, third person, past, -ing. */
  readonly english: { readonly base: string; readonly third: string; readonly past: string; readonly ing: string }
  /** Word that the English verb needs before its object: “look for”. */
  readonly particle: string | null
  readonly italian: ItalianVerb
  /** Kinds of objects; null for a verb without. */
  readonly objects: readonly NounClass[] | null
  /** Whether it is given, shown or sent to somebody. */
  readonly gives: boolean
  /** Whether it names what lasts by itself: English does not put it into -ing. */
  readonly lasting: boolean
}

const LASTING: readonly string[] = ['know', 'understand', 'see', 'hear', 'love', 'remember']

const LIVING: readonly NounClass[] = ['person', 'kin', 'animal', 'prey']
const SOLID: readonly NounClass[] = ['food', 'thing', 'opening']
const ALL: readonly NounClass[] = [...LIVING, ...SOLID, 'place']

const OBJECTS: Readonly<Record<string, readonly NounClass[]>> = {
  food: ['food', 'prey'],
  drink: ['drink'],
  goods: [...SOLID, 'drink'],
  solid: SOLID,
  opening: ['opening'],
  living: LIVING,
  known: ['person', 'kin', 'place', 'words'],
  words: ['words'],
  any: ALL,
}

/** English base and past (particle after a plus), Italian infinitive, kinds of objects. */
const WITH_OBJECT = `eat ate mangiare food, drink drank bere drink, see saw vedere any, love loved amare any, find found trovare any,
  look+for looked cercare any, buy bought comprare goods, sell sold vendere goods, open opened aprire opening,
  close closed chiudere opening, wash washed lavare solid, break broke rompere solid, follow followed seguire living,
  hear heard sentire living, call called chiamare living, wait+for waited aspettare living, watch watched guardare any,
  take took prendere solid, clean cleaned pulire solid, understand understood capire known, help helped aiutare living,
  greet greeted salutare living, lose lost perdere solid, remember remembered ricordare known, know knew conoscere known,
  write wrote scrivere words, paint painted dipingere any`

const WITHOUT_OBJECT = `sleep slept dormire, laugh laughed ridere, smile smiled sorridere, cry cried piangere, swim swam nuotare,
  dance danced ballare, work worked lavorare, walk walked camminare, run ran correre, sing sang cantare, play played giocare,
  arrive arrived arrivare, fall fell cadere, return returned tornare, come came venire, leave left partire`

const GIVING = 'give gave dare goods, show showed mostrare goods, send sent mandare goods, offer offered offrire goods'

function readVerb(entry: string, gives: boolean): Verb {
  const [head = '', past = '', italian = '', objects] = entry.trim().split(/\s+/)
  const [base = '', particle = null] = head.split('+')
  return {
    english: { base, third: thirdPerson(base), past, ing: ingForm(base) },
    particle,
    italian: conjugate(italian),
    objects: objects === undefined ? null : OBJECTS[objects]!,
    gives,
    lasting: LASTING.includes(base),
  }
}

function thirdPerson(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`
  return /(s|x|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`
}

function ingForm(base: string): string {
  if (/(swim|run)$/.test(base)) return `${base}${base.at(-1)}ing`
  return base.endsWith('e') && base !== 'see' ? `${base.slice(0, -1)}ing` : `${base}ing`
}

const read = (list: string, gives = false) => list.split(',').map((entry) => readVerb(entry, gives))

export const VERBS: readonly Verb[] = [...read(WITH_OBJECT), ...read(WITHOUT_OBJECT), ...read(GIVING, true)]
export const TRANSITIVE = VERBS.filter(({ objects, gives }) => objects !== null && !gives)
export const INTRANSITIVE = VERBS.filter(({ objects }) => objects === null)
export const DITRANSITIVE = VERBS.filter(({ gives }) => gives)
