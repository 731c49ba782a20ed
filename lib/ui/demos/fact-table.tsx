'use client'
import type { TableItem } from '@/lib/domain/formulas/demo/sheet'
import type { Bilingual } from '@/lib/domain/locale'
import { useDemo } from './demo-context'
import { Said } from './said'
import { Scroller } from './scroller'

/** A table of facts; its first column heads the rows. */
export function FactTable({ item }: { item: TableItem }) {
  const { say } = useDemo()
  // Plain strings are numbers and readers' words: only ours hold symbols.
  const cellText = (cell: string | Bilingual) => (typeof cell === 'string' ? cell : <Said text={say(cell)} />)
  return (
    <Scroller className="demo-scroll" name={say(item.caption)}>
      <table className="demo-facts">
        <caption><Said text={say(item.caption)} /></caption>
        <thead>
          <tr>{item.head.map((head, i) => <th key={i} scope="col"><Said text={say(head)} /></th>)}</tr>
        </thead>
        <tbody>
          {item.rows.map((row, i) => (
            <tr key={i}>
              {row.map((cell, j) => (j === 0 ? <th key={j} scope="row">{cellText(cell)}</th> : <td key={j}>{cellText(cell)}</td>))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  )
}
