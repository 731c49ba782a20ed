/** Frames within which what is looked for comes, if it comes at all. */
const PATIENCE = 60

/**
 * Moves the focus to what stays, when what had it goes: a keyboard left nowhere would begin again from the
 * top of the page. Waits for the page to be drawn anew, and until there is such a thing.
 */
export function focusNearby(around: Element | null | undefined, selector: string, patience = PATIENCE): void {
  requestAnimationFrame(() => {
    const found = around?.querySelector<HTMLElement>(selector)
    if (found) found.focus()
    else if (patience > 0) focusNearby(around, selector, patience - 1)
  })
}
