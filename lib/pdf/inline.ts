import { isMath, type Glyph, type Rule } from './glyph'
import { WORD_GAP, type Line } from './lines'
import { latexOf } from './math/latex'

/** Signs that point to a note when they are set small and high after a word. */
const NOTE_SIGNS = /^[∗*†‡§¶‖\d]+$/u

const BULLET = /^[•◦▪‣∙·]$/u

interface Run {
  readonly kind: 'text' | 'math' | 'mark'
  readonly glyphs: Glyph[]
}

/**
 * One line as text with its formulas as `$LaTeX$`; note marks and a leading bullet are dropped.
 * `rules` are the bars of the page the line stands on.
 */
export function readInline(line: Line, rules: readonly Rule[]): string {
  const glyphs = startsWithBullet(line) ? line.glyphs.slice(1) : line.glyphs
  let text = ''
  let end: number | null = null
  let previous: Run['kind'] | null = null
  for (const run of runsOf(line, glyphs)) {
    const first = run.glyphs[0]!
    const gap = end !== null && leftmost(run.glyphs) - end > WORD_GAP * line.size
    end = Math.max(end ?? -Infinity, ...run.glyphs.map((g) => g.x1))
    if (run.kind === 'mark') continue
    const written = run.kind === 'math' ? `$${latexOf(run.glyphs, barsOf(run.glyphs, rules))}$` : words(run.glyphs, line.size)
    // An italic letter leans out, and a dropped mark leaves its place: no gap before a full stop.
    const clings = previous !== null && /^[.,;:)\]?!]/.test(run.kind === 'text' ? first.text : '')
    text += (gap && text !== '' && !clings ? ' ' : '') + written
    previous = run.kind
  }
  return text.trim()
}

export function startsWithBullet(line: Line): boolean {
  return BULLET.test(line.glyphs[0]!.text)
}

/** The mark a footnote begins with (`4`, `∗`), or null. */
export function findLeadingMark(line: Line): string | null {
  let mark = ''
  for (const glyph of line.glyphs) {
    if (glyph.size > 0.85 * line.size || glyph.y < line.baseline + 0.2 * line.size) break
    mark += glyph.text
  }
  return NOTE_SIGNS.test(mark) ? mark : null
}

function runsOf(line: Line, glyphs: readonly Glyph[]): Run[] {
  const runs: Run[] = []
  for (const [index, glyph] of glyphs.entries()) {
    const last = runs.at(-1)
    const kind = kindOf(glyph, line, last, glyphs[index + 1])
    if (last?.kind === kind) last.glyphs.push(glyph)
    else runs.push({ kind, glyphs: [glyph] })
  }
  return runs
}

function kindOf(glyph: Glyph, line: Line, last: Run | undefined, next: Glyph | undefined): Run['kind'] {
  const raised = glyph.y > line.baseline + 0.2 * line.size && glyph.size < 0.85 * line.size
  const inMath = last?.kind === 'math'
  if (raised && !inMath && NOTE_SIGNS.test(glyph.text)) {
    // A raised number before mathematics is the numerator of a small fraction.
    if (glyph.font.role === 'text' || !isMath(glyph.font) || glyph.font.role === 'math-symbol') return 'mark'
  }
  if (isMath(glyph.font)) return 'math'
  if (!inMath) return 'text'
  const before = last.glyphs.at(-1)!
  if (glyph.text === '_' && next && isMath(next.font)) return 'math'
  const script = glyph.size < 0.85 * line.size && Math.abs(glyph.y - line.baseline) > 0.08 * line.size
  if (!script || glyph.x0 - before.x1 > 0.35 * line.size) return 'text'
  return raised && /\d/.test(glyph.text) && !/\d|\p{L}/u.test(before.size < 0.85 * line.size ? before.text : '') ? 'mark' : 'math'
}

function words(glyphs: readonly Glyph[], size: number): string {
  let text = ''
  let end = glyphs[0]!.x0
  for (const glyph of glyphs) {
    if (glyph.x0 - end > WORD_GAP * size) text += ' '
    text += glyph.text
    end = glyph.x1
  }
  return text
}

function leftmost(glyphs: readonly Glyph[]): number {
  return Math.min(...glyphs.slice(0, 3).map((g) => g.x0))
}

/** The bars that lie within a formula's box. */
function barsOf(glyphs: readonly Glyph[], rules: readonly Rule[]): Rule[] {
  const beyond = 0.35 * Math.max(...glyphs.map((g) => g.size))
  const x0 = Math.min(...glyphs.map((g) => g.x0)) - beyond
  const x1 = Math.max(...glyphs.map((g) => g.x1)) + beyond
  const low = Math.min(...glyphs.map((g) => g.y)) - 1
  const high = Math.max(...glyphs.map((g) => g.y + g.size))
  return rules.filter((r) => r.x0 >= x0 && r.x1 <= x1 && r.y > low && r.y < high)
}
