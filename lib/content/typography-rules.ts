import type { Locale } from '@/lib/domain/locale'

/** A slip of the pen, as a pattern over the words of a line (never over its formulas or addresses). */
export interface TypographyRule {
  readonly pattern: RegExp
  readonly message: string
  readonly remedy: string
}

const BOTH: readonly TypographyRule[] = [
  { pattern: /'/, message: 'a straight apostrophe', remedy: 'Write ’.' },
  { pattern: / {2,}/, message: 'two spaces together', remedy: 'Leave one.' },
  { pattern: /[\u00a0\u202f\u200b\u2060\t\u00ad]/, message: 'a tab or an invisible character', remedy: 'Write a plain space; the edition binds what must stay together.' },
  { pattern: /\p{L}.* [,;:!?)»”](?!\S)| \.(?!\S)/u, message: 'a space before a punctuation mark', remedy: 'Take it away.' },
  { pattern: /[(«“] /, message: 'a space after an opening mark', remedy: 'Take it away.' },
  { pattern: /(?<![.\p{L}])\.{2,}|\.{3}(?!\p{L})/u, message: 'points in a row', remedy: 'Write the ellipsis …' },
  { pattern: /\p{L}[,;:!?]\p{L}/u, message: 'no space after a punctuation mark', remedy: 'Put one.' },
  { pattern: / - /, message: 'a hyphen for a dash', remedy: 'Write –.' },
  { pattern: /\d\.\d{3},\d|\d,\d{3}(?!\d)/, message: 'a separator of thousands', remedy: 'Write the digits together; the page groups them.' },
]

const OF: Readonly<Record<Locale, readonly TypographyRule[]>> = {
  it: [
    { pattern: /"|“[^”]*$/, message: 'quotation marks that Italian print does not use', remedy: 'Write «…».' },
    { pattern: /(?<!\p{L})E['’](?!\p{L})/u, message: 'E with an apostrophe for an accent', remedy: 'Write È.' },
    { pattern: /(?<!\p{L})\p{L}*(?:chè|nè|sè)(?!\p{L})/u, message: 'a grave accent where it is acute', remedy: 'Write -ché, né, sé.' },
    { pattern: /\d,\d{1,2}(?!\d)/, message: 'a decimal comma in the source', remedy: 'Write the point; the page prints the comma.' },
  ],
  en: [{ pattern: /"/, message: 'straight quotation marks', remedy: 'Write “…”.' }],
}

export function typographyRules(locale: Locale): readonly TypographyRule[] {
  return [...BOTH, ...OF[locale]]
}
