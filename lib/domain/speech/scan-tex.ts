/** Words that the paper sets in italic letters, one after the other, as if they were products. */
const ITALIC_WORDS = 'lrate|warmup\\\\_steps|step\\\\_num|model|drop|pos|sin|cos|log'

const PIECE = new RegExp(
  [
    String.raw`\\begin\s*\{[a-z]+\*?\}|\\end\s*\{[a-z]+\*?\}`,
    String.raw`\\[a-zA-Z]+|\\[^a-zA-Z]`,
    `(?:${ITALIC_WORDS})(?![a-z])`,
    String.raw`\d+(?:(?:\\,|\{,\})?\d)*(?:\.\d+)?`,
    String.raw`\.\.\.`,
    String.raw`\S`,
  ].join('|'),
  'gu',
)

/** Signs that set space or size, which nobody reads. */
const SILENT = new Set([
  '\\,', '\\;', '\\:', '\\!', '\\ ', '~', '\\left', '\\right', '\\big', '\\Big', '\\bigl', '\\bigr', '\\Bigl', '\\Bigr',
  '\\displaystyle', '\\textstyle', '\\limits', '\\nolimits', '\\quad', '\\thinspace', '\\mathbin', '\\mathrel', '\\mathop',
])

/** The pieces of a formula that a reader says something for, in order. */
export function scanTex(tex: string): string[] {
  return [...tex.matchAll(PIECE)].map(([piece]) => piece.replace(/^(\\(?:begin|end))\s+/, '$1')).filter((piece) => !SILENT.has(piece))
}
