'use client'
import { useEffect, useState } from 'react'
import type { TranslatorFacts } from '@/lib/domain/parallel-grammar/told'

type Log = TranslatorFacts['log']

const NONE: Log = []
let fetched: Promise<Log> | null = null

/** The log of the translator's training, fetched once when it is first wanted; empty until then, and where it cannot be had. */
export function useStoredLog(wanted: boolean): Log {
  const [log, setLog] = useState(NONE)
  useEffect(() => {
    if (!wanted) return
    let here = true
    fetched ??= fetch('/vendor/translator/log.json').then(async (response) => {
      if (!response.ok) throw new Error(`log.json: ${response.status}`)
      return (await response.json()) as Log
    })
    fetched.then((found) => here && setLog(found), () => (fetched = null))
    return () => {
      here = false
    }
  }, [wanted])
  return log
}
