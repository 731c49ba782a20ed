import type { VerdictValue } from '@/lib/domain/questions/kinds'
import type { Viewer } from '@/lib/domain/people/viewer'
import { authorizeMember } from '@/lib/server/access/authorize'
import { requireRate } from '@/lib/server/access/rate'
import { Refusal } from '@/lib/server/access/refusal'
import { db } from '@/lib/server/db/client'
import { RENDERER } from '@/lib/server/readers-markdown/renderer'
import { renderReadersText } from '@/lib/server/readers-markdown/render-readers-text'
import { announce } from './announce'
import { audienceOf } from './audience'
import { visibleTo } from './visible'

/**
 * Says of one point of somebody's understanding whether it is right, and why; said again, it replaces
 * what one said before, which is kept in its history.
 * @throws Refusal `own-point` on one's own.
 */
export async function giveVerdict(viewer: Viewer, pointId: string, given: { value: VerdictValue; why: string }): Promise<void> {
  const member = authorizeMember(viewer, 'verdict.give')
  await requireRate('write', member.personId)
  const point = await db().point.findFirst({
    where: { id: pointId, doubt: visibleTo(member) },
    select: { doubt: { select: { id: true, authorId: true, blockId: true, visibility: true } } },
  })
  if (point === null) throw new Refusal('not-found')
  const { doubt } = point
  if (doubt.authorId === member.personId) throw new Refusal('own-point')
  const html = await renderReadersText(given.why)
  await db().$transaction(async (tx) => {
    const where = { pointId_authorId: { pointId, authorId: member.personId } }
    const fresh = { ...given, html, renderer: RENDERER, pointId, authorId: member.personId, askerId: doubt.authorId }
    // Two attempts at once: one inserts, the other finds its row and waits for it.
    const { count } = await tx.verdict.createMany({ data: [fresh], skipDuplicates: true })
    if (count === 0) {
      const before = await tx.verdict.findUniqueOrThrow({ where })
      if (before.value === given.value && before.why === given.why) return
      const changed = await tx.verdict.updateMany({
        where: { id: before.id, version: before.version },
        data: { ...given, html, renderer: RENDERER, version: { increment: 1 }, editedAt: new Date() },
      })
      if (changed.count === 0) throw new Refusal('changed-meanwhile')
      const content = { value: before.value, why: before.why }
      await tx.revision.create({ data: { subject: 'verdict', subjectId: before.id, version: before.version, content, byId: member.personId } })
    }
    await announce(tx, { type: 'doubt', id: doubt.id, blockId: doubt.blockId, audience: audienceOf(doubt.visibility, doubt.authorId), by: member.personId })
  })
}
