import type { Node } from 'unist'
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { SymbolFacts } from '@/lib/domain/glossary/entry'
import { findSymbols, patternIndex, type SymbolIndex } from '@/lib/domain/glossary/find-symbols'

/** The ways of writing a symbol that our texts do not use, and the one that they do. */
export interface Notation {
  readonly banned: SymbolIndex
  readonly canonical: ReadonlyMap<string, string>
}

export function notationOf(symbols: readonly SymbolFacts[]): Notation {
  const canonical = new Map(symbols.flatMap(({ avoid, latex }) => avoid.map((tex) => [tex, latex] as const)))
  return { banned: patternIndex([...canonical.keys()].map((tex) => ({ tex, entry: tex, where: [] }))), canonical }
}

/** A symbol written in another way than ours. */
export interface ForeignSymbol {
  readonly formula: string
  readonly wrote: string
  readonly write: string
  /** Line within the tree, from 1. */
  readonly line: number
}

const NOWHERE = { block: '', section: '' }

/** Every symbol of a text that is not in its canonical form; what stands in `code` is named, not used. */
export function foreignSymbols(tree: Root, { banned, canonical }: Notation): ForeignSymbol[] {
  const found: ForeignSymbol[] = []
  visit(tree, (node: Node) => {
    if (node.type !== 'inlineMath' && node.type !== 'math') return
    const formula = (node as Node & { value: string }).value
    for (const { entry } of findSymbols(formula, banned, NOWHERE)) {
      found.push({ formula, wrote: entry, write: canonical.get(entry) ?? entry, line: node.position?.start.line ?? 1 })
    }
  })
  return found
}
