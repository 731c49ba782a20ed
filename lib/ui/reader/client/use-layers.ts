import { useCallback, useEffect, useRef, useState } from 'react'
import { layerKey, type Layer } from './layer'
import { focusRow } from './roving'
import { findRow } from './rows'
import { showOpened } from './show-opened'

/** A demo and the numbers that it shows now. */
type ShownDemo = { readonly formulaId: string; readonly state: string }

export interface OpenLayers {
  readonly all: readonly Layer[]
  readonly isOpen: (layer: Layer) => boolean
  readonly open: (layer: Layer) => void
  /** Closes it and gives the focus back to its row. */
  readonly close: (layer: Layer) => void
  readonly replace: (change: (now: readonly Layer[]) => readonly Layer[]) => void
  readonly keepDemoState: (demo: Layer, state: string) => void
  readonly findDemo: (row: HTMLElement) => ShownDemo | null
}

/** What is open beside and below the rows, each layer once, and the numbers that the open demos show. */
export function useLayers(): OpenLayers {
  const [all, replace] = useState<readonly Layer[]>([])
  const demoStates = useRef(new Map<string, string>())

  useEffect(() => showOpened(all), [all])

  const open = useCallback((layer: Layer) => replace((now) => [...without(layer, now), layer]), [])

  const close = useCallback((layer: Layer) => {
    replace((now) => without(layer, now))
    const row = findRow(layer.row)
    if (row !== null) focusRow(row)
  }, [])

  /** Whoever is asking beside an open demo asks about the numbers that it shows now. */
  const keepDemoState = useCallback((demo: Layer, state: string) => {
    demoStates.current.set(layerKey(demo), state)
    if (demo.kind !== 'demo') return
    const shown = { formulaId: demo.formula, state }
    replace((now) => {
      if (!now.some(({ kind, row }) => kind === 'doubts' && row === demo.row)) return now
      return now.map((layer) => (layer.kind === 'doubts' && layer.row === demo.row ? { ...layer, demo: shown } : layer))
    })
  }, [])

  const findDemo = (row: HTMLElement) => {
    const demo = all.find((layer) => layer.kind === 'demo' && layer.row === row.id)
    const state = demo && demoStates.current.get(layerKey(demo))
    return demo?.kind === 'demo' && state !== undefined ? { formulaId: demo.formula, state } : null
  }

  const isOpen = (layer: Layer) => all.some((other) => layerKey(other) === layerKey(layer))
  return { all, isOpen, open, close, replace, keepDemoState, findDemo }
}

function without(layer: Layer, layers: readonly Layer[]): readonly Layer[] {
  return layers.filter((other) => layerKey(other) !== layerKey(layer))
}
