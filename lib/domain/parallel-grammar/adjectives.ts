import type { Gender, Noun, NounClass, Number } from './nouns'

/** Groups of nouns that an adjective can go with. */
type Reach = 'living' | 'lifeless' | 'any'

export interface Adjective {
  readonly english: string
  readonly reach: Reach
  /** Whether Italian puts it before its noun. */
  readonly before: boolean
  readonly italian: Readonly<Record<Gender, Readonly<Record<Number, string>>>>
  /** One form for both genders: fit for “I” and “you”, whose gender English does not tell. */
  readonly genderless: boolean
}

/** English, Italian masculine singular, reach; `+` marks those that stand before the noun. */
const LIST = `small piccolo+ any, big grande+ any, new nuovo+ lifeless, old vecchio+ any, beautiful bello+ any, young giovane+ living,
  good buono+ any, ugly brutto+ any, red rosso any, green verde lifeless, yellow giallo lifeless, white bianco/bianchi any, black nero any,
  blue blu/blu lifeless, tired stanco/stanchi living, happy felice living, sad triste living, slow lento living, fast veloce living,
  heavy pesante lifeless, light leggero lifeless, cold freddo lifeless, warm caldo lifeless, sweet dolce living, tall alto living,
  rich ricco/ricchi living, strong forte any, kind gentile living, lazy pigro living, curious curioso living, brave coraggioso living,
  hungry affamato living, quiet silenzioso any, clean pulito lifeless, dirty sporco/sporchi any, empty vuoto lifeless,
  Italian italiano any, French francese any, strange strano any, famous famoso any, round rotondo lifeless`

function readAdjective(entry: string): Adjective {
  const [english = '', italian = '', reach = ''] = entry.trim().split(/\s+/)
  const before = italian.endsWith('+')
  const [base = '', plural] = italian.replace('+', '').split('/')
  return { english, reach: reach as Reach, before, italian: formsOf(base, plural), genderless: /(e|u)$/.test(base) }
}

function formsOf(base: string, plural: string | undefined): Adjective['italian'] {
  if (base === plural) return { m: { one: base, many: base }, f: { one: base, many: base } }
  const stem = base.slice(0, -1)
  if (base.endsWith('e')) return { m: { one: base, many: `${stem}i` }, f: { one: base, many: `${stem}i` } }
  // vecchio → vecchi, with one i; bianchi → bianche.
  const many = plural ?? (stem.endsWith('i') ? stem : `${stem}i`)
  const feminine = plural ? `${plural.slice(0, -1)}e` : `${stem}e`
  return { m: { one: base, many }, f: { one: `${stem}a`, many: feminine } }
}

export const ADJECTIVES: readonly Adjective[] = LIST.split(',').map(readAdjective)

const LIVING: readonly NounClass[] = ['person', 'kin', 'animal', 'prey']

export function goesWith({ reach }: Adjective, { kind }: Noun): boolean {
  return reach === 'any' || LIVING.includes(kind) === (reach === 'living')
}
