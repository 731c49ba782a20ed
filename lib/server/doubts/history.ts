import type { Viewer } from '@/lib/domain/people/viewer'
import type { VerdictValue } from '@/lib/domain/questions/kinds'
import { authorize } from '@/lib/server/access/authorize'
import { Refusal } from '@/lib/server/access/refusal'
import { db } from '@/lib/server/db/client'
import { renderReadersText } from '@/lib/server/readers-markdown/render-readers-text'
import { visibleTo } from './visible'

/** One earlier wording. */
export interface EarlierWording {
  readonly version: number
  /** When it was replaced, ISO 8601. */
  readonly until: string
  /** What it said of a point, where it is a verdict. */
  readonly value: VerdictValue | null
  readonly html: string
  readonly points: readonly string[]
}

interface Content {
  readonly value?: VerdictValue
  readonly body?: string
  readonly why?: string
  readonly points?: readonly string[]
}

async function earlierWordings(subject: 'doubt' | 'answer' | 'verdict', id: string): Promise<EarlierWording[]> {
  const rows = await db().revision.findMany({
    where: { subject, subjectId: id },
    orderBy: { version: 'desc' },
    take: 50,
    select: { version: true, at: true, content: true },
  })
  return Promise.all(
    rows.map(async ({ version, at, content }) => {
      const was = content as Content
      return {
        version,
        until: at.toISOString(),
        value: was.value ?? null,
        html: await renderReadersText(was.body ?? was.why ?? ''),
        points: await Promise.all((was.points ?? []).map(renderReadersText)),
      }
    }),
  )
}

/** How a doubt read before it was edited, latest first. */
export async function historyOfDoubt(viewer: Viewer, id: string): Promise<EarlierWording[]> {
  authorize(viewer, 'doubt.history')
  const known = await db().doubt.count({ where: { AND: [{ id }, visibleTo(viewer)] } })
  if (known === 0) throw new Refusal('not-found')
  return earlierWordings('doubt', id)
}

/** How an answer read before it was edited, latest first. */
export async function historyOfAnswer(viewer: Viewer, id: string): Promise<EarlierWording[]> {
  authorize(viewer, 'answer.history')
  const known = await db().answer.count({ where: { id, doubt: visibleTo(viewer) } })
  if (known === 0) throw new Refusal('not-found')
  return earlierWordings('answer', id)
}

/** What somebody said of a point before they said it differently, latest first. */
export async function historyOfVerdict(viewer: Viewer, id: string): Promise<EarlierWording[]> {
  authorize(viewer, 'verdict.history')
  const known = await db().verdict.count({ where: { id, point: { doubt: visibleTo(viewer) } } })
  if (known === 0) throw new Refusal('not-found')
  return earlierWordings('verdict', id)
}
