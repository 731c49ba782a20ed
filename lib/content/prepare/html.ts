import type { Element, Nodes } from 'hast'
import { toHtml } from 'hast-util-to-html'

/** HTML that this package has made itself, put into a tree as it is. */
export function made(html: string): Element {
  return { type: 'raw', value: html } as unknown as Element
}

export function htmlOf(tree: Nodes): string {
  return toHtml(tree, { allowDangerousHtml: true })
}
