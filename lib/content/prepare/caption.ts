import type { PhrasingContent } from 'mdast'
import { CAPTION_LABEL, captionLabel } from '@/lib/domain/content/caption'
import type { Locale } from '@/lib/domain/locale'
import { element } from '../inline/typeset'
import type { SentenceNodes } from './text'

/** A caption with its label set apart; the content may write the label or leave it to the number in the id. */
export function withCaptionLabel(id: string, sentences: readonly SentenceNodes[], locale: Locale): SentenceNodes[] {
  const label = element('span', 'label', [{ type: 'text', value: captionLabel(id, locale) }])
  return sentences.map((sentence, index) =>
    index > 0 ? sentence : { ...sentence, nodes: [label, { type: 'text', value: ' ' }, ...withoutLabel(sentence.nodes)] },
  )
}

function withoutLabel([first, ...rest]: readonly PhrasingContent[]): PhrasingContent[] {
  if (!first) return []
  return [first.type === 'text' ? { ...first, value: first.value.replace(CAPTION_LABEL, '') } : first, ...rest]
}
