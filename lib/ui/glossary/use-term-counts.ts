'use client'

import { useEffect, useState } from 'react'
import type { BlockCount } from '@/lib/domain/questions/shown'
import { ask } from '../doubts/api'
import { hearNews } from '../doubts/live'
import { isStranger } from '../doubts/use-threads'

type Counts = Readonly<Record<string, BlockCount>>

/** How many doubts the viewer sees on each entry, kept up to date; none for who may see none. */
export function useTermCounts(): Counts {
  const [counts, setCounts] = useState<Counts>({})
  useEffect(() => {
    if (isStranger()) return
    let present = true
    let stop = () => {}
    const load = async () => {
      const outcome = await ask<Counts>('/api/doubts/terms')
      if (present && outcome.ok) setCounts(outcome.value)
      return outcome.ok
    }
    void load().then((allowed) => {
      if (allowed && present) stop = hearNews((event) => void (event.type !== 'wording' && load()))
    })
    return () => {
      present = false
      stop()
    }
  }, [])
  return counts
}
