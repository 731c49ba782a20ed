import { db, Prisma } from '@/lib/server/db/client'
import { announceEnded } from '@/lib/server/doubts/announce'
import { forgetRevisions } from '@/lib/server/doubts/forget-revisions'

/**
 * Ends somebody's membership in one transaction: sessions, password, name's reservation, private doubts,
 * reading place and compass go. With `erase-all` shared words go too: doubts that nobody else answered
 * are deleted, the others and the answers stay as empty places, so that the words of others keep theirs.
 */
export async function departPerson(personId: string, what: 'leave-shared' | 'erase-all'): Promise<void> {
  const ended = await db().$transaction(async (tx) => {
    const sessions = await tx.session.findMany({ where: { personId }, select: { id: true } })
    await tx.session.deleteMany({ where: { personId } })
    await forgetRevisions(tx, Prisma.sql`d."authorId" = ${personId}::uuid AND d."visibility" = 'private'`)
    await tx.doubt.deleteMany({ where: { authorId: personId, visibility: 'private' } })
    await tx.readingPlace.deleteMany({ where: { personId } })
    await tx.compassTick.deleteMany({ where: { personId } })
    await tx.proposal.updateMany({ where: { authorId: personId, state: 'open' }, data: { state: 'withdrawn', decidedAt: new Date() } })
    await tx.entryProposal.updateMany({ where: { authorId: personId, state: 'open' }, data: { state: 'withdrawn', decidedAt: new Date() } })
    const gone = what === 'erase-all'
    if (gone) {
      await tx.doubt.deleteMany({
        where: {
          authorId: personId,
          answers: { none: { authorId: { not: personId } } },
          points: { none: { verdicts: { some: {} } } },
        },
      })
      await tx.revision.deleteMany({ where: { byId: personId } })
      const empty = { body: '', html: '' }
      await tx.point.updateMany({ where: { doubt: { authorId: personId } }, data: empty })
      await tx.doubt.updateMany({ where: { authorId: personId }, data: { ...empty, quote: null, demoState: null, formulaId: null } })
      await tx.answer.updateMany({ where: { authorId: personId }, data: empty })
      await tx.verdict.updateMany({ where: { authorId: personId }, data: { why: '', html: '' } })
    }
    await tx.person.update({
      where: { id: personId },
      data: { leftAt: new Date(), passwordHash: null, nameKey: null, ...(gone ? { name: '' } : {}) },
    })
    return sessions.map((session) => session.id)
  })
  await announceEnded(ended)
}
