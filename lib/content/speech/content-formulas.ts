import { visit } from 'unist-util-visit'
import { FORMULAS } from '@/lib/domain/formulas/registry'
import { LOCALES } from '@/lib/domain/locale'
import { loadGlossary } from '../glossary/load-glossary'
import { ownTexts } from '../own-texts'
import { paperFormulas } from '../placed-formulas'
import type { PlacedFormula } from '../refused-formula'
import { linesIn } from '../sources/equations'
import type { PaperSources } from '../sources/paper-sources'

/** Every formula that a reader can meet: in the paper's layers, in our own texts, in the glossary's heads, in the margin. */
export function contentFormulas(sources: PaperSources): PlacedFormula[] {
  return [...paperFormulas(sources), ...wholeDisplays(sources), ...inOwnTexts(sources), ...inGlossary(sources), ...runnable()]
}

/** Displays of several lines as the page keeps them, in one piece. */
function wholeDisplays({ equations }: PaperSources): PlacedFormula[] {
  return Object.values(equations.data).flatMap((equation) =>
    LOCALES.map((locale) => ({ tex: linesIn(equation, locale).join(' \\\\ '), file: equations.file, line: 1 })),
  )
}

function inOwnTexts(sources: PaperSources): PlacedFormula[] {
  return ownTexts(sources).flatMap(({ file, line, tree }) => {
    const found: PlacedFormula[] = []
    visit(tree, ['inlineMath', 'math'], (node) => {
      if ('value' in node) found.push({ tex: node.value, file, line: line + (node.position?.start.line ?? 1) - 1 })
    })
    return found
  })
}

function inGlossary({ root }: PaperSources): PlacedFormula[] {
  return loadGlossary(root).loaded.flatMap(({ file, entry: { symbol, names } }) => {
    const inNames = LOCALES.flatMap((locale) => [...names[locale].matchAll(/\$([^$]+)\$/g)].map(([, tex = '']) => tex))
    const own = symbol === null ? [] : [symbol.latex, ...symbol.otherWays.map(({ latex }) => latex), ...(symbol.shape === null ? [] : [symbol.shape])]
    return [...own, ...inNames].map((tex) => ({ tex, file, line: 1 }))
  })
}

function runnable(): PlacedFormula[] {
  return FORMULAS.map(({ symbolTex }) => ({ tex: symbolTex, file: 'lib/domain/formulas/registry.ts', line: 1 }))
}
