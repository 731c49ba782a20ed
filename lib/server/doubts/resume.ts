import type { Viewer } from '@/lib/domain/people/viewer'
import { authorizeMember } from '@/lib/server/access/authorize'
import { db } from '@/lib/server/db/client'

/** Answers named when a reader returns. */
const MOST_NAMED = 20

/** Where a member was, and what has been answered since. */
export interface Resume {
  readonly blockId: string | null
  readonly at: string | null
  readonly answers: readonly { readonly doubtId: string; readonly blockId: string; readonly by: string; readonly at: string }[]
}

/** The place kept for the viewer and the doubts of theirs that others have answered since they last looked. */
export async function findResume(viewer: Viewer): Promise<Resume> {
  const { personId } = authorizeMember(viewer, 'place.keep')
  const place = await db().readingPlace.findUnique({ where: { personId } })
  const since = place?.answersSeenAt ?? new Date(0)
  const unseen = { askerId: personId, authorId: { not: personId }, createdAt: { gt: since } }
  const author = { select: { name: true } } as const
  const doubt = { select: { id: true, blockId: true } } as const
  const [answers, verdicts] = await Promise.all([
    db().answer.findMany({ where: unseen, orderBy: { createdAt: 'desc' }, take: MOST_NAMED, select: { createdAt: true, author, doubt } }),
    db().verdict.findMany({
      where: unseen,
      orderBy: { createdAt: 'desc' },
      take: MOST_NAMED,
      select: { createdAt: true, author, point: { select: { doubt } } },
    }),
  ])
  const all = [...answers, ...verdicts.map(({ point, ...rest }) => ({ ...rest, doubt: point.doubt }))]
  const latest = new Map<string, (typeof all)[number]>()
  for (const one of all.sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())) {
    if (!latest.has(one.doubt.id)) latest.set(one.doubt.id, one)
  }
  return {
    blockId: place?.blockId ?? null,
    at: place?.blockId ? place.at.toISOString() : null,
    answers: [...latest.values()].slice(0, MOST_NAMED).map((one) => ({
      doubtId: one.doubt.id,
      blockId: one.doubt.blockId,
      by: one.author.name,
      at: one.createdAt.toISOString(),
    })),
  }
}

/** Keeps the block the viewer is reading. */
export async function keepPlace(viewer: Viewer, blockId: string): Promise<void> {
  const { personId } = authorizeMember(viewer, 'place.keep')
  const now = { blockId, at: new Date() }
  await db().readingPlace.upsert({ where: { personId }, create: { personId, ...now, answersSeenAt: new Date(0) }, update: now })
}

/** The answers up to now have been seen. */
export async function markAnswersSeen(viewer: Viewer): Promise<void> {
  const { personId } = authorizeMember(viewer, 'place.keep')
  const answersSeenAt = new Date()
  await db().readingPlace.upsert({ where: { personId }, create: { personId, answersSeenAt }, update: { answersSeenAt } })
}
