import type { PlotSeries } from '@/lib/domain/formulas/demo/sheet'

type Place = (value: number) => number

/** Where the word beside a marked point begins or ends, in the drawing's own units. */
export interface LabelSpot {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'end'
}

/** Room that one letter takes, and the height of a line. */
const [LETTER, LINE] = [6.6, 13]

/**
 * The first place round a point where no curve runs through the word, nor the word over an axis or out of
 * the drawing: the four corners, then a line higher; above to the right where all are taken.
 */
export function labelSpot(at: readonly [number, number], word: string, series: readonly PlotSeries[], x: Place, y: Place, right: number, bottom = Infinity): LabelSpot {
  const [px, py] = [x(at[0]), y(at[1])]
  const width = word.length * LETTER
  const spots = [[8, -7], [8, 17], [-8, -7], [-8, 17], [8, -7 - LINE], [-8, -7 - LINE]].map(([dx, dy]): LabelSpot => ({ x: px + dx!, y: py + dy!, anchor: dx! > 0 ? 'start' : 'end' }))
  const free = spots.find((spot) => {
    const left = spot.anchor === 'start' ? spot.x : spot.x - width
    const box = { left, right: left + width, top: spot.y - LINE + 2, bottom: spot.y + 3 }
    return box.left >= 0 && box.right <= right && box.bottom <= bottom && !series.some(({ points }) => crosses(points, box, x, y))
  })
  return free ?? spots[0]!
}

function crosses(points: PlotSeries['points'], box: { left: number; right: number; top: number; bottom: number }, x: Place, y: Place): boolean {
  for (let i = 1; i < points.length; i++) {
    const [ax, ay, bx, by] = [x(points[i - 1]![0]), y(points[i - 1]![1]), x(points[i]![0]), y(points[i]![1])]
    if (Math.max(ax, bx) < box.left || Math.min(ax, bx) > box.right) continue
    // Steps of half a letter along the stretch: a straight line cannot slip between them and miss the box.
    const steps = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / 3))
    for (let step = 0; step <= steps; step++) {
      const [cx, cy] = [ax + ((bx - ax) * step) / steps, ay + ((by - ay) * step) / steps]
      if (cx >= box.left && cx <= box.right && cy >= box.top && cy <= box.bottom) return true
    }
  }
  return false
}
