import { fontFromName } from './font-role'
import type { Box, Font, Glyph, Rule } from './glyph'
import { applyToBox, multiply, type Matrix } from './matrix'
import type { Pdfjs, PdfjsGlyph, PdfjsPage } from './pdfjs'
import { initialState, TextCursor, type GraphicsState } from './text-state'

/** A bar is at most this thick, in points; anything thicker is a picture's part. */
const THICKEST_RULE = 1.6

/** pdf.js's invisible rendering mode: a hidden label, or the text layer of a scan. */
const INVISIBLE = 3

interface Collected {
  glyphs: Glyph[]
  hidden: Glyph[]
  rules: Rule[]
  drawn: Box[]
  rotated: Map<string, string>
}

/** Walks through one page's operators and collects what they show. */
export class OperatorReader {
  readonly collected: Collected = { glyphs: [], hidden: [], rules: [], drawn: [], rotated: new Map() }
  private state: GraphicsState
  private readonly stack: GraphicsState[] = []
  private readonly cursor = new TextCursor()
  private readonly fonts = new Map<string, { font: Font; unit: number }>()
  private unit = 0.001
  private readonly handlers: ReadonlyMap<number, (args: unknown[]) => void>

  constructor(
    pdfjs: Pdfjs,
    private readonly page: PdfjsPage,
    ctm: Matrix,
  ) {
    this.state = initialState(ctm)
    const table: Record<string, (args: unknown[]) => void> = {
      save: () => this.save(),
      restore: () => this.restore(),
      transform: (m) => this.transform(m as unknown as Matrix),
      paintFormXObjectBegin: ([matrix, box]) => {
        this.save()
        if (matrix) this.transform(matrix as Matrix)
        if (box) this.state.clip = intersection(this.state.clip, applyToBox(this.state.ctm, box as number[]))
      },
      paintFormXObjectEnd: () => this.restore(),
      beginGroup: ([group]) => {
        this.save()
        const matrix = (group as { matrix?: Matrix | null } | undefined)?.matrix
        if (matrix) this.transform(matrix)
      },
      endGroup: () => this.restore(),
      beginText: () => this.cursor.begin(),
      setCharSpacing: ([value]) => void (this.state.charSpacing = value as number),
      setWordSpacing: ([value]) => void (this.state.wordSpacing = value as number),
      setHScale: ([value]) => void (this.state.scale = (value as number) / 100),
      setLeading: ([value]) => void (this.state.leading = -(value as number)),
      setTextRise: ([value]) => void (this.state.rise = value as number),
      setTextRenderingMode: ([value]) => void (this.state.renderMode = value as number),
      setFont: ([id, size]) => this.setFont(id as string, size as number),
      setTextMatrix: ([m]) => this.cursor.set(m as Matrix),
      moveText: ([x, y]) => this.cursor.move(x as number, y as number),
      setLeadingMoveText: ([x, y]) => {
        this.state.leading = y as number
        this.cursor.move(x as number, y as number)
      },
      nextLine: () => this.cursor.move(0, this.state.leading),
      showText: ([glyphs]) => this.show(glyphs as (PdfjsGlyph | number)[]),
      constructPath: ([paint, , box]) => {
        if (paint !== pdfjs.OPS['endPath']) this.path(box as ArrayLike<number> | null)
      },
      paintImageXObject: () => this.image(),
      paintImageMaskXObject: () => this.image(),
      paintInlineImageXObject: () => this.image(),
    }
    this.handlers = new Map(Object.entries(table).map(([name, handler]) => [pdfjs.OPS[name]!, handler]))
  }

  run(fn: number, args: unknown[]): void {
    this.handlers.get(fn)?.(args)
  }

  private save(): void {
    this.stack.push({ ...this.state })
  }

  private restore(): void {
    this.state = this.stack.pop() ?? this.state
  }

  private transform(matrix: Matrix): void {
    this.state.ctm = multiply(this.state.ctm, matrix)
  }

  private setFont(id: string, size: number): void {
    let known = this.fonts.get(id)
    if (!known) {
      const font = this.page.commonObjs.has(id) ? this.page.commonObjs.get(id) : {}
      known = { font: fontFromName(font.name ?? ''), unit: font.fontMatrix?.[0] ?? 0.001 }
      this.fonts.set(id, known)
    }
    this.state.font = known.font
    this.unit = known.unit
    this.state.size = size
  }

  private show(glyphs: readonly (PdfjsGlyph | number)[]): void {
    const { font, size, scale, rise, renderMode } = this.state
    if (!font || size === 0) return
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        this.cursor.advance((-glyph * size * scale) / 1000)
        continue
      }
      const spacing = this.state.charSpacing + (glyph.isSpace ? this.state.wordSpacing : 0)
      const width = glyph.width * size * this.unit * scale
      const m = multiply(this.state.ctm, multiply(this.cursor.point, [1, 0, 0, 1, 0, rise]))
      this.place(glyph, font, m, width, Math.abs(size), renderMode)
      this.cursor.advance(width + spacing * scale)
    }
  }

  private place(glyph: PdfjsGlyph, font: Font, m: Matrix, width: number, size: number, mode: number): void {
    const text = glyph.unicode
    // A glyph with no Unicode at all is kept: it may be mended.
    if (glyph.isSpace || (text !== '' && text.trim() === '')) return
    const [a, b, c, d, x, y] = m
    const [left, bottom, right, top] = this.state.clip
    if (x < left || x > right || y < bottom || y > top) return
    if (a <= 0 || Math.abs(b) > 0.05 * a || d <= 0) {
      const key = `${font.name} ${[a, b, c, d].map((v) => v.toFixed(2)).join(' ')} ${Math.round(b === 0 ? y : x)}`
      this.collected.rotated.set(key, (this.collected.rotated.get(key) ?? '') + text)
      this.collected.drawn.push([x, y, x, y])
      return
    }
    const target = mode === INVISIBLE ? this.collected.hidden : this.collected.glyphs
    target.push({
      text: expandLigatures(text),
      code: glyph.originalCharCode ?? -1,
      advance: glyph.width * this.unit * 1000,
      x0: x,
      x1: x + width * a,
      y,
      size: size * Math.abs(d),
      font,
    })
  }

  private path(box: ArrayLike<number> | null): void {
    if (!box) return
    const [x0, y0, x1, y1] = applyToBox(this.state.ctm, box)
    if (y1 - y0 <= THICKEST_RULE) {
      if (x1 - x0 > 1.5) this.collected.rules.push({ x0, x1, y: (y0 + y1) / 2 })
    } else {
      this.collected.drawn.push(intersection(this.state.clip, [x0, y0, x1, y1]))
    }
  }

  private image(): void {
    this.collected.drawn.push(applyToBox(this.state.ctm, [0, 0, 1, 1]))
  }
}

function expandLigatures(text: string): string {
  return /[\uFB00-\uFB06]/.test(text) ? text.normalize('NFKC') : text
}

function intersection(a: Box, b: Box): Box {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])]
}
