import { figureBox, tableBox } from './float-boxes'
import { isMath, type Box, type PageContent } from './glyph'
import { findLeadingMark } from './inline'
import { plainText, type Line } from './lines'
import { isSize, type Metrics } from './page-metrics'

/** Where on the page a line stands. */
export type Zone = 'body' | 'caption' | 'table' | 'figure' | 'display' | 'footnote'

/** Where a table or figure stands, known by the first line of its caption. */
export interface FloatRegion {
  readonly caption: Line
  readonly page: number
  readonly box: Box
}

export interface Zones {
  readonly zoneOf: ReadonlyMap<Line, Zone>
  readonly floats: readonly FloatRegion[]
}

const CAPTION = /^(Figure|Table)\s*(\d+)\s*[:.]/

/** Tells the running text of one page from its captions, tables, figures, displays and footnotes. */
export function findZones(page: PageContent, lines: readonly Line[], metrics: Metrics): Zones {
  const zoneOf = new Map<Line, Zone>()
  const floats: FloatRegion[] = []
  markFootnotes(page, lines, metrics, zoneOf)
  const captions = lines.filter((l, i) => !zoneOf.has(l) && opensCaption(l, lines[i - 1], metrics))
  const spans = captions.map((first) => captionLines(page, first, lines, metrics))
  for (const span of spans) for (const line of span) zoneOf.set(line, 'caption')
  for (const span of spans) {
    const [, kind] = CAPTION.exec(plainText(span[0]!))!
    const inside = kind === 'Table' ? tableBox(page, span, spans, metrics) : figureBox(page, span, lines, metrics)
    if (!inside) continue
    floats.push({ caption: span[0]!, page: page.number, box: inside })
    for (const line of lines) {
      const within = line.baseline > inside[1] - 1 && line.baseline < inside[3] + 1
      if (within && !zoneOf.has(line)) zoneOf.set(line, kind === 'Table' ? 'table' : 'figure')
    }
  }
  markDisplays(lines, metrics, zoneOf)
  return { zoneOf, floats }
}

function markFootnotes(page: PageContent, lines: readonly Line[], metrics: Metrics, zoneOf: Map<Line, Zone>): void {
  const column = metrics.right - metrics.left
  const small = (l: Line) => l.size < 0.96 * metrics.bodySize
  const rule = page.rules.find((r) => {
    const short = r.x1 - r.x0 < 0.5 * column && r.x1 - r.x0 > 0.15 * column
    const below = lines.filter((l) => l.baseline < r.y)
    return short && Math.abs(r.x0 - metrics.left) < 3 && below.length > 0 && below.every(small)
  })
  let inNotes = false
  for (const line of lines) {
    if (rule ? line.baseline < rule.y : small(line) && (inNotes || findLeadingMark(line) !== null)) {
      zoneOf.set(line, 'footnote')
      inNotes = true
    } else inNotes = false
  }
}

/** A caption stands apart from the line above it: a sentence may end its paragraph with "Figure 2." */
function opensCaption(line: Line, above: Line | undefined, metrics: Metrics): boolean {
  if (!CAPTION.test(plainText(line))) return false
  const gap = above ? above.baseline - line.baseline : 0
  return !above || !isSize(above.size, line.size) || gap <= 0 || gap > 1.3 * metrics.leading
}

/** A caption runs on while its lines follow at their own leading, up to a table's first bar. */
function captionLines(page: PageContent, first: Line, lines: readonly Line[], metrics: Metrics): Line[] {
  const span = [first]
  for (const line of lines.slice(lines.indexOf(first) + 1)) {
    const last = span.at(-1)!
    const gap = last.baseline - line.baseline
    if (gap < 0.5 * line.size || gap > 1.3 * metrics.leading || !isSize(line.size, first.size)) break
    if (opensCaption(line, last, metrics)) break
    if (page.rules.some((r) => r.y < last.baseline && r.y > line.baseline && r.x1 - r.x0 > 0.5 * (last.x1 - last.x0))) break
    span.push(line)
  }
  return span
}

/** Displays, with the pieces of a tall one (before, in and after a fraction) taken together. */
function markDisplays(lines: readonly Line[], metrics: Metrics, zoneOf: Map<Line, Zone>): void {
  let display: Line | null = null
  for (const line of lines) {
    if (zoneOf.has(line)) continue
    const beside: boolean = display !== null && Math.abs(line.baseline - display.baseline) < metrics.bodySize
    if (beside || isDisplay(line, metrics)) {
      zoneOf.set(line, 'display')
      display = line
    } else {
      zoneOf.set(line, 'body')
    }
  }
}

/** A formula on a line of its own: mostly mathematics, and set in from the left edge. */
function isDisplay(line: Line, metrics: Metrics): boolean {
  const mathematical = line.glyphs.filter((g) => isMath(g.font)).length
  const indent = line.x0 - metrics.left
  return mathematical > 0.45 * line.glyphs.length && indent > 2 * metrics.bodySize
}
