import { join } from 'node:path'

/** What a setter needs of PDFKit. */
export interface Sheet {
  font(source: string): Sheet
  fontSize(size: number): Sheet
  widthOfString(text: string): number
  text(text: string, x: number, y: number, options: object): Sheet
  rect(x: number, y: number, w: number, h: number): Sheet
  fill(color: string): Sheet
}

/** A set piece: its width, and how it draws itself at a point of the baseline (y downwards). */
export interface Piece {
  readonly width: number
  draw(x: number, y: number): void
}

const FONTS = join(process.cwd(), 'node_modules/katex/dist/fonts')
const FILES = {
  italic: join(FONTS, 'KaTeX_Math-Italic.ttf'),
  roman: join(FONTS, 'KaTeX_Main-Regular.ttf'),
  bold: join(FONTS, 'KaTeX_Main-Bold.ttf'),
  board: join(FONTS, 'KaTeX_AMS-Regular.ttf'),
  large: join(FONTS, 'KaTeX_Size1-Regular.ttf'),
  text: 'Times-Roman',
}

const SIGNS: Readonly<Record<string, [keyof typeof FILES, string]>> = {
  cdot: ['roman', '⋅'], times: ['roman', '×'], in: ['roman', '∈'], infty: ['roman', '∞'], sum: ['large', '∑'],
  pi: ['italic', 'π'], alpha: ['italic', 'α'], beta: ['italic', 'β'], epsilon: ['italic', 'ϵ'], max: ['roman', 'max'],
  min: ['roman', 'min'], _: ['roman', '_'],
}

/** Sets LaTeX of the few constructs that the paper uses, as KaTeX would, at a size in points. */
export function setFormula(sheet: Sheet, latex: string, size: number): Piece {
  const tokens = latex.match(/\\[a-zA-Z]+|\\.|[^\s]/g) ?? []
  let at = 0
  return sequence(size)

  function sequence(s: number): Piece {
    const pieces: Piece[] = []
    while (at < tokens.length && tokens[at] !== '}') {
      const base = atom(s)
      const scripts: Record<string, Piece> = {}
      while (tokens[at] === '^' || tokens[at] === '_') {
        const mark = tokens[at++]!
        scripts[mark] = argument(s * 0.7)
      }
      pieces.push(scripted(base, scripts['^'], scripts['_'], s))
    }
    return row(pieces)
  }

  function argument(s: number): Piece {
    if (tokens[at] !== '{') return atom(s)
    at++
    const inside = sequence(s)
    at++
    return inside
  }

  function atom(s: number): Piece {
    const token = tokens[at++]!
    if (token === '{') {
      at--
      return argument(s)
    }
    if (!token.startsWith('\\')) {
      const sign = token === '-' ? '−' : token === '*' ? '∗' : token
      return glyphs(/[a-zA-Z]/.test(token) ? 'italic' : 'roman', sign, s, /[=+<]/.test(token) ? 0.25 * s : 0)
    }
    const command = token.slice(1)
    if (command === 'frac') return fraction(argument(s * 0.7), argument(s * 0.7), s)
    if (command === 'sqrt') return radical(argument(s), s)
    if (command in STYLES) return styled(STYLES[command]!, s)
    const sign = SIGNS[command]
    if (!sign) throw new Error(`The setter does not know \\${command}`)
    return glyphs(sign[0], sign[1], s, /^(cdot|times|in)$/.test(command) ? 0.22 * s : 0)
  }

  function styled(font: keyof typeof FILES, s: number): Piece {
    at++
    let word = ''
    while (tokens[at] !== '}') word += tokens[at++]!.replace(/^\\/, '')
    at++
    return glyphs(font, word, s, 0)
  }

  function glyphs(font: keyof typeof FILES, text: string, s: number, room: number): Piece {
    const width = sheet.font(FILES[font]).fontSize(s).widthOfString(text)
    return {
      width: width + 2 * room,
      draw: (x, y) => void sheet.font(FILES[font]).fontSize(s).text(text, x + room, y, { lineBreak: false, baseline: 'alphabetic' }),
    }
  }

  function radical(inside: Piece, s: number): Piece {
    const sign = glyphs('roman', '√', s, 0)
    return {
      width: sign.width + inside.width,
      draw: (x, y) => {
        sign.draw(x, y)
        inside.draw(x + sign.width, y)
        sheet.rect(x + sign.width, y - 0.85 * s, inside.width, 0.4).fill('black')
      },
    }
  }

  function fraction(above: Piece, below: Piece, s: number): Piece {
    const width = Math.max(above.width, below.width) + 0.1 * s
    return {
      width: width + 0.2 * s,
      draw: (x, y) => {
        above.draw(x + 0.1 * s + (width - above.width) / 2, y - 0.4 * s)
        below.draw(x + 0.1 * s + (width - below.width) / 2, y + 0.42 * s)
        sheet.rect(x + 0.1 * s, y - 0.25 * s, width, 0.4).fill('black')
      },
    }
  }

  function scripted(base: Piece, above: Piece | undefined, below: Piece | undefined, s: number): Piece {
    return {
      width: base.width + Math.max(above?.width ?? 0, below?.width ?? 0),
      draw: (x, y) => {
        base.draw(x, y)
        above?.draw(x + base.width, y - 0.36 * s)
        below?.draw(x + base.width, y + 0.17 * s)
      },
    }
  }
}

const STYLES: Readonly<Record<string, keyof typeof FILES>> = {
  mathrm: 'roman',
  mathbf: 'bold',
  mathbb: 'board',
  text: 'text',
}

function row(pieces: readonly Piece[]): Piece {
  return {
    width: pieces.reduce((sum, p) => sum + p.width, 0),
    draw: (x, y) => {
      for (const piece of pieces) {
        piece.draw(x, y)
        x += piece.width
      }
    },
  }
}
