import { memo, useEffect, useRef, useState, type PointerEvent } from 'react'
import type { ShownPart } from '@/lib/domain/formula-parts/shown'

interface Props {
  readonly html: string
  readonly parts: readonly ShownPart[]
  /** The entry whose parts are lit. */
  readonly lit: string | null
  readonly onLight: (entry: string | null) => void
  readonly label: string
}

/** The drawing: under the pointer each part lights its line in the list, and is lit from there. */
export function DrawnFormula({ html, parts, lit, onLight, label }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [wide, setWide] = useState(false)

  // What can only be seen by scrolling must be reachable by keyboard (WCAG 2.1.1).
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const observer = new ResizeObserver(() => setWide(element.scrollWidth > element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [html])

  useEffect(() => {
    const marks = new Set(parts.find(({ entry }) => entry === lit)?.marks.map(String))
    for (const drawn of box.current?.querySelectorAll<HTMLElement>('[data-part]') ?? []) {
      drawn.classList.toggle('lit', marks.has(drawn.dataset.part ?? ''))
    }
  }, [lit, parts, html])

  const light = (event: PointerEvent) => {
    const drawn = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-part]') : null
    const mark = drawn === null ? null : Number(drawn.dataset.part)
    onLight(parts.find(({ marks }) => mark !== null && marks.includes(mark))?.entry ?? null)
  }

  return (
    <div ref={box} className="formula-drawn whole" role="img" aria-label={label} tabIndex={wide ? 0 : undefined} onPointerOver={light} onPointerLeave={() => onLight(null)}>
      <Drawing html={html} />
    </div>
  )
}

/** Kept apart, so that lighting a part never sets the drawing anew. */
const Drawing = memo(function Drawing({ html }: { readonly html: string }) {
  return <span dangerouslySetInnerHTML={{ __html: html }} />
})
