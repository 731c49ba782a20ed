'use client'
import type { TableItem } from '@/lib/domain/formulas/demo/sheet'
import type { Bilingual } from '@/lib/domain/locale'
import { useDemo } from './demo-context'
import { bound, Powers, Said } from './said'
import { Scroller } from './scroller'

/** A table of facts; its first column heads the rows. */
export function FactTable({ item }: { item: TableItem }) {
  const { say } = useDemo()
  // Plain strings are numbers and readers' words: only ours hold symbols.
  const cellText = (cell: string | Bilingual) => (typeof cell === 'string' ? <Powers text={bound(cell)} /> : <Said text={say(cell)} />)
  const numeric = item.head.map((_, j) => item.rows.every((row) => isNumber(row[j])))
  const side = (j: number) => (numeric[j] ? 'demo-number' : undefined)
  return (
    <Scroller className="demo-scroll" name={say(item.caption)}>
      <table className="demo-facts">
        <caption><Said text={say(item.caption)} /></caption>
        <thead>
          <tr>{item.head.map((head, i) => <th key={i} scope="col" className={side(i)}><Said text={say(head)} /></th>)}</tr>
        </thead>
        <tbody>
          {item.rows.map((row, i) => (
            <tr key={i}>
              {row.map((cell, j) => (j === 0 ? <th key={j} scope="row" className={side(j)}>{cellText(cell)}</th> : <td key={j} className={side(j)}>{cellText(cell)}</td>))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  )
}

/** Whether a cell holds a number and nothing else: a column of them stands flush right, unit under unit. */
function isNumber(cell: string | Bilingual | undefined): boolean {
  return typeof cell === 'string' && /^[−+]?[\d.,]+(?:·10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?$|^–$/.test(cell)
}
