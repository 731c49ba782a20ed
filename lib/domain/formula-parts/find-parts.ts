import { findSymbols, type SymbolIndex } from '../glossary/find-symbols'
import type { Place } from '../glossary/place'
import { texTokens } from '../glossary/tex-tokens'

/** A symbol of a formula: offsets into its TeX, the end not included, and the entry that explains it. */
export interface FormulaPart {
  readonly start: number
  readonly end: number
  readonly entry: string
}

/**
 * Every symbol of a formula, those inside others included: `\mathrm{FFN}(x)` and its `x`, `K^T` and
 * its `K`. Homonyms are told apart by place, by the glossary's own rules. Sorted by start, an outer
 * part before the inner ones; parts nest or are apart, never cross.
 */
export function findParts(tex: string, index: SymbolIndex, place: Place): FormulaPart[] {
  return inside(tex, index, place).sort((a, b) => a.start - b.start || b.end - a.end)
}

function inside(tex: string, index: SymbolIndex, place: Place): FormulaPart[] {
  return findSymbols(tex, index, place).flatMap((span) => {
    const { start, end, entry } = withoutBraces(tex, span)
    const text = tex.slice(start, end)
    const labels = labelsOf(text)
    const others = index.filter((pattern) => pattern.entry !== entry)
    const inner = inside(text, others, place).filter((part) => !labels.has(`${part.start} ${part.end}`))
    return [{ start, end, entry }, ...inner.map((part) => ({ ...part, start: part.start + start, end: part.end + start }))]
  })
}

/** Braces around a whole symbol are a command's or a script's, not its own. */
function withoutBraces(tex: string, { start, end, entry }: FormulaPart): FormulaPart {
  const [, before = '', inner] = /^(\{\s*)([^{}]*[^{}\s])\s*\}$/.exec(tex.slice(start, end)) ?? []
  return inner === undefined ? { start, end, entry } : { start: start + before.length, end: start + before.length + inner.length, entry }
}

/**
 * The letters that are only part of a symbol's name, by start and end: the `k` of `d_k` and the `Q`
 * of `W^Q` stand for nothing by themselves, and neither does the letter that carries them. The base
 * of a transpose does, and so does that of a logarithm.
 */
function labelsOf(tex: string): Set<string> {
  const tokens = texTokens(tex)
  const labels = tokens.filter(({ text }, at) => {
    if (!/^\p{L}$/u.test(text)) return false
    const [further = '', before = '', after = '', next = ''] = [-2, -1, 1, 2].map((step) => tokens[at + step]?.text)
    const script = (before === '_' || before === '^') && !/^\\?log$/.test(further)
    return script || after === '_' || (after === '^' && next !== 'T')
  })
  return new Set(labels.map(({ start, end }) => `${start} ${end}`))
}
