import type { PhrasingContent } from 'mdast'
import { revisionOf } from '@/lib/domain/content/revision'
import type { Locale } from '@/lib/domain/locale'
import type { PreparedSentence, PreparedText } from '@/lib/domain/paper/prepared'
import { inlineHtml } from '../inline/inline-html'
import { plainText } from '../inline/plain-text'
import { typeset, type TypesetOptions } from '../inline/typeset'

/** A sentence before it is set: what it says and what it stands for. */
export interface SentenceNodes {
  readonly nodes: readonly PhrasingContent[]
  readonly sources: readonly number[]
}

/** @throws Error with KaTeX's words where a formula cannot be set */
export function prepareSentence({ nodes, sources }: SentenceNodes, options: TypesetOptions): PreparedSentence {
  return { html: inlineHtml(typeset(nodes, options)), plain: plainText(nodes, options.locale), sources }
}

/**
 * The text of a block out of its sentences, each in a span that names the original's sentences it
 * stands for. A heading's number goes before it.
 */
export function joinSentences(sentences: readonly PreparedSentence[], number: string | null = null): PreparedText {
  const spans = sentences.map(({ html, sources }) =>
    sources.length === 0 ? html : `<span class="s" data-s="${sources.join(' ')}">${html}</span>`,
  )
  const label = number === null ? '' : `<span class="n">${number}</span> `
  return {
    html: label + spans.join(' '),
    sentences,
    revision: revisionOf(sentences.map(({ plain }) => plain).join('\n')),
  }
}

/** The whole text of a block of ours. */
export function prepareText(sentences: readonly SentenceNodes[], locale: Locale, number: string | null = null): PreparedText {
  return joinSentences(sentences.map((sentence) => prepareSentence(sentence, { locale })), number)
}
