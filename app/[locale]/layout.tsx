import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import { notFound } from 'next/navigation'
import type { CSSProperties, ReactNode } from 'react'
import { isLocale } from '@/lib/domain/locale'
import { parsePreferences, PREFERENCES_COOKIE } from '@/lib/domain/preferences'
import { READER_STRINGS } from '@/lib/i18n/reader'
import { inlineStyles } from '@/lib/server/http/inline-styles'
import { Hydrated } from '@/lib/ui/hydrated'
import { InlineStyle } from '@/lib/ui/inline-style'
import { keepText } from '@/lib/ui/kept-text'

interface Props {
  readonly children: ReactNode
  readonly params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const strings = READER_STRINGS[locale]
  return { title: strings.documentTitle, description: strings.documentDescription }
}

export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

/** Theme and size are in the first HTML, from the reader's cookie, so that nothing moves or flashes. */
export default async function RootLayout({ children, params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const preferences = parsePreferences((await cookies()).get(PREFERENCES_COOKIE)?.value)
  const nonce = (await headers()).get('x-nonce') ?? ''
  return (
    <html
      lang={locale}
      data-theme={preferences.theme}
      style={{ '--points': preferences.size } as CSSProperties}
    >
      <head>
        {/* It holds Inter itself, and nothing is drawn before it: a face that comes later is late for a whole
            visit, or moves the text. */}
        {/* eslint-disable-next-line @next/next/no-css-tags */}
        <link rel="stylesheet" href="/vendor/inter/inter.css" />
        <InlineStyle id="house-styles" nonce={nonce} rules={keepText('house styles', () => inlineStyles('house'))} />
      </head>
      <body>
        {children}
        <Hydrated />
      </body>
    </html>
  )
}
