import type { PhrasingContent, Root, RootContent } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'

/** What a complaint about a piece of Markdown says; the caller knows the file and the line. */
export interface Complaint {
  /** Line within the piece, counted from 1. */
  readonly line: number
  readonly message: string
  readonly remedy: string
}

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkMath).use(remarkDirective)

export function parseMarkdown(source: string): Root {
  return processor.parse(source)
}

/** What may stand inside a sentence; the rest of Markdown is refused there. */
export const PHRASING: ReadonlySet<string> = new Set([
  'text', 'emphasis', 'strong', 'link', 'inlineCode', 'inlineMath', 'textDirective',
])

const REMEDIES: Record<string, string> = {
  html: 'Raw HTML is refused: use Markdown, or escape the sign with a backslash (\\<).',
  list: 'Escape the mark that opens the line (\\- or 1\\.) if it belongs to the sentence.',
  heading: 'Escape the # at the beginning (\\#), and give a heading a block of its own.',
  blockquote: 'Escape the > at the beginning (\\>).',
  code: 'Take away the spaces or the fence at the beginning of the line.',
  math: 'Displays come from equations.json; inside a sentence write $…$.',
  break: 'Take away the spaces or the backslash at the end of the line.',
  image: 'Figures are drawn by the edition; describe the picture in words.',
  delete: 'Escape the tildes (\\~).',
  footnoteReference: 'Write a footnote mark as :fn[4].',
}

/** Complains of every node of `tree` whose type is not in `allowed`; what stands inside it is passed over. */
export function complainOfOthers(tree: Root, allowed: ReadonlySet<string>): Complaint[] {
  const complaints: Complaint[] = []
  visit(tree, (node) => {
    if (node.type === 'root' || allowed.has(node.type)) return undefined
    complaints.push({
      line: node.position?.start.line ?? 1,
      message: `${node.type} is not allowed here`,
      remedy: REMEDIES[node.type] ?? 'Write it in plain words, or with *emphasis*, **strong**, $formula$ or [link](#id).',
    })
    return SKIP
  })
  return complaints
}

export function isParagraph(node: RootContent | undefined): node is RootContent & { children: PhrasingContent[] } {
  return node?.type === 'paragraph'
}
