import { scanTex } from './scan-tex'
import { findClosing, type TexNode } from './tex-tree'

/** Deeper than any formula that is read aloud; it bounds the stack. */
const DEEPEST = 30

const TEXT_COMMANDS = new Set(['\\text', '\\mathrm', '\\operatorname', '\\textrm', '\\texttt', '\\mathtt', '\\mathsf', '\\mathit'])
const ALPHABETS = new Set(['\\mathbb', '\\mathbf', '\\boldsymbol', '\\mathcal'])
const ACCENTS = new Set(['\\hat', '\\bar', '\\tilde', '\\vec'])
const ESCAPED: Readonly<Record<string, string>> = { '\\_': '_', '\\%': '%', '\\&': '&', '\\$': '$', '\\#': '#' }
const NAMED_FUNCTIONS = new Set(['\\max', '\\min', '\\sin', '\\cos', '\\tan', '\\tanh', '\\log', '\\ln', '\\exp'])

class Unread extends Error {}

/**
 * Reads TeX into a tree. Returns null where it meets something that it does not know: another
 * command's meaning is never guessed.
 */
export function readTex(tex: string): TexNode[] | null {
  try {
    return new Reader(scanTex(tex)).all()
  } catch (error) {
    if (error instanceof Unread) return null
    throw error
  }
}

class Reader {
  private at = 0
  private depth = 0

  constructor(private readonly pieces: readonly string[]) {}

  all(): TexNode[] {
    const nodes = this.until(new Set())
    if (this.at < this.pieces.length) throw new Unread()
    return nodes
  }

  private until(ends: ReadonlySet<string>): TexNode[] {
    if (++this.depth > DEEPEST) throw new Unread()
    const nodes: TexNode[] = []
    for (let piece = this.peek(); piece !== undefined && !ends.has(piece); piece = this.peek()) {
      if (piece === '}' || piece.startsWith('\\end')) throw new Unread()
      nodes.push(this.scripted())
    }
    this.depth--
    return nodes
  }

  private peek(): string | undefined {
    return this.pieces[this.at]
  }

  private take(): string {
    const piece = this.pieces[this.at++]
    if (piece === undefined) throw new Unread()
    return piece
  }

  private scripted(): TexNode {
    const bare = ['_', '^', "'"].includes(this.peek() ?? '')
    const base = bare ? null : this.single()
    let below: TexNode[] | null = null
    let above: TexNode[] | null = null
    for (let mark = this.peek(); mark === '_' || mark === '^' || mark === "'"; mark = this.peek()) {
      this.take()
      if (mark === '_') below = [...(below ?? []), ...this.argument()]
      else above = [...(above ?? []), ...(mark === "'" ? [{ kind: 'sign' as const, text: "'" }] : this.argument())]
    }
    if (below === null && above === null) return base ?? { kind: 'row', style: null, body: [] }
    return { kind: 'scripts', base, below, above }
  }

  /** What a command or a script takes: one thing, or what stands between braces. */
  private argument(): TexNode[] {
    if (this.peek() === '^' || this.peek() === '_') throw new Unread()
    const node = this.single()
    return node.kind === 'row' && node.style === null ? [...node.body] : [node]
  }

  private single(): TexNode {
    const piece = this.take()
    if (piece === '{') return { kind: 'row', style: null, body: this.closedBy('}') }
    const closing = findClosing(piece)
    if (closing !== null) return { kind: 'fenced', open: piece, body: this.closedBy(closing) }
    if (/^\d/.test(piece)) return { kind: 'number', text: piece.replace(/\\,/g, '').replace('{,}', '.') }
    if (piece.startsWith('\\')) return this.command(piece)
    if (/^\p{L}$/u.test(piece)) return { kind: 'letter', text: piece }
    if (/^\p{L}/u.test(piece)) return { kind: 'word', text: piece.replaceAll('\\_', '_') }
    return { kind: 'sign', text: piece }
  }

  private closedBy(end: string): TexNode[] {
    const body = this.until(new Set([end]))
    this.take()
    return body
  }

  private command(piece: string): TexNode {
    if (piece === '\\frac' || piece === '\\tfrac' || piece === '\\dfrac') {
      const above = this.argument()
      return { kind: 'fraction', above, below: this.argument() }
    }
    if (piece === '\\sqrt') return { kind: 'root', body: this.argument() }
    if (TEXT_COMMANDS.has(piece)) return this.text()
    if (ALPHABETS.has(piece)) return { kind: 'row', style: piece, body: this.argument() }
    if (ACCENTS.has(piece)) return { kind: 'accent', accent: piece, body: this.argument() }
    if (piece.startsWith('\\begin')) return this.environment(piece)
    if (NAMED_FUNCTIONS.has(piece)) return { kind: 'word', text: piece.slice(1) }
    const escaped = ESCAPED[piece]
    return { kind: 'sign', text: escaped ?? piece }
  }

  /** Upright letters are a word; with a subscript among them (`\mathrm{head_1}`) a word with its index. */
  private text(): TexNode {
    if (this.take() !== '{') throw new Unread()
    const from = this.at
    while (this.peek() !== '}') {
      const piece = this.take()
      if (piece === '{' || (piece.startsWith('\\') && !Object.hasOwn(ESCAPED, piece))) throw new Unread()
    }
    const inner = this.pieces.slice(from, this.at).map((piece) => ESCAPED[piece] ?? piece).join('').replaceAll('\\_', '_')
    const raw = this.pieces.slice(from, this.at)
    this.take()
    const mark = raw.indexOf('_')
    if (mark > 0) {
      const base: TexNode = { kind: 'word', text: raw.slice(0, mark).join('') }
      return { kind: 'scripts', base, below: new Reader(raw.slice(mark + 1)).all(), above: null }
    }
    return inner.length === 1 ? { kind: 'letter', text: inner } : { kind: 'word', text: inner }
  }

  private environment(piece: string): TexNode {
    const name = piece.slice('\\begin'.length)
    if (!/^\{[pbv]?matrix\}$/.test(name)) throw new Unread()
    const end = `\\end${name}`
    const rows: TexNode[][][] = [[]]
    for (;;) {
      rows.at(-1)?.push(this.until(new Set(['&', '\\\\', end])))
      const mark = this.take()
      if (mark === end) return { kind: 'matrix', rows }
      if (mark === '\\\\') rows.push([])
    }
  }
}
