import type { Check } from '../check'
import { avoidedWords, lexiconOf } from '../glossary/avoided-words'
import { loadGlossary } from '../glossary/load-glossary'
import { ownTexts } from '../own-texts'

/** Our own texts use the approved term; a word in *emphasis*, in `code` or in quotation marks is mentioned, not used. */
export const check: Check = {
  name: 'own-words',
  run(sources) {
    const entries = loadGlossary(sources.root).loaded.map(({ entry }) => entry)
    const lexicons = { it: lexiconOf(entries, 'it'), en: lexiconOf(entries, 'en') }
    return ownTexts(sources).flatMap(({ file, line, locale, tree }) =>
      avoidedWords(tree, lexicons[locale]).map((found) => ({
        file,
        line: line + found.line - 1,
        message: `“${found.wrote}” is a wording to avoid`,
        remedy: `Write “${found.write}”, or *${found.wrote}* where the word itself is meant.`,
      })),
    )
  },
}
