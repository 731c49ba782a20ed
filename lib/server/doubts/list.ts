import type { BlockCount, ShownAnswer, ShownDoubt } from '@/lib/domain/questions/shown'
import type { Viewer } from '@/lib/domain/people/viewer'
import { authorize } from '@/lib/server/access/authorize'
import { Refusal } from '@/lib/server/access/refusal'
import { db } from '@/lib/server/db/client'
import { pageOfDoubts } from './page-of-doubts'
import { searchDoubts } from './search-doubts'
import type { Listed } from './shapes'
import { ANSWER_FIELDS, countAnswers, DOUBT_FIELDS, showAnswer, showDoubt } from './show'
import { personOf, visibleTo } from './visible'
import { changesSince, type WordingChange } from './wordings'

/** One page of doubts, newest first; `next` is what to ask the following page `before`, or null at the end. */
export interface DoubtPage {
  readonly doubts: readonly ShownDoubt[]
  readonly next: string | null
}

/** The doubts that the viewer may see, filtered, searched, a page at a time. */
export async function listDoubts(viewer: Viewer, given: Listed): Promise<DoubtPage> {
  authorize(viewer, 'doubt.list')
  const me = personOf(viewer)
  const { before, q, ...filters } = given
  const start = before === undefined ? null : await db().doubt.findFirst({ where: { AND: [{ id: before }, visibleTo(viewer)] }, select: { seq: true } })
  if (before !== undefined && start === null) throw new Refusal('not-found', { field: 'before' })
  const query = { ...filters, me, beforeSeq: start?.seq ?? null }
  // One more than the page has tells whether another follows.
  const found = await db().$queryRaw<{ id: string }[]>(q === undefined ? pageOfDoubts(query) : searchDoubts({ ...query, q }))
  const ids = found.slice(0, given.limit).map((row) => row.id)
  const [rows, answers] = await Promise.all([
    db().doubt.findMany({ where: { AND: [{ id: { in: ids } }, visibleTo(viewer)] }, select: DOUBT_FIELDS }),
    countAnswers(ids),
  ])
  const byId = new Map(rows.map((row) => [row.id, row]))
  const doubts = await Promise.all(ids.flatMap((id) => byId.get(id) ?? []).map((row) => showDoubt(row, answers.get(row.id) ?? 0, me)))
  return { doubts, next: found.length > given.limit ? (ids.at(-1) ?? null) : null }
}

/** Answers shown at once below a doubt. */
const ANSWERS_AT_ONCE = 50

/** A doubt with its first answers and, for the one who asked, what has changed below it since. */
export interface Thread {
  readonly doubt: ShownDoubt
  readonly answers: readonly ShownAnswer[]
  /** What to ask the following answers `after`, or null when these are all. */
  readonly next: string | null
  readonly changes: readonly WordingChange[]
}

/** One doubt and its answers in order. @throws Refusal `not-found` where it is not the viewer's to see */
export async function getThread(viewer: Viewer, id: string, after?: string): Promise<Thread> {
  authorize(viewer, 'doubt.read')
  const me = personOf(viewer)
  const row = await db().doubt.findFirst({ where: { AND: [{ id }, visibleTo(viewer)] }, select: { ...DOUBT_FIELDS, wordings: true } })
  if (row === null) throw new Refusal('not-found')
  const from = after === undefined ? null : await db().answer.findFirst({ where: { id: after, doubtId: id }, select: { seq: true } })
  if (after !== undefined && from === null) throw new Refusal('not-found', { field: 'after' })
  const answers = await db().answer.findMany({
    where: { doubtId: id, ...(from === null ? {} : { seq: { gt: from.seq } }) },
    orderBy: { seq: 'asc' },
    take: ANSWERS_AT_ONCE + 1,
    select: ANSWER_FIELDS,
  })
  const shown = answers.slice(0, ANSWERS_AT_ONCE)
  return {
    doubt: await showDoubt(row, (await countAnswers([id])).get(id) ?? 0, me),
    answers: await Promise.all(shown.map((answer) => showAnswer(answer, me))),
    next: answers.length > ANSWERS_AT_ONCE ? (shown.at(-1)?.id ?? null) : null,
    changes: row.authorId === me ? await changesSince(viewer, row.blockId, row.wordings as Record<string, string>) : [],
  }
}

/** Which of the given blocks' doubts the viewer sees, as counts by block; blocks without any are left out. */
export async function countDoubts(viewer: Viewer): Promise<Record<string, BlockCount>> {
  authorize(viewer, 'doubt.list')
  const me = personOf(viewer)
  const rows = await db().tally.findMany({ where: { audience: { in: ['family', ...(me === null ? [] : [me])] }, total: { gt: 0 } } })
  const counts: Record<string, BlockCount> = {}
  for (const { blockId, total, open } of rows) {
    const sofar = counts[blockId] ?? { total: 0, open: 0 }
    counts[blockId] = { total: sofar.total + total, open: sofar.open + open }
  }
  return counts
}
