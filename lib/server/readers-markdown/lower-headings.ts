import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'

/** A heading inside a doubt is a bold line: the page's outline belongs to the paper. */
export function lowerHeadings() {
  return (tree: Root) => {
    visit(tree, 'element', (node: Element) => {
      if (!/^h[1-6]$/.test(node.tagName)) return
      node.tagName = 'p'
      node.children = [{ type: 'element', tagName: 'strong', properties: {}, children: node.children }]
    })
  }
}
