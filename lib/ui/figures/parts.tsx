import type { ReactNode } from 'react'

interface BoxProps {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** One or two lines. */
  readonly lines: readonly string[]
  /** Block that explains this part. */
  readonly href: string
  readonly name: string
}

/** A part of a figure: a box with its name, which leads to the paragraph that explains it. */
export function Box({ x, y, width, height, lines, href, name }: BoxProps) {
  return (
    <a href={`#${href}`} aria-label={name} className="part">
      <rect x={x} y={y} width={width} height={height} rx={3} />
      {lines.map((line, at) => (
        <text key={line} x={x + width / 2} y={y + height / 2 + (at - (lines.length - 1) / 2) * 14 + 4.5}>
          {line}
        </text>
      ))}
    </a>
  )
}

interface WordProps {
  readonly x: number
  readonly y: number
  readonly children: ReactNode
  readonly anchor?: 'start' | 'middle' | 'end'
}

/** A label that leads nowhere. */
export function Word({ x, y, children, anchor = 'middle' }: WordProps) {
  return (
    <text x={x} y={y} style={{ textAnchor: anchor }}>
      {children}
    </text>
  )
}

/** Straight runs between the points, with an arrow's head at the last one. */
export function Arrow({ points }: { readonly points: readonly (readonly [number, number])[] }) {
  const [end, before] = [points.at(-1), points.at(-2)]
  if (end === undefined || before === undefined) return null
  const angle = (Math.atan2(end[1] - before[1], end[0] - before[0]) * 180) / Math.PI
  return (
    <g className="arrow">
      <polyline points={points.map((point) => point.join(',')).join(' ')} />
      <path d="M0,0 L-6,-3 L-6,3 Z" transform={`translate(${end[0]} ${end[1]}) rotate(${angle})`} />
    </g>
  )
}
