/** Where a phrase stands in a text: offsets in UTF-16 units, the end not included. */
export interface Occurrence {
  readonly phrase: string
  readonly from: number
  readonly to: number
}

/**
 * Finds whole phrases in `text`, whatever their capitals and apostrophes. Longer phrases go first,
 * and what one has taken no other takes: “hidden layer” is not also “layer”.
 */
export function occurrencesOf(phrases: readonly string[], text: string): Occurrence[] {
  const taken: Occurrence[] = []
  const haystack = folded(text)
  for (const phrase of [...new Set(phrases)].sort((a, b) => b.length - a.length)) {
    const needle = folded(phrase)
    for (let from = haystack.indexOf(needle); from >= 0; from = haystack.indexOf(needle, from + 1)) {
      const to = from + needle.length
      if (isInsideWord(haystack, from, to)) continue
      if (taken.some((other) => from < other.to && other.from < to)) continue
      taken.push({ phrase, from, to })
    }
  }
  return taken.sort((a, b) => a.from - b.from)
}

/** Same length as `text`, so that offsets hold. */
function folded(text: string): string {
  return [...text].map((letter) => {
    const lower = letter.toLowerCase()
    return lower.length === letter.length ? lower : letter
  }).join('').replaceAll("'", '’')
}

const WORD = /[\p{L}\p{N}]/u

function isInsideWord(text: string, from: number, to: number): boolean {
  return WORD.test(text.charAt(from - 1)) || WORD.test(text.charAt(to))
}
