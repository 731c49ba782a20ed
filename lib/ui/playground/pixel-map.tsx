'use client'
import { useEffect, useRef } from 'react'

interface Props {
  readonly data: ArrayLike<number>
  readonly rows: number
  readonly cols: number
  /** The map in words. */
  readonly label: string
  /** Columns of each head, parted by a hair. */
  readonly headWidth: number
}

/** A matrix as points: positive in the accent's ink, negative in the second ink, zero as bare paper. */
export function PixelMap({ data, rows, cols, label, headWidth }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const heads = Math.max(1, Math.round(cols / headWidth))
  const width = cols + heads - 1
  useEffect(() => {
    const target = canvas.current
    const context = target?.getContext('2d')
    if (!target || !context) return
    const style = getComputedStyle(target)
    const [warm, cold] = [style.getPropertyValue('--accent'), style.getPropertyValue('--ink-2')].map(rgbOf)
    const image = context.createImageData(width, rows)
    let largest = 1e-12
    for (let i = 0; i < data.length; i++) if (Number.isFinite(data[i]!)) largest = Math.max(largest, Math.abs(data[i]!))
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < cols; j++) {
        const value = data[i * cols + j]!
        const at = 4 * (i * width + j + Math.floor(j / headWidth))
        image.data.set(value < 0 ? cold! : warm!, at)
        image.data[at + 3] = Number.isFinite(value) ? Math.round((255 * Math.abs(value)) / largest) : 0
      }
    }
    context.putImageData(image, 0, 0)
  })
  return <canvas ref={canvas} className="pg-pixels" width={width} height={rows} style={{ aspectRatio: `${width} / ${rows}` }} role="img" aria-label={label} />
}

/** #rrggbb as three bytes. */
function rgbOf(colour: string): [number, number, number] {
  const hex = Number.parseInt(colour.trim().slice(1), 16)
  return [(hex >> 16) & 255, (hex >> 8) & 255, hex & 255]
}
