import type { Check } from '../check'
import { foreignSymbols, notationOf } from '../glossary/foreign-symbols'
import { loadGlossary } from '../glossary/load-glossary'
import { ownTexts } from '../own-texts'

/** One notation throughout: our own texts write a symbol in its canonical form; another is named in `code`. */
export const check: Check = {
  name: 'own-notation',
  run(sources) {
    const notation = notationOf(loadGlossary(sources.root).loaded.flatMap(({ entry }) => entry.symbol ?? []))
    return ownTexts(sources).flatMap(({ file, line, tree }) =>
      foreignSymbols(tree, notation).map((found) => ({
        file,
        line: line + found.line - 1,
        message: `$${found.formula}$ writes ${found.wrote}`,
        remedy: `Write $${found.write}$; to speak of the other way of writing, set it as \`code\`.`,
      })),
    )
  },
}
