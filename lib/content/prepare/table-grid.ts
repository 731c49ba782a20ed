import type { Cell } from '../sources/tables'

/** A cell with its place in the grid, once the cells that span are laid out. */
export interface PlacedCell {
  readonly cell: Cell
  /** First column it covers, counted from 0. */
  readonly column: number
  readonly cols: number
  readonly rows: number
}

/**
 * Lays out rows whose cells may span. The rows of one call stand together (a head, or a group):
 * no span leaves them.
 * @throws RangeError where a row is shorter or longer than `width`, or a span leaves the rows
 */
export function placeCells(rows: readonly (readonly Cell[])[], width: number): PlacedCell[][] {
  const taken = rows.map(() => new Set<number>())
  return rows.map((row, index) => {
    let column = 0
    const placed = row.map((cell): PlacedCell => {
      while (taken[index]?.has(column)) column += 1
      const span = typeof cell === 'string' ? null : cell
      const place = { cell, column, cols: span?.cols ?? 1, rows: span?.rows ?? 1 }
      if (index + place.rows > rows.length) throw new RangeError(`row ${index + 1} has a cell that spans out of its group`)
      for (let below = index; below < index + place.rows; below += 1) {
        for (let across = column; across < column + place.cols; across += 1) taken[below]?.add(across)
      }
      column += place.cols
      return place
    })
    if (taken[index]?.size !== width || Math.max(...taken[index]) !== width - 1) {
      throw new RangeError(`row ${index + 1} fills ${taken[index]?.size ?? 0} columns of ${width}`)
    }
    return placed
  })
}
