import { LOCALES, type Locale } from '../locale'
import type { TermForm, Whereabouts } from './entry'
import type { EntryField } from './entry-fields'
import { foldForms } from './fold'
import { mayMeet } from './place'

/** An entry as far as its names go. */
export interface NamedEntry {
  readonly id: string
  readonly names: Readonly<Record<Locale, string>>
  readonly forms: Readonly<Record<Locale, readonly TermForm[]>>
}

/** A form or a name that already means another entry. */
export interface TakenForm {
  readonly field: EntryField
  readonly form: string
  readonly entry: NamedEntry
}

type SectionOf = (place: string) => string

/**
 * The first name or form that an entry would get and that another has, where both may be met.
 * @param present the entry as it is: what it is called already it may go on being called
 */
export function findTakenForm(entry: NamedEntry, present: NamedEntry | null, all: readonly NamedEntry[], sectionOf: SectionOf): TakenForm | null {
  const others = all.filter(({ id }) => id !== entry.id)
  for (const locale of LOCALES) {
    const name = entry.names[locale]
    if (name !== present?.names[locale]) {
      const owner = others.find((other) => foldForms(other.names[locale]) === foldForms(name)) ?? findOwner({ text: name, where: [] }, others, locale, sectionOf)
      if (owner !== undefined) return { field: locale, form: name, entry: owner }
    }
    const known = new Set(present?.forms[locale].map(keyOf))
    for (const form of entry.forms[locale].filter((one) => !known.has(keyOf(one)))) {
      const owner = findOwner(form, others, locale, sectionOf)
      if (owner !== undefined) return { field: `forms.${locale}`, form: form.text, entry: owner }
    }
  }
  return null
}

const keyOf = ({ text, where }: TermForm): string => `${foldForms(text)} @ ${where.join()}`

function findOwner(form: { text: string; where: Whereabouts }, others: readonly NamedEntry[], locale: Locale, sectionOf: SectionOf): NamedEntry | undefined {
  const folded = foldForms(form.text)
  return others.find(({ forms }) => forms[locale].some((theirs) => foldForms(theirs.text) === folded && mayMeet(theirs.where, form.where, sectionOf)))
}
