'use client'

import { useParams } from 'next/navigation'
import { isLocale } from '@/lib/domain/locale'
import { fill } from '@/lib/i18n/fill'
import { READER_STRINGS } from '@/lib/i18n/reader'

/** An unexpected failure: a sentence, the code under which it was logged, and another try. */
export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const { locale } = useParams()
  const strings = READER_STRINGS[isLocale(locale) ? locale : 'it']
  return (
    <main className="leaf">
      <h1>{strings.errorTitle}</h1>
      <p>{fill(strings.errorText, { id: error.digest ?? '-' })}</p>
      <button type="button" className="word opens" onClick={reset}>
        {strings.errorRetry}
      </button>
    </main>
  )
}
