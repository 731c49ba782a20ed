import { revisionOf } from '@/lib/domain/content/revision'
import type { Answer, AnsweredDoubt } from '@/lib/domain/doubts/answered-doubt'
import type { PreparedDoubt } from '@/lib/domain/doubts/prepared'
import type { Bilingual } from '@/lib/domain/locale'
import { both, flow, line } from '../glossary/rich-text'

/** @throws Error naming the doubt, with KaTeX's words where a formula cannot be set */
export function prepareDoubt(doubt: AnsweredDoubt): PreparedDoubt {
  try {
    const { id, number, where, demo, demoState, related, sources, text } = doubt
    const part = (key: keyof Answer): Bilingual => ({ it: text.it[key], en: text.en[key] })
    return {
      id, number, where, demo, demoState, related, sources,
      question: both(part('question'), line),
      short: both(part('short'), flow),
      more: both(part('more'), flow),
      commonError: both(part('commonError'), flow),
      revision: revisionOf(JSON.stringify(text)),
    }
  } catch (cause) {
    throw new Error(`${doubt.id}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}
