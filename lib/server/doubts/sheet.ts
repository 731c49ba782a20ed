import { loadPaper } from '@/lib/content/load'
import type { ShownAnswer, ShownDoubt } from '@/lib/domain/questions/shown'
import type { Viewer } from '@/lib/domain/people/viewer'
import { authorize } from '@/lib/server/access/authorize'
import { db } from '@/lib/server/db/client'
import { groupBy } from './group-by'
import { countDoubts } from './list'
import { pageOfDoubts } from './page-of-doubts'
import { id as idShape } from './shapes'
import { ANSWER_FIELDS, DOUBT_FIELDS, showAnswer, showDoubt } from './show'
import { personOf, visibleTo } from './visible'

/** A doubt with all its answers, for reading through. */
export interface WholeThread {
  readonly doubt: ShownDoubt
  readonly answers: readonly ShownAnswer[]
}

/** A stretch of the paper with the doubts in their places: as much as is read, or printed, at once. */
export interface Sheet {
  readonly threads: ReadonlyMap<string, readonly WholeThread[]>
  /** The blocks of the stretch, in order, those without doubts included. */
  readonly blocks: ReadonlySet<string>
  /** What to ask the following sheet `after`, and the block where it begins; null at the end of the paper. */
  readonly next: { readonly after: string; readonly block: string } | null
}

/** Doubts of one sheet. */
export const A_SHEET = 200

/**
 * Everything the viewer may read, along the paper: for the booklet.
 * @param after the last doubt of the sheet before, as the address has it
 * @returns null where there is no such doubt any more
 */
export async function findSheetOfAll(viewer: Viewer, after?: unknown): Promise<Sheet | null> {
  authorize(viewer, 'export.doubts')
  return findSheet(viewer, {}, after)
}

/** What the viewer has asked, along the paper: for rereading; as `findSheetOfAll`. */
export async function findSheetOfOwn(viewer: Viewer, after?: unknown): Promise<Sheet | null> {
  authorize(viewer, 'export.mine')
  return findSheet(viewer, { person: personOf(viewer) ?? '' }, after)
}

async function findSheet(viewer: Viewer, only: { readonly person?: string }, after: unknown): Promise<Sheet | null> {
  const paper = loadPaper().blocks.map(({ id }) => id)
  const start = after === undefined ? null : await findStart(viewer, after)
  if (after !== undefined && start === null) return null
  const from = start === null ? 0 : Math.max(0, paper.indexOf(start.blockId))
  const counts = await countDoubts(viewer)
  const ids: string[] = []
  let first = from
  for (const [index, block] of paper.entries()) {
    if (index < from || counts[block] === undefined) continue
    const goesOn = index === from && start !== null
    const query = { ...only, me: personOf(viewer), block, beforeSeq: null, fromSeq: goesOn ? start.seq + 1n : null, oldestFirst: true, limit: A_SHEET - ids.length }
    const found = await db().$queryRaw<{ id: string }[]>(pageOfDoubts(query))
    // The sheet before ended with the last doubt of its block: this one begins where there are more.
    if (start !== null && ids.length === 0 && found.length > 0) first = index
    ids.push(...found.slice(0, query.limit).map(({ id }) => id))
    if (found.length <= query.limit) continue
    const end = query.limit === 0 ? index : index + 1
    return { threads: await threads(viewer, ids), blocks: new Set(paper.slice(first, end)), next: { after: ids.at(-1) ?? '', block } }
  }
  return { threads: await threads(viewer, ids), blocks: new Set(paper.slice(first)), next: null }
}

async function findStart(viewer: Viewer, after: unknown) {
  const { success, data } = idShape.safeParse(after)
  if (!success) return null
  return db().doubt.findFirst({ where: { AND: [{ id: data }, visibleTo(viewer)] }, select: { seq: true, blockId: true } })
}

async function threads(viewer: Viewer, ids: readonly string[]): Promise<Map<string, WholeThread[]>> {
  const me = personOf(viewer)
  const [doubts, answers] = await Promise.all([
    db().doubt.findMany({ where: { AND: [{ id: { in: [...ids] } }, visibleTo(viewer)] }, orderBy: { seq: 'asc' }, select: DOUBT_FIELDS }),
    db().answer.findMany({ where: { doubtId: { in: [...ids] } }, orderBy: { seq: 'asc' }, select: { ...ANSWER_FIELDS, doubtId: true } }),
  ])
  const byDoubt = groupBy(answers, ({ doubtId }) => doubtId)
  const shown: WholeThread[] = []
  for (const row of doubts) {
    const told = await Promise.all((byDoubt.get(row.id) ?? []).map((answer) => showAnswer(answer, me)))
    shown.push({ doubt: await showDoubt(row, told.length, me), answers: told })
  }
  return groupBy(shown, ({ doubt }) => doubt.blockId)
}
