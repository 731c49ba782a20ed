import type { Box, PageContent } from './glyph'
import { lineBox, type Line } from './lines'
import type { Metrics } from './page-metrics'

/** From a table's first to its last long bar, under the caption or else above it. */
export function tableBox(page: PageContent, span: readonly Line[], spans: readonly Line[][], metrics: Metrics): Box | null {
  const column = metrics.right - metrics.left
  const long = page.rules.filter((r) => r.x1 - r.x0 > 0.55 * column)
  const top = span[0]!.baseline
  const bottom = span.at(-1)!.baseline
  const others = spans.filter((s) => s !== span)
  const floor = Math.max(-Infinity, ...others.map((s) => s[0]!.baseline).filter((y) => y < bottom))
  const ceiling = Math.min(Infinity, ...others.map((s) => s.at(-1)!.baseline).filter((y) => y > top))
  const below = long.filter((r) => r.y < bottom && r.y > floor)
  const above = long.filter((r) => r.y > top && r.y < ceiling)
  const bars = below.length > 1 ? below : above
  if (bars.length < 2) return null
  const ys = bars.map((r) => r.y)
  return [Math.min(...bars.map((r) => r.x0)), Math.min(...ys), Math.max(...bars.map((r) => r.x1)), Math.max(...ys)]
}

/** What is drawn between a figure's caption and the text above it. */
export function figureBox(page: PageContent, span: readonly Line[], lines: readonly Line[], metrics: Metrics): Box | null {
  const floor = span[0]!.baseline + 0.7 * span[0]!.size
  const prose = lines.filter((l) => l.baseline > floor && l.x1 - l.x0 > 0.8 * (metrics.right - metrics.left))
  const ceiling = Math.min(page.height, ...prose.map((l) => l.baseline - 0.3 * l.size))
  const drawn = page.drawn.filter((b) => b[3] > b[1] - 1 && b[1] >= floor - 2 && b[3] <= ceiling + 2)
  if (drawn.length === 0) return null
  const box: [number, number, number, number] = [
    Math.min(...drawn.map((b) => b[0])),
    Math.min(...drawn.map((b) => b[1])),
    Math.max(...drawn.map((b) => b[2])),
    Math.max(...drawn.map((b) => b[3])),
  ]
  // A title set over a panel belongs to the figure; a heading in bold does not.
  for (const line of lines) {
    const over = line.baseline >= box[3] - 1 && line.baseline < box[3] + 1.5 * metrics.leading
    if (!over || line.baseline > ceiling || line.glyphs.every((g) => g.font.bold)) continue
    const [x0, , x1, y1] = lineBox(line)
    box[0] = Math.min(box[0], x0)
    box[2] = Math.max(box[2], x1)
    box[3] = Math.max(box[3], y1)
  }
  return box
}
