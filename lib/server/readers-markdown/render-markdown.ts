import rehypeKatex from 'rehype-katex'
import rehypeSanitize, { type Options as SanitizeSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { keepSafeLinks } from './keep-safe-links'
import { lowerHeadings } from './lower-headings'

/** Elements that a reader's text may become, before formulas are set. */
const SCHEMA: SanitizeSchema = {
  tagNames: [
    'p', 'br', 'em', 'strong', 'del', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'a', 'hr',
    'table', 'thead', 'tbody', 'tr', 'th', 'td', 'sup',
  ],
  attributes: {
    a: ['href'],
    // The two classes are how formulas are known to the step that sets them.
    code: [['className', 'math-inline', 'math-display']],
    ol: ['start'],
    th: [['align', 'left', 'center', 'right']],
    td: [['align', 'left', 'center', 'right']],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: ['script', 'style'],
}

/** Limits under which a reader's formula is set; a wrong one is shown as its source, in place. */
const KATEX = { trust: false, maxExpand: 1000, maxSize: 20, throwOnError: false, strict: 'ignore' } as const

const pipeline = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkMath)
  .use(remarkRehype)
  .use(lowerHeadings)
  .use(rehypeSanitize, SCHEMA)
  .use(keepSafeLinks)
  .use(rehypeKatex, KATEX)
  .use(rehypeStringify)
  .freeze()

/**
 * A reader's Markdown as HTML that can do nothing: no raw HTML, no image, only links of three schemes or
 * to a place of this page. Slow for hostile texts: call it through `renderReadersText`.
 */
export function renderMarkdown(source: string): string {
  return String(pipeline.processSync(source))
}
