import { fillHoles } from './fill-holes'
import { formatDecimal } from './format-decimal'
import type { Locale } from '../locale'
import type { TexNode } from './tex-tree'
import type { Phrase, Wording } from './wording'

type Nodes = readonly TexNode[]

/** Raised inside the speaker where a sign has no words; it never leaves it. */
export class Unspoken extends Error {}

/** The words of single things; sequences of them are the speaker's. */
export abstract class WordsOf {
  private readonly functions: ReadonlySet<string>

  constructor(
    protected readonly wording: Wording,
    private readonly locale: Locale,
  ) {
    this.functions = new Set(wording.functions)
  }

  abstract sequence(nodes: Nodes): string

  protected one(node: TexNode): string {
    switch (node.kind) {
      case 'letter':
        return this.letter(node.text)
      case 'number':
        return formatDecimal(node.text, this.locale)
      case 'word':
        return this.word(node.text)
      case 'sign':
        return this.sign(node.text)
      case 'row':
        return this.sequence(node.body)
      case 'root':
        return this.phrase('root', { body: this.sequence(node.body) })
      case 'accent':
        return this.phrase('accent', { body: this.sequence(node.body), accent: this.sign(node.accent) })
      case 'fraction':
        return this.fraction(node.above, node.below)
      case 'fenced':
        return this.fenced(node.open, node.body)
      case 'matrix':
        return this.matrix(node.rows)
      case 'scripts':
        return this.scripts(node)
    }
  }

  protected phrase(name: Phrase, holes: Readonly<Record<string, string>> = {}): string {
    return fillHoles(this.wording.phrases[name], holes)
  }

  protected sign(text: string): string {
    const words = own(this.wording.signs, text)
    if (words === null) throw new Unspoken()
    return words
  }

  protected isFunction(node: TexNode | undefined): boolean {
    if (node?.kind === 'scripts') return this.isFunction(node.base ?? undefined) && !isPowerOfWord(node)
    return (node?.kind === 'word' || node?.kind === 'letter') && this.functions.has(node.text)
  }

  /** Whether it takes an argument without parentheses, as `\ln p` does. */
  protected takesBare(node: TexNode | undefined): boolean {
    const base = node?.kind === 'scripts' ? node.base : node
    return base?.kind === 'word' && /^(?:sin|cos|tan|tanh|log|ln|exp)$/.test(base.text)
  }

  private letter(text: string): string {
    const words = own(this.wording.letters, text) ?? own(this.wording.letters, text.toLowerCase())
    if (words === null) throw new Unspoken()
    return words
  }

  private word(text: string): string {
    return own(this.wording.words, text) ?? text.replaceAll('_', ' ')
  }

  private fraction(above: Nodes, below: Nodes): string {
    const over = above.some(isOperator) ? this.phrase('allOver') : this.phrase('over')
    const said = above.length === 1 ? this.counted(above) : this.sequence(above)
    const under = this.sequence(below)
    return `${said} ${over} ${below.some(isOperator) ? this.phrase('parenthesis', { body: under }) : under},`
  }

  private fenced(open: string, body: Nodes): string {
    const inside = this.sequence(body)
    const listed = body.some((node) => node.kind === 'sign' && (node.text === ',' || node.text === ';'))
    if (open === '|' || open === '\\lvert') return this.phrase('absolute', { body: inside })
    if (open === '\\lceil') return this.phrase('ceiling', { body: inside })
    if (open === '\\lfloor') return this.phrase('floor', { body: inside })
    if (open === '\\{') return this.phrase('braces', { body: inside })
    if (open === '[') return this.phrase(listed ? 'vector' : 'brackets', { body: inside })
    return listed ? inside : this.phrase('parenthesis', { body: inside })
  }

  private matrix(rows: readonly (readonly Nodes[])[]): string {
    const said = rows.map((row, at) => {
      const cells = row.map((cell) => this.sequence(cell)).join(', ')
      return this.phrase('row', { at: this.wording.numerals[at + 1] ?? String(at + 1), cells })
    })
    return this.phrase('matrix', { rows: said.join('; ') })
  }

  private scripts(node: Extract<TexNode, { kind: 'scripts' }>): string {
    const { base, below, above } = node
    if (base?.kind === 'sign' && base.text === '\\sum' && below !== null) {
      const name = above === null ? 'sumOver' : 'sumFromTo'
      return this.phrase(name, { below: this.counted(below), above: this.counted(above ?? []) })
    }
    if (base?.kind === 'sign' && base.text === '\\nabla' && below !== null) {
      return this.phrase('gradientOf', { below: this.sequence(below) })
    }
    if (base?.kind === 'word' && base.text === 'log' && below !== null && above === null) {
      return this.phrase('logBase', { below: this.counted(below) })
    }
    const alone = base === null ? '' : below !== null && above !== null ? this.sequence([{ ...node, above: null }]) : this.sequence([base])
    if (above !== null) return `${alone} ${this.power(base, above)}`
    return this.phrase('below', { base: alone, below: this.counted(below ?? []) })
  }

  private power(base: TexNode | null, above: Nodes): string {
    const [only] = above
    if (base?.kind === 'row' && base.style === '\\mathbb') return this.sequence(above)
    if (above.length === 1 && only !== undefined && 'text' in only) {
      if (only.text === '2') return this.phrase('squared')
      if (only.text === '3') return this.phrase('cubed')
      if (only.text === 'T' || only.text === '\\top') return this.phrase('transpose')
    }
    if (above.every((sign) => sign.kind === 'sign' && sign.text === "'")) return above.map(() => this.phrase('prime')).join(' ')
    const whole = above.filter((exponent) => exponent.kind !== 'sign')
    const short = whole.length === 1 && whole[0]?.kind === 'number' && !whole[0].text.includes('.') && above.length <= 2
    return this.phrase(short ? 'power' : 'above', { above: this.sequence(above) })
  }

  /** As a sequence, small whole numbers as words: “ics con uno”, “uno fratto radice di due”. */
  private counted(nodes: Nodes): string {
    return this.sequence(
      nodes.map((node) => {
        const numeral = node.kind === 'number' ? this.wording.numerals[Number(node.text)] : undefined
        return numeral === undefined ? node : { kind: 'word', text: numeral }
      }),
    )
  }
}

function isOperator(node: TexNode): boolean {
  return node.kind === 'sign' && ['+', '-', '=', '/'].includes(node.text)
}

function isPowerOfWord(node: Extract<TexNode, { kind: 'scripts' }>): boolean {
  return node.above !== null && node.base?.kind === 'word'
}

function own(table: Readonly<Record<string, string>>, key: string): string | null {
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null
}
