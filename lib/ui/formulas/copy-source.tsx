import { useRef, useState } from 'react'
import type { FormulaStrings } from '@/lib/i18n/formulas'

/** The LaTeX, to be read and copied. Off https a browser gives no clipboard: then the source is selected for the reader's own keys. */
export function CopySource({ tex, strings }: { readonly tex: string; readonly strings: FormulaStrings }) {
  const [said, setSaid] = useState('')
  const source = useRef<HTMLElement>(null)

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(tex)
      setSaid(strings.copied)
    } catch {
      if (source.current !== null) document.getSelection()?.selectAllChildren(source.current)
      setSaid(strings.copyByHand)
    }
  }

  return (
    <p>
      <span className="label">{strings.source}</span>{' '}
      <code ref={source} translate="no">
        {tex}
      </code>{' '}
      <button type="button" className="word opens" onClick={() => void copy()}>
        {strings.copy}
      </button>{' '}
      <span role="status">{said}</span>
    </p>
  )
}
