/**
 * Moves the focus to what stays, when what had it goes: a keyboard left nowhere would begin again from the
 * top of the page. Waits for the page to be drawn anew.
 */
export function focusNearby(around: Element | null | undefined, selector: string): void {
  requestAnimationFrame(() => around?.querySelector<HTMLElement>(selector)?.focus())
}
