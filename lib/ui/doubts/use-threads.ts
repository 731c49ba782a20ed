import { useCallback, useEffect, useState } from 'react'
import type { ShownDoubt } from '@/lib/domain/questions/shown'
import { ask } from './api'
import { hearNews } from './live'
import type { Failure } from './problem'

interface DoubtPage {
  readonly doubts: readonly ShownDoubt[]
  readonly next: string | null
}

/** Where the doubts are: beside a block, or on an entry of the glossary, wherever asked. */
export type Whose = { readonly block: string } | { readonly term: string }

/** The doubts beside a block or on an entry, as the viewer sees them, kept up to date while they are open. */
export interface Threads {
  readonly doubts: readonly ShownDoubt[] | null
  readonly failure: Failure | null
  readonly more: boolean
  readonly loadMore: () => void
  readonly refresh: () => void
  /** Raised at every change, so that an open thread looks again. */
  readonly news: number
  /** Whether something by somebody else has just come. */
  readonly arrived: boolean
}

const A_PAGE = 20

/** For how long it is said that something has come, in milliseconds: said again, it must first have gone. */
const SAID_FOR = 4_000

const SIGN_IN: Failure = { ok: false, code: 'sign-in', details: {} }

/** Whether the page was made for nobody known: then there is nothing to ask the server for. */
export function isStranger(): boolean {
  return document.querySelector<HTMLElement>('[data-viewer]')?.dataset.viewer === 'visitor'
}

/** Whether the page was made for a guest, who reads and writes nothing. */
export function isGuest(): boolean {
  return document.querySelector<HTMLElement>('[data-viewer]')?.dataset.viewer === 'guest'
}

export function useThreads(whose: Whose): Threads {
  const asked = new URLSearchParams(whose).toString()
  const blockId = 'block' in whose ? whose.block : null
  const [doubts, setDoubts] = useState<readonly ShownDoubt[] | null>(null)
  const [next, setNext] = useState<string | null>(null)
  const [failure, setFailure] = useState<Failure | null>(() => (isStranger() ? SIGN_IN : null))
  const [news, setNews] = useState(0)
  const [shown, setShown] = useState(A_PAGE)
  const [arrived, setArrived] = useState(false)

  useEffect(() => {
    if (isStranger()) return
    let present = true
    const load = async () => {
      const limit = Math.min(shown, 50)
      const outcome = await ask<DoubtPage>(`/api/doubts?${asked}&limit=${limit}`)
      if (!present) return
      if (!outcome.ok) return setFailure(outcome)
      setFailure(null)
      setDoubts((now) => [...outcome.value.doubts, ...(now ?? []).slice(outcome.value.doubts.length).filter((old) => !outcome.value.doubts.some(({ id }) => id === old.id))])
      setNext((now) => (shown > A_PAGE ? now : outcome.value.next))
    }
    void load()
    return () => {
      present = false
    }
  }, [asked, news, shown])

  const refresh = useCallback(() => setNews((n) => n + 1), [])
  const signedIn = failure?.code !== 'sign-in' && failure?.code !== 'not-allowed'

  useEffect(() => {
    if (!signedIn) return
    return hearNews((event) => {
      if (event.type === 'gone') setDoubts((now) => now?.filter(({ id }) => id !== event.id) ?? null)
      // News tell no entry: on an entry, any doubt may be one of its own.
      if (event.type !== 'resync' && blockId !== null && event.blockId !== blockId) return
      if (event.type === 'doubt' && !event.mine && blockId !== null) setArrived(true)
      refresh()
    })
  }, [blockId, refresh, signedIn])

  useEffect(() => {
    if (!arrived) return
    const timer = setTimeout(() => setArrived(false), SAID_FOR)
    return () => clearTimeout(timer)
  }, [arrived])

  const loadMore = useCallback(async () => {
    if (next === null) return
    const outcome = await ask<DoubtPage>(`/api/doubts?${asked}&limit=${A_PAGE}&before=${next}`)
    if (!outcome.ok) return setFailure(outcome)
    setDoubts((now) => [...(now ?? []), ...outcome.value.doubts])
    setNext(outcome.value.next)
    setShown((n) => n + A_PAGE)
  }, [asked, next])

  return { doubts, failure, more: next !== null, loadMore: () => void loadMore(), refresh, news, arrived }
}
