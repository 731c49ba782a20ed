'use client'
import { useState } from 'react'
import type { FormulaId } from '@/lib/domain/formulas/entry'
import { findSourceName, isEditable } from '@/lib/demos/runners'
import { CodeEditor } from './code-editor'
import { useDemo } from './demo-context'
import type { TensorResult } from './use-tensor-run'

/** The source file that computed the numbers, as it stands in the repository. */
export function CodePanel({ id, result }: { id: FormulaId; result: TensorResult | null }) {
  const { strings } = useDemo()
  const [source, setSource] = useState<string | 'failed' | null>(null)
  const [open, setOpen] = useState(false)
  const name = findSourceName(id)
  if (!name) return null
  const show = async () => {
    setOpen(true)
    try {
      const answer = await fetch(`/vendor/demo-code/${name}.ts`)
      setSource(answer.ok ? await answer.text() : 'failed')
    } catch {
      setSource('failed')
    }
  }
  return (
    <div className="demo-code">
      <button type="button" aria-expanded={open} onClick={() => (open ? setOpen(false) : void show())}>
        {open ? strings.hideCode : strings.showCode}
      </button>
      {open && source === 'failed' ? <p role="alert" className="demo-problem">{strings.codeMissing}</p> : null}
      {open && source !== null && source !== 'failed' ? (
        isEditable(id) && result ? (
          <CodeEditor name={name} source={source} result={result} />
        ) : (
          <pre className="demo-source" tabIndex={0} aria-label={`${name}.ts`}><code>{source}</code></pre>
        )
      ) : null}
    </div>
  )
}
