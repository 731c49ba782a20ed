'use client'

import { takeText } from './kept-text'

interface Props {
  readonly id: string
  /** Of this page's Content-Security-Policy. */
  readonly nonce: string
  /** Under which the server's component kept the rules. */
  readonly rules: string
}

/**
 * Style rules that come with the page: a file of their own would have to be asked for and waited for
 * before the first line is drawn. In the browser they are what the document already holds.
 */
export function InlineStyle({ id, nonce, rules }: Props) {
  return (
    <style
      id={id}
      nonce={nonce}
      dangerouslySetInnerHTML={{
        get __html() {
          return typeof window === 'undefined' ? takeText(rules) : (document.getElementById(id)?.textContent ?? '')
        },
      }}
      suppressHydrationWarning
    />
  )
}
