import { layersOn, type Layer } from './layer'
import { allRows, rowOf } from './rows'

/** Marks the rows that have something open, and says of each button that opens something whether it is. */
export function showOpened(layers: readonly Layer[]): void {
  const demos = new Set(layers.filter((layer) => layer.kind === 'demo').map(({ row, formula }) => `${row} ${formula}`))
  for (const button of document.querySelectorAll<HTMLElement>('[data-run]')) {
    button.setAttribute('aria-expanded', String(demos.has(`${rowOf(button)?.id} ${button.dataset.run}`)))
  }
  const answered = new Set(layers.filter(({ kind }) => kind === 'answers').map(({ row }) => row))
  for (const button of document.querySelectorAll<HTMLElement>('[data-answers]')) {
    button.setAttribute('aria-expanded', String(answered.has(rowOf(button)?.id ?? '')))
  }
  for (const row of allRows()) row.classList.toggle('opened', layersOn(row, layers).length > 0)
}
