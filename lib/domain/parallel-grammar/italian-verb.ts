import type { Gender, Number } from './nouns'

/** I, you, he or she, we, you all, they. */
export type Person = 0 | 1 | 2 | 3 | 4 | 5

export interface ItalianVerb {
  readonly infinitive: string
  readonly present: readonly string[]
  readonly future: readonly string[]
  readonly gerund: string
  readonly participle: string
  readonly auxiliary: 'avere' | 'essere'
}

/** What the rules do not give: present (six persons), stem of the future, participle, gerund. */
const IRREGULAR: Readonly<Record<string, { present?: string; future?: string; participle?: string; gerund?: string }>> = {
  bere: { present: 'bevo bevi beve beviamo bevete bevono', future: 'berr', participle: 'bevuto', gerund: 'bevendo' },
  vedere: { future: 'vedr', participle: 'visto' },
  aprire: { participle: 'aperto' },
  offrire: { participle: 'offerto' },
  chiudere: { participle: 'chiuso' },
  rompere: { participle: 'rotto' },
  prendere: { participle: 'preso' },
  perdere: { participle: 'perso' },
  conoscere: { participle: 'conosciuto' },
  scrivere: { participle: 'scritto' },
  dipingere: { participle: 'dipinto' },
  ridere: { participle: 'riso' },
  sorridere: { participle: 'sorriso' },
  piangere: { participle: 'pianto' },
  correre: { participle: 'corso' },
  cadere: { future: 'cadr' },
  venire: { present: 'vengo vieni viene veniamo venite vengono', future: 'verr', participle: 'venuto' },
  dare: { present: 'do dai dà diamo date danno', future: 'dar' },
}
const WITH_ISC = ['pulire', 'capire']
const WITH_ESSERE = ['arrivare', 'cadere', 'tornare', 'venire', 'partire']

const PRESENT: Readonly<Record<string, string>> = {
  are: 'o i a iamo ate ano',
  ere: 'o i e iamo ete ono',
  ire: 'o i e iamo ite ono',
  isc: 'isco isci isce iamo ite iscono',
}
const FUTURE = ['ò', 'ai', 'à', 'emo', 'ete', 'anno']

export function conjugate(infinitive: string): ItalianVerb {
  const stem = infinitive.slice(0, -3)
  const group = infinitive.slice(-3)
  const odd = IRREGULAR[infinitive] ?? {}
  const endings = PRESENT[WITH_ISC.includes(infinitive) ? 'isc' : group]!.split(' ')
  const futureStem = odd.future ?? { are: softened(stem, 'er'), ere: `${stem}er`, ire: `${stem}ir` }[group]!
  return {
    infinitive,
    present: odd.present?.split(' ') ?? endings.map((ending) => (group === 'are' ? softened(stem, ending) : stem + ending)),
    future: FUTURE.map((ending) => futureStem + ending),
    gerund: odd.gerund ?? stem + (group === 'are' ? 'ando' : 'endo'),
    participle: odd.participle ?? stem + { are: 'ato', ere: 'uto', ire: 'ito' }[group]!,
    auxiliary: WITH_ESSERE.includes(infinitive) ? 'essere' : 'avere',
  }
}

/** Before e and i, cercare and giocare take an h, mangiare gives up its i. */
function softened(stem: string, ending: string): string {
  if (!/^[ei]/.test(ending)) return stem + ending
  if (/[cg]$/.test(stem)) return `${stem}h${ending}`
  return /[cg]i$/.test(stem) || (stem.endsWith('i') && ending.startsWith('i')) ? stem.slice(0, -1) + ending : stem + ending
}

/** “arrivato, arrivata, arrivati, arrivate”. */
export function agreeing(participle: string, gender: Gender, number: Number): string {
  const ending = gender === 'm' ? (number === 'one' ? 'o' : 'i') : number === 'one' ? 'a' : 'e'
  return participle.slice(0, -1) + ending
}

const six = (forms: string) => forms.split(' ')
export const AVERE = six('ho hai ha abbiamo avete hanno')
export const ESSERE = six('sono sei è siamo siete sono')
export const ERA = six('ero eri era eravamo eravate erano')
export const SARA = six('sarò sarai sarà saremo sarete saranno')
export const STARE = six('sto stai sta stiamo state stanno')
/** English “can”, “must”, “want to”. */
export const MODALS = {
  can: six('posso puoi può possiamo potete possono'),
  must: six('devo devi deve dobbiamo dovete devono'),
  want: six('voglio vuoi vuole vogliamo volete vogliono'),
} as const
export type Modal = keyof typeof MODALS
