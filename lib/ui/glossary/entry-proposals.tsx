'use client'

import type { ShownEntryProposal } from '@/lib/domain/glossary/shown-proposal'
import type { Locale } from '@/lib/domain/locale'
import { GLOSSARY_STRINGS, type GlossaryStrings } from '@/lib/i18n/glossary'
import { pathOf } from '@/lib/i18n/pages'
import { OneProposal } from '../doubts/one-proposal'
import { WordChanges } from '../doubts/word-changes'
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
  const strings = GLOSSARY_STRINGS[locale]
  return (
    <ol className="plain threads doubts">
      {proposals.map((proposal) => (
        <li key={proposal.id}>
          <OneProposal
            proposal={proposal}
            path={`/api/entries/proposals/${proposal.id}`}
            locale={locale}
            decides={decides}
            about={(state) => (
              <>
                {named && <Name proposal={proposal} exists={!proposal.isNew || state === 'accepted'} locale={locale} />}
                {proposal.isNew && ` ${strings.proposalNew} ·`}
              </>
            )}
          >
            <dl>
              {proposal.changes.map(({ field, before, after }) => (
                <div key={field}>
                  <dt>{strings[`field_${field}` as keyof GlossaryStrings]}</dt>
                  <dd lang={field.endsWith('it') ? 'it' : field.endsWith('en') ? 'en' : undefined}>
                    {proposal.isNew ? after : <WordChanges before={before} after={after} />}
                  </dd>
                </div>
              ))}
            </dl>
          </OneProposal>
        </li>
      ))}
    </ol>
  )
}

interface NameProps {
  readonly proposal: ShownEntryProposal
  readonly exists: boolean
  readonly locale: Locale
}

/** The entry's name, and the way to it where there is one. */
function Name({ proposal, exists, locale }: NameProps) {
  const name = proposal.names[locale]
  return <span className="kind">{exists ? <a href={pathOf(locale, 'glossary', proposal.entry)}>{name}</a> : name}</span>
}
