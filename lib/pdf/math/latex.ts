import type { Glyph, Rule } from '../glyph'
import { LARGE_OPERATORS, OPERATOR_NAMES, isSpaced, latexOfSymbol } from './symbols'
import { buildTree, placeOf, type GlyphNode, type MathNode } from './tree'

/** A base with what is set small above and below it. */
interface Scripted {
  readonly bases: MathNode[]
  readonly above: MathNode[]
  readonly below: MathNode[]
}

/**
 * LaTeX of a formula from its glyphs and bars: `W^Q_i \in \mathbb{R}^{d_{\text{model}} \times d_k}`.
 * Only what is printed is used: fonts, sizes and places.
 */
export function latexOf(glyphs: readonly Glyph[], rules: readonly Rule[]): string {
  return row(buildTree(glyphs, rules), true)
}

function row(nodes: readonly MathNode[], roomy: boolean): string {
  return join(attachScripts(nodes).flatMap(write), roomy)
}

function attachScripts(nodes: readonly MathNode[]): Scripted[] {
  const main = placeOf(nodes)
  const groups: Scripted[] = []
  let last: MathNode[] | null = null
  for (const node of nodes) {
    const group = groups.at(-1)
    const rise = node.y - main.y
    const small = node.size < 0.87 * main.size && Math.abs(rise) > 0.06 * main.size
    if (group && small && !(node.kind === 'glyph' && node.hung)) {
      const nested: boolean = last !== null && last.length > 0 && node.size < 0.87 * placeOf(last).size
      last = nested ? last! : rise > 0 ? group.above : group.below
      last.push(node)
      continue
    }
    last = null
    const open = group && group.above.length + group.below.length === 0 && sameWord(group.bases.at(-1)!, node)
    if (open) group.bases.push(node)
    else groups.push({ bases: [node], above: [], below: [] })
  }
  return groups
}

/** Letters of one upright, bold or text word, which share one command. */
function sameWord(a: MathNode, b: MathNode): boolean {
  if (a.kind !== 'glyph' || b.kind !== 'glyph') return false
  return styleOf(a) !== null && styleOf(a) === styleOf(b)
}

function styleOf(node: GlyphNode): string | null {
  if (!/^\p{L}+$/u.test(node.text)) return null
  if (/^[\u0370-\u03FF]$/u.test(node.text)) return null
  switch (node.font.role) {
    case 'math-roman':
      return '\\mathrm'
    case 'math-bold':
      return '\\mathbf'
    case 'blackboard':
      return '\\mathbb'
    case 'text':
      return '\\text'
    default:
      return null
  }
}

function write(group: Scripted): string[] {
  const base = writeBase(group.bases)
  const above = group.above.length > 0 ? `^${braced(row(group.above, false))}` : ''
  const below = group.below.length > 0 ? `_${braced(row(group.below, false))}` : ''
  const scripts = LARGE_OPERATORS.has(base) ? below + above : above + below
  return [base, ...(scripts ? [scripts] : [])]
}

function writeBase(bases: readonly MathNode[]): string {
  const first = bases[0]!
  if (first.kind === 'fraction') return `\\frac{${row(first.above, true)}}{${row(first.below, true)}}`
  if (first.kind === 'radical') return `\\sqrt{${row(first.inside, true)}}`
  const style = styleOf(first)
  const text = bases.map((b) => (b.kind === 'glyph' ? b.text.normalize('NFKC') : '')).join('')
  if (style === null) return latexOfSymbol(first.text)
  if (style === '\\mathrm' && OPERATOR_NAMES.has(text)) return `\\${text}`
  return `${style}{${text}}`
}

function braced(latex: string): string {
  return latex.length === 1 ? latex : `{${latex}}`
}

/** Joins the written pieces: a command is kept from a letter after it; relations get room, in scripts only if words. */
function join(pieces: readonly string[], roomy: boolean): string {
  let out = ''
  for (const piece of pieces) {
    if (isSpaced(piece) && (roomy || piece.startsWith('\\'))) {
      out = out === '' ? `${piece} ` : `${out.trimEnd()} ${piece} `
      continue
    }
    if (/\\[a-zA-Z]+$/.test(out) && /^[a-zA-Z]/.test(piece)) out += ' '
    if (roomy && out.endsWith(',') && !/^\d/.test(piece)) out += ' '
    out += piece
  }
  return out.trim()
}
