'use client'

import { useState } from 'react'
import type { GlossaryStrings } from '@/lib/i18n/glossary'

/** Copies LaTeX, and says whether it did: without permission, or off https, a browser refuses. */
export function CopyTex({ latex, strings }: { readonly latex: string; readonly strings: GlossaryStrings }) {
  const [said, setSaid] = useState('')
  const copy = () => {
    const done = navigator.clipboard?.writeText(latex) ?? Promise.reject(new Error('no clipboard'))
    done.then(() => setSaid(strings.copied)).catch(() => setSaid(strings.copyFailed))
  }
  return (
    <>
      <button type="button" className="word opens" onClick={copy}>
        {strings.copy}
      </button>{' '}
      <span role="status">{said}</span>
    </>
  )
}
