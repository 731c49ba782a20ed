'use client'

import { useRef, useState, type ReactNode } from 'react'
import type { Locale } from '@/lib/domain/locale'
import type { MadeProposal, ProposalDecision } from '@/lib/domain/questions/proposal'
import { day, DOUBT_STRINGS } from '@/lib/i18n/doubts'
import { fill } from '@/lib/i18n/fill'
import { ask } from './api'
import { Problem, type Failure } from './problem'

interface Props {
  readonly proposal: MadeProposal
  /** Where it is decided. */
  readonly path: string
  readonly locale: Locale
  /** Whether the viewer accepts and declines. */
  readonly decides: boolean
  /** What it would change, given how it stands. */
  readonly about: (state: MadeProposal['state']) => ReactNode
  /** The change itself. */
  readonly children: ReactNode
}

/** A proposal: who made it, who decided and when, which version it has become, and what the viewer can do with it. */
export function OneProposal({ proposal, path, locale, decides, about, children }: Props) {
  const strings = DOUBT_STRINGS[locale]
  const [state, setState] = useState(proposal.state)
  const [failure, setFailure] = useState<Failure | null>(null)
  const whole = useRef<HTMLElement>(null)

  async function decide(decision: ProposalDecision) {
    const outcome = await ask(path, 'PUT', { decision })
    setFailure(outcome.ok ? null : outcome)
    if (!outcome.ok) return
    setState(decision)
    // The buttons go: the keyboard stays with what was decided.
    whole.current?.focus()
  }

  const { decidedBy, decidedAt, version } = proposal
  return (
    <article className="thread changes" ref={whole} tabIndex={-1}>
      <header>
        {about(state)} {fill(strings.proposalBy, { name: proposal.author || strings.someoneGone, date: day(proposal.createdAt, locale) })} ·{' '}
        <span role="status">{strings[`proposal_${state}`]}</span>
        {decidedAt !== null && decidedBy !== null && ` (${fill(strings.proposalDecided, { name: decidedBy || strings.someoneGone, date: day(decidedAt, locale) })})`}
        {version !== null && ` · ${fill(strings.proposalVersion, { n: version })}`}
      </header>
      {children}
      {proposal.reason !== '' && <p>{proposal.reason}</p>}
      {failure !== null && <Problem failure={failure} locale={locale} strings={strings} />}
      {state === 'open' && (
        <p className="actions">
          {decides && (
            <>
              <button type="button" className="word opens" onClick={() => void decide('accepted')}>
                {strings.accept}
              </button>
              <button type="button" className="word" onClick={() => void decide('declined')}>
                {strings.decline}
              </button>
            </>
          )}
          {proposal.mine && (
            <button type="button" className="word" onClick={() => void decide('withdrawn')}>
              {strings.withdrawProposal}
            </button>
          )}
        </p>
      )}
    </article>
  )
}
