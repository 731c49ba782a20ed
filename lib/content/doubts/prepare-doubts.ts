import { revisionOf } from '@/lib/domain/content/revision'
import type { Answer, AnsweredDoubt } from '@/lib/domain/doubts/answered-doubt'
import type { PreparedDoubt } from '@/lib/domain/doubts/prepared'
import type { Demo } from '@/lib/domain/formulas/demo/demo'
import { linkOfWritten, type WrittenState } from '@/lib/domain/formulas/demo/written-state'
import { loadDemo } from '@/lib/domain/formulas/load-demo'
import type { Bilingual } from '@/lib/domain/locale'
import { both, flow, line } from '../glossary/rich-text'

/** @throws Error naming the doubt, with KaTeX's words where a formula cannot be set, or what is wrong with its demo's state */
export async function prepareDoubt(doubt: AnsweredDoubt): Promise<PreparedDoubt> {
  try {
    const { id, number, where, demo, demoState, related, sources, text } = doubt
    const part = (key: keyof Answer): Bilingual => ({ it: text.it[key], en: text.en[key] })
    return {
      id, number, where, demo, related, sources,
      demoState: demo === null ? null : linksOf(await loadDemo(demo), demoState),
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

function linksOf(demo: Demo, written: WrittenState): Bilingual {
  return { it: linkOfWritten(demo, written, 'it'), en: linkOfWritten(demo, written, 'en') }
}
