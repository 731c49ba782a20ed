import type { Node, Parent } from 'unist'
import { SKIP, visit } from 'unist-util-visit'

/** A word as it stands in a text, with the line of its file. */
export interface PlacedWord {
  readonly word: string
  readonly line: number
  /** In *emphasis* or quotation marks a word of the other language may be shown. */
  readonly mentioned: boolean
}

/** Letters, with apostrophes and hyphens between them; an apostrophe may also end a word: `po’`. */
const WORD = /\p{L}[\p{L}\p{M}]*(?:[’-]\p{L}[\p{L}\p{M}]*)*(?:’(?!\p{L}))?/gu

/** What is no word of ours: addresses, what digits belong to, such as `P100` or `v7`, and the paper’s title. */
const NO_WORD = /Attention Is All You Need|https?:\S+|\S*\w\.(?:md|json|ts|pdf)\b|[\p{L}-]*\d[\p{L}\d.-]*/gu

const QUOTED = /«[^»]*»|“[^”]*”|‘[^’]*’/g

/** The words of plain text. */
export function wordsIn(text: string, line = 1, mentioned = false): PlacedWord[] {
  const quotes = [...text.matchAll(QUOTED)].map(({ index, 0: quote }) => [index, index + quote.length] as const)
  const bare = text.replace(NO_WORD, (found) => ' '.repeat(found.length))
  return [...bare.matchAll(WORD)].map(({ 0: word, index }) => ({
    word,
    line: line + text.slice(0, index).split('\n').length - 1,
    mentioned: mentioned || quotes.some(([from, to]) => index >= from && index < to),
  }))
}

const SKIPPED: ReadonlySet<string> = new Set(['inlineMath', 'math', 'inlineCode', 'code'])

/** The words of a Markdown tree whose first line is `line` of its file; formulas, code and directive marks are none. */
export function wordsInTree(tree: Node, line: number): PlacedWord[] {
  const found: PlacedWord[] = []
  visit(tree, (node, _index, parent: Parent | undefined) => {
    if (SKIPPED.has(node.type) || (node.type === 'textDirective' && 'name' in node && node.name === 'fn')) return SKIP
    if (node.type !== 'text') return
    const at = line + (node.position?.start.line ?? 1) - 1
    found.push(...wordsIn((node as Node & { value: string }).value, at, parent?.type === 'emphasis'))
  })
  return found
}
