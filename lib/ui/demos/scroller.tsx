'use client'
import { useEffect, useRef, type ReactNode } from 'react'

/**
 * Something that may be wider than its place. As long as it is, it is a tab stop with a name: what can only
 * be seen by scrolling must be reachable by keyboard (WCAG 2.1.1).
 */
export function Scroller({ className, name, children }: { className: string; name: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = box.current
    if (element === null || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(() => {
      const wide = element.scrollWidth > element.clientWidth + 1
      for (const [attribute, value] of [['tabindex', '0'], ['role', 'group'], ['aria-label', name]] as const) {
        if (wide) element.setAttribute(attribute, value)
        else element.removeAttribute(attribute)
      }
    })
    observer.observe(element)
    for (const child of element.children) observer.observe(child)
    return () => observer.disconnect()
  }, [name])
  return <div ref={box} className={className}>{children}</div>
}
