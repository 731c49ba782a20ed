import type { KatexOptions } from 'katex'

/**
 * How every formula is set. Our own and the reader's are set alike: nothing of KaTeX is trusted,
 * sizes and macros are bounded, and what TeX would warn of is an error.
 */
export const KATEX_OPTIONS = {
  output: 'htmlAndMathml',
  strict: 'error',
  trust: false,
  maxSize: 20,
  maxExpand: 200,
} as const satisfies KatexOptions
