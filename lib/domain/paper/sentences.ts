/** Endings that a full stop does not close a sentence after. */
const ABBREVIATION = /(?:^|[\s(])(?:e\.g|i\.e|et al|el al|cf|vs|resp|Fig|Figs|Sec|Eq|Eqs|Tab|No|Dr|Prof|approx|\p{Lu})\.$/u

const BOUNDARY = /[.?!]["”’)\]]*(\s+)(?=["“‘(\[]*(?:\p{Lu}|\d|\$)|\()/gu

/**
 * Cuts a text on one line, formulas as `$LaTeX$`, into its sentences. A formula is never cut.
 * Joined with a space the sentences give the text back.
 */
export function splitSentences(text: string): string[] {
  const masked = text.replace(/\$[^$]*\$/g, (formula) => `$${'x'.repeat(formula.length - 2)}$`)
  const sentences: string[] = []
  let start = 0
  for (const match of masked.matchAll(BOUNDARY)) {
    const space = match[1]!
    const end = match.index + match[0].length - space.length
    if (ABBREVIATION.test(masked.slice(start, end))) continue
    sentences.push(text.slice(start, end))
    start = end + space.length
  }
  if (start < text.length) sentences.push(text.slice(start))
  return sentences
}
