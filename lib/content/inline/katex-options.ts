import katex, { type KatexOptions } from 'katex'

/**
 * How every formula is set. Our own and the reader's are set alike: sizes and macros are bounded,
 * what TeX would warn of is an error, and so is a command that needs trust, which KaTeX by itself
 * would print in red and pass over.
 */
export const KATEX_OPTIONS = {
  output: 'htmlAndMathml',
  strict: 'error',
  trust: ({ command }) => {
    throw new katex.ParseError(`${command} is not allowed`)
  },
  maxSize: 20,
  maxExpand: 200,
} as const satisfies KatexOptions
