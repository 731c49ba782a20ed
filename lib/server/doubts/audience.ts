import type { Visibility } from '@/lib/domain/questions/kinds'

/** Who may know of a doubt, as tallies and announcements name it: everybody of the family, or its author. */
export function audienceOf(visibility: Visibility, authorId: string): string {
  return visibility === 'family' ? 'family' : authorId
}
