import type { Glyph, PageContent } from './glyph'

/** Glyphs that stand on one baseline, with the scripts, radicals and fractions hung on it. */
export interface Line {
  readonly page: number
  /** In the order of the content stream. */
  readonly glyphs: Glyph[]
  baseline: number
  /** Size of the glyphs on the baseline, in points. */
  size: number
  x0: number
  x1: number
}

/** Signs whose origin is not on the baseline. */
export function isHung(glyph: Glyph): boolean {
  return glyph.font.role === 'math-extension' || glyph.text === '√'
}

/**
 * Gathers a page's glyphs into lines, following the content stream: a glyph joins the line
 * being built if it goes on along it, or is a smaller or hung sign within its height.
 * Sorting by y instead would tear footnote marks, radicals and fractions from their lines.
 */
export function buildLines(page: PageContent): Line[] {
  const lines: Line[] = []
  let line: Line | null = null
  for (const glyph of page.glyphs) {
    if (line && joins(line, glyph)) {
      add(line, glyph)
    } else {
      line = { page: page.number, glyphs: [glyph], baseline: glyph.y, size: glyph.size, x0: glyph.x0, x1: glyph.x1 }
      lines.push(line)
    }
  }
  return lines
}

function joins(line: Line, glyph: Glyph): boolean {
  const em = Math.max(line.size, glyph.size)
  const rise = glyph.y - line.baseline
  const onward = glyph.x0 - line.x1
  if (Math.abs(rise) <= 0.12 * em && sameSize(line.size, glyph.size)) return onward > -0.6 * em
  if (onward < -2.6 * em || onward > 2.2 * em) return false
  if (isHung(glyph) || glyph.size < 0.85 * line.size) return rise > -0.75 * em && rise < em
  // So far only marks, a radical or a raised numerator: the line's own baseline comes now.
  if (line.glyphs.every((g) => isHung(g) || g.size < 0.85 * glyph.size)) return rise < 0.6 * em && rise > -em
  return Math.abs(rise) <= 0.12 * em && onward > -0.6 * em
}

function sameSize(a: number, b: number): boolean {
  return Math.abs(a - b) <= 0.15 * Math.max(a, b)
}

function add(line: Line, glyph: Glyph): void {
  const settles = !isHung(glyph) && (glyph.size > 1.17 * line.size || line.glyphs.every(isHung))
  if (settles) {
    line.baseline = glyph.y
    line.size = glyph.size
  }
  line.glyphs.push(glyph)
  line.x0 = Math.min(line.x0, glyph.x0)
  line.x1 = Math.max(line.x1, glyph.x1)
}

/** The line's glyphs as plain text, words told apart by the gaps between them. */
export function plainText(line: Line): string {
  let text = ''
  let end: number | null = null
  for (const glyph of line.glyphs) {
    if (end !== null && glyph.x0 - end > WORD_GAP * line.size) text += ' '
    text += glyph.text
    end = Math.max(end ?? glyph.x1, glyph.x1)
  }
  return text
}

/** Gap between two words, in ems: TeX shrinks a space to 0.167 em; kerns stay under 0.1. */
export const WORD_GAP = 0.125

/** Box of the line's ink, estimated from sizes: outlines are not read. */
export function lineBox(line: Line): readonly [number, number, number, number] {
  let low = Infinity
  let high = -Infinity
  for (const glyph of line.glyphs) {
    const hung = isHung(glyph)
    low = Math.min(low, glyph.y - (hung ? 1 : 0.22) * glyph.size)
    high = Math.max(high, glyph.y + (hung ? 0.1 : 0.72) * glyph.size)
  }
  return [line.x0, low, line.x1, high]
}
