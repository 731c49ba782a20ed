import type { Font, Glyph, Rule } from '../glyph'
import { isHung } from '../lines'

/** A piece of a formula: one glyph, or a fraction or radical with what it holds. */
export type MathNode = GlyphNode | FractionNode | RadicalNode

interface Placed {
  readonly y: number
  readonly size: number
}

export interface GlyphNode extends Placed {
  readonly kind: 'glyph'
  readonly text: string
  readonly font: Font
  readonly x0: number
  readonly x1: number
  /** No baseline of its own: a sum sign, a tall bracket. */
  readonly hung: boolean
}

export interface FractionNode extends Placed {
  readonly kind: 'fraction'
  readonly above: readonly MathNode[]
  readonly below: readonly MathNode[]
}

export interface RadicalNode extends Placed {
  readonly kind: 'radical'
  readonly inside: readonly MathNode[]
}

/**
 * Finds the fractions and radicals of a formula from its bars: a bar that starts at the right
 * end of a radical sign covers what is under it; a bar with glyphs above and below is a
 * fraction's. Lengths in points; glyphs in the order of the content stream, which is kept.
 */
export function buildTree(glyphs: readonly Glyph[], rules: readonly Rule[]): MathNode[] {
  const widestFirst = [...rules].sort((a, b) => b.x1 - b.x0 - (a.x1 - a.x0))
  return build(glyphs, widestFirst)
}

function build(glyphs: readonly Glyph[], rules: readonly Rule[]): MathNode[] {
  for (const [index, rule] of rules.entries()) {
    const rest = rules.filter((_, i) => i !== index)
    const sign = glyphs.find((g) => g.text === '√' && Math.abs(g.x1 - rule.x0) < 0.2 * g.size && covers(rule, g))
    if (sign) {
      const inside = glyphs.filter((g) => g !== sign && within(g, rule) && g.y < rule.y && rule.y - g.y < 2.5 * sign.size)
      if (inside.length === 0) continue
      return splice(glyphs, [sign, ...inside], rest, () => {
        const nodes = build(inside, rest)
        return { kind: 'radical', inside: nodes, ...placeOf(nodes) }
      })
    }
    const above = glyphs.filter((g) => within(g, rule) && middle(g) > rule.y && g.y - rule.y < 2.2 * g.size)
    const below = glyphs.filter((g) => within(g, rule) && middle(g) <= rule.y && rule.y - g.y < 2.2 * g.size)
    if (above.length === 0 || below.length === 0) continue
    return splice(glyphs, [...above, ...below], rest, () => ({
      kind: 'fraction',
      above: build(above, rest),
      below: build(below, rest),
      // The bar runs along the axis, a quarter of an em above the baseline.
      y: NaN,
      size: Math.max(...above.concat(below).map((g) => g.size)),
    }))
  }
  return glyphs.map((g) => ({
    kind: 'glyph',
    text: g.text,
    font: g.font,
    x0: g.x0,
    x1: g.x1,
    y: g.y,
    size: g.size,
    hung: isHung(g),
  }))
}

function splice(
  glyphs: readonly Glyph[],
  taken: readonly Glyph[],
  rules: readonly Rule[],
  make: () => MathNode,
): MathNode[] {
  const set = new Set(taken)
  const first = glyphs.findIndex((g) => set.has(g))
  const before = glyphs.slice(0, first)
  const after = glyphs.slice(first).filter((g) => !set.has(g))
  return [...build(before, rules), make(), ...build(after, rules)]
}

/** Baseline and size of a row of nodes: those of its largest sign that has a baseline. */
export function placeOf(nodes: readonly MathNode[]): Placed {
  const based = nodes.filter((n) => !(n.kind === 'glyph' && n.hung) && !Number.isNaN(n.y))
  const pool = based.length > 0 ? based : nodes
  const size = Math.max(...pool.map((n) => n.size))
  const first = pool.find((n) => n.size > 0.92 * size)
  return { y: first?.y ?? NaN, size }
}

function within(glyph: Glyph, rule: Rule): boolean {
  const centre = (glyph.x0 + glyph.x1) / 2
  return centre > rule.x0 - 0.1 && centre < rule.x1 + 0.1
}

function middle(glyph: Glyph): number {
  return isHung(glyph) && glyph.font.role !== 'math-roman' ? glyph.y - 0.5 * glyph.size : glyph.y + 0.25 * glyph.size
}

/** A radical's bar is at its sign's origin in TeX's fonts, an em above it in those of the web. */
function covers(rule: Rule, sign: Glyph): boolean {
  const rise = rule.y - sign.y
  return rise > -0.25 * sign.size && rise < 1.3 * sign.size
}
