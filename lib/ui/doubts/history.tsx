import { useState } from 'react'
import type { Locale } from '@/lib/domain/locale'
import type { VerdictValue } from '@/lib/domain/questions/kinds'
import { day, refusalSentence, type DoubtStrings } from '@/lib/i18n/doubts'
import { fill } from '@/lib/i18n/fill'
import { ask } from './api'
import type { Failure } from './problem'

interface Earlier {
  readonly version: number
  readonly until: string
  readonly value: VerdictValue | null
  readonly html: string
  readonly points: readonly string[]
}

/** How something read before it was corrected, on request. */
export function History({ path, locale, strings }: { readonly path: string; readonly locale: Locale; readonly strings: DoubtStrings }) {
  const [earlier, setEarlier] = useState<readonly Earlier[] | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)

  async function toggle() {
    if (earlier !== null) return setEarlier(null)
    const outcome = await ask<{ earlier: readonly Earlier[] }>(path)
    setFailure(outcome.ok ? null : outcome)
    if (outcome.ok) setEarlier(outcome.value.earlier)
  }

  return (
    <>
      <button type="button" className="word" aria-expanded={earlier !== null} onClick={() => void toggle()}>
        {earlier === null ? strings.earlier : strings.hideEarlier}
      </button>
      {failure !== null && <span role="alert">{refusalSentence(strings, failure.code, failure.details)}</span>}
      {earlier !== null && (
        <span className="history" role="group" aria-label={strings.earlier}>
          {earlier.map((wording) => (
            <span key={wording.version} className="wording">
              <span className="mark">{fill(strings.until, { date: day(wording.until, locale) })}</span>
              {wording.value !== null && <span className="kind"> {strings[`verdict_${wording.value}`]}</span>}
              {[wording.html, ...wording.points].map((html, index) => (
                <span key={index} className="told" dangerouslySetInnerHTML={{ __html: html }} />
              ))}
            </span>
          ))}
        </span>
      )}
    </>
  )
}
