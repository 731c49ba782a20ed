import type { GlossaryEntry, Whereabouts } from './entry'
import type { TermSpan } from './find-terms'
import { isAmong, type Place } from './place'
import { texTokens, type TexToken } from './tex-tokens'

interface Pattern {
  readonly tokens: readonly string[]
  readonly entry: string
  readonly where: Whereabouts
}

/** TeX patterns of all symbols, the longest first. */
export type SymbolIndex = readonly Pattern[]

export function symbolIndex(entries: readonly Pick<GlossaryEntry, 'id' | 'symbol' | 'where'>[]): SymbolIndex {
  return patternIndex(entries.flatMap(({ id, symbol, where }) => (symbol?.tex ?? []).map((tex) => ({ tex, entry: id, where }))))
}

/** The same for any patterns. */
export function patternIndex(patterns: readonly { tex: string; entry: string; where: Whereabouts }[]): SymbolIndex {
  return patterns
    .map(({ tex, entry, where }) => ({ tokens: texTokens(tex).map(({ text }) => text), entry, where }))
    // A pattern for this very place goes before an equally long one for everywhere.
    .sort((a, b) => b.tokens.length - a.tokens.length || b.where.length - a.where.length)
}

/** The symbols of a formula, as spans of its TeX, in order and without overlaps. */
export function findSymbols(tex: string, index: SymbolIndex, place: Place): TermSpan[] {
  const tokens = texTokens(tex)
  const spans: TermSpan[] = []
  for (let at = 0; at < tokens.length; at++) {
    const found = index.find((candidate) => startsWith(tokens, at, candidate) && isAmong(place, candidate.where))
    const first = tokens[at]
    const last = found && tokens[at + found.tokens.length - 1]
    if (!found || !first || !last) continue
    spans.push({ start: first.start, end: last.end, entry: found.entry })
    at += found.tokens.length - 1
  }
  return spans
}

function startsWith(tokens: readonly TexToken[], at: number, { tokens: wanted }: Pattern): boolean {
  return wanted.length > 0 && wanted.every((text, offset) => tokens[at + offset]?.text === text)
}
