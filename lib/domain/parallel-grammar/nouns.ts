import { englishPlural, italianPlural } from './plurals'

export type Gender = 'm' | 'f'
export type Number = 'one' | 'many'
/** What a noun names; verbs and adjectives choose by it. */
export type NounClass = 'person' | 'kin' | 'animal' | 'prey' | 'food' | 'drink' | 'thing' | 'opening' | 'words' | 'place'

export interface Noun {
  readonly english: Readonly<Record<Number, string>>
  readonly italian: Readonly<Record<Number, string>>
  readonly gender: Gender
  readonly kind: NounClass
  /** Drinks are not counted. */
  readonly counted: boolean
}

/** English, Italian and gender; a plural after a slash where the rules do not give it. */
const LISTS: Readonly<Record<NounClass, string>> = {
  person: `boy ragazzo m, girl ragazza f, woman/women donna f, man/men uomo/uomini m, child/children bambino m,
    teacher maestra f, friend amica/amiche f, doctor dottore m, student studente m, king re/re m, queen regina f,
    psychologist psicologo/psicologi m, sculptor scultore m, baker fornaio m, farmer contadino m, sailor marinaio m,
    actress attrice f, poet poeta/poeti m, guest ospite m, gnome gnomo m`,
  kin: `mother madre f, father padre m, brother fratello m, sister sorella f, uncle zio/zii m, aunt zia/zie f,
    grandmother nonna f, grandfather nonno m`,
  animal: `cat gatta f, dog cane m, horse cavallo m, bird uccello m, wolf/wolves lupo m, fox volpe f, lion leone m,
    squirrel scoiattolo m, owl gufo m, cow mucca f, goat capra f, duck anatra f, elephant elefante m, monkey scimmia f,
    bear orso m, donkey asino m`,
  prey: 'mouse/mice topo m, hen gallina f, frog rana f, bee ape f',
  food: `apple mela f, orange arancia/arance f, pear pera f, cake torta f, egg uovo/uova m, walnut noce f,
    strawberry fragola f, biscuit biscotto m, tomato/tomatoes pomodoro m, onion cipolla f`,
  drink: 'water acqua f, milk latte m, wine vino m, tea tè m, coffee caffè m',
  thing: `chair sedia f, mirror specchio m, backpack zaino m, flower fiore m, boat barca/barche f, bicycle bicicletta f,
    umbrella ombrello m, shoe scarpa f, hat cappello m, key chiave f, clock orologio m, picture quadro m,
    candle candela f, knife/knives coltello m, glass bicchiere m, ball palla f, star stella f, tree albero m,
    table tavolo m, plate piatto m, shirt camicia/camicie f, tool strumento m, swing altalena f`,
  opening: 'door porta f, window finestra f, bottle bottiglia f, box scatola f, bag borsa f',
  words: 'letter lettera f, story storia f, song canzone f, question domanda f, answer risposta f, poem poesia f',
  place: `house casa f, garden giardino m, wood bosco/boschi m, school scuola f, hospital ospedale m, square piazza f,
    market mercato m, shop negozio m, kitchen cucina f, room stanza f, castle castello m, tower torre f, field campo m,
    beach spiaggia/spiagge f, lake lago/laghi m, island isola f, stadium stadio m, river fiume m`,
}

function readNoun(entry: string, kind: NounClass): Noun {
  const [english = '', italian = '', gender = ''] = entry.trim().split(/\s+/)
  const [one = '', many = englishPlural(one)] = english.split('/')
  const [uno = '', molti = italianPlural(uno)] = italian.split('/')
  return { english: { one, many }, italian: { one: uno, many: molti }, gender: gender as Gender, kind, counted: kind !== 'drink' }
}

/** Every noun of the grammar, drawn up once. */
export const NOUNS: readonly Noun[] = Object.entries(LISTS).flatMap(([kind, list]) =>
  list.split(',').map((entry) => readNoun(entry, kind as NounClass)),
)

export const nounsOf = (...kinds: readonly NounClass[]): readonly Noun[] => NOUNS.filter(({ kind }) => kinds.includes(kind))

/** Gender of a noun in the given number: “uovo” is masculine, “uova” feminine. */
export function genderOf(noun: Noun, number: Number): Gender {
  return noun.italian.one === 'uovo' && number === 'many' ? 'f' : noun.gender
}
