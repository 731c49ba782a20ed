import { useRef, useState } from 'react'
import type { Locale } from '@/lib/domain/locale'
import { LIMITS } from '@/lib/domain/questions/limits'
import type { DoubtStrings } from '@/lib/i18n/doubts'
import { fill } from '@/lib/i18n/fill'
import { focusNearby } from './focus-nearby'
import { MarkdownField } from './markdown-field'

interface Props {
  readonly points: readonly string[]
  readonly locale: Locale
  readonly strings: DoubtStrings
  readonly onChange: (points: readonly string[]) => void
}

/** The numbered points of an understanding. */
export function Points({ points, locale, strings, onChange }: Props) {
  // Whoever asks for another point goes on writing in it.
  const [added, setAdded] = useState(false)
  const list = useRef<HTMLOListElement>(null)

  function remove(index: number) {
    onChange(points.filter((_, at) => at !== index))
    focusNearby(list.current, `li:nth-child(${Math.max(1, index)}) textarea`)
  }

  return (
    <ol className="points-written" ref={list}>
      {points.map((point, index) => (
        <li key={index}>
          <MarkdownField
            label={fill(strings.point, { n: index + 1 })}
            value={point}
            limit="point"
            locale={locale}
            strings={strings}
            rows={2}
            autoFocus={added && index === points.length - 1}
            onChange={(text) => onChange(points.map((old, at) => (at === index ? text : old)))}
          />
          {points.length > 1 && (
            <button type="button" className="word" onClick={() => remove(index)}>
              {fill(strings.removePoint, { n: index + 1 })}
            </button>
          )}
        </li>
      ))}
      {points.length < LIMITS.points.max && (
        <button type="button" className="word" onClick={() => (setAdded(true), onChange([...points, '']))}>
          {strings.addPoint}
        </button>
      )}
    </ol>
  )
}
