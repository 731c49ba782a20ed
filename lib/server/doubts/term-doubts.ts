import type { Viewer } from '@/lib/domain/people/viewer'
import type { AskedTerm, BlockCount } from '@/lib/domain/questions/shown'
import { authorize } from '@/lib/server/access/authorize'
import { Refusal } from '@/lib/server/access/refusal'
import { db } from '@/lib/server/db/client'
import { currentGlossary } from '../glossary/current-glossary'
import { visibleTo } from './visible'

/** How many doubts the viewer sees on each entry of the glossary, by its id; entries without any are left out. */
export async function countTermDoubts(viewer: Viewer): Promise<Record<string, BlockCount>> {
  authorize(viewer, 'doubt.list')
  const asked = { AND: [visibleTo(viewer), { termId: { not: null } }] }
  const rows = await db().doubt.groupBy({ by: ['termId', 'state', 'kind'], where: asked, _count: { _all: true } })
  const counts: Record<string, BlockCount> = {}
  for (const { termId, state, kind, _count } of rows) {
    if (termId === null) continue
    const sofar = counts[termId] ?? { total: 0, open: 0 }
    // A note asks nothing, and so waits for nothing.
    const open = state === 'open' && kind !== 'note' ? _count._all : 0
    counts[termId] = { total: sofar.total + _count._all, open: sofar.open + open }
  }
  return counts
}

/** The names of the entry that a doubt is about, as it is called now; its id, should the glossary have lost it. */
export async function findAskedTerm(id: string | null): Promise<AskedTerm | null> {
  if (id === null) return null
  const entry = (await currentGlossary()).byId.get(id)
  return { id, names: entry?.names ?? { it: id, en: id } }
}

/** @throws Refusal `not-found` where the glossary has no such entry */
export async function requireTerm(id: string | null): Promise<void> {
  if (id === null) return
  const { byId } = await currentGlossary()
  if (!byId.has(id)) throw new Refusal('not-found', { field: 'termId' })
}
