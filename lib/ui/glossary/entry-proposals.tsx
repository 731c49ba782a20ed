'use client'

import { diffWordsWithSpace } from 'diff'
import { useState } from 'react'
import type { ShownEntryProposal } from '@/lib/domain/glossary/shown-proposal'
import type { Locale } from '@/lib/domain/locale'
import { day, DOUBT_STRINGS } from '@/lib/i18n/doubts'
import { fill } from '@/lib/i18n/fill'
import { GLOSSARY_STRINGS, type GlossaryStrings } from '@/lib/i18n/glossary'
import { pathOf } from '@/lib/i18n/pages'
import { ask } from '../doubts/api'
import { Problem, type Failure } from '../doubts/problem'
import '../doubts/doubts.css'

interface Props {
  readonly proposals: readonly ShownEntryProposal[]
  readonly locale: Locale
  /** Whether the viewer accepts and declines. */
  readonly decides: boolean
  /** Whether each names its entry: not where they all are of one. */
  readonly named: boolean
}

/** Proposals for the glossary: what each changes, who made it and who decided, and what the viewer can do. */
export function EntryProposals({ proposals, locale, decides, named }: Props) {
  return (
    <ol className="plain threads doubts">
      {proposals.map((proposal) => (
        <li key={proposal.id}>
          <OneProposal proposal={proposal} locale={locale} decides={decides} named={named} />
        </li>
      ))}
    </ol>
  )
}

function OneProposal({ proposal, locale, decides, named }: Omit<Props, 'proposals'> & { readonly proposal: ShownEntryProposal }) {
  const strings = GLOSSARY_STRINGS[locale]
  const common = DOUBT_STRINGS[locale]
  const [state, setState] = useState(proposal.state)
  const [failure, setFailure] = useState<Failure | null>(null)

  async function decide(decision: 'accepted' | 'declined' | 'withdrawn') {
    const outcome = await ask(`/api/entries/proposals/${proposal.id}`, 'PUT', { decision })
    setFailure(outcome.ok ? null : outcome)
    if (outcome.ok) setState(decision)
  }

  const { decidedBy, decidedAt, version } = proposal
  const exists = !proposal.isNew || state === 'accepted'
  return (
    <article className="thread changes">
      <header>
        {named && (
          <span className="kind">
            {exists ? <a href={pathOf(locale, 'glossary', proposal.entry)}>{proposal.names[locale]}</a> : proposal.names[locale]}
          </span>
        )}{' '}
        {proposal.isNew && `${strings.proposalNew} · `}
        {fill(common.proposalBy, { name: proposal.author || common.someoneGone, date: day(proposal.createdAt, locale) })} ·{' '}
        <span role="status">{common[`proposal_${state}`]}</span>
        {decidedAt !== null && decidedBy !== null && ` (${fill(strings.proposalDecided, { name: decidedBy || common.someoneGone, date: day(decidedAt, locale) })})`}
        {version !== null && ` · ${fill(strings.proposalVersion, { n: version })}`}
      </header>
      <dl>
        {proposal.changes.map(({ field, before, after }) => (
          <div key={field}>
            <dt>{strings[`field_${field}` as keyof GlossaryStrings]}</dt>
            <dd lang={field.endsWith('it') ? 'it' : field.endsWith('en') ? 'en' : undefined}>
              {proposal.isNew ? after : diffWordsWithSpace(before, after).map(({ value, added, removed }, index) =>
                removed ? <del key={index}>{value}</del> : added ? <ins key={index}>{value}</ins> : <span key={index}>{value}</span>,
              )}
            </dd>
          </div>
        ))}
      </dl>
      {proposal.reason !== '' && <p>{proposal.reason}</p>}
      {failure !== null && <Problem failure={failure} locale={locale} strings={common} />}
      {state === 'open' && (
        <p className="actions">
          {decides && (
            <>
              <button type="button" className="word opens" onClick={() => void decide('accepted')}>
                {common.accept}
              </button>
              <button type="button" className="word" onClick={() => void decide('declined')}>
                {common.decline}
              </button>
            </>
          )}
          {proposal.mine && (
            <button type="button" className="word" onClick={() => void decide('withdrawn')}>
              {common.withdrawProposal}
            </button>
          )}
        </p>
      )}
    </article>
  )
}
