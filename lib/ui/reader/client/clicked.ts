import { findFormulaAt } from '../../formulas/find-formulas'
import type { Layer } from './layer'
import { rowOf } from './rows'

/** What a click in the text opens: the demo of a button, a term, the answers, the formula. */
export function layersClicked({ target }: Event): readonly Layer[] {
  const row = rowOf(target)?.id
  if (row === undefined || !(target instanceof Element)) return []
  const formula = target.closest<HTMLElement>('[data-run]')?.dataset.run
  const term = target.closest<HTMLElement>('.t')?.dataset.term
  const tex = document.getSelection()?.isCollapsed === false ? null : findFormulaAt(target)
  const opened: (Layer | false)[] = [
    formula !== undefined && formula !== '' && { kind: 'demo', row, formula, state: null },
    term !== undefined && { kind: 'terms', row, term },
    target.closest('[data-answers]') !== null && { kind: 'answers', row },
    tex !== null && { kind: 'formula', row, texes: [tex] },
  ]
  return opened.filter((layer) => layer !== false)
}

/** The row whose text was clicked, or tapped, where there is nothing of its own to click; else null. */
export function rowTapped({ target }: Event): HTMLElement | null {
  if (!(target instanceof Element) || target.closest('a, button, .t, .f, input, textarea, select, .notes, .below')) return null
  return rowOf(target)
}

/** Whether a finger shows the row's twin: a mouse has other ways, and a selection is not a tap. */
export function turnsOver(event: Event): boolean {
  return (event as PointerEvent).pointerType !== 'mouse' && document.getSelection()?.isCollapsed !== false
}
