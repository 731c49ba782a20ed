'use client'
import type { Item } from '@/lib/domain/formulas/demo/sheet'
import { useDemo } from './demo-context'
import { FactTable } from './fact-table'
import { LinePlot } from './line-plot'
import { MatrixTable } from './matrix-table'
import { Said } from './said'
import { Tex } from './tex'

export type EditCell = (field: string, row: number, column: number, value: number) => void

/** Anything a step may hold. */
export function ItemView({ item, onEdit }: { item: Item; onEdit: EditCell }) {
  const { say } = useDemo()
  switch (item.kind) {
    case 'line':
      return <p className="demo-line">{item.label ? <span><Said text={`${say(item.label)}:`} /></span> : null} <Tex tex={item.tex} /></p>
    case 'matrix':
      return <MatrixTable item={item} onEdit={(row, column, value) => item.editable && onEdit(item.editable, row, column, value)} />
    case 'table':
      return <FactTable item={item} />
    case 'plot':
      return <LinePlot item={item} />
    case 'note':
      return <p><Said text={say(item.text)} /></p>
  }
}
