import type { Viewer } from '@/lib/domain/people/viewer'
import { authorizeMember } from '@/lib/server/access/authorize'
import { requireRate } from '@/lib/server/access/rate'
import { db, Prisma } from '@/lib/server/db/client'
import { RENDERER } from '@/lib/server/readers-markdown/renderer'
import { renderReadersText } from '@/lib/server/readers-markdown/render-readers-text'
import { announce } from './announce'
import { audienceOf } from './audience'
import { renderPoints } from './render-points'
import type { Asked } from './shapes'
import { requireTerm } from './term-doubts'
import { getBlock, keepWordings, revisionsOf, wordingsOf } from './wordings'

/**
 * Leaves something beside a block. The same key a second time, from the same person, is the same
 * attempt: the first is found, and nothing is written.
 * @returns its id, once it is safely kept.
 * @throws Refusal when the viewer may not, writes too fast, or the paper has no such block, the glossary no such entry.
 */
export async function askDoubt(viewer: Viewer, given: Asked): Promise<string> {
  const member = authorizeMember(viewer, 'doubt.ask')
  await requireRate('write', member.personId)
  const block = getBlock(given.blockId)
  await requireTerm(given.termId ?? null)
  const [wordings, html, points] = await Promise.all([
    wordingsOf(viewer, block),
    renderReadersText(given.body),
    renderPoints(given.points ?? []),
  ])
  const attempt = { authorId: member.personId, requestKey: given.key }
  try {
    return await db().$transaction(async (tx) => {
      await keepWordings(tx, block.id, wordings)
      const { id } = await tx.doubt.create({
        data: {
          ...attempt,
          kind: given.kind,
          visibility: given.visibility,
          blockId: block.id,
          section: block.section,
          termId: given.termId ?? null,
          body: given.body,
          html,
          renderer: RENDERER,
          quote: given.quote?.text ?? null,
          quoteLang: given.quote?.lang ?? null,
          formulaId: given.demo?.formulaId ?? null,
          demoState: given.demo?.state ?? null,
          wordings: revisionsOf(wordings),
        },
        select: { id: true },
      })
      if (points.length > 0) await tx.point.createMany({ data: points.map((point) => ({ ...point, doubtId: id })) })
      await announce(tx, { type: 'doubt', id, blockId: block.id, audience: audienceOf(given.visibility, member.personId), by: member.personId })
      return id
    })
  } catch (error) {
    if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2002') throw error
    const first = await db().doubt.findUniqueOrThrow({ where: { authorId_requestKey: attempt }, select: { id: true } })
    return first.id
  }
}
