import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { fill } from '@/lib/i18n/fill'
import type { PageBox } from '@/lib/domain/paper/understood'
import type { ReaderStrings } from '@/lib/i18n/reader'
import { blockLabel } from '@/lib/i18n/block-label'
import { AIR, drawStrip, openOriginal, type OriginalDocument } from './facsimile-strip'
import { allRows } from './rows'

interface Props {
  readonly strings: ReaderStrings
  /** Whether the English column shows the facsimile; figures 3 to 5 come from the PDF in any case. */
  readonly shown: boolean
}

/** Figures that no one redraws: only the reader's PDF has them. */
const FROM_PDF = new Set(['fig-3', 'fig-4', 'fig-5'])

/** Draws strips of the PDF's pages where they stand, each when it comes near the window. */
export default function Facsimile({ strings, shown }: Props) {
  const [near, setNear] = useState<ReadonlyMap<string, HTMLElement>>(new Map())
  const [original, setOriginal] = useState<OriginalDocument | null>(null)

  useEffect(() => {
    const wanted = allRows().filter((row) => FROM_PDF.has(row.id) || (shown && row.querySelector(':scope > .col.en')))
    const observer = new IntersectionObserver(
      (entries) => {
        const come = entries.filter((entry) => entry.isIntersecting).map((entry) => entry.target as HTMLElement)
        if (come.length === 0) return
        for (const row of come) observer.unobserve(row)
        setNear((now) => new Map([...now, ...come.map((row) => [row.id, row] as const)]))
      },
      { rootMargin: '600px 0px' },
    )
    for (const row of wanted) observer.observe(row)
    return () => observer.disconnect()
  }, [shown])

  const any = near.size > 0
  useEffect(() => {
    if (!any) return
    let current = true
    void openOriginal().then((opened) => {
      if (current) setOriginal(opened)
    })
    return () => {
      current = false
    }
  }, [any])

  if (original === null) return null
  return Array.from(near, ([id, row]) => {
    const regions = original.regions.get(id) ?? []
    const slot = row.querySelector(FROM_PDF.has(id) ? ':scope > .both' : ':scope > .col.en')
    if (slot === null || regions.length === 0 || (!shown && !FROM_PDF.has(id))) return null
    return createPortal(
      <div className="facsimile">
        {regions.map((region, at) => (
          <Strip key={at} id={id} region={region} original={original} strings={strings} />
        ))}
      </div>,
      slot,
      `facsimile-${id}`,
    )
  })
}

interface StripProps {
  readonly id: string
  readonly region: PageBox
  readonly original: OriginalDocument
  readonly strings: ReaderStrings
}

function Strip({ id, region, original, strings }: StripProps) {
  const [element, setElement] = useState<HTMLDivElement | null>(null)
  useEffect(() => {
    if (element === null) return
    const drawing = drawStrip(element, region, original)
    return () => drawing.cancel()
  }, [element, region, original])
  const [page, , y0, , y1] = region
  const [x0, x1] = original.measure
  const locale = document.documentElement.lang === 'en' ? 'en' : 'it'
  return (
    <div
      ref={setElement}
      className="strip-of-page"
      role="group"
      lang="en"
      aria-label={fill(strings.facsimileLabel, { id: blockLabel(id, locale), page })}
      style={{ aspectRatio: `${x1 - x0 + 2 * AIR} / ${y1 - y0 + 2 * AIR}` }}
    />
  )
}
