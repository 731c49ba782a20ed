'use client'
import { useRef, type KeyboardEvent } from 'react'
import type { WordLines } from './word-lines'

/** A word of the drawing: at the end that looks, or at the end that is looked at. */
export interface Pointed {
  readonly end: 'from' | 'to'
  readonly at: number
}

interface Props {
  readonly lines: WordLines
  /** Queries × keys. */
  readonly weights: Float32Array
  readonly pointed: Pointed | null
  readonly point: (pointed: Pointed) => void
  readonly label: string
  readonly names: { readonly from: string; readonly to: string }
  readonly langs: { readonly from: string; readonly to: string }
}

/** Below this a line would not be seen. */
const LEAST = 0.02

/**
 * Two columns of words and a line for each attention weight. The one who looks stands on the right and
 * what is looked at on the left, so that a translation reads from left to right.
 */
export function AttentionLines({ lines: { from, to }, weights, pointed, point, label, names, langs }: Props) {
  const rows = Math.max(from.length, to.length)
  const faded = (i: number, j: number) => pointed !== null && (pointed.end === 'from' ? pointed.at !== i : pointed.at !== j)
  return (
    <div className="tr-lines" style={{ '--rows': rows } as React.CSSProperties}>
      <Words end="to" words={to} pointed={pointed} point={point} name={names.to} lang={langs.to} />
      <svg viewBox={`0 0 100 ${rows}`} preserveAspectRatio="none" role="img" aria-label={label}>
        {from.flatMap((_, i) => to.map((_, j) => {
          const weight = weights[i * to.length + j] ?? 0
          return weight < LEAST ? null : (
            <line key={`${i}-${j}`} x1={0} y1={j + 0.5} x2={100} y2={i + 0.5} strokeWidth={0.5 + 3 * weight}
              strokeOpacity={weight * (faded(i, j) ? 0.12 : 1)} vectorEffect="non-scaling-stroke" />
          )
        }))}
      </svg>
      <Words end="from" words={from} pointed={pointed} point={point} name={names.from} lang={langs.from} />
    </div>
  )
}

/** A column of words: one stop of the Tab key, arrows inside. */
function Words({ end, words, pointed, point, name, lang }: { end: Pointed['end']; words: readonly string[]; pointed: Pointed | null; point: Props['point']; name: string; lang: string }) {
  const list = useRef<HTMLUListElement>(null)
  const active = pointed?.end === end ? Math.min(pointed.at, words.length - 1) : 0
  const move = (event: KeyboardEvent) => {
    const next = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: words.length - 1 }[event.key]
    if (next === undefined) return
    event.preventDefault()
    list.current?.querySelectorAll('button')[Math.max(0, Math.min(words.length - 1, next))]?.focus()
  }
  return (
    <ul ref={list} className={`tr-words tr-${end}`} aria-label={name} lang={lang} onKeyDown={move}>
      {words.map((word, at) => (
        <li key={at}>
          <button type="button" tabIndex={at === active ? 0 : -1} aria-pressed={pointed?.end === end && pointed.at === at}
            onFocus={() => point({ end, at })} onPointerMove={() => pointed?.end === end && pointed.at === at ? undefined : point({ end, at })} onClick={() => point({ end, at })}>
            {word}
          </button>
        </li>
      ))}
    </ul>
  )
}
