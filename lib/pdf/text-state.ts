import { IDENTITY, multiply, type Matrix } from './matrix'
import type { Box, Font } from './glyph'

const EVERYWHERE: Box = [-Infinity, -Infinity, Infinity, Infinity]

/** The graphics state as far as text and bars need it. */
export interface GraphicsState {
  ctm: Matrix
  font: Font | null
  size: number
  charSpacing: number
  wordSpacing: number
  scale: number
  rise: number
  leading: number
  renderMode: number
  /** What may be seen, in page coordinates: a form's bounding box hides the rest. */
  clip: Box
}

export function initialState(ctm: Matrix): GraphicsState {
  return {
    ctm,
    font: null,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    rise: 0,
    leading: 0,
    renderMode: 0,
    clip: EVERYWHERE,
  }
}

/** Text matrices of PDF 32000-1, 9.4.2: the line's start and the current point. */
export class TextCursor {
  line: Matrix = IDENTITY
  point: Matrix = IDENTITY

  begin(): void {
    this.set(IDENTITY)
  }

  set(matrix: Matrix): void {
    this.line = matrix
    this.point = matrix
  }

  move(x: number, y: number): void {
    this.set(multiply(this.line, [1, 0, 0, 1, x, y]))
  }

  advance(x: number): void {
    this.point = multiply(this.point, [1, 0, 0, 1, x, 0])
  }
}
