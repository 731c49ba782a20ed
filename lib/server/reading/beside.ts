import { loadPrepared } from '@/lib/content/load'
import type { Locale } from '@/lib/domain/locale'
import type { PreparedNote, PreparedNotes, PreparedText } from '@/lib/domain/paper/prepared'
import type { Viewer } from '@/lib/domain/people/viewer'
import { authorize } from '../access/authorize'

function comments(locale: Locale): PreparedNotes {
  return loadPrepared(`comments-${locale}.json`)
}

/**
 * The comment on a block, or null where there is none.
 * @throws Refusal for whom may not read
 */
export function findComment(viewer: Viewer, locale: Locale, block: string): PreparedNote | null {
  authorize(viewer, 'paper.read')
  const all = comments(locale)
  return Object.hasOwn(all, block) ? (all[block] ?? null) : null
}

/** The blocks that have a comment in this language. */
export function commentedBlocks(locale: Locale): ReadonlySet<string> {
  return new Set(Object.keys(comments(locale)))
}

/** The plain retelling, by block. It is written in Italian only; in English the restatement plays its part. */
export function retelling(): Readonly<Record<string, PreparedText>> {
  return loadPrepared('retelling-it.json')
}
