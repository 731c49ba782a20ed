import katex from 'katex'
import type { PhrasingContent } from 'mdast'
import type { PreparedText } from '@/lib/domain/paper/prepared'
import { localiseTex } from '@/lib/domain/content/tex'
import { KATEX_OPTIONS } from '../inline/katex-options'
import { readPrintedText } from '../inline/printed-text'
import type { CitationTarget } from '../inline/typeset'
import { joinSentences, prepareSentence } from './text'

/** Formulas longer than this are shown as they are: no formula of a paper's line comes near it. */
const LONGEST_FORMULA = 1000

/** A block as it was read from a PDF. */
export interface OriginalBlock {
  /** The block on one line: formulas as `$LaTeX$`, citations as `[13, 7]`. */
  readonly text: string
  /** The same, cut; empty for titles and headings. */
  readonly sentences: readonly string[]
}

export interface OriginalOptions {
  /**
   * Where a citation leads. Editions number their references differently, so who knows the edition
   * says; by default, number n leads to `ref-n`.
   */
  readonly citation?: CitationTarget
}

/**
 * The original in the same dress as our own texts. Nothing in it is Markdown or HTML; a formula
 * that KaTeX refuses shows its source, because the reader's PDF is not ours to correct.
 */
export function renderOriginal(block: OriginalBlock, { citation }: OriginalOptions = {}): PreparedText {
  const cut = block.sentences.length > 0
  const texts = cut ? block.sentences : [block.text]
  const sentences = texts.map((text, index) => {
    const nodes = readPrintedText(text).map(refusedAsSource)
    return prepareSentence({ nodes, sources: cut ? [index + 1] : [] }, { locale: 'en', ...(citation && { citation }) })
  })
  return joinSentences(sentences)
}

function refusedAsSource(node: PhrasingContent): PhrasingContent {
  if (node.type !== 'inlineMath' || canBeSet(node.value)) return node
  return { type: 'inlineCode', value: node.value }
}

function canBeSet(tex: string): boolean {
  if (tex.length > LONGEST_FORMULA) return false
  try {
    katex.renderToString(localiseTex(tex, 'en'), { ...KATEX_OPTIONS, throwOnError: true })
    return true
  } catch {
    return false
  }
}
