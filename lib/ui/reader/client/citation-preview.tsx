import { useEffect, useState } from 'react'

interface Shown {
  readonly html: string
  readonly link: HTMLAnchorElement
  readonly left: number
  readonly top: number
}

/** Width of the preview, in pixels at most: it must fit beside the window's edge. */
const WIDTH = 380

/**
 * A quiet preview of the cited reference while its link is hovered or focused. It stays while the
 * pointer is on it and goes with Escape (WCAG 1.4.13).
 */
export function CitationPreview({ page }: { readonly page: HTMLElement }) {
  const [shown, setShown] = useState<Shown | null>(null)

  useEffect(() => {
    const open = (event: Event) => {
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest('.citation-preview')) return
      const link = target?.closest<HTMLAnchorElement>('a.cite') ?? null
      if (link === null) return setShown(null)
      const html = document.getElementById(link.hash.slice(1))?.querySelector('.both')?.innerHTML
      if (html === undefined) return
      const box = link.getBoundingClientRect()
      setShown({
        html,
        link,
        left: Math.max(8, Math.min(box.left, document.documentElement.clientWidth - WIDTH - 8)) + window.scrollX,
        top: box.bottom + window.scrollY,
      })
    }
    const close = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setShown(null)
    }
    const over = (event: PointerEvent) => {
      if (event.pointerType === 'mouse') open(event)
    }
    document.addEventListener('pointerover', over)
    page.addEventListener('focusin', open)
    document.addEventListener('keydown', close)
    return () => {
      document.removeEventListener('pointerover', over)
      page.removeEventListener('focusin', open)
      document.removeEventListener('keydown', close)
    }
  }, [page])

  useEffect(() => {
    if (shown === null) return
    shown.link.setAttribute('aria-describedby', 'citation-preview')
    return () => shown.link.removeAttribute('aria-describedby')
  }, [shown])

  if (shown === null) return null
  return (
    <div
      id="citation-preview"
      className="citation-preview"
      role="note"
      style={{ left: shown.left, top: shown.top, maxWidth: WIDTH }}
      dangerouslySetInnerHTML={{ __html: shown.html }}
    />
  )
}
