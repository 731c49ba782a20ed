'use client'

import { lazy, Suspense, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Locale } from '@/lib/domain/locale'
import type { OriginalState } from '@/lib/domain/paper/reading'
import type { Preferences } from '@/lib/domain/preferences'
import type { ReaderStrings } from '@/lib/i18n/reader'
import { findFormulaAt, formulasOf } from '../../formulas/find-formulas'
import { CitationPreview } from './citation-preview'
import type { Command } from './keys'
import { findTarget, followLinks, land } from './landing'
import { layerKey, Layers, type Layer } from './layers'
import { keepLeftAt, takeLeftAt } from './left-at'
import { PieceBar } from './piece-bar'
import { keepPlace, markSection, readPlace, watchPlace } from './place'
import { followViewForm } from './preferences'
import { watchPress } from './pressed'
import { Resume } from './resume'
import { focusRow, roveRows } from './roving'
import { RowTools } from './row-tools'
import { allRows, findRow, findRowInView, rowOf } from './rows'
import { reachScrollers } from './scrollers'
import { selectionIn } from './selection'
import { followPointer, lightSentences, stepSentence } from './twins'

const SearchPanel = lazy(() => import('./search-panel'))
const HelpPanel = lazy(() => import('./help-panel'))
const ImportPanel = lazy(() => import('./import-panel'))
const Facsimile = lazy(() => import('./facsimile'))
const DoubtMarks = lazy(() => import('../../doubts/doubt-marks'))

type Panel = 'search' | 'help' | 'import'

interface Props {
  readonly locale: Locale
  readonly strings: ReaderStrings
  readonly preferences: Preferences
  readonly original: OriginalState
}

