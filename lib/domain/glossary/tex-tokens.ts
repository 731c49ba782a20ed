/** One token of TeX and where it stands. */
export interface TexToken {
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * Words set in text or roman letters are one token, as are the words that the paper sets in
 * italic letters: no letter of “softmax” or “sin” is a symbol.
 */
const TOKEN =
  /\\(?:begin|end|mathrm|mathbb|mathbf|mathit|mathsf|text|texttt|textrm|operatorname)\s*\{[^{}]*\}|\\[a-zA-Z]+|\\[^a-zA-Z]|(?:step\\_num|warmup\\_steps)(?![a-z])|(?:sin|cos|log|warmup|step|rate|drop|model)(?![a-z])|\S/g

/** The tokens of `tex`, without braces around a single one: `d_{k}` reads as `d_k`. */
export function texTokens(tex: string): TexToken[] {
  const tokens = [...tex.matchAll(TOKEN)].map((match) => ({
    text: match[0].replace(/\s+/g, ' '),
    start: match.index,
    end: match.index + match[0].length,
  }))
  const kept: TexToken[] = []
  for (let at = 0; at < tokens.length; at++) {
    const [open, inner, close] = tokens.slice(at, at + 3)
    if (open?.text === '{' && inner && close?.text === '}' && inner.text !== '{' && inner.text !== '}') {
      kept.push({ text: inner.text, start: open.start, end: close.end })
      at += 2
    } else if (open) kept.push(open)
  }
  return kept
}
