'use client'

import { useCallback, useEffect, useState } from 'react'
import { ENTRY_FIELDS, GIVEN_FIELDS, SYMBOL_FIELDS, WORDED_FIELDS, type EntryField as Field, type EntryFields } from '@/lib/domain/glossary/entry-fields'
import type { Locale } from '@/lib/domain/locale'
import { DOUBT_STRINGS } from '@/lib/i18n/doubts'
import { GLOSSARY_STRINGS } from '@/lib/i18n/glossary'
import { ask } from '../doubts/api'
import { newKey } from '../doubts/draft'
import { Problem, type Failure } from '../doubts/problem'
import { useDraft } from '../doubts/use-draft'
import { EntryField } from './entry-field'
import '../doubts/doubts.css'

interface Props {
  readonly locale: Locale
  /** The entry to be worded better, or null for a new one. */
  readonly entry: string | null
  readonly onClose: () => void
}

interface Present {
  readonly fields: EntryFields
  readonly revision: string
}

const EMPTY: Present = {
  fields: { ...(Object.fromEntries(ENTRY_FIELDS.map((field) => [field, ''])) as EntryFields), kind: 'term', topic: 'attention' },
  revision: '',
}

/** Where better words for an entry, or an entry, are proposed. Only what was touched is kept as the draft. */
export default function EntryForm({ locale, entry, onClose }: Props) {
  const strings = GLOSSARY_STRINGS[locale]
  const [present, setPresent] = useState<Present | null>(entry === null ? EMPTY : null)
  const [state, setState] = useState<'idle' | 'sending' | 'sent' | Failure>('idle')
  const first = useCallback(() => ({ key: newKey(), touched: {} as Partial<EntryFields>, reason: '' }), [])
  const [draft, change, clear] = useDraft(`entry:${entry ?? 'new'}`, first)

  const load = useCallback(async () => {
    if (entry === null) return
    const outcome = await ask<Present>(`/api/entries/${entry}`)
    if (outcome.ok) setPresent(outcome.value)
    setState(outcome.ok ? 'idle' : outcome)
  }, [entry])

  useEffect(() => {
    void Promise.resolve().then(load)
  }, [load])

  const failure = typeof state === 'object' ? state : null
  if (state === 'sent') {
    return (
      <p role="status">
        {strings.proposed}{' '}
        <button type="button" className="word" onClick={onClose}>
          {strings.close}
        </button>
      </p>
    )
  }
  if (present === null) return failure === null ? <p className="hint">{strings.waiting}</p> : <Problem failure={failure} locale={locale} strings={DOUBT_STRINGS[locale]} />

  const now: EntryFields = { ...present.fields, ...draft.touched }
  const shown = fieldsShown(entry === null, now.kind)
  const at = failure === null ? null : (shown.find((field) => String(failure.details.field ?? '').replace(/^fields\./, '') === field) ?? null)

  async function send() {
    if (state === 'sending' || present === null) return
    setState('sending')
    const worded = Object.fromEntries([...WORDED_FIELDS, ...SYMBOL_FIELDS, ...(entry === null ? GIVEN_FIELDS : [])].map((field) => [field, now[field]]))
    const known = entry === null ? { entry } : { entry, revision: present.revision }
    const outcome = await ask('/api/entries/proposals', 'POST', { key: draft.key, ...known, fields: worded, reason: draft.reason })
    if (!outcome.ok) return setState(outcome)
    clear()
    setState('sent')
  }

  const write = (part: Parameters<typeof change>[0]) => {
    change(part)
    if (state !== 'sending') setState('idle')
  }

  return (
    <form
      className="composer entry-form"
      aria-label={entry === null ? strings.addTitle : strings.improveTitle}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <p className="hint">{strings.formIntro}</p>
      {shown.map((field) => (
        <EntryField
          key={field}
          field={field}
          value={now[field]}
          locale={locale}
          strings={strings}
          failure={at === field ? failure : null}
          onChange={(value) => write({ touched: { ...draft.touched, [field]: value } })}
        />
      ))}
      <div className="field">
        <label>
          <span>{strings.reason}</span>
          <textarea rows={2} value={draft.reason} onKeyDown={(event) => event.stopPropagation()} onChange={(event) => write({ reason: event.target.value })} />
        </label>
      </div>
      {failure !== null && at === null && <Problem failure={failure} locale={locale} strings={DOUBT_STRINGS[locale]} />}
      <p className="actions">
        <button type="submit" className="send" disabled={state === 'sending'}>
          {strings.propose}
        </button>
        {failure?.code === 'changed-meanwhile' && (
          <button type="button" className="word" onClick={() => void load()}>
            {strings.loadAgain}
          </button>
        )}
        <button type="button" className="word" onClick={onClose}>
          {strings.close}
        </button>
      </p>
    </form>
  )
}

/** What is asked: of a new entry also what it is, of a symbol also how it is written and read. */
function fieldsShown(isNew: boolean, kind: string): Field[] {
  const given = isNew ? GIVEN_FIELDS.filter((field) => field !== 'latex' || kind === 'symbol') : []
  return [...given, ...WORDED_FIELDS, ...(kind === 'symbol' ? SYMBOL_FIELDS : [])]
}
