'use client'

import { useRef } from 'react'
import type { ShownState } from '@/lib/domain/paper/shown-state'
import type { Locale } from '@/lib/domain/locale'
import { EDITION_STRINGS } from '@/lib/i18n/edition'
import { fill } from '@/lib/i18n/fill'
import { useFetched } from '../glossary/use-fetched'
import { useFocus } from '../use-focus'
import '../comments/comments.css'

interface Props {
  readonly locale: Locale
  readonly blockId: string
  readonly onClose: () => void
}

/** What was done to each sentence of a translated block, in the margin: a line a sentence, then what the words mean. */
export default function StatesLayer({ locale, blockId, onClose }: Props) {
  const strings = EDITION_STRINGS[locale]
  const states = useFetched<ShownState[]>(`/api/states/${encodeURIComponent(blockId)}`)
  const title = useRef<HTMLHeadingElement>(null)

  useFocus(title, true)

  return (
    <section
      className="comment states"
      lang={locale}
      aria-busy={states.kind === 'waiting'}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <h3 ref={title} tabIndex={-1}>
        {strings.statesTitle}
      </h3>
      {states.kind === 'waiting' && <p role="status">{strings.statesWaiting}</p>}
      {states.kind === 'failed' && <p role="alert">{strings.statesFailed}</p>}
      {states.kind === 'here' && (
        <>
          <ul>
            {states.data.map(({ sentence, state }) => (
              <li key={sentence}>
                {fill(strings.sentence, { n: sentence })}: {strings[`state_${state}`]}
              </li>
            ))}
          </ul>
          {[...new Set(states.data.map(({ state }) => state))].map((state) => (
            <p key={state} className="quiet">
              <em>{strings[`state_${state}`]}</em>: {strings[`state_${state}_means`]}
            </p>
          ))}
        </>
      )}
      <button type="button" className="word" onClick={onClose}>
        {strings.close}
      </button>
    </section>
  )
}
