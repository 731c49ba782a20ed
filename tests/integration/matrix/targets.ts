import { randomUUID } from 'node:crypto'
import { nameKey } from '@/lib/domain/people/name'
import { db } from '@/lib/server/db/client'

/** Whose the thing asked for is. */
export const TARGETS = ['own', 'shared by another', 'private of another', 'not there'] as const
export type Target = (typeof TARGETS)[number]

/** A doubt with a point, an answer and a verdict, all by one author but the verdict; ids only. */
export interface Planted {
  readonly doubt: string
  readonly answer: string
  readonly point: string
  readonly verdict: string
  /** Words found nowhere else: whoever reads them has seen it. */
  readonly secret: string
}

let other: string | null = null

/** Somebody else of the family. */
export async function anotherMember(): Promise<string> {
  other ??= (await db().person.create({ data: { name: 'Another', nameKey: nameKey(`another ${randomUUID()}`) } })).id
  return other
}

/** Plants what a cell asks for. `me` is null for who has no account: then nothing is theirs. */
export async function plant(target: Target, me: string | null): Promise<Planted> {
  const secret = `secret${randomUUID().replaceAll('-', '')}`
  if (target === 'not there') return { doubt: randomUUID(), answer: randomUUID(), point: randomUUID(), verdict: randomUUID(), secret }
  const authorId = target === 'own' && me !== null ? me : await anotherMember()
  const html = `<p>${secret}</p>`
  const doubt = await db().doubt.create({
    data: {
      authorId,
      kind: 'understanding',
      visibility: target === 'private of another' ? 'private' : 'family',
      blockId: '3.2.1-p2',
      section: '3.2.1',
      body: secret,
      html,
      renderer: 1,
      wordings: {},
      requestKey: randomUUID(),
      points: { create: { ordinal: 1, body: 'p', html: '<p>p</p>', renderer: 1 } },
    },
    select: { id: true, seq: true, points: { select: { id: true } } },
  })
  const answer = await db().answer.create({
    data: { doubtId: doubt.id, doubtSeq: doubt.seq, askerId: authorId, authorId, body: secret, html, renderer: 1, requestKey: randomUUID() },
    select: { id: true },
  })
  const point = doubt.points[0]?.id ?? ''
  const said = { pointId: point, authorId: await anotherMember(), askerId: authorId, value: 'no', why: secret, html, renderer: 1 } as const
  const verdict = await db().verdict.create({ data: said, select: { id: true } })
  return { doubt: doubt.id, answer: answer.id, point, verdict: verdict.id, secret }
}
