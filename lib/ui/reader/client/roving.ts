import { findCommand, type Command } from './keys'
import { land } from './landing'
import { allRows, isShown, neighbour, rowOf } from './rows'
import { SCROLLERS } from './scrollers'

/** What the bar covers of the window, px. */
const BAR = 64

/** Elements inside a row that take Tab only while their row is the current one. */
const INNER = 'a[href], button, input, select, textarea, summary, [tabindex]'
/** What opened layers hold keeps its own order. */
const OWN_TABS = '.notes, .below'

function setInner(row: HTMLElement, reachable: boolean): void {
  for (const element of row.querySelectorAll<HTMLElement>(INNER)) {
    if (element.closest(OWN_TABS) || element.matches(SCROLLERS)) continue
    if (reachable) element.removeAttribute('tabindex')
    else element.tabIndex = -1
  }
}

/** Makes `row` the one tab stop of the text. */
export function makeCurrent(row: HTMLElement): void {
  for (const other of document.querySelectorAll<HTMLElement>('.page > .row[tabindex="0"]')) {
    if (other === row) continue
    other.tabIndex = -1
    setInner(other, false)
  }
  row.tabIndex = 0
  setInner(row, true)
}

/** What has come into a row anew takes Tab, or not, as the rest of it does. */
export function keepTabs(row: HTMLElement): void {
  setInner(row, row.tabIndex === 0)
}

export function focusRow(row: HTMLElement): void {
  makeCurrent(row)
  row.focus({ preventScroll: true })
  const { top } = row.getBoundingClientRect()
  const { innerHeight } = window
  if (top >= BAR && top <= innerHeight * 0.7) return
  const wanted = Math.max(BAR, innerHeight * 0.2)
  const near = Math.abs(top - wanted) < innerHeight && !matchMedia('(prefers-reduced-motion: reduce)').matches
  if (near) window.scrollBy({ top: top - wanted, behavior: 'smooth' })
  else land(row, wanted)
}

interface Handlers {
  readonly singleKeys: () => boolean
  readonly onCurrent: (row: HTMLElement) => void
  /** Commands that this module does not settle itself. Returns whether it did anything. */
  readonly onCommand: (command: Command, row: HTMLElement) => boolean
}

/**
 * One tab stop in the whole text: arrows move by block only once focus is in it. Returns the function
 * that undoes it.
 */
export function roveRows(page: HTMLElement, handlers: Handlers): () => void {
  const rows = allRows()
  for (const row of rows) {
    row.tabIndex = -1
    setInner(row, false)
  }
  const first = rows.find(isShown)
  if (first !== undefined) makeCurrent(first)

  const onFocus = (event: FocusEvent) => {
    const row = rowOf(event.target)
    if (row === null) return
    makeCurrent(row)
    handlers.onCurrent(row)
  }
  const onKey = (event: KeyboardEvent) => {
    const row = rowOf(event.target)
    if (row === null || event.defaultPrevented || !(event.target instanceof Element)) return
    if (event.target.closest(OWN_TABS) && event.key !== 'Escape') return
    const command = findCommand(event, handlers.singleKeys())
    if (command === null) return
    // Enter belongs to the link or button that has the focus.
    if (command === 'formula' && event.target !== row) return
    if (move(command, row) || handlers.onCommand(command, row)) event.preventDefault()
  }
  page.addEventListener('focusin', onFocus)
  page.addEventListener('keydown', onKey)
  return () => {
    page.removeEventListener('focusin', onFocus)
    page.removeEventListener('keydown', onKey)
  }
}

function move(command: Command, row: HTMLElement): boolean {
  const shown = () => allRows().filter(isShown)
  const target = {
    nextBlock: () => neighbour(row, 1),
    previousBlock: () => neighbour(row, -1),
    home: () => shown().at(0) ?? null,
    end: () => shown().at(-1) ?? null,
  }[command as string]
  if (target === undefined) return false
  const to = target()
  if (to !== null) focusRow(to)
  return true
}
