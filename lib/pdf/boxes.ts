import type { PageBox } from '@/lib/domain/paper/understood'
import { lineBox, type Line } from './lines'

/** One box for every page that the lines stand on, in tenths of a point. */
export function boxesOf(lines: readonly Line[]): PageBox[] {
  const boxes = new Map<number, [number, number, number, number]>()
  for (const line of lines) {
    const [x0, y0, x1, y1] = lineBox(line)
    const box = boxes.get(line.page)
    if (!box) boxes.set(line.page, [x0, y0, x1, y1])
    else {
      box[0] = Math.min(box[0], x0)
      box[1] = Math.min(box[1], y0)
      box[2] = Math.max(box[2], x1)
      box[3] = Math.max(box[3], y1)
    }
  }
  return [...boxes].map(([page, [x0, y0, x1, y1]]) => [page, tenth(x0), tenth(y0), tenth(x1), tenth(y1)])
}

export function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
