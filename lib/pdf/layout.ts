import type { PageContent } from './glyph'
import { buildFragments, type Fragment } from './fragments'
import { findFurniture } from './furniture'
import { buildLines, plainText, type Line } from './lines'
import { measure, type Metrics } from './page-metrics'
import { findZones, type FloatRegion, type Zone } from './zones'

export interface Layout {
  readonly fragments: readonly Fragment[]
  readonly floats: readonly FloatRegion[]
  /** Text of the lines that belong to the page: numbers, heads, stamps. */
  readonly furniture: readonly string[]
  readonly metrics: Metrics
}

/** Reads the pages' layout; null where there is no running text at all. */
export function readLayout(pages: readonly PageContent[]): Layout | null {
  const all = pages.flatMap(buildLines)
  const furniture = findFurniture(pages, all)
  const lines = all.filter((l) => !furniture.has(l))
  const metrics = measure(lines)
  if (!metrics) return null
  const zoneOf = new Map<Line, Zone>()
  const floats: FloatRegion[] = []
  for (const page of pages) {
    const zones = findZones(
      page,
      lines.filter((l) => l.page === page.number),
      metrics,
    )
    for (const [line, zone] of zones.zoneOf) zoneOf.set(line, zone)
    floats.push(...zones.floats)
  }
  return {
    fragments: buildFragments(lines, zoneOf, metrics),
    floats,
    furniture: [...furniture].map(plainText),
    metrics,
  }
}
