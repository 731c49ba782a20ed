import { useState } from 'react'
import { canBeClosed } from '@/lib/domain/questions/kinds'
import type { ShownDoubt } from '@/lib/domain/questions/shown'
import type { DoubtStrings } from '@/lib/i18n/doubts'
import { ask } from './api'
import type { Failure } from './problem'

interface Props {
  readonly doubt: ShownDoubt
  readonly strings: DoubtStrings
  readonly onEdit: () => void
  readonly onChanged: () => void
  readonly onFailure: (failure: Failure | null) => void
}

/** What only the one who asked can do with a doubt. */
export function ThreadActions({ doubt, strings, onEdit, onChanged, onFailure }: Props) {
  const [asked, setAsked] = useState(false)

  async function act(path: string, method: string, body?: unknown) {
    const outcome = await ask(path, method, body)
    onFailure(outcome.ok ? null : outcome)
    if (outcome.ok) onChanged()
  }

  const path = `/api/doubts/${doubt.id}`
  const shared = doubt.visibility === 'family'
  const open = doubt.state === 'open'
  return (
    <>
      {canBeClosed(doubt.kind) && (
        <button type="button" className="word" onClick={() => void act(`${path}/state`, 'PUT', { state: open ? 'closed' : 'open' })}>
          {open ? strings.doClose : strings.reopen}
        </button>
      )}
      <button type="button" className="word" onClick={() => void act(path, 'PATCH', { visibility: shared ? 'private' : 'family' })}>
        {shared ? strings.makePrivate : strings.makeShared}
      </button>
      <button type="button" className="word" onClick={onEdit}>
        {strings.edit}
      </button>
      {asked ? (
        <>
          <button type="button" className="word opens" onClick={() => void act(path, 'DELETE')}>
            {strings.reallyDelete}
          </button>
          <button type="button" className="word" autoFocus onClick={() => setAsked(false)}>
            {strings.keep}
          </button>
        </>
      ) : (
        <button type="button" className="word" onClick={() => setAsked(true)}>
          {strings.delete}
        </button>
      )}
    </>
  )
}