/** Everything that the reading page does beyond being read. It adds to the server's HTML and owns none of it. */
export function Reader({ locale, strings, preferences: first, original }: Props) {
  const page = useSyncExternalStore(noChanges, findPage, () => null)
  const [active, setActive] = useState<HTMLElement | null>(null)
  const [layers, setLayers] = useState<readonly Layer[]>([])
  const [panel, setPanel] = useState<Panel | null>(null)
  const [preferences, setPreferences] = useState(first)
  const [dropped, setDropped] = useState<File | null>(null)
  const [elsewhere, setElsewhere] = useState<string | null>(null)
  const [, redraw] = useState(0)
  const singleKeys = useRef(first.keys === 'on')
  const demoStates = useRef(new Map<string, string>())

  const open = useCallback((layer: Layer) => {
    setLayers((now) => [...now.filter((other) => layerKey(other) !== layerKey(layer)), layer])
  }, [])

  const close = useCallback((layer: Layer) => {
    setLayers((now) => now.filter((other) => layerKey(other) !== layerKey(layer)))
    const row = findRow(layer.row)
    if (row !== null) focusRow(row)
  }, [])

  /** Whoever is asking beside an open demo asks about the numbers that it shows now. */
  const keepDemoState = useCallback((demo: Layer, state: string) => {
    demoStates.current.set(layerKey(demo), state)
    if (demo.kind !== 'demo') return
    const shown = { formulaId: demo.formula, state }
    setLayers((now) => {
      if (!now.some(({ kind, row }) => kind === 'doubts' && row === demo.row)) return now
      return now.map((layer) => (layer.kind === 'doubts' && layer.row === demo.row ? { ...layer, demo: shown } : layer))
    })
  }, [])

  const openDoubts = useCallback(
    (row: string) => {
      open({ kind: 'doubts', row, demo: null, selection: null })
      findRow(row)?.scrollIntoView({ block: 'nearest' })
    },
    [open],
  )

  const greetElsewhere = useCallback((place: string) => {
    if (place !== readPlace()) setElsewhere(place)
  }, [])

  /** One piece at a time comes with its comment, and without what was open on the last one. */
  const showPiece = useCallback((row: HTMLElement) => {
    setLayers(row.dataset.commented === undefined ? [] : [{ kind: 'comment', row: row.id }])
    setActive(row)
  }, [])

  const command = useCallback(
    (name: Command, row: HTMLElement): boolean => {
      switch (name) {
        case 'nextSentence':
        case 'previousSentence':
          stepSentence(row, name === 'nextSentence' ? 1 : -1)
          return true
        case 'leave':
          lightSentences(row, [])
          if (rowLayers(layers, row).length > 0) setLayers((now) => now.filter((l) => l.row !== row.id))
          else row.blur()
          focusIfInside(row)
          return true
        case 'run': {
          const button = row.querySelector<HTMLElement>('[data-run]')
          if (button?.dataset.run === undefined) return false
          open({ kind: 'demo', row: row.id, formula: button.dataset.run, state: null })
          return true
        }
        case 'ask': {
          const demo = layers.find((layer) => layer.kind === 'demo' && layer.row === row.id)
          const state = demo?.kind === 'demo' ? demoStates.current.get(layerKey(demo)) : undefined
          open({
            kind: 'doubts',
            row: row.id,
            demo: demo?.kind === 'demo' && state !== undefined ? { formulaId: demo.formula, state } : null,
            selection: selectionIn(row),
          })
          return true
        }
        case 'comment': {
          if (row.dataset.commented === undefined) return false
          const layer = { kind: 'comment', row: row.id } as const
          const opened = layers.some((other) => layerKey(other) === layerKey(layer))
          if (opened) close(layer)
          else open(layer)
          return true
        }
        case 'terms':
        case 'states': {
          const layer: Layer = name === 'terms' ? { kind: 'terms', row: row.id, term: null } : { kind: 'states', row: row.id }
          const opened = layers.some((other) => layerKey(other) === layerKey(layer))
          if (opened) close(layer)
          else open(layer)
          return true
        }
        case 'formula': {
          const texes = formulasOf(row)
          if (texes.length === 0) return false
          open({ kind: 'formula', row: row.id, texes })
          return true
        }
        case 'twin':
          row.classList.toggle('twinned')
          redraw((n) => n + 1)
          return true
        case 'contents':
          document.getElementById('contents')?.showPopover()
          return true
        case 'search':
        case 'help':
          setPanel(name)
          return true
        default:
          return false
      }
    },
    [layers, open, close],
  )

  const latest = useRef(command)
  useEffect(() => {
    latest.current = command
  }, [command])

  useEffect(() => {
    singleKeys.current = preferences.keys === 'on'
  }, [preferences])

  useEffect(() => {
    const main = page
    if (main === null) return
    /** Opens the demo that an address asks for, `?demo=R01&s=v1.…`, at the formula's home. */
    const openAsked = (search: string): boolean => {
      const asked = new URLSearchParams(search)
      const formula = asked.get('demo')
      const home = formula === null ? null : rowOf(main.querySelector(`[data-run="${CSS.escape(formula)}"][data-home]`))
      if (formula === null || home === null) return false
      open({ kind: 'demo', row: home.id, formula, state: asked.get('s') })
      land(home)
      return true
    }
    const press = watchPress()
    const undo = [
      press.undo,
      roveRows(main, {
        singleKeys: () => singleKeys.current,
        onCurrent: (row) => press.afterwards(() => setActive(row)),
        onCommand: (name, row) => latest.current(name, row),
      }),
      followPointer(main),
      reachScrollers(main),
      followLinks(),
      keepLeftAt(),
      followViewForm(setPreferences),
      watchPlace((id) => {
        markSection(id)
        if (window.scrollY > 0) keepPlace(id)
      }),
      listen(main, 'pointerover', (event) => {
        const row = rowOf(event.target)
        if (row === null || (event as PointerEvent).pointerType !== 'mouse' || press.isDown()) return
        // Where they have no room kept the words would push the text about as the pointer passes.
        const inPlace = getComputedStyle(row).getPropertyValue('--tools') === 'in-place'
        if (inPlace && document.activeElement?.closest('.tools') == null) setActive(row)
      }),
      listen(main, 'click', (event) => onTap(event, (name, row) => latest.current(name, row), setActive)),
      listen(main, 'click', (event) => {
        const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-run]') : null
        const row = rowOf(button)
        if (button?.dataset.run && row !== null) {
          open({ kind: 'demo', row: row.id, formula: button.dataset.run, state: null })
        }
      }),
      listen(main, 'click', (event) => {
        const target = event.target instanceof Element ? event.target : null
        const row = rowOf(target)
        if (row === null || target === null) return
        const term = target.closest<HTMLElement>('.t')?.dataset.term
        if (term !== undefined) open({ kind: 'terms', row: row.id, term })
        if (target.closest('[data-answers]') !== null) open({ kind: 'answers', row: row.id })
      }),
      listen(main, 'click', (event) => {
        const tex = findFormulaAt(event.target)
        const row = rowOf(event.target)
        if (tex === null || row === null || document.getSelection()?.isCollapsed === false) return
        open({ kind: 'formula', row: row.id, texes: [tex] })
      }),
      listen(document, 'click', (event) => {
        const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-panel]') : null
        if (button !== null) setPanel(button.dataset.panel as Panel)
        const language = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('[data-language]') : null
        const demo = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a:is([href^="?demo="], .opens[href*="?demo="])') : null
        if (demo !== null && openAsked(demo.search)) event.preventDefault()
        if (language !== null) language.hash = (window.scrollY > 0 && findRowInView()?.id) || ''
      }),
      listen(document, 'dragover', (event) => event.preventDefault()),
      listen(document, 'drop', (event) => {
        const file = (event as DragEvent).dataTransfer?.files[0]
        if (file === undefined) return
        event.preventDefault()
        setDropped(file)
        setPanel('import')
      }),
    ]
    // One piece at a time has a way of its own to begin at the block of an address.
    if (main.dataset.pace !== 'piece') landAtFirst()
    main.classList.add('ready')
    const frame = requestAnimationFrame(() => openAsked(location.search))
    undo.push(() => cancelAnimationFrame(frame))
    return () => undo.forEach((step) => step())
  }, [open, page])

  useEffect(() => {
    const opened = new Set(layers.filter((layer) => layer.kind === 'demo').map((layer) => `${layer.row} ${layer.formula}`))
    for (const button of document.querySelectorAll<HTMLElement>('[data-run]')) {
      button.setAttribute('aria-expanded', String(opened.has(`${rowOf(button)?.id} ${button.dataset.run}`)))
    }
    const answered = new Set(layers.filter(({ kind }) => kind === 'answers').map(({ row }) => row))
    for (const button of document.querySelectorAll<HTMLElement>('[data-answers]')) {
      button.setAttribute('aria-expanded', String(answered.has(rowOf(button)?.id ?? '')))
    }
    for (const row of allRows()) row.classList.toggle('opened', rowLayers(layers, row).length > 0)
  }, [layers])

  if (page === null) return null
  return (
    <>
      <div className="greetings">
        <Resume key={elsewhere} strings={strings} locale={locale} elsewhere={elsewhere} />
      </div>
      {preferences.pace === 'piece' && <PieceBar strings={strings} page={page} onPiece={showPiece} />}
      {active !== null && (
        <RowTools row={active} locale={locale} strings={strings} onCommand={(name, row) => command(name, row)} />
      )}
      <CitationPreview page={page} />
      <Layers
        locale={locale}
        layers={layers}
        onClose={close}
        onDemoState={keepDemoState}
      />
      <Suspense>
        {panel === 'search' && <SearchPanel strings={strings} locale={locale} onClose={() => setPanel(null)} />}
        {panel === 'help' && <HelpPanel strings={strings} onClose={() => setPanel(null)} />}
        {panel === 'import' && (
          <ImportPanel strings={strings} locale={locale} file={dropped} onClose={() => setPanel(null)} />
        )}
        {page.dataset.viewer !== 'visitor' && <DoubtMarks locale={locale} onOpen={openDoubts} onPlace={greetElsewhere} />}
        {original.kind === 'shown' && <Facsimile strings={strings} shown={preferences.english === 'facsimile'} />}
      </Suspense>
    </>
  )
}

