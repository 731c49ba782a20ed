import type { PhrasingContent } from 'mdast'

const FORMULA_OR_ADDRESS = /\$((?:\\.|[^$\\])+)\$|https?:\/\/[^\s<>"]*[^\s<>".,;:)]/g

/**
 * Reads plain text with `$LaTeX$` in it: no Markdown, so every other character stands for itself.
 * Table cells and the text of a PDF come this way.
 */
export function readPrintedText(text: string): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let from = 0
  for (const match of text.matchAll(FORMULA_OR_ADDRESS)) {
    if (match.index > from) nodes.push({ type: 'text', value: text.slice(from, match.index) })
    const tex = match[1]
    nodes.push(
      tex === undefined
        ? { type: 'link', url: match[0], children: [{ type: 'text', value: match[0] }] }
        : { type: 'inlineMath', value: tex.trim() },
    )
    from = match.index + match[0].length
  }
  if (from < text.length) nodes.push({ type: 'text', value: text.slice(from) })
  return nodes
}
