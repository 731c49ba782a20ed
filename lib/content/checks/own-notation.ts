import { visit } from 'unist-util-visit'
import { findSymbols, patternIndex, type SymbolIndex } from '@/lib/domain/glossary/find-symbols'
import type { Check } from '../check'
import { loadGlossary } from '../glossary/load-glossary'
import { ownTexts, type OwnText } from '../own-texts'
import type { Problem } from '../problem'

/** One notation throughout: our own texts write a symbol in its canonical form; another is named in `code`. */
export const check: Check = {
  name: 'own-notation',
  run(sources) {
    const symbols = loadGlossary(sources.root).loaded.flatMap(({ entry }) => entry.symbol ?? [])
    const canonical = new Map(symbols.flatMap(({ avoid, latex }) => avoid.map((tex) => [tex, latex] as const)))
    const banned = patternIndex([...canonical.keys()].map((tex) => ({ tex, entry: tex, where: [] })))
    return ownTexts(sources).flatMap((text) => inText(text, banned, canonical))
  },
}

const NOWHERE = { block: '', section: '' }

function inText({ file, line, tree }: OwnText, banned: SymbolIndex, canonical: ReadonlyMap<string, string>): Problem[] {
  const problems: Problem[] = []
  visit(tree, (node) => {
    if (node.type !== 'inlineMath' && node.type !== 'math') return
    for (const { entry } of findSymbols(node.value, banned, NOWHERE)) {
      problems.push({
        file,
        line: line + (node.position?.start.line ?? 1) - 1,
        message: `$${node.value}$ writes ${entry}`,
        remedy: `Write $${canonical.get(entry)}$; to speak of the other way of writing, set it as \`code\`.`,
      })
    }
  })
  return problems
}
