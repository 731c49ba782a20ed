import { LONGEST_KEPT } from '../formulas/demo/state-link'

/** The most and the least that a field may hold, in characters (code points) unless said otherwise. */
export const LIMITS = {
  body: { min: 1, max: 10_000 },
  answer: { min: 1, max: 10_000 },
  point: { min: 1, max: 1_000 },
  /** Points of one understanding. */
  points: { min: 1, max: 12 },
  why: { min: 0, max: 2_000 },
  quote: { min: 1, max: 500 },
  /** A doubt keeps what a link to a demo has no room for. */
  demoState: { min: 1, max: LONGEST_KEPT },
  search: { min: 1, max: 200 },
  sentence: { min: 1, max: 2_000 },
  reason: { min: 0, max: 1_000 },
  /** Fields of a glossary entry: a name or an expansion, one plain sentence, the explanation, the example. */
  entryName: { min: 0, max: 160 },
  entryPlain: { min: 0, max: 300 },
  entryMore: { min: 0, max: 2_000 },
  entryExample: { min: 0, max: 1_000 },
  /** All the forms of a term in one language, or all other ways of writing a symbol. */
  entryList: { min: 0, max: 2_000 },
  entryLatex: { min: 0, max: 200 },
  name: { min: 1, max: 60 },
  label: { min: 1, max: 60 },
  password: { min: 10, max: 200 },
  /** Signs that open a list, a quotation or an emphasis, on one line: nested deeper, parsers slow down. */
  markersOnALine: { min: 0, max: 50 },
  /** Formulas in one text. */
  formulas: { min: 0, max: 200 },
  /** Rows of one page of a list. */
  pageOfDoubts: { min: 1, max: 50 },
  /** Bytes of a request that is not a backup. */
  request: { min: 0, max: 128_000 },
} as const satisfies Record<string, { readonly min: number; readonly max: number }>

export type LimitName = keyof typeof LIMITS

/** Length as a reader counts it: code points, not UTF-16 units. */
export function lengthOf(text: string): number {
  let length = 0
  for (const _ of text) length += 1
  return length
}

/** Whether the text keeps to the limit. */
export function fits(name: LimitName, text: string): boolean {
  const length = lengthOf(text)
  return length >= LIMITS[name].min && length <= LIMITS[name].max
}
