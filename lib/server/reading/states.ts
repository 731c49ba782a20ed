import 'server-only'
import { loadPrepared } from '@/lib/content/load'
import type { SentenceState } from '@/lib/domain/paper/sentence-state'
import type { ShownState } from '@/lib/domain/paper/shown-state'
import type { Viewer } from '@/lib/domain/people/viewer'
import { authorize } from '../access/authorize'
import { acceptedWordings } from '../doubts/accepted-wordings'

/**
 * What was done to each sentence of a block’s translation, or null where it has none.
 * @throws Refusal for whom may not read
 */
export async function findStates(viewer: Viewer, block: string): Promise<ShownState[] | null> {
  authorize(viewer, 'paper.read')
  const all = loadPrepared<Readonly<Record<string, readonly SentenceState[]>>>('states-it.json')
  if (!Object.hasOwn(all, block)) return null
  const family = new Set((await acceptedWordings(block)).map(({ sentence }) => sentence))
  return (all[block] ?? []).map((state, index) => ({ sentence: index + 1, state: family.has(index + 1) ? 'family' : state }))
}
