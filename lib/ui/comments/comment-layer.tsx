'use client'

import { useEffect, useState } from 'react'
import type { Locale } from '@/lib/domain/locale'
import { READER_STRINGS } from '@/lib/i18n/reader'
import './comments.css'

interface Props {
  readonly locale: Locale
  readonly blockId: string
  readonly onClose: () => void
}

type State = { readonly kind: 'waiting' } | { readonly kind: 'failed' } | { readonly kind: 'here'; readonly html: string }

/** The comment on one block, in the margin. Its HTML was prepared at the build, from our own Markdown. */
export default function CommentLayer({ locale, blockId, onClose }: Props) {
  const [state, setState] = useState<State>({ kind: 'waiting' })
  const strings = READER_STRINGS[locale]

  useEffect(() => {
    const stop = new AbortController()
    fetch(`/api/comments/${locale}/${encodeURIComponent(blockId)}`, { signal: stop.signal })
      .then(async (answer) => {
        if (!answer.ok) throw new Error(String(answer.status))
        const { html } = (await answer.json()) as { html: string }
        setState({ kind: 'here', html })
      })
      .catch(() => {
        if (!stop.signal.aborted) setState({ kind: 'failed' })
      })
    return () => stop.abort()
  }, [locale, blockId])

  return (
    <aside className="comment" lang={locale} aria-label={strings.comment} aria-busy={state.kind === 'waiting'}>
      {state.kind === 'here' && <div dangerouslySetInnerHTML={{ __html: state.html }} />}
      {state.kind === 'failed' && <p role="alert">{strings.importOffline}</p>}
      <button type="button" className="word" onClick={onClose}>
        {strings.close}
      </button>
    </aside>
  )
}
