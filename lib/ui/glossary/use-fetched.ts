'use client'

import { useEffect, useState } from 'react'

export type Fetched<T> = { readonly kind: 'waiting' } | { readonly kind: 'failed' } | { readonly kind: 'here'; readonly data: T }

/** JSON from our own server; what arrives for an address no longer wanted is dropped. */
export function useFetched<T>(address: string): Fetched<T> {
  const [state, setState] = useState<{ readonly address: string; readonly fetched: Fetched<T> } | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    const settle = (fetched: Fetched<T>) => {
      if (!stop.signal.aborted) setState({ address, fetched })
    }
    fetch(address, { signal: stop.signal })
      .then(async (answer) => {
        if (!answer.ok) throw new Error(String(answer.status))
        settle({ kind: 'here', data: (await answer.json()) as T })
      })
      .catch(() => settle({ kind: 'failed' }))
    return () => stop.abort()
  }, [address])
  return state?.address === address ? state.fetched : { kind: 'waiting' }
}
