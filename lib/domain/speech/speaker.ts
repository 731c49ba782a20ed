import type { Locale } from '../locale'
import { keyOf, type TexNode } from './tex-tree'
import { Unspoken, WordsOf } from './words-of'
import type { Wording } from './wording'

type Nodes = readonly TexNode[]

/** Longest run of things that has a reading of its own in `parts`. */
const LONGEST_PART = 8

const SEPARATORS = new Set([',', ';', ':', '\\qquad', '\\\\'])
const DOTS = new Set(['...', '\\ldots', '\\dots', '\\dotsc', '\\cdots'])

/** From the tree of a formula to its words. One reading: a pass that looks at most a few things ahead. */
export class Speaker extends WordsOf {
  constructor(
    wording: Wording,
    private readonly parts: ReadonlyMap<string, string>,
    locale: Locale,
  ) {
    super(wording, locale)
  }

  /** The whole formula, or null where a sign in it has no words. */
  formula(nodes: Nodes): string | null {
    try {
      return this.contracted(tidy(this.sequence(nodes)))
    } catch (error) {
      if (error instanceof Unspoken) return null
      throw error
    }
  }

  private contracted(words: string): string {
    return Object.entries(this.wording.contractions).reduce((said, [apart, together]) => said.replaceAll(apart, together), words)
  }

  sequence(nodes: Nodes): string {
    const said: string[] = []
    for (let at = 0; at < nodes.length; ) {
      const [words, taken] = this.next(nodes, at)
      said.push(words)
      at += taken
    }
    return said.join(' ')
  }

  /** What is said at `at`, and how many nodes that covers. */
  private next(nodes: Nodes, at: number): [string, number] {
    for (let length = Math.min(LONGEST_PART, nodes.length - at); length > 0; length--) {
      const part = this.parts.get(keyOf(nodes.slice(at, at + length)))
      if (part !== undefined) return this.applied(part, nodes, at, length)
    }
    const node = nodes[at]
    if (node === undefined) throw new Unspoken()
    if (node.kind === 'sign') return this.signAt(nodes, at, node.text)
    return this.applied(this.one(node), nodes, at, 1)
  }

  /** A function takes what follows it; anything else stands for itself. */
  private applied(words: string, nodes: Nodes, at: number, length: number): [string, number] {
    const argument = nodes[at + length]
    if (length > 1 || argument === undefined || !this.isFunction(nodes[at])) return [words, length]
    if (argument.kind === 'fenced' && (argument.open === '(' || argument.open === '[')) {
      const more = nodes[at + length + 1]
      const pause = more !== undefined && more.kind !== 'sign' ? ',' : ''
      return [`${words} ${this.phrase('of')} ${this.sequence(argument.body)}${pause}`, length + 1]
    }
    if (argument.kind === 'sign' || !this.takesBare(nodes[at])) return [words, length]
    return [`${words} ${this.phrase('of')}`, length]
  }

  private signAt(nodes: Nodes, at: number, sign: string): [string, number] {
    const before = nodes[at - 1]
    const after = nodes[at + 1]
    if (DOTS.has(sign)) return this.dotsAt(nodes, at)
    if (SEPARATORS.has(sign)) {
      const dots = after?.kind === 'sign' && DOTS.has(after.text)
      return [dots || sign === ':' ? ',' : sign === ',' ? sign : ';', 1]
    }
    if (sign === '/') {
      const numbers = before?.kind === 'number' && after?.kind === 'number'
      return [numbers ? this.phrase('divided') : this.phrase('over'), 1]
    }
    if (sign === '\\times' && this.isShape(nodes, at)) return [this.phrase('by'), 1]
    return [this.sign(sign), 1]
  }

  private dotsAt(nodes: Nodes, at: number): [string, number] {
    const listed = isSeparator(nodes[at - 1])
    const goesOn = isSeparator(nodes[at + 1])
    if (!listed) return [this.phrase('upTo'), 1]
    const last = at + 1 >= nodes.length || (goesOn && at + 2 >= nodes.length)
    return [last ? this.phrase('andSoOn') : this.phrase('andSoOnTo'), goesOn ? 2 : 1]
  }

  /** `n × d` is the shape of a matrix; `8 × 64 = 512` a product. */
  private isShape(nodes: Nodes, at: number): boolean {
    const before = nodes[at - 1]
    const after = nodes[at + 1]
    if (before === undefined || after === undefined) return false
    if (before.kind !== 'number' && after.kind !== 'number') return true
    return nodes.every((node) => node.kind !== 'sign' || node.text === '\\times')
  }
}

function isSeparator(node: TexNode | undefined): boolean {
  return node?.kind === 'sign' && SEPARATORS.has(node.text)
}

function tidy(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/ (?=[,;])/g, '').replace(/,(?=,|;)/g, '').replace(/[,;\s]+$/, '').trim()
}
