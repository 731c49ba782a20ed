/** What a formula is made of, as far as it matters for reading it aloud. */
export type TexNode =
  | { readonly kind: 'letter' | 'number' | 'word' | 'sign'; readonly text: string }
  /** Visible fences around a body: `(`, `[`, `|`, `\lceil`, `\{`. */
  | { readonly kind: 'fenced'; readonly open: string; readonly body: readonly TexNode[] }
  /** Braces, which are not read, or a letter in another alphabet (`\mathbb`). */
  | { readonly kind: 'row'; readonly style: string | null; readonly body: readonly TexNode[] }
  | { readonly kind: 'fraction'; readonly above: readonly TexNode[]; readonly below: readonly TexNode[] }
  | { readonly kind: 'root'; readonly body: readonly TexNode[] }
  | { readonly kind: 'accent'; readonly accent: string; readonly body: readonly TexNode[] }
  | { readonly kind: 'matrix'; readonly rows: readonly (readonly (readonly TexNode[])[])[] }
  | {
      readonly kind: 'scripts'
      readonly base: TexNode | null
      readonly below: readonly TexNode[] | null
      readonly above: readonly TexNode[] | null
    }

const FENCES: Readonly<Record<string, string>> = { '(': ')', '[': ']', '|': '|', '\\lvert': '\\rvert', '\\lceil': '\\rceil', '\\lfloor': '\\rfloor', '\\{': '\\}' }

/** The sign that closes a fence, or null where the sign opens none. */
export function findClosing(open: string): string | null {
  return Object.hasOwn(FENCES, open) ? (FENCES[open] ?? null) : null
}

/**
 * One spelling for all formulas of the same tree: spaces, braces without need and the order in
 * which scripts are written do not count.
 */
export function keyOf(nodes: readonly TexNode[]): string {
  return nodes.map(keyOfNode).join(' ')
}

function keyOfNode(node: TexNode): string {
  switch (node.kind) {
    case 'letter':
    case 'number':
    case 'sign':
      return node.text
    case 'word':
      return `"${node.text}"`
    case 'fenced':
      return `${node.open} ${keyOf(node.body)} ${findClosing(node.open)}`
    case 'row':
      return node.style === null ? keyOf(node.body) : `${node.style}{${keyOf(node.body)}}`
    case 'fraction':
      return `frac{${keyOf(node.above)}}{${keyOf(node.below)}}`
    case 'root':
      return `sqrt{${keyOf(node.body)}}`
    case 'accent':
      return `${node.accent}{${keyOf(node.body)}}`
    case 'matrix':
      return `matrix{${node.rows.map((row) => row.map(keyOf).join(' & ')).join(' ; ')}}`
    case 'scripts': {
      const below = node.below === null ? '' : `_{${keyOf(node.below)}}`
      const above = node.above === null ? '' : `^{${keyOf(node.above)}}`
      return `${node.base === null ? '' : keyOfNode(node.base)}${below}${above}`
    }
  }
}
