import { describe, expect, it } from 'vitest'
import type { PhrasingContent } from 'mdast'
import { findBrokenLinks } from '@/lib/content/broken-links'
import { flowHtml } from '@/lib/content/inline/flow-html'
import { parseMarkdown } from '@/lib/content/inline/markdown'

function complaintsOf(markdown: string) {
  const [paragraph] = parseMarkdown(markdown).children
  const nodes = paragraph && 'children' in paragraph ? (paragraph.children as PhrasingContent[]) : []
  return findBrokenLinks({ nodes, file: 'note.md', line: 1 }, new Map())
}

describe('a link to a demo', () => {
  it.each(['R01', 'R09', 'R10', 'R36'])('leads to %s', (id) => {
    expect(complaintsOf(`[${id}](?demo=${id})`)).toEqual([])
  })

  it.each(['R00', 'R37', 'R1', 'R001', 'r03', 'R03&x=1'])('does not lead to %s', (id) => {
    expect(complaintsOf(`[${id}](?demo=${id})`)).toHaveLength(1)
  })

  it('stays in the page, unlike a link to a source', () => {
    const html = flowHtml(parseMarkdown('[R03](?demo=R03), [Su 2021](https://arxiv.org/abs/2104.09864)'), { locale: 'it' })
    expect(html).toContain('<a href="?demo=R03">R03</a>')
    expect(html).toContain('<a href="https://arxiv.org/abs/2104.09864" rel="external">Su 2021</a>')
  })
})
