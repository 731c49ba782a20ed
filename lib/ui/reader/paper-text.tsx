'use client'

import type { Locale } from '@/lib/domain/locale'
import type { Preferences } from '@/lib/domain/preferences'
import { takeText } from '../kept-text'

interface Props {
  /** Under which the server's component kept the HTML. */
  readonly html: string
  readonly locale: Locale
  readonly preferences: Preferences
  readonly viewer: string
}

const ID = 'paper'

/** The rows of the paper. In the browser they are what the document already shows, and are never drawn anew. */
export function PaperText({ html, locale, preferences, viewer }: Props) {
  return (
    <div
      id={ID}
      className="page"
      data-columns={preferences.columns}
      data-pace={preferences.pace}
      data-lead={locale}
      data-viewer={viewer}
      data-retelling={preferences.retelling}
      dangerouslySetInnerHTML={{
        // Read only where React does draw: serialising a whole paper for nothing takes long on a phone.
        get __html() {
          return typeof window === 'undefined' ? takeText(html) : (document.getElementById(ID)?.innerHTML ?? '')
        },
      }}
      suppressHydrationWarning
    />
  )
}
