import type { BlockFacts } from '@/lib/domain/paper/block'

/** Whether the retelling tells this block: what has sentences. Titles and headings stay as they are. */
export function isRetold({ sentences }: BlockFacts): boolean {
  return sentences > 0
}
