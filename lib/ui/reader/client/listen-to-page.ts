import type { Preferences } from '@/lib/domain/preferences'
import type { PanelName } from './carry-out'
import { layersClicked, rowTapped, turnsOver } from './clicked'
import type { Command } from './keys'
import { findTarget, followLinks, land } from './landing'
import type { Layer } from './layer'
import { keepLeftAt, takeLeftAt } from './left-at'
import { keepPlace, markSection, watchPlace } from './place'
import { followViewForm } from './preferences'
import { watchPress } from './pressed'
import { roveRows } from './roving'
import { findRow, findRowInView, rowOf } from './rows'
import { reachScrollers } from './scrollers'
import { followPointer } from './twins'

/** Who is told of what the reader does. */
interface Heard {
  readonly singleKeys: () => boolean
  /** @returns whether there was anything to do */
  readonly onCommand: (name: Command, row: HTMLElement) => boolean
  /** The row that the reader is at, whose tools are to be shown. */
  readonly onRow: (row: HTMLElement) => void
  readonly onOpen: (layer: Layer) => void
  readonly onPanel: (panel: PanelName) => void
  readonly onFile: (file: File) => void
  readonly onPreferences: (preferences: Preferences) => void
}

/** Listens to all that is done on the page, and brings the reader where the address says. @returns how to stop */
export function listenToPage(page: HTMLElement, { singleKeys, onCommand, onRow, onOpen, onPanel, onFile, onPreferences }: Heard): () => void {
  const press = watchPress()
  const openAsked = (search: string) => {
    const asked = findAsked(page, search)
    if (asked === null) return false
    onOpen(asked.layer)
    land(asked.home)
    return true
  }
  const undo = [
    press.undo,
    roveRows(page, { singleKeys, onCommand, onCurrent: (row) => press.afterwards(() => onRow(row)) }),
    followPointer(page),
    reachScrollers(page),
    followLinks(),
    keepLeftAt(),
    followViewForm(onPreferences),
    watchPlace((id) => {
      markSection(id)
      if (window.scrollY > 0) keepPlace(id)
    }),
    listen(page, 'pointerover', (event) => {
      const row = rowOf(event.target)
      if (row === null || (event as PointerEvent).pointerType !== 'mouse' || press.isDown()) return
      // Where they have no room kept the words would push the text about as the pointer passes.
      const inPlace = getComputedStyle(row).getPropertyValue('--tools') === 'in-place'
      if (inPlace && document.activeElement?.closest('.tools') == null) onRow(row)
    }),
    listen(page, 'click', (event) => {
      const row = rowTapped(event)
      if (row !== null) onRow(row)
      if (row !== null && turnsOver(event)) onCommand('twin', row)
      layersClicked(event).forEach(onOpen)
    }),
    listen(document, 'click', (event) => {
      if (!(event.target instanceof Element)) return
      const panel = event.target.closest<HTMLElement>('[data-panel]')?.dataset.panel
      if (panel !== undefined) onPanel(panel as PanelName)
      const demo = event.target.closest<HTMLAnchorElement>('a:is([href^="?demo="], .opens[href*="?demo="])')
      if (demo !== null && openAsked(demo.search)) event.preventDefault()
      const language = event.target.closest<HTMLAnchorElement>('[data-language]')
      if (language !== null) language.hash = (window.scrollY > 0 && findRowInView()?.id) || ''
    }),
    listen(document, 'dragover', (event) => event.preventDefault()),
    listen(document, 'drop', (event) => {
      const file = (event as DragEvent).dataTransfer?.files[0]
      if (file === undefined) return
      event.preventDefault()
      onFile(file)
    }),
  ]
  // One piece at a time has a way of its own to begin at the block of an address.
  if (page.dataset.pace !== 'piece') landAtFirst()
  const frame = requestAnimationFrame(() => openAsked(location.search))
  undo.push(() => cancelAnimationFrame(frame))
  return () => undo.forEach((step) => step())
}

/** The demo that an address asks for, `?demo=R01&s=v1.…`, and the row where its formula is at home; or null. */
function findAsked(page: HTMLElement, search: string): { readonly layer: Layer; readonly home: HTMLElement } | null {
  const asked = new URLSearchParams(search)
  const formula = asked.get('demo')
  const home = formula === null ? null : rowOf(page.querySelector(`[data-run="${CSS.escape(formula)}"][data-home]`))
  if (formula === null || home === null) return null
  return { layer: { kind: 'demo', row: home.id, formula, state: asked.get('s') }, home }
}

/** Where the page was left, if it is loaded again or returned to; else where its address says. */
function landAtFirst(): void {
  const left = takeLeftAt()
  const target = left === null ? findTarget(location.hash) : findRow(left.id)
  if (target !== null) land(target, left?.top)
}

function listen(target: EventTarget, type: string, handler: (event: Event) => void): () => void {
  target.addEventListener(type, handler)
  return () => target.removeEventListener(type, handler)
}