/** The paper stands in the server's HTML from the beginning and is never replaced. */
const noChanges = () => () => {}
const findPage = () => document.getElementById('paper')

/** Where the page was left, if it is loaded again or returned to; else where its address says. */
function landAtFirst(): void {
  const left = takeLeftAt()
  const target = left === null ? findTarget(location.hash) : findRow(left.id)
  if (target !== null) land(target, left?.top)
}

function rowLayers(layers: readonly Layer[], row: HTMLElement): readonly Layer[] {
  return layers.filter((layer) => layer.row === row.id)
}

function focusIfInside(row: HTMLElement): void {
  if (row.contains(document.activeElement) && document.activeElement !== row) row.focus()
}

function listen(target: EventTarget, type: string, handler: (event: Event) => void): () => void {
  target.addEventListener(type, handler)
  return () => target.removeEventListener(type, handler)
}

/** A tap on a paragraph shows its twin where only one language is laid out. */
function onTap(
  event: Event,
  command: (name: Command, row: HTMLElement) => void,
  activate: (row: HTMLElement) => void,
): void {
  const row = rowOf(event.target)
  if (row === null || !(event.target instanceof Element)) return
  if (event.target.closest('a, button, .t, .f, input, textarea, select, .notes, .below')) return
  activate(row)
  const touched = (event as PointerEvent).pointerType !== 'mouse'
  if (touched && document.getSelection()?.isCollapsed !== false) command('twin', row)
}
