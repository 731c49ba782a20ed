import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Locale } from '@/lib/domain/locale'
import { inlineHtml } from '../inline/inline-html'
import { readPrintedText } from '../inline/printed-text'
import { typeset } from '../inline/typeset'
import { textIn, type Cell, type Table } from '../sources/tables'
import { htmlOf, made } from './html'
import { placeCells, type PlacedCell } from './table-grid'

const NUMBER = /^\d+(?:\.(\d+))?$/

/**
 * A table as the paper prints it, in the language of `translate`. Its name is its caption's block;
 * a number short of its column's decimals carries `data-pad`, how many it lacks, so that the
 * style can align the decimal marks without touching what is copied.
 */
export function tableHtml(id: string, table: Table, translate: (text: string) => string, locale: Locale): string {
  const width = table.columns.length
  const decimals = table.columns.map((_, column) => mostDecimals(table, column))
  const content = (cell: Cell) => {
    const text = textIn(cell)
    if (text === null) return []
    const html = made(inlineHtml(typeset(readPrintedText(translate(text)), { locale })))
    return [typeof cell === 'object' && cell?.bold ? h('b', [html]) : html]
  }
  const common = ({ cell, column, cols, rows }: PlacedCell) => {
    const last = table.columns[column + cols - 1]
    const classes = [table.columns[column]?.align === 'left' ? 'l' : '', last?.rule ? 'vr' : ''].filter(Boolean)
    const fraction = NUMBER.exec(textIn(cell) ?? '')
    const missing = fraction ? (decimals[column] ?? 0) - (fraction[1]?.length ?? 0) : 0
    return {
      ...(classes.length > 0 && { className: classes }),
      ...(cols > 1 && { colSpan: cols }),
      ...(rows > 1 && { rowSpan: rows }),
      ...(missing > 0 && { dataPad: String(missing) }),
    }
  }
  const headCell = (placed: PlacedCell): Element => {
    if (placed.cell === null) return h('td', common(placed))
    const scope = placed.cols > 1 ? 'colgroup' : 'col'
    return h('th', { scope, ...common(placed), ...named(placed.cell) }, content(placed.cell))
  }
  const bodyCell = (placed: PlacedCell): Element => {
    if (placed.column > 0 || placed.cell === null) return h('td', common(placed), content(placed.cell))
    return h('th', { scope: placed.rows > 1 ? 'rowgroup' : 'row', ...common(placed) }, content(placed.cell))
  }
  const rowsOf = (rows: Cell[][], draw: (placed: PlacedCell) => Element) =>
    placeCells(rows, width).map((row) => h('tr', row.map(draw)))
  return htmlOf(
    h('table.data', { ariaLabelledBy: `${id}-caption` }, [
      h('thead', rowsOf(table.head, headCell)),
      ...table.groups.map((group) => h('tbody', rowsOf(group, bodyCell))),
    ]),
  )
}

/** A head that is nothing but a formula has no text of its own: its letters, as they are read. */
function named(cell: Cell): { ariaLabel?: string } {
  const formula = /^\$([^$]+)\$$/.exec(textIn(cell) ?? '')?.[1]
  if (formula === undefined) return {}
  return { ariaLabel: formula.replace(/\\(?:text|mathrm)\b|[{}]/g, '').replace(/\\/g, '').replaceAll('_', ' ') }
}

function mostDecimals(table: Table, column: number): number {
  const lengths = table.groups.flatMap((group) =>
    placeCells(group, table.columns.length)
      .flat()
      .filter((placed) => placed.column === column)
      .map(({ cell }) => NUMBER.exec(textIn(cell) ?? '')?.[1]?.length ?? 0),
  )
  return Math.max(0, ...lengths)
}
