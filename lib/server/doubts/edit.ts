import { canBeClosed, hasPoints, type DoubtState, type Visibility } from '@/lib/domain/questions/kinds'
import type { Viewer } from '@/lib/domain/people/viewer'
import { authorize, authorizeMember } from '@/lib/server/access/authorize'
import { requireRate } from '@/lib/server/access/rate'
import { Refusal } from '@/lib/server/access/refusal'
import { db, Prisma } from '@/lib/server/db/client'
import { audit } from '@/lib/server/people/audit'
import { RENDERER } from '@/lib/server/readers-markdown/renderer'
import { renderReadersText } from '@/lib/server/readers-markdown/render-readers-text'
import { announce } from './announce'
import { audienceOf } from './audience'
import { getOwnDoubt, getVisibleDoubt } from './find-own'
import { forgetRevisions } from './forget-revisions'
import { renderPoints } from './render-points'
import type { EditedDoubt } from './shapes'

/**
 * Words one's own doubt differently; how it read before is kept. A point that somebody has answered may
 * be reworded but not taken away.
 * @throws Refusal `changed-meanwhile` when it is no longer the version that was read.
 */
export async function editDoubt(viewer: Viewer, id: string, given: EditedDoubt): Promise<void> {
  const member = authorizeMember(viewer, 'doubt.edit')
  await requireRate('write', member.personId)
  const doubt = await getOwnDoubt(member, id)
  if (doubt.version !== given.version) {
    if (await isSaidAlready(id, given)) return
    throw new Refusal('changed-meanwhile')
  }
  if (hasPoints(doubt.kind) !== (given.points !== undefined)) throw new Refusal('bad-request', { field: 'points' })
  if (!hasPoints(doubt.kind) && given.body.trim() === '') throw new Refusal('too-short', { field: 'body', min: 1 })
  const [html, points] = await Promise.all([renderReadersText(given.body), renderPoints(given.points ?? [])])
  await db().$transaction(async (tx) => {
    const before = await tx.point.findMany({ where: { doubtId: id }, orderBy: { ordinal: 'asc' }, include: { verdicts: { select: { id: true } } } })
    if (before.slice(points.length).some((point) => point.verdicts.length > 0)) throw new Refusal('point-answered')
    for (const point of points) {
      const where = { doubtId_ordinal: { doubtId: id, ordinal: point.ordinal } }
      await tx.point.upsert({ where, create: { ...point, doubtId: id }, update: point })
    }
    await tx.point.deleteMany({ where: { doubtId: id, ordinal: { gt: points.length } } })
    const { count } = await tx.doubt.updateMany({
      where: { id, version: given.version },
      data: { body: given.body, html, renderer: RENDERER, version: { increment: 1 }, editedAt: new Date() },
    })
    if (count === 0) throw new Refusal('changed-meanwhile')
    await tx.revision.create({
      data: {
        subject: 'doubt',
        subjectId: id,
        version: given.version,
        content: { body: doubt.body, points: before.map((point) => point.body) },
        byId: member.personId,
      },
    })
    await announce(tx, { type: 'doubt', id, blockId: doubt.blockId, audience: audienceOf(doubt.visibility, doubt.authorId), by: member.personId })
  })
}

/** Whether this very correction was the last one: its answer was lost on the way, and it is sent again. */
async function isSaidAlready(id: string, { version, body, points = [] }: EditedDoubt): Promise<boolean> {
  const now = await db().doubt.findFirst({ where: { id, version: version + 1, body }, select: { points: { orderBy: { ordinal: 'asc' }, select: { body: true } } } })
  return now !== null && JSON.stringify(now.points.map((point) => point.body)) === JSON.stringify(points)
}

/** Shares one's doubt with the family, or takes it back for oneself. */
export async function setVisibility(viewer: Viewer, id: string, visibility: Visibility): Promise<void> {
  const member = authorizeMember(viewer, 'doubt.edit')
  const doubt = await getOwnDoubt(member, id)
  await db().$transaction(async (tx) => {
    await tx.doubt.update({ where: { id }, data: { visibility }, select: { id: true } })
    const known = { id, blockId: doubt.blockId, by: member.personId }
    if (visibility === 'private') await announce(tx, { type: 'gone', ...known, audience: 'family' })
    await announce(tx, { type: 'doubt', ...known, audience: audienceOf(visibility, member.personId) })
  })
}

/** Closes one's own doubt ("now I see") or opens it again. Nobody else can, the owner included. */
export async function setState(viewer: Viewer, id: string, state: DoubtState): Promise<void> {
  const member = authorizeMember(viewer, 'doubt.close')
  const doubt = await getOwnDoubt(member, id)
  if (!canBeClosed(doubt.kind)) throw new Refusal('cannot-be-closed')
  await db().$transaction(async (tx) => {
    await tx.doubt.update({ where: { id }, data: { state, closedAt: state === 'closed' ? new Date() : null }, select: { id: true } })
    await announce(tx, { type: 'doubt', id, blockId: doubt.blockId, audience: audienceOf(doubt.visibility, doubt.authorId), by: member.personId })
  })
}

/**
 * Deletes one's own doubt, or, for the owner, any that the family shares. Where others have answered,
 * its author takes back the words and leaves the place, so that theirs remain.
 */
export async function deleteDoubt(viewer: Viewer, id: string): Promise<void> {
  const scope = authorize(viewer, 'doubt.delete')
  const member = authorizeMember(viewer, 'doubt.delete')
  const doubt = await getVisibleDoubt(member, id)
  const own = doubt.authorId === member.personId
  if (!own && scope === 'own') throw new Refusal('not-allowed')
  await db().$transaction(async (tx) => {
    const others = { not: member.personId }
    const answers = await tx.answer.count({ where: { doubtId: id, authorId: others } })
    const verdicts = await tx.verdict.count({ where: { point: { doubtId: id }, authorId: others } })
    if (own && answers + verdicts > 0) {
      await tx.revision.deleteMany({ where: { subject: 'doubt', subjectId: id } })
      const empty = { body: '', html: '' }
      await tx.point.updateMany({ where: { doubtId: id }, data: empty })
      await tx.doubt.update({ where: { id }, data: { ...empty, quote: null, formulaId: null, demoState: null, version: { increment: 1 } }, select: { id: true } })
    } else {
      await forgetRevisions(tx, Prisma.sql`d."id" = ${id}::uuid`)
      await tx.doubt.delete({ where: { id }, select: { id: true } })
    }
    await announce(tx, { type: 'gone', id, blockId: doubt.blockId, audience: audienceOf(doubt.visibility, doubt.authorId), by: member.personId })
  })
  if (!own) await audit(member.personId, 'doubt deleted', id)
}
