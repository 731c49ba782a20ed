'use client'

import { diffWordsWithSpace } from 'diff'
import { useState } from 'react'
import type { Locale } from '@/lib/domain/locale'
import { blockLabel } from '@/lib/i18n/block-label'
import { day, DOUBT_STRINGS } from '@/lib/i18n/doubts'
import { fill } from '@/lib/i18n/fill'
import { ask } from './api'
import { Problem, type Failure } from './problem'

interface Proposal {
  readonly id: string
  readonly blockId: string
  readonly before: string
  readonly after: string
  readonly reason: string
  readonly state: 'open' | 'accepted' | 'declined' | 'withdrawn'
  readonly author: string
  readonly mine: boolean
  readonly createdAt: string
}

interface Props {
  readonly proposals: readonly Proposal[]
  readonly locale: Locale
  readonly decides: boolean
}

/** The proposed wordings, each as a change, with what the viewer can decide. */
export function Proposals({ proposals, locale, decides }: Props) {
  return (
    <ol className="plain threads">
      {proposals.map((proposal) => (
        <li key={proposal.id}>
          <OneProposal proposal={proposal} locale={locale} decides={decides} />
        </li>
      ))}
    </ol>
  )
}

function OneProposal({ proposal, locale, decides }: Omit<Props, 'proposals'> & { readonly proposal: Proposal }) {
  const strings = DOUBT_STRINGS[locale]
  const [state, setState] = useState(proposal.state)
  const [failure, setFailure] = useState<Failure | null>(null)

  async function decide(decision: 'accepted' | 'declined' | 'withdrawn') {
    const outcome = await ask(`/api/proposals/${proposal.id}`, 'PUT', { decision })
    setFailure(outcome.ok ? null : outcome)
    if (outcome.ok) setState(decision)
  }

  return (
    <article className="thread changes">
      <header>
        <span className="kind">{blockLabel(proposal.blockId, locale)}</span>{' '}
        {fill(strings.proposalBy, { name: proposal.author || strings.someoneGone, date: day(proposal.createdAt, locale) })} ·{' '}
        {strings[`proposal_${state}`]}
      </header>
      <p lang="it">
        {diffWordsWithSpace(proposal.before, proposal.after).map(({ value, added, removed }, index) =>
          removed ? <del key={index}>{value}</del> : added ? <ins key={index}>{value}</ins> : <span key={index}>{value}</span>,
        )}
      </p>
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
