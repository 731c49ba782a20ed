/** One word of a text, lower-case, letters and digits only, and where it begins. */
export interface PlainWord {
  readonly text: string
  /** Index of its first character in the text it was taken from. */
  readonly offset: number
}

/** Characters that no reader sees: soft hyphens, zero-width spaces and joiners. */
const UNSEEN = '\\u00ad\\u200b-\\u200d\\u2060\\ufeff'

/** A hyphen ends a word, so that “self-attention” and “self attention” are the same two; 28.4 and 100,000 are one. */
const WORD = new RegExp(`[\\p{L}\\p{N}](?:[${UNSEEN}\\p{M}]*(?:(?<=\\d)[.,](?=\\d))?[\\p{L}\\p{N}])*`, 'gu')

/** The words of a text as it stands, markup and all. */
export function wordsOf(text: string): PlainWord[] {
  const words: PlainWord[] = []
  for (const match of text.matchAll(WORD)) {
    const letters = match[0].normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
    if (letters !== '') words.push({ text: letters, offset: match.index })
  }
  return words
}

const blank = (markup: string): string => ' '.repeat(markup.length)

/** Takes the place of what stands inside a word without being read: `Trans*form*er` is one word. */
const JOINER = '\u2060'

/** What is markup, not words, in the formats of the repository; formulas count as markup unless they are a bare number. */
const MARKUP: readonly (readonly [RegExp, (match: string) => string])[] = [
  [/\$\$[^$]+\$\$|\$[^$\n]+\$/g, (formula) => (/^\$+\s*[\d.,]+\s*\$+$/.test(formula) ? formula : blank(formula))],
  [/\\u[0-9a-fA-F]{4}/g, (code) => String.fromCharCode(parseInt(code.slice(2), 16)) + JOINER.repeat(5)],
  [/\\[nrt"'\\/]/g, blank],
  [/:(?:fn|src)\[[^\]\n]*\]/g, blank],
  [/:{1,3}[a-z][a-z-]*(?=[[{])/g, blank],
  [/\{[#.][^}\n]*\}/g, blank],
  [/\]\([^)\n]*\)/g, blank],
  [/\[\d+(?:,\s*\d+)*\]/g, blank],
  [/<!--|-->|<\/?[a-zA-Z][^<>\n]*>/g, blank],
  [/&(?:[a-zA-Z]+|#\w+);/g, blank],
  [/[*`]/g, () => JOINER],
]

/**
 * The text with its markup (Markdown, directives, HTML tags, escapes of JSON and of code, formulas,
 * citations) put out of sight and every character else in its place, so that offsets still hold.
 */
export function withoutMarkup(text: string): string {
  return MARKUP.reduce((rest, [pattern, replace]) => rest.replace(pattern, replace), text)
}
