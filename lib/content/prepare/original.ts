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
  /** The blocks that this edition has: what it says of its own figures, tables and sections leads to them. */
  readonly blocks?: ReadonlySet<string>
}

/**
 * The original in the same dress as our own texts. Nothing in it is Markdown or HTML; a formula
 * that KaTeX refuses shows its source, because the reader's PDF is not ours to correct.
 */
export function renderOriginal(block: OriginalBlock, { citation, blocks }: OriginalOptions = {}): PreparedText {
  const cut = block.sentences.length > 0
  const texts = cut ? block.sentences : [block.text]
  const sentences = texts.map((text, index) => {
    const nodes = linkPlaces(readPrintedText(text), blocks ?? new Set()).map(refusedAsSource)
    return prepareSentence({ nodes, sources: cut ? [index + 1] : [] }, { locale: 'en', ...(citation && { citation }) })
  })
  return joinSentences(sentences)
}

/** A printed reference, but not the label that opens a caption. */
const PLACE = /\b(Figure|Table|[Ss]ection) (\d+(?:\.\d+)*)\b(?!:)/g
const PREFIX: Readonly<Record<string, string>> = { figure: 'fig', table: 'table', section: 'h' }

function linkPlaces(nodes: readonly PhrasingContent[], blocks: ReadonlySet<string>): PhrasingContent[] {
  return nodes.flatMap((node) => (node.type === 'text' ? placesIn(node.value, blocks) : [node]))
}

function placesIn(text: string, blocks: ReadonlySet<string>): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let from = 0
  for (const match of text.matchAll(PLACE)) {
    const [whole, kind = '', number = ''] = match
    const id = `${PREFIX[kind.toLowerCase()]}-${number}`
    if (!blocks.has(id)) continue
    if (match.index > from) nodes.push({ type: 'text', value: text.slice(from, match.index) })
    nodes.push({ type: 'link', url: `#${id}`, children: [{ type: 'text', value: whole }] })
    from = match.index + whole.length
  }
  if (from < text.length) nodes.push({ type: 'text', value: text.slice(from) })
  return nodes
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
