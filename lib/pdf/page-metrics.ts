import type { Line } from './lines'

/** The paper's measures, taken from itself: no edition's coordinates are known in advance. */
export interface Metrics {
  /** Size of the running text, points. */
  readonly bodySize: number
  /** Left and right edge of the column. */
  readonly left: number
  readonly right: number
  /** Distance of two baselines of running text. */
  readonly leading: number
}

/** Measures the running text; null when there is none. */
export function measure(lines: readonly Line[]): Metrics | null {
  const sizes = new Map<number, number>()
  for (const line of lines) {
    const size = Math.round(line.size * 10) / 10
    sizes.set(size, (sizes.get(size) ?? 0) + line.glyphs.length)
  }
  const bodySize = mostFrequent(sizes)
  if (bodySize === null) return null
  const body = lines.filter((l) => isSize(l.size, bodySize) && l.glyphs.length > 30)
  if (body.length === 0) return null
  const edges = (edge: (l: Line) => number) => {
    const counts = new Map<number, number>()
    for (const line of body) {
      const at = Math.round(edge(line))
      counts.set(at, (counts.get(at) ?? 0) + 1)
    }
    return mostFrequent(counts) ?? 0
  }
  const gaps: number[] = []
  for (const [i, line] of body.entries()) {
    const next = body[i + 1]
    const gap = next && next.page === line.page ? line.baseline - next.baseline : 0
    if (gap > 0.9 * bodySize && gap < 2 * bodySize) gaps.push(gap)
  }
  gaps.sort((a, b) => a - b)
  return {
    bodySize,
    left: edges((l) => l.x0),
    right: edges((l) => l.x1),
    leading: gaps[Math.floor(gaps.length / 2)] ?? 1.2 * bodySize,
  }
}

export function isSize(size: number, expected: number): boolean {
  return Math.abs(size - expected) < 0.04 * expected
}

function mostFrequent(counts: ReadonlyMap<number, number>): number | null {
  let best: number | null = null
  for (const [value, count] of counts) if (best === null || count > counts.get(best)!) best = value
  return best
}
