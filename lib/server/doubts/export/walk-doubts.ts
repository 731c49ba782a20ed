import type { Viewer } from '@/lib/domain/people/viewer'
import { db, type Prisma } from '@/lib/server/db/client'
import { visibleTo } from '../visible'

/** Doubts read at once: memory stays flat however many there are. */
const AT_ONCE = 200

const AUTHOR = { select: { id: true, name: true } } as const

const FIELDS = {
  id: true, seq: true, kind: true, visibility: true, state: true, blockId: true, termId: true, section: true, body: true, quote: true,
  quoteLang: true, formulaId: true, demoState: true, createdAt: true, editedAt: true, closedAt: true, author: AUTHOR,
  points: {
    orderBy: { ordinal: 'asc' },
    select: { id: true, ordinal: true, body: true, verdicts: { orderBy: { createdAt: 'asc' }, select: { id: true, value: true, why: true, createdAt: true, author: AUTHOR } } },
  },
  answers: { orderBy: { seq: 'asc' }, select: { id: true, body: true, createdAt: true, editedAt: true, author: AUTHOR } },
} as const satisfies Prisma.DoubtSelect

export type ExportedDoubt = Prisma.DoubtGetPayload<{ select: typeof FIELDS }>

/**
 * Every doubt that the viewer may read, in the order of asking, a handful at a time.
 * @param only narrows it further, as to one person's own
 */
export async function* walkDoubts(viewer: Viewer, only: Prisma.DoubtWhereInput = {}): AsyncGenerator<ExportedDoubt> {
  for (let from = 0n; ; ) {
    const rows: ExportedDoubt[] = await db().doubt.findMany({
      where: { AND: [visibleTo(viewer), only, { seq: { gt: from } }] },
      orderBy: { seq: 'asc' },
      take: AT_ONCE,
      select: FIELDS,
    })
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < AT_ONCE) return
    from = last.seq
  }
}
