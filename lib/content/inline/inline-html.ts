import type { Root } from 'hast'
import type { PhrasingContent } from 'mdast'
import rehypeKatex from 'rehype-katex'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified, type Plugin } from 'unified'
import { KATEX_OPTIONS } from './katex-options'

/** rehype-katex reports what it cannot set and goes on; here nothing half-set may go on. */
export const failOnMessages: Plugin<[], Root> = () => (_, file) => {
  const failure = file.messages.at(0)
  if (failure) throw failure.cause instanceof Error ? failure.cause : new Error(failure.reason)
}

const processor = unified().use(remarkRehype).use(rehypeKatex, KATEX_OPTIONS).use(failOnMessages).use(rehypeStringify)

/**
 * Inline HTML of typeset nodes, without a paragraph around it.
 * @throws Error with KaTeX's own words where a formula cannot be set
 */
export function inlineHtml(nodes: readonly PhrasingContent[]): string {
  const tree = processor.runSync({ type: 'root', children: [{ type: 'paragraph', children: [...nodes] }] })
  const html = processor.stringify(tree)
  return html.slice('<p>'.length, -'</p>'.length)
}
