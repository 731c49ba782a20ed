import PDFDocument from 'pdfkit'
import { setFormula, type Piece, type Sheet } from './formula-setter'
import type { PrintedBlock } from './restatement'

const LEFT = 108
const RIGHT = 504
const TOP = 80
const BOTTOM = 660
const LEADING = 10.9

interface Style {
  readonly size: number
  readonly leading: number
  readonly indent: number
  readonly right: number
}

const BODY: Style = { size: 10, leading: LEADING, indent: 0, right: RIGHT }
const NOTE: Style = { size: 9, leading: 10, indent: 0, right: RIGHT }

/**
 * Sets blocks as a PDF in the paper's layout: one column, justified, floats at the heads of
 * pages and notes at their feet, so that paragraphs run on across them; page numbers, list
 * items, displays, hanging references.
 */
export function setPaper(blocks: readonly PrintedBlock[]): Promise<Uint8Array> {
  const doc = new PDFDocument({ size: [612, 792], margin: 0, autoFirstPage: false, compress: true })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const finished = new Promise<void>((resolve) => doc.on('end', resolve))
  new Setter(doc as unknown as Page, blocks).run()
  doc.end()
  return finished.then(() => new Uint8Array(Buffer.concat(chunks)))
}

interface Page extends Sheet {
  addPage(): Page
}

class Setter {
  private y = TOP
  private noteY = BOTTOM + 25
  private number = 0
  private floats: PrintedBlock[] = []

  constructor(
    private readonly page: Page,
    private readonly blocks: readonly PrintedBlock[],
  ) {}

  run(): void {
    this.turn()
    for (const block of this.blocks) this.set(block)
    while (this.floats.length > 0) this.turn()
  }

  private set(block: PrintedBlock): void {
    const text = block.lines[0] ?? ''
    switch (block.kind) {
      case 'title':
        this.y += 20
        return this.centred(text, 'Times-Bold', 17)
      case 'authors':
        return this.authors(block.lines)
      case 'heading':
        return this.heading(block)
      case 'footnote':
        return this.note(block)
      case 'caption':
        this.floats.push(block)
        return
      case 'equation':
        return this.display(block.lines)
      case 'figure':
      case 'table':
        return
      case 'list-item':
        this.y += 5
        this.y = this.paragraph(`• ${text}`, { ...BODY, indent: 36 }, this.y)
        return
      case 'reference':
        this.y += 8
        this.y = this.paragraph(text, { ...BODY, indent: 0 }, this.y, 16)
        return
      case 'permission-notice':
        this.y = this.paragraph(text, { size: 12, leading: 14, indent: 20, right: RIGHT - 20 }, this.y)
        return
      default: {
        const narrow = block.id.startsWith('abstract')
        this.y += 5.5
        this.y = this.paragraph(text, narrow ? { ...BODY, indent: 36, right: RIGHT - 36 } : BODY, this.y)
      }
    }
  }

  private turn(): void {
    if (this.number > 0) this.line('Times-Roman', String(this.number), 10, (LEFT + RIGHT) / 2 - 2, 750)
    this.page.addPage()
    this.number++
    this.y = TOP
    this.noteY = BOTTOM + 25
    const float = this.floats.shift()
    if (float) this.y = this.float(float)
  }

  /** A float at the head of a page: a figure over its caption, a table under it. */
  private float(block: PrintedBlock): number {
    if (block.id.startsWith('fig')) {
      this.page.rect(200, TOP, 200, 90).fill('#888888')
      return this.paragraph(block.lines[0]!, BODY, TOP + 110) + 20
    }
    const top = this.paragraph(block.lines[0]!, BODY, TOP)
    for (const y of [0, 16, 50]) this.page.rect(120, top + y, 370, 0.5).fill('black')
    this.line('Times-Roman', 'Layer', 10, 130, top + 11)
    this.line('Times-Roman', 'Length', 10, 330, top + 11)
    this.line('Times-Roman', '28.4', 10, 330, top + 32)
    return top + 80
  }

