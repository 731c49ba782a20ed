import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'

const SCHEMES = new Set(['http:', 'https:', 'mailto:'])
/** A block of the paper, as `#3.2.1-p2`. */
const BLOCK = /^#[a-z0-9][a-z0-9.-]{0,80}$/i

/** What a link may lead to, written as the browser will read it, or null. */
export function safeHref(href: string): string | null {
  const trimmed = href.trim()
  if (BLOCK.test(trimmed) && !trimmed.startsWith('#user-content')) return trimmed
  try {
    const url = new URL(trimmed)
    return SCHEMES.has(url.protocol) ? url.href : null
  } catch {
    return null
  }
}

/** Turns every link that may not stand into plain text, and asks the others to tell nothing of this page. */
export function keepSafeLinks() {
  return (tree: Root) => {
    visit(tree, 'element', (node: Element) => {
      if (node.tagName !== 'a') return
      const href = safeHref(String(node.properties.href ?? ''))
      if (href === null) {
        node.tagName = 'span'
        node.properties = {}
      } else {
        node.properties = href.startsWith('#') ? { href } : { href, rel: ['noopener', 'noreferrer', 'nofollow'] }
      }
    })
  }
}
