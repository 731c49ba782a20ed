import type { ShownAnswer, ShownDoubt } from '@/lib/domain/questions/shown'
import type { Viewer } from '@/lib/domain/people/viewer'
import { authorize } from '@/lib/server/access/authorize'
import { db, type Prisma } from '@/lib/server/db/client'
import { groupBy } from './group-by'
import { ANSWER_FIELDS, DOUBT_FIELDS, showAnswer, showDoubt } from './show'
import { personOf, visibleTo } from './visible'

/** A doubt with all its answers, for reading through. */
export interface WholeThread {
  readonly doubt: ShownDoubt
  readonly answers: readonly ShownAnswer[]
}

/** The most that one sheet holds: beyond it, the exports take everything. */
const MOST = 2_000

async function threads(viewer: Viewer, only: Prisma.DoubtWhereInput): Promise<Map<string, WholeThread[]>> {
  const me = personOf(viewer)
  const rows = await db().doubt.findMany({
    where: { AND: [visibleTo(viewer), only] },
    orderBy: { seq: 'desc' },
    take: MOST,
    select: { ...DOUBT_FIELDS, answers: { orderBy: { seq: 'asc' }, select: ANSWER_FIELDS } },
  })
  const shown: WholeThread[] = []
  for (const { answers, ...row } of rows.reverse()) {
    const told = await Promise.all(answers.map((answer) => showAnswer(answer, me)))
    shown.push({ doubt: await showDoubt(row, told.length, me), answers: told })
  }
  return groupBy(shown, ({ doubt }) => doubt.blockId)
}

/** Everything the viewer may read, by block: for the booklet. */
export async function threadsByBlock(viewer: Viewer): Promise<Map<string, WholeThread[]>> {
  authorize(viewer, 'export.doubts')
  return threads(viewer, {})
}

/** What the viewer has asked, by block: for rereading. */
export async function ownThreadsByBlock(viewer: Viewer): Promise<Map<string, WholeThread[]>> {
  authorize(viewer, 'export.mine')
  return threads(viewer, { authorId: personOf(viewer) ?? '' })
}
