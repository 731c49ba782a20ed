'use client'

import type { Locale } from '@/lib/domain/locale'
import type { ShownProposal } from '@/lib/domain/questions/proposal'
import { blockLabel } from '@/lib/i18n/block-label'
import { OneProposal } from './one-proposal'
import { WordChanges } from './word-changes'

interface Props {
  readonly proposals: readonly ShownProposal[]
  readonly locale: Locale
  /** Whether the viewer accepts and declines. */
  readonly decides: boolean
}

/** The proposed wordings, each as a change, with what the viewer can decide. */
export function Proposals({ proposals, locale, decides }: Props) {
  return (
    <ol className="plain threads">
      {proposals.map((proposal) => (
        <li key={proposal.id}>
          <OneProposal
            proposal={proposal}
            path={`/api/proposals/${proposal.id}`}
            locale={locale}
            decides={decides}
            about={() => <span className="kind">{blockLabel(proposal.blockId, locale)}</span>}
          >
            <p lang="it">
              <WordChanges before={proposal.before} after={proposal.after} />
            </p>
          </OneProposal>
        </li>
      ))}
    </ol>
  )
}
