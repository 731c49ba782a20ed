import type { TermSpan } from './find-terms'

/** How often the reader wants a term to be marked. */
export const MARKINGS = ['first', 'every', 'none'] as const
export type Marking = (typeof MARKINGS)[number]

export interface MarkedSpan extends TermSpan {
  /** Whether it is the first of its entry in its section, in this column. */
  readonly first: boolean
}

/**
 * Says of each span whether it is the first of its entry in its section.
 * @param blocks in reading order, one column only
 */
export function markFirstUses(
  blocks: readonly { readonly section: string; readonly spans: readonly TermSpan[] }[],
): MarkedSpan[][] {
  const seen = new Set<string>()
  return blocks.map(({ section, spans }) =>
    spans.map((span) => {
      const key = `${section} ${span.entry}`
      const first = !seen.has(key)
      seen.add(key)
      return { ...span, first }
    }),
  )
}

/** The spans that a reader sees marked. */
export function shownSpans(spans: readonly MarkedSpan[], marking: Marking): MarkedSpan[] {
  if (marking === 'none') return []
  return marking === 'every' ? [...spans] : spans.filter(({ first }) => first)
}
