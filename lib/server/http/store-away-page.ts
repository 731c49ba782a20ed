import type { Locale } from '@/lib/domain/locale'
import { READER_STRINGS } from '@/lib/i18n/reader'

/** Seconds after which the page looks again by itself. */
export const LOOK_AGAIN = 5

/** What is shown while the database does not answer: whole without scripts or files, which it could not rely on. */
export function storeAwayPage(locale: Locale, nonce: string): string {
  const { storeAwayTitle, storeAwayText } = READER_STRINGS[locale]
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<meta http-equiv="refresh" content="${LOOK_AGAIN}"><title>${storeAwayTitle}</title>
<style nonce="${nonce}">:root{color-scheme:light dark}body{max-width:40rem;margin:4rem auto;padding:0 1.25rem;font:1.05rem/1.5 Inter,system-ui,sans-serif}h1{font-size:1.4rem;font-weight:600}</style>
</head><body><main><h1>${storeAwayTitle}</h1><p>${storeAwayText}</p></main></body></html>
`
}
