/**
 * How one language reads formulas aloud: data of `content/speech`, so that wording is changed there.
 * Templates name their holes: `{base} con {below}`.
 */
export interface Wording {
  /** Letters by themselves; a capital that is not listed is read as its small letter. */
  readonly letters: Readonly<Record<string, string>>
  /** Upright or italic words (`softmax`, `lrate`); one that is not listed is read as it is written. */
  readonly words: Readonly<Record<string, string>>
  /** Words and letters that take what follows as their argument. */
  readonly functions: readonly string[]
  /** Signs and commands (`+`, `\cdot`, `\alpha`); one that is not listed cannot be read. */
  readonly signs: Readonly<Record<string, string>>
  /** Small whole numbers as words, from zero, where they are an index or are divided. */
  readonly numerals: readonly string[]
  /** What two words become where they meet (“a il”, “al”), applied to the whole reading. */
  readonly contractions: Readonly<Record<string, string>>
  readonly phrases: Readonly<Record<Phrase, string>>
  /** Pieces of formulas with a reading of their own, by TeX. */
  readonly parts: Readonly<Record<string, string>>
  /** Whole formulas with a reading of their own, by TeX. */
  readonly formulas: Readonly<Record<string, string>>
}

export const PHRASES = [
  'below', 'above', 'squared', 'cubed', 'transpose', 'prime', 'power', 'over', 'allOver', 'divided', 'root', 'of',
  'parenthesis', 'brackets', 'braces', 'vector', 'absolute', 'ceiling', 'floor', 'accent', 'matrix', 'row', 'by',
  'sumOver', 'sumFromTo', 'logBase', 'gradientOf', 'andSoOn', 'andSoOnTo', 'upTo',
] as const
export type Phrase = (typeof PHRASES)[number]
