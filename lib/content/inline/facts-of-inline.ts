import type { Nodes, PhrasingContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { CAPTION_LABEL } from '@/lib/domain/content/caption'
import { numbersIn } from '@/lib/domain/content/numbers'
import { CITATION, citedNumbers } from './references'

/** What a text says that every language must say: the part of it that the facts can check. */
export interface InlineFacts {
  readonly formulas: readonly string[]
  readonly numbers: readonly string[]
  readonly citations: readonly number[]
  /** Ids of the blocks linked to, footnotes included. */
  readonly refs: readonly string[]
  /** Addresses outside the page. */
  readonly addresses: readonly string[]
}

/**
 * Reads the facts off one parsed text. A number inside a link to a block is part of that block's
 * name, and that of “Table 3:” is its caption's. What stands in an editorial note is ours, and is
 * left out unless `notes` asks for it.
 */
export function factsOfInline(nodes: readonly PhrasingContent[], { notes = false } = {}): InlineFacts {
  const found = { formulas: [] as string[], numbers: [] as string[], citations: [] as number[], refs: [] as string[], addresses: [] as string[] }
  function walk(node: Nodes): void {
    if (node.type === 'text') {
      for (const match of node.value.matchAll(CITATION)) found.citations.push(...citedNumbers(match[1] ?? ''))
      found.numbers.push(...numbersIn(node.value.replace(CITATION, ' ').replace(CAPTION_LABEL, '')))
    } else if (node.type === 'inlineMath') {
      found.formulas.push(node.value)
    } else if (node.type === 'link') {
      if (node.url.startsWith('#')) found.refs.push(node.url.slice(1))
      else found.addresses.push(node.url)
    } else if (node.type === 'textDirective') {
      if (node.name === 'fn') found.refs.push(`fn-${toString(node)}`)
      if (node.name === 'note' && notes) node.children.forEach(walk)
    } else if ('children' in node) {
      node.children.forEach(walk)
    }
  }
  nodes.forEach(walk)
  return found
}
