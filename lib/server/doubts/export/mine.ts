import type { Viewer } from '@/lib/domain/people/viewer'
import { authorizeMember } from '@/lib/server/access/authorize'
import { requireRate } from '@/lib/server/access/rate'
import { db } from '@/lib/server/db/client'
import { walkDoubts } from './walk-doubts'

/** Everything that a person has written or kept here, to be taken along: what others wrote is not in it. */
export async function exportMine(viewer: Viewer): Promise<object> {
  const { personId } = authorizeMember(viewer, 'export.mine')
  await requireRate('export', personId)
  const mine = { authorId: personId }
  const person = await db().person.findUniqueOrThrow({ where: { id: personId }, select: { id: true, name: true, role: true, createdAt: true } })
  const doubts: object[] = []
  for await (const { seq: _seq, answers: _answers, points, ...doubt } of walkDoubts(viewer, mine)) {
    doubts.push({ ...doubt, points: points.map(({ verdicts: _verdicts, ...point }) => point) })
  }
  const [answers, verdicts, revisions, proposals, entries, place, compass] = await Promise.all([
    db().answer.findMany({ where: mine, orderBy: { seq: 'asc' }, select: { id: true, doubtId: true, body: true, createdAt: true, editedAt: true } }),
    db().verdict.findMany({ where: mine, select: { id: true, pointId: true, value: true, why: true, createdAt: true, editedAt: true } }),
    db().revision.findMany({ where: { byId: personId }, select: { subject: true, subjectId: true, version: true, content: true, at: true } }),
    db().proposal.findMany({ where: mine, orderBy: { seq: 'asc' }, select: { blockId: true, sentence: true, before: true, after: true, reason: true, state: true, createdAt: true } }),
    db().entryProposal.findMany({ where: mine, orderBy: { seq: 'asc' }, select: { entryId: true, before: true, after: true, reason: true, state: true, createdAt: true } }),
    db().readingPlace.findUnique({ where: { personId }, select: { blockId: true, at: true } }),
    db().compassTick.findMany({ where: { personId }, select: { point: true, at: true } }),
  ])
  return { format: 'a-fronte, one person', person, doubts, answers, verdicts, revisions, proposals, entries, place, compass }
}
