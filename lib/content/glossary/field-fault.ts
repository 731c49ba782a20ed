import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { isParagraphs, itemsOf, type EntryField } from '@/lib/domain/glossary/entry-fields'
import type { Locale } from '@/lib/domain/locale'
import { parseMarkdown } from '../inline/markdown'
import { flow, line, tex } from './rich-text'

/** Why a field of a proposed entry cannot be set, with what the sentence about it needs. */
export interface FieldFault {
  readonly code: 'bad-formula' | 'bad-markdown' | 'not-one-line' | 'bad-way'
  /** What stands there that cannot. */
  readonly sign: string
}

/** What may stand in a field. A fence could close the file's own sections, and a heading would open one. */
const ALLOWED: ReadonlySet<string> = new Set([
  'root', 'paragraph', 'text', 'emphasis', 'strong', 'inlineMath', 'math', 'inlineCode', 'link', 'list', 'listItem', 'break',
  'table', 'tableRow', 'tableCell', 'blockquote',
])
const SAFE_LINK = /^(?:https:\/\/|#[a-z0-9][a-z0-9.-]*$)/i
const LONGEST_SIGN = 60

/** The first thing in a field that cannot be set, or null. Empty fields are well set. */
export function findFieldFault(field: EntryField, text: string): FieldFault | null {
  if (text === '' || field === 'kind' || field === 'topic' || field === 'forms.it' || field === 'forms.en') return null
  if (field === 'latex' || field === 'shape') return findTexFault(text)
  if (field === 'other') return itemsOf(text).map(findWayFault).find((fault) => fault !== null) ?? null
  return findTextFault(text, isParagraphs(field))
}

function findTexFault(formula: string): FieldFault | null {
  try {
    tex(formula, 'it')
    return null
  } catch (error) {
    return { code: 'bad-formula', sign: wordsOf(error) }
  }
}

/** One other way of writing a symbol: `LaTeX :: where, in Italian :: where, in English`. */
function findWayFault(item: string): FieldFault | null {
  const [latex = '', it = '', en = '', ...rest] = item.split(' :: ').map((piece) => piece.trim())
  if (latex === '' || it === '' || en === '' || rest.length > 0) return { code: 'bad-way', sign: short(item) }
  return findTexFault(latex) ?? findTextFault(it, false) ?? findTextFault(en, false)
}

function findTextFault(text: string, paragraphs: boolean): FieldFault | null {
  const tree = parseMarkdown(text)
  const stranger = findStranger(tree, text) ?? findLoneDollar(tree)
  if (stranger !== null) return { code: 'bad-markdown', sign: short(stranger) }
  if (!paragraphs && (tree.children.length !== 1 || tree.children[0]?.type !== 'paragraph')) return { code: 'not-one-line', sign: short(text) }
  try {
    for (const locale of ['it', 'en'] satisfies Locale[]) void (paragraphs ? flow : line)(text, locale)
    return null
  } catch (error) {
    return { code: 'bad-formula', sign: wordsOf(error) }
  }
}

/** The source of the first node that may not stand, or of a link that leads where no link may. */
function findStranger(tree: Root, text: string): string | null {
  let found: Nodes | null = null
  visit(tree, (node) => {
    if (found === null && (!ALLOWED.has(node.type) || (node.type === 'link' && !SAFE_LINK.test(node.url)))) found = node
  })
  const { position } = (found ?? {}) as Nodes
  if (found === null) return null
  return text.slice(position?.start.offset ?? 0, position?.end.offset ?? text.length)
}

/** A dollar that opens no formula: the other one was forgotten. */
function findLoneDollar(tree: Root): string | null {
  let found: string | null = null
  visit(tree, 'text', (node) => {
    const at = node.value.indexOf('$')
    if (found === null && at >= 0) found = node.value.slice(at)
  })
  return found
}

/** KaTeX’s own words. */
function wordsOf(error: unknown): string {
  return short(error instanceof Error ? error.message.replace(/^KaTeX parse error: /, '') : String(error))
}

function short(text: string): string {
  const signs = [...text.replace(/\s+/g, ' ').trim()]
  return signs.length <= LONGEST_SIGN * 2 ? signs.join('') : `${signs.slice(0, LONGEST_SIGN).join('')}…`
}
