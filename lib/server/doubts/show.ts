import type { Author, ShownAnswer, ShownDoubt, ShownPoint, ShownVerdict } from '@/lib/domain/questions/shown'
import { isLocale } from '@/lib/domain/locale'
import { db, type Prisma } from '@/lib/server/db/client'
import { RENDERER } from '@/lib/server/readers-markdown/renderer'
import { renderReadersText } from '@/lib/server/readers-markdown/render-readers-text'
import { findAskedTerm } from './term-doubts'

const AUTHOR = { select: { id: true, name: true } } as const

/** Every field that leaves the store, named one by one. */
export const ANSWER_FIELDS = {
  id: true, authorId: true, body: true, html: true, renderer: true, version: true, createdAt: true, editedAt: true, author: AUTHOR,
} as const satisfies Prisma.AnswerSelect

export const DOUBT_FIELDS = {
  id: true, kind: true, visibility: true, state: true, blockId: true, termId: true, section: true, authorId: true, body: true, html: true,
  renderer: true, quote: true, quoteLang: true, formulaId: true, demoState: true, version: true, createdAt: true,
  editedAt: true, closedAt: true, author: AUTHOR,
  points: {
    orderBy: { ordinal: 'asc' },
    select: {
      id: true, ordinal: true, body: true, html: true, renderer: true,
      verdicts: {
        orderBy: { createdAt: 'asc' },
        select: {
          id: true, authorId: true, value: true, why: true, html: true, renderer: true, version: true, createdAt: true, editedAt: true, author: AUTHOR,
        },
      },
    },
  },
} as const satisfies Prisma.DoubtSelect

export type DoubtRow = Prisma.DoubtGetPayload<{ select: typeof DOUBT_FIELDS }>
export type AnswerRow = Prisma.AnswerGetPayload<{ select: typeof ANSWER_FIELDS }>

type Rendered = { readonly id: string; readonly html: string; readonly renderer: number }

/**
 * The stored HTML, or, where an older renderer made it (or a restored backup left none), a new one, kept.
 */
async function currentHtml(table: 'doubt' | 'answer' | 'point' | 'verdict', row: Rendered, source: string): Promise<string> {
  if (row.renderer === RENDERER) return row.html
  const data = { html: await renderReadersText(source), renderer: RENDERER }
  const where = { id: row.id, renderer: row.renderer }
  switch (table) {
    case 'doubt':
      await db().doubt.updateMany({ where, data })
      break
    case 'answer':
      await db().answer.updateMany({ where, data })
      break
    case 'point':
      await db().point.updateMany({ where, data })
      break
    case 'verdict':
      await db().verdict.updateMany({ where, data })
  }
  return data.html
}

const author = ({ id, name }: Author): Author => ({ id, name })

/** An answer as this person sees it. */
export async function showAnswer(row: AnswerRow, me: string | null): Promise<ShownAnswer> {
  const mine = row.authorId === me
  return {
    id: row.id,
    author: author(row.author),
    mine,
    html: await currentHtml('answer', row, row.body),
    source: mine ? row.body : null,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
  }
}

async function showVerdict(row: DoubtRow['points'][number]['verdicts'][number], me: string | null): Promise<ShownVerdict> {
  const mine = row.authorId === me
  return {
    id: row.id,
    author: author(row.author),
    mine,
    value: row.value,
    html: await currentHtml('verdict', row, row.why),
    source: mine ? row.why : null,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
  }
}

async function showPoint(row: DoubtRow['points'][number], mine: boolean, me: string | null): Promise<ShownPoint> {
  return {
    id: row.id,
    ordinal: row.ordinal,
    html: await currentHtml('point', row, row.body),
    source: mine ? row.body : null,
    verdicts: await Promise.all(row.verdicts.map((verdict) => showVerdict(verdict, me))),
  }
}

/**
 * How many answers each of these doubts has. Counted apart: counted with the rows, Prisma has PostgreSQL
 * count the answers of every doubt there is.
 */
export async function countAnswers(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db().answer.groupBy({ by: ['doubtId'], where: { doubtId: { in: [...ids] } }, _count: { _all: true } })
  return new Map(rows.map((row) => [row.doubtId, row._count._all]))
}

/** A doubt as this person sees it; `me` is null for a guest. */
export async function showDoubt(row: DoubtRow, answers: number, me: string | null): Promise<ShownDoubt> {
  const mine = row.authorId === me
  const lang = row.quoteLang
  return {
    id: row.id,
    kind: row.kind,
    visibility: row.visibility,
    state: row.state,
    blockId: row.blockId,
    term: await findAskedTerm(row.termId),
    section: row.section,
    author: author(row.author),
    mine,
    html: await currentHtml('doubt', row, row.body),
    source: mine ? row.body : null,
    quote: row.quote !== null && isLocale(lang) ? { text: row.quote, lang } : null,
    demo: row.formulaId !== null && row.demoState !== null ? { formulaId: row.formulaId, state: row.demoState } : null,
    points: await Promise.all(row.points.map((point) => showPoint(point, mine, me))),
    answers,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
  }
}
