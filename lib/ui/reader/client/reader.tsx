'use client'

import { lazy, Suspense, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { Locale } from '@/lib/domain/locale'
import type { OriginalState } from '@/lib/domain/paper/reading'
import type { Preferences } from '@/lib/domain/preferences'
import type { ReaderStrings } from '@/lib/i18n/reader'
import { carryOut, type PanelName } from './carry-out'
import { CitationPreview } from './citation-preview'
import type { Command } from './keys'
import { Layers } from './layers'
import { listenToPage } from './listen-to-page'
import { PieceBar } from './piece-bar'
import { readPlace } from './place'
import { Resume } from './resume'
import { RowTools } from './row-tools'
import { findRow } from './rows'
import { useLayers } from './use-layers'

const SearchPanel = lazy(() => import('./search-panel'))
const HelpPanel = lazy(() => import('./help-panel'))
const ImportPanel = lazy(() => import('./import-panel'))
const Facsimile = lazy(() => import('./facsimile'))
const DoubtMarks = lazy(() => import('../../doubts/doubt-marks'))

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
  const layers = useLayers()
  const [panel, setPanel] = useState<PanelName | null>(null)
  const [preferences, setPreferences] = useState(first)
  const [dropped, setDropped] = useState<File | null>(null)
  const [elsewhere, setElsewhere] = useState<string | null>(null)
  const [, redraw] = useState(0)
  const { open, replace } = layers

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
  const showPiece = useCallback(
    (row: HTMLElement) => {
      replace(() => (row.dataset.commented === undefined ? [] : [{ kind: 'comment', row: row.id }]))
      setActive(row)
    },
    [replace],
  )

  const command = (name: Command, row: HTMLElement) =>
    carryOut(name, row, { layers, showPanel: setPanel, redraw: () => redraw((n) => n + 1) })

  // The page is listened to once, and whoever listens asks for what is there now.
  const now = useRef({ command, preferences })
  useEffect(() => {
    now.current = { command, preferences }
  })
  useEffect(() => {
    if (page === null) return
    const stop = listenToPage(page, {
      singleKeys: () => now.current.preferences.keys === 'on',
      onCommand: (name, row) => now.current.command(name, row),
      onRow: setActive,
      onOpen: open,
      onPanel: setPanel,
      onFile: (file) => {
        setDropped(file)
        setPanel('import')
      },
      onPreferences: setPreferences,
    })
    page.classList.add('ready')
    return stop
  }, [open, page])

  if (page === null) return null
  const closePanel = () => setPanel(null)
  return (
    <>
      <div className="greetings">
        <Resume key={elsewhere} strings={strings} locale={locale} elsewhere={elsewhere} />
      </div>
      {preferences.pace === 'piece' && <PieceBar strings={strings} page={page} onPiece={showPiece} />}
      {active !== null && <RowTools row={active} locale={locale} strings={strings} onCommand={command} />}
      <CitationPreview page={page} />
      <Layers locale={locale} layers={layers.all} onClose={layers.close} onDemoState={layers.keepDemoState} />
      <Suspense>
        {panel === 'search' && <SearchPanel strings={strings} locale={locale} onClose={closePanel} />}
        {panel === 'help' && <HelpPanel strings={strings} onClose={closePanel} />}
        {panel === 'import' && <ImportPanel strings={strings} locale={locale} file={dropped} onClose={closePanel} />}
        {page.dataset.viewer !== 'visitor' && <DoubtMarks locale={locale} onOpen={openDoubts} onPlace={greetElsewhere} />}
        {original.kind === 'shown' && <Facsimile strings={strings} shown={preferences.english === 'facsimile'} />}
      </Suspense>
    </>
  )
}

/** The paper stands in the server's HTML from the beginning and is never replaced. */
const noChanges = () => () => {}
const findPage = () => document.getElementById('paper')
