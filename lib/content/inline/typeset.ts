import type { Emphasis, Link, PhrasingContent, Text } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { FOOTNOTE_MARKS } from '@/lib/domain/content/footnote'
import { localiseNumbers } from '@/lib/domain/content/numbers'
import { bindSpaces } from '@/lib/domain/content/spacing'
import { localiseTex } from '@/lib/domain/content/tex'
import type { Locale } from '@/lib/domain/locale'
import { keepTogether } from './keep-together'
import { CITATION, citedNumbers, referenceId } from './references'

/** Where the citations of a text lead; null leaves the number as plain text. */
export type CitationTarget = (n: number) => string | null

export interface TypesetOptions {
  readonly locale: Locale
  readonly citation?: CitationTarget
}

/**
 * From what a text says to how it is printed: numbers and spaces in the manner of the language,
 * citations and footnote marks as links, formulas wrapped so that they can be opened and copied.
 * Returns new nodes, ready for {@link inlineHtml}.
 */
export function typeset(nodes: readonly PhrasingContent[], options: TypesetOptions): PhrasingContent[] {
  return keepTogether(nodes.flatMap((node, index) => typesetNode(isFootnoteMark(nodes[index + 1]) ? trimEnd(node) : node, options)))
}

function typesetNode(node: PhrasingContent, options: TypesetOptions): PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return typesetText(node.value, options)
    case 'inlineMath':
      return [formula(node.value, options.locale)]
    case 'link':
      return [typesetLink(node)]
    case 'textDirective':
      return node.name === 'fn' ? [footnoteMark(toString(node))] : [note(typeset(node.children, options))]
    case 'emphasis':
    case 'strong':
      return [{ ...node, children: typeset(node.children, options) }]
    default:
      return [node]
  }
}

function isFootnoteMark(node: PhrasingContent | undefined): boolean {
  return node?.type === 'textDirective' && node.name === 'fn'
}

/** A footnote mark is set close to its word, however it is written. */
function trimEnd(node: PhrasingContent): PhrasingContent {
  return node.type === 'text' ? { ...node, value: node.value.trimEnd() } : node
}

function typesetText(value: string, { locale, citation = referenceId }: TypesetOptions): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let from = 0
  for (const match of value.matchAll(CITATION)) {
    const before = value.slice(from, match.index).replace(/ $/, '\u00a0')
    nodes.push(prose(before, locale), ...citations(citedNumbers(match[1] ?? ''), citation))
    from = match.index + match[0].length
  }
  return [...nodes, prose(value.slice(from), locale)].filter((node) => node.type !== 'text' || node.value !== '')
}

function prose(value: string, locale: Locale): Text {
  return { type: 'text', value: bindSpaces(localiseNumbers(value, locale)) }
}

function citations(numbers: readonly number[], citation: CitationTarget): PhrasingContent[] {
  const links = numbers.flatMap((n, index): PhrasingContent[] => {
    const id = citation(n)
    const label: Text = { type: 'text', value: String(n) }
    const separator: Text[] = index === 0 ? [] : [{ type: 'text', value: ', ' }]
    if (id === null) return [...separator, label]
    const properties = { className: ['cite'], dataRef: String(n), role: 'doc-biblioref' }
    return [...separator, { type: 'link', url: `#${id}`, children: [label], data: { hProperties: properties } }]
  })
  return [{ type: 'text', value: '[' }, ...links, { type: 'text', value: ']' }]
}

/** A label such as “Table 3” or “section 3.2” stays on one line, and its number is a name. */
function typesetLink(link: Link): Link {
  if (link.url.startsWith('?')) return link
  if (!link.url.startsWith('#')) return { ...link, data: { hProperties: { rel: ['external'] } } }
  const label = toString(link)
  return { ...link, children: [{ type: 'text', value: label.length <= 20 ? label.replaceAll(' ', '\u00a0') : label }] }
}

function footnoteMark(name: string): PhrasingContent {
  const id = `fn-${name}`
  const link: Link = {
    type: 'link',
    url: `#${id}`,
    children: [{ type: 'text', value: FOOTNOTE_MARKS[id] ?? name }],
    data: { hProperties: { role: 'doc-noteref' } },
  }
  return element('sup', 'fn', [link])
}

/** An addition of the edition, in square brackets as editors print them. */
function note(children: readonly PhrasingContent[]): PhrasingContent {
  return element('span', 'note', [{ type: 'text', value: '[' }, ...children, { type: 'text', value: ']' }])
}

/** A formula, holding its TeX as printed so that it can be opened and copied. */
export function formula(tex: string, locale: Locale): PhrasingContent {
  const set = localiseTex(tex, locale)
  const math: PhrasingContent = {
    type: 'inlineMath',
    value: set,
    data: {
      hName: 'code',
      hProperties: { className: ['language-math', 'math-inline'] },
      hChildren: [{ type: 'text', value: set }],
    },
  }
  return element('span', 'f', [math], { dataTex: tex })
}

/** An HTML element among Markdown nodes: mdast has no generic one, so emphasis lends its place. */
export function element(
  hName: string,
  className: string,
  children: PhrasingContent[],
  properties: Record<string, string> = {},
): Emphasis {
  return { type: 'emphasis', children, data: { hName, hProperties: { className: [className], ...properties } } }
}
