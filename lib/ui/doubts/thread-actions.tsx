import { canBeClosed } from '@/lib/domain/questions/kinds'
import type { ShownDoubt } from '@/lib/domain/questions/shown'
import type { DoubtStrings } from '@/lib/i18n/doubts'
import { ask } from './api'
import { DeleteButton } from './delete-button'
import { focusNearby } from './focus-nearby'
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
  async function act(path: string, method: string, body?: unknown) {
    const outcome = await ask(path, method, body)
    onFailure(outcome.ok ? null : outcome)
    if (outcome.ok) onChanged()
  }

  async function remove() {
    const doubts = document.activeElement?.closest('.doubts')
    const outcome = await ask(path, 'DELETE')
    onFailure(outcome.ok ? null : outcome)
    if (!outcome.ok) return
    onChanged()
    focusNearby(doubts, '.composer textarea')
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
      <button type="button" className="word" data-edit onClick={onEdit}>
        {strings.edit}
      </button>
      <DeleteButton strings={strings} onDelete={() => void remove()} />
    </>
  )
}
