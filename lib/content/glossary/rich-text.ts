import type { PhrasingContent } from 'mdast'
import type { Bilingual, Locale } from '@/lib/domain/locale'
import { flowHtml } from '../inline/flow-html'
import { inlineHtml } from '../inline/inline-html'
import { isParagraph, parseMarkdown } from '../inline/markdown'
import { formula, typeset } from '../inline/typeset'

/** Paragraphs, lists and tables. @throws Error with KaTeX's words */
export function flow(text: string, locale: Locale): string {
  return flowHtml(parseMarkdown(text), { locale })
}

/** One line without a paragraph around it. @throws Error with KaTeX's words, or where it is not one line */
export function line(text: string, locale: Locale): string {
  return inlineHtml(typeset(phrasing(text), { locale }))
}

/** A formula alone, as the texts set it. */
export function tex(latex: string, locale: Locale): string {
  return inlineHtml([formula(latex, locale)])
}

export function both(text: Bilingual, render: (text: string, locale: Locale) => string): Bilingual {
  return { it: render(text.it, 'it'), en: render(text.en, 'en') }
}

function phrasing(text: string): PhrasingContent[] {
  const [paragraph, ...rest] = parseMarkdown(text).children
  if (!isParagraph(paragraph) || rest.length > 0) throw new Error(`“${text}” is not one line of text`)
  return paragraph.children
}
