import type { PhrasingContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Locale } from '@/lib/domain/locale'
import type { PlacedText } from './broken-links'
import type { Problem } from './problem'
import { typographyRules } from './typography-rules'

/** What formulas, code and addresses become while words are looked at: a letter, so that spaces around them count. */
const STAND_IN = 'x'

/** A footnote mark goes, and the space before it: the page sets it close to its word. */
const FOOTNOTE = '\u0000'

/** The words of a text as typography looks at them. */
export function wordsOf(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value
      if (node.type === 'link' && toString(node) === node.url) return STAND_IN
      if (node.type === 'textDirective' && node.name === 'fn') return FOOTNOTE
      return 'children' in node ? wordsOf(node.children) : STAND_IN
    })
    .join('')
    .replaceAll(` ${FOOTNOTE}`, '')
    .replaceAll(FOOTNOTE, '')
}

/** Complains of the first slip of each kind in each line of a text; `line` is that of its beginning. */
export function findSlips({ nodes, file, line }: PlacedText, locale: Locale): Problem[] {
  return wordsOf(nodes).split('\n').flatMap((words, index) => slipsIn(words, locale).map((slip) => ({ ...slip, file, line: line + index })))
}

function slipsIn(words: string, locale: Locale): { message: string; remedy: string }[] {
  const found = typographyRules(locale).flatMap(({ pattern, message, remedy }) => {
    const match = pattern.exec(words)
    if (!match) return []
    const around = words.slice(Math.max(0, match.index - 15), match.index + match[0].length + 15)
    return [{ message: `${message}: “${around}”`, remedy }]
  })
  if (words === words.normalize('NFC')) return found
  return [...found, { message: 'accents apart from their letters', remedy: 'Save the file in the composed form (Unicode NFC).' }]
}
