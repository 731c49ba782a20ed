'use client'
import { useState } from 'react'
import type { AnyState, Fields } from '@/lib/domain/formulas/demo/fields'
import { encodeState } from '@/lib/domain/formulas/demo/state-link'
import { fill } from '@/lib/i18n/fill'
import { useDemo } from './demo-context'

interface Props {
  /** What stands in the query before the state: `demo=R01&`. */
  readonly before?: string
  readonly fields: Fields
  readonly state: AnyState
  /** Whether a doubt can be asked beside it, which keeps what the link leaves out. */
  readonly kept?: boolean
}

/** A link that brings a demo, or a page, back as it stands now; what it leaves out is said. */
export function StateLink({ before = '', fields, state, kept = false }: Props) {
  const { strings, say } = useDemo()
  const [copied, setCopied] = useState<string | null>(null)
  const { encoded, leftOut } = encodeState(fields, state)
  const query = `?${before}s=${encoded}`
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(new URL(query, location.href).href)
      setCopied(encoded)
    } catch {
      // Without permission to the clipboard the link itself is still there to be copied by hand.
      setCopied(null)
    }
  }
  return (
    <p className="demo-link">
      <a href={query}>{strings.link}</a>{' '}
      <button type="button" onClick={copy}>{strings.copyLink}</button>{' '}
      <span role="status">{copied === encoded ? strings.linkCopied : ''}</span>
      {leftOut.length > 0 ? (
        <span> {fill(strings.linkLeavesOut, { fields: leftOut.map((name) => say(fields[name]!.label)).join(', ') })}{kept ? ` ${strings.doubtKeeps}` : ''}</span>
      ) : null}
    </p>
  )
}
