import 'server-only'
import { ENTRY_KINDS, TOPICS } from '@/lib/domain/glossary/entry'
import type { Viewer } from '@/lib/domain/people/viewer'
import { authorize } from '../access/authorize'
import { currentGlossary } from '../glossary/current-glossary'

/** What a reader may ask of the glossary's list; anything else is as if it were not asked. */
export interface CardQuery {
  readonly q: string
  readonly kind: string
  readonly topic: string
}

const LONGEST_QUERY = 100

export function readCardQuery(given: Readonly<Record<string, string | string[] | undefined>>): CardQuery {
  const one = (name: string) => (typeof given[name] === 'string' ? given[name] : '')
  return {
    q: one('q').slice(0, LONGEST_QUERY),
    kind: ENTRY_KINDS.find((kind) => kind === one('kind')) ?? '',
    topic: TOPICS.find((topic) => topic === one('topic')) ?? '',
  }
}

/**
 * Ids of the entries asked for. Words match names, expansions, listed forms and LaTeX in either
 * language, whatever their capitals and accents; every word of the query must be found.
 * @throws Refusal for whom may not read
 */
export async function findCardIds(viewer: Viewer, { q, kind, topic }: CardQuery): Promise<ReadonlySet<string>> {
  authorize(viewer, 'paper.read')
  const { entries, findable } = await currentGlossary()
  const forms = new Map(findable.map(({ id, forms: { it, en }, tex }) => [id, [...it, ...en].map(({ text }) => text).concat(tex).join(' ')]))
  const words = folded(q).split(/\s+/).filter(Boolean)
  const asked = entries.filter((entry) => {
    if (kind !== '' && entry.kind !== kind) return false
    if (topic !== '' && entry.topic !== topic) return false
    const { plainNames, expansion, symbol } = entry
    const text = folded([plainNames.it, plainNames.en, expansion?.it, expansion?.en, symbol?.latex, forms.get(entry.id), ...(symbol?.otherWays ?? []).map(({ latex }) => latex)].join(' '))
    return words.every((word) => text.includes(word))
  })
  return new Set(asked.map(({ id }) => id))
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'")
}
