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
import { getVisibleDoubt } from './find-own'
import { visibleTo } from './visible'

/** Answers a doubt; the same key again is the same attempt. @returns the answer's id. */
export async function writeAnswer(viewer: Viewer, doubtId: string, given: { key: string; body: string }): Promise<string> {
  const member = authorizeMember(viewer, 'answer.write')
  await requireRate('write', member.personId)
  const doubt = await getVisibleDoubt(member, doubtId)
  const html = await renderReadersText(given.body)
  const attempt = { authorId: member.personId, requestKey: given.key }
  try {
    return await db().$transaction(async (tx) => {
      const { id } = await tx.answer.create({
        data: { ...attempt, doubtId, doubtSeq: doubt.seq, askerId: doubt.authorId, body: given.body, html, renderer: RENDERER },
        select: { id: true },
      })
      await announce(tx, { type: 'doubt', id: doubtId, blockId: doubt.blockId, audience: audienceOf(doubt.visibility, doubt.authorId), by: member.personId })
      return id
    })
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002') throw error
    const first = await db().answer.findUniqueOrThrow({ where: { authorId_requestKey: attempt }, select: { id: true } })
    return first.id
  }
}

async function getVisibleAnswer(viewer: Viewer, id: string) {
  const answer = await db().answer.findFirst({
    where: { id, doubt: visibleTo(viewer) },
    select: { authorId: true, body: true, version: true, doubt: { select: { id: true, blockId: true, visibility: true, authorId: true } } },
  })
  if (answer === null) throw new Refusal('not-found')
  return answer
}

/** Words one's own answer differently, keeping how it read before. @throws Refusal `changed-meanwhile` */
export async function editAnswer(viewer: Viewer, id: string, given: { version: number; body: string }): Promise<void> {
  const member = authorizeMember(viewer, 'answer.edit')
  await requireRate('write', member.personId)
  const answer = await getVisibleAnswer(member, id)
  if (answer.authorId !== member.personId) throw new Refusal('not-allowed')
  // This very correction was the last one: its answer was lost on the way, and it is sent again.
  if (answer.version === given.version + 1 && answer.body === given.body) return
  if (answer.version !== given.version) throw new Refusal('changed-meanwhile')
  const html = await renderReadersText(given.body)
  const { doubt } = answer
  await db().$transaction(async (tx) => {
    const { count } = await tx.answer.updateMany({
      where: { id, version: given.version },
      data: { body: given.body, html, renderer: RENDERER, version: { increment: 1 }, editedAt: new Date() },
    })
    if (count === 0) throw new Refusal('changed-meanwhile')
    const content = { body: answer.body }
    await tx.revision.create({ data: { subject: 'answer', subjectId: id, version: given.version, content, byId: member.personId } })
    await announce(tx, { type: 'doubt', id: doubt.id, blockId: doubt.blockId, audience: audienceOf(doubt.visibility, doubt.authorId), by: member.personId })
  })
}

/** Deletes one's own answer, or, for the owner, any that the family sees. */
export async function deleteAnswer(viewer: Viewer, id: string): Promise<void> {
  const scope = authorize(viewer, 'answer.delete')
  const member = authorizeMember(viewer, 'answer.delete')
  const { authorId, doubt } = await getVisibleAnswer(member, id)
  if (authorId !== member.personId && scope === 'own') throw new Refusal('not-allowed')
  await db().$transaction(async (tx) => {
    await tx.answer.deleteMany({ where: { id } })
    await tx.revision.deleteMany({ where: { subject: 'answer', subjectId: id } })
    await announce(tx, { type: 'doubt', id: doubt.id, blockId: doubt.blockId, audience: audienceOf(doubt.visibility, doubt.authorId), by: member.personId })
  })
  if (authorId !== member.personId) await audit(member.personId, 'answer deleted', id)
}
