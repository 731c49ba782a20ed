import type { PhrasingContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { findBrokenLinks } from './broken-links'
import type { Problem } from './problem'
import { findRefusal } from './refused-formula'
import type { Note } from './sources/note-layer'

/** Complains of a note's links that lead nowhere and of its formulas that cannot be set. */
export function brokenIn({ tree, file, bodyLine }: Note, known: ReadonlyMap<string, unknown>): Problem[] {
  const problems: Problem[] = []
  visit(tree, (node) => {
    const line = bodyLine + (node.position?.start.line ?? 1) - 1
    if (node.type === 'inlineMath' || node.type === 'math') problems.push(...findRefusal({ tex: node.value, file, line }))
    if (node.type === 'paragraph' || node.type === 'tableCell') {
      problems.push(...findBrokenLinks({ nodes: node.children as PhrasingContent[], file, line }, known))
    }
  })
  return problems
}