  private heading(block: PrintedBlock): void {
    const [, number, title] = /^([\d.]+ )?(.*)$/.exec(block.lines[0]!)!
    const size = number === undefined || !number.includes('.') ? 12 : 10
    if (this.y > BOTTOM - 60) this.turn()
    this.y += 22
    this.line('Times-Bold', (number ?? '').trim(), size, LEFT, this.y)
    this.line('Times-Bold', title!, size, number ? LEFT + 10 + 6 * number.length : LEFT, this.y)
    this.y += 14
  }

  private authors(lines: readonly string[]): void {
    this.y += 30
    lines.forEach((author, i) => {
      author.split('\n').forEach((part, j) => {
        this.line(j === 0 ? 'Times-Bold' : 'Times-Roman', part, 10, LEFT + 100 * (i % 4), this.y + j * LEADING)
      })
      if (i % 4 === 3) this.y += 3 * LEADING
    })
    this.y += 20
  }

  /** Notes stand under a short rule, each after its raised mark. */
  private note(block: PrintedBlock): void {
    if (this.noteY === BOTTOM + 25 || this.number === 1) this.page.rect(LEFT, this.noteY - 14, 143, 0.4).fill('black')
    const mark = block.id === 'fn-star' ? '*' : block.id === 'fn-dagger' ? '†' : block.id === 'fn-ddagger' ? '‡' : block.id.slice(3)
    this.line('Times-Roman', mark, 6, LEFT + 12, this.noteY - 4)
    this.noteY = this.paragraph(block.lines[0]!, NOTE, this.noteY, 0, 16, true)
  }

  private display(lines: readonly string[]): void {
    this.y += 8
    for (const latex of lines) {
      if (this.y > BOTTOM - 20) this.turn()
      const piece = setFormula(this.page, latex.replace(/~/g, ' '), 10)
      piece.draw((LEFT + RIGHT - piece.width) / 2, this.y + 8)
      this.y += 20
    }
    this.y += 8
  }

  private centred(text: string, font: string, size: number): void {
    const width = this.page.font(font).fontSize(size).widthOfString(text)
    this.line(font, text, size, (LEFT + RIGHT - width) / 2, this.y + size)
    this.y += 2 * size
  }

  /** Sets justified lines from `y` on and returns where the next would go; turns pages on the way. */
  private paragraph(text: string, style: Style, y: number, hanging = 0, first = 0, fixed = false): number {
    const left = LEFT + style.indent
    let words: Piece[] = []
    let width = 0
    const space = 0.25 * style.size
    const flush = (last: boolean) => {
      if (!fixed && y > BOTTOM) {
        this.turn()
        y = this.y
      }
      const start = left + (line === 0 ? first : hanging)
      const gap = last || words.length < 2 ? space : (style.right - start - width) / (words.length - 1)
      let x = start
      for (const word of words) {
        word.draw(x, y)
        x += word.width + gap
      }
      y += style.leading
      line++
      words = []
      width = 0
    }
    let line = 0
    for (const word of this.words(text, style.size)) {
      const room = style.right - left - (line === 0 ? first : hanging)
      if (width + words.length * space + word.width > room) flush(false)
      words.push(word)
      width += word.width
    }
    if (words.length > 0) flush(true)
    return y
  }

  private words(text: string, size: number): Piece[] {
    let bold = false
    return (text.match(/(?:\$[^$]*\$|[^\s$])+/g) ?? []).map((word) => {
      const pieces = word.split(/(\$[^$]*\$|\*\*)/).filter((p) => p !== '')
      const set = pieces.flatMap((part): Piece[] => {
        if (part === '**') {
          bold = !bold
          return []
        }
        return [part.startsWith('$') ? setFormula(this.page, part.slice(1, -1), size) : this.word(part, size, bold)]
      })
      return {
        width: set.reduce((sum, p) => sum + p.width, 0),
        draw: (x, y) => {
          for (const piece of set) {
            piece.draw(x, y)
            x += piece.width
          }
        },
      }
    })
  }

  private word(text: string, size: number, bold: boolean): Piece {
    const font = bold ? 'Times-Bold' : 'Times-Roman'
    const width = this.page.font(font).fontSize(size).widthOfString(text)
    return { width, draw: (x, y) => this.line(font, text, size, x, y) }
  }

  private line(font: string, text: string, size: number, x: number, y: number): void {
    if (text !== '') this.page.font(font).fontSize(size).text(text, x, y, { lineBreak: false, baseline: 'alphabetic' })
  }
}
