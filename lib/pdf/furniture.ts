import type { PageContent } from './glyph'
import { plainText, type Line } from './lines'

/** Part of the page's height, at its head and at its foot, where furniture stands. */
const MARGIN = 0.1

const CONFERENCE = /^\d+(st|nd|rd|th) Conference on .*\b(19|20)\d\d\b/
const STAMP = /^arXiv:\s?\d{4}\.\d{4,5}v\d+ *\[/

/**
 * The lines that belong to the page and not to the text: page numbers, the head or foot that
 * repeats, a browser's address line, the conference line, the arXiv stamp.
 */
export function findFurniture(pages: readonly PageContent[], lines: readonly Line[]): Set<Line> {
  const heights = new Map(pages.map((p) => [p.number, p.height]))
  const furniture = new Set<Line>()
  const repeated = new Map<string, Line[]>()
  for (const line of lines) {
    const height = heights.get(line.page) ?? 0
    const text = plainText(line)
    if (STAMP.test(text)) furniture.add(line)
    const atEdge = line.baseline < MARGIN * height || line.baseline > (1 - MARGIN) * height
    if (!atEdge) continue
    if (/^(page )?\d{1,3}( ?(\/|of) ?\d{1,3})?$/i.test(text) || CONFERENCE.test(text)) furniture.add(line)
    const pattern = `${Math.round(line.baseline)} ${text.replace(/\d+/g, '#')}`
    repeated.set(pattern, [...(repeated.get(pattern) ?? []), line])
  }
  for (const same of repeated.values()) {
    if (same.length >= Math.max(3, pages.length / 3)) for (const line of same) furniture.add(line)
  }
  return furniture
}
