/** @jsxImportSource hastscript/svg */
import type { Result } from 'hastscript'

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** One or two lines, which are also its name. */
  readonly lines: readonly string[]
  /** Block that explains this part. */
  readonly href: string
}

/** A part of a figure: a box with its name, which leads to the paragraph that explains it. */
export function box({ x, y, width, height, lines, href }: Box): Result {
  return (
    <a href={`#${href}`} aria-label={lines.join(' ')} className="part">
      <rect x={x} y={y} width={width} height={height} rx={3} />
      {lines.map((line, at) => (
        <text x={x + width / 2} y={y + height / 2 + (at - (lines.length - 1) / 2) * 14 + 4.5}>
          {line}
        </text>
      ))}
    </a>
  )
}

/** A label that leads nowhere. */
export function word(x: number, y: number, text: string, anchor: 'start' | 'middle' = 'middle'): Result {
  return (
    <text x={x} y={y} style={`text-anchor:${anchor}`}>
      {text}
    </text>
  )
}

/** Straight runs between the points, with an arrow's head at the last one. */
export function arrow(points: readonly (readonly [number, number])[]): Result | null {
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
