'use client'

import { takeHtml } from './sent-once'

interface Props {
  /** Under which the server's component left the HTML; also the element's id. */
  readonly id: string
  readonly tag: 'p' | 'div' | 'span' | 'h1' | 'h2' | 'h3' | 'h4'
  readonly className?: string
}

/**
 * An element whose HTML was prepared beforehand. In the browser it is what the document already shows,
 * so even a page that React has to draw anew loses nothing.
 */
export function Prepared({ id, tag: Tag, className }: Props) {
  const html = typeof window === 'undefined' ? takeHtml(id) : (document.getElementById(id)?.innerHTML ?? '')
  return <Tag id={id} className={className} dangerouslySetInnerHTML={{ __html: html }} suppressHydrationWarning />
}
