/** The rows of the paper in reading order, as they stand in the document. */
export function allRows(): HTMLElement[] {
  return Array.from(document.querySelectorAll<HTMLElement>('.page > .row'))
}

export function findRow(id: string): HTMLElement | null {
  const found = document.getElementById(id)
  return found?.classList.contains('row') ? found : null
}

/** The id that an address names after `#`; what is not soundly encoded stays as it is written, and no block has it. */
export function idOf(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1))
  } catch {
    return hash.slice(1)
  }
}

export function rowOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('.page > .row') : null
}

/** Whether the row is laid out: columns chosen and the reading pace may hide some. */
export function isShown(row: HTMLElement): boolean {
  return row.getClientRects().length > 0
}

/** The nearest shown row from `from` in direction `step`, or null at the end. */
export function neighbour(from: HTMLElement, step: 1 | -1): HTMLElement | null {
  const rows = allRows()
  for (let at = rows.indexOf(from) + step; at >= 0 && at < rows.length; at += step) {
    const row = rows[at]
    if (row !== undefined && isShown(row)) return row
  }
  return null
}

/** The row that is being read, by where the window stands: the first that reaches below its upper eighth. */
export function findRowInView(): HTMLElement | null {
  return allRows().find((row) => isShown(row) && row.getBoundingClientRect().bottom > window.innerHeight / 8) ?? null
}
