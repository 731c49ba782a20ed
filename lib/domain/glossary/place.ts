import type { Whereabouts } from './entry'

/** A block of the paper and the section it belongs to. */
export interface Place {
  readonly block: string
  readonly section: string
}

/** Whether a place is among the whereabouts: the block itself, its section, or a section above. */
export function isAmong(place: Place, where: Whereabouts): boolean {
  return (
    where.length === 0 ||
    where.some(
      (id) => id === place.block || id === place.section || place.section.startsWith(`${id}.`),
    )
  )
}

/** Whether two whereabouts may share a block, as far as their ids tell. */
export function mayMeet(a: Whereabouts, b: Whereabouts, sectionOf: (id: string) => string): boolean {
  if (a.length === 0 || b.length === 0) return true
  const placesOf = (where: Whereabouts): Place[] =>
    where.map((id) => ({ block: id, section: sectionOf(id) }))
  return placesOf(a).some((place) => isAmong(place, b)) || placesOf(b).some((place) => isAmong(place, a))
}
