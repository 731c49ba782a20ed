import { formulasOf } from '../../formulas/find-formulas'
import type { Command } from './keys'
import { layersOn, type Layer } from './layer'
import { selectionIn } from './selection'
import { lightSentences, stepSentence } from './twins'
import type { OpenLayers } from './use-layers'

/** What opens over the page. */
export type PanelName = 'search' | 'help' | 'import'

interface Means {
  readonly layers: OpenLayers
  readonly showPanel: (panel: PanelName) => void
  /** A class of the row has changed, of which its tools speak. */
  readonly redraw: () => void
}

/** Does what a key, or a word beside the row, asks for. @returns false where there was nothing to do */
export function carryOut(name: Command, row: HTMLElement, { layers, showPanel, redraw }: Means): boolean {
  const toggle = (layer: Layer) => (layers.isOpen(layer) ? layers.close(layer) : layers.open(layer))
  switch (name) {
    case 'nextSentence':
    case 'previousSentence':
      stepSentence(row, name === 'nextSentence' ? 1 : -1)
      return true
    case 'leave':
      lightSentences(row, [])
      if (layersOn(row, layers.all).length > 0) layers.replace((now) => now.filter((layer) => layer.row !== row.id))
      else row.blur()
      if (row.contains(document.activeElement) && document.activeElement !== row) row.focus()
      return true
    case 'run': {
      const formula = row.querySelector<HTMLElement>('[data-run]')?.dataset.run
      if (formula === undefined) return false
      layers.open({ kind: 'demo', row: row.id, formula, state: null })
      return true
    }
    case 'ask':
      layers.open({ kind: 'doubts', row: row.id, demo: layers.findDemo(row), selection: selectionIn(row) })
      return true
    case 'comment':
      if (row.dataset.commented === undefined) return false
      toggle({ kind: 'comment', row: row.id })
      return true
    case 'terms':
      toggle({ kind: 'terms', row: row.id, term: null })
      return true
    case 'states':
      toggle({ kind: 'states', row: row.id })
      return true
    case 'formula': {
      const texes = formulasOf(row)
      if (texes.length === 0) return false
      layers.open({ kind: 'formula', row: row.id, texes })
      return true
    }
    case 'twin':
      row.classList.toggle('twinned')
      redraw()
      return true
    case 'contents':
      document.getElementById('contents')?.showPopover()
      return true
    case 'search':
    case 'help':
      showPanel(name)
      return true
    default:
      return false
  }
}
