import { useCallback, useState } from 'react'
import { findKept, forget, keep } from './draft'

/**
 * Something being written that survives reload, loss of network and the end of a session: kept on this
 * device at every change, until it is sent or thrown away.
 * @returns what is being written, how to change parts of it, and how to forget it: there is then `next`, or what `first` makes
 */
export function useDraft<T>(name: string, first: () => T): readonly [T, (change: Partial<T>) => void, (next?: T) => void] {
  const [draft, setDraft] = useState<T>(() => ({ ...first(), ...findKept<Partial<T>>(name) }))
  const change = useCallback(
    (part: Partial<T>) =>
      setDraft((now) => {
        const next = { ...now, ...part }
        keep(name, next)
        return next
      }),
    [name],
  )
  const clear = useCallback(
    (next?: T) => {
      forget(name)
      setDraft(next ?? first())
    },
    [name, first],
  )
  return [draft, change, clear]
}
