'use client'
import type { TableItem } from '@/lib/domain/formulas/demo/sheet'
import { useDemo } from './demo-context'

/** A table of facts; its first column heads the rows. */
export function FactTable({ item }: { item: TableItem }) {
  const { say } = useDemo()
  return (
    <div className="demo-scroll">
      <table className="demo-facts">
        <caption>{say(item.caption)}</caption>
        <thead>
          <tr>{item.head.map((head, i) => <th key={i} scope="col">{say(head)}</th>)}</tr>
        </thead>
        <tbody>
          {item.rows.map((row, i) => (
            <tr key={i}>
              {row.map((cell, j) => (j === 0 ? <th key={j} scope="row">{say(cell)}</th> : <td key={j}>{say(cell)}</td>))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
