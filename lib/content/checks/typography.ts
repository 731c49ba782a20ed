import type { PhrasingContent } from 'mdast'
import type { Check } from '../check'
import type { Problem } from '../problem'
import { sentenceLayers } from '../sources/paper-sources'
import type { LayerSentence } from '../sources/sentence-layer'
import { toldBlocks } from '../told'
import { typographyRules, type TypographyRule } from '../typography-rules'

/** What formulas and code become while words are looked at: a letter, so that spaces around them count. */
const STAND_IN = 'x'

/** A footnote mark goes, and the space before it: the page sets it close to its word. */
const FOOTNOTE = '\u0000'

/** The lines are spelled and spaced as print wants them. */
export const check: Check = {
  name: 'typography',
  run: (sources) => [
    ...sentenceLayers(sources).flatMap(({ locale, blocks }) => {
      const rules = typographyRules(locale)
      return blocks.flatMap(({ sentences }) => sentences.flatMap((sentence) => slips(sentence, rules)))
    }),
    ...toldBlocks(sources).flatMap(({ facts, block }) => (facts.sentences === 0 ? [] : block.sentences.flatMap(unended))),
  ],
}

function slips({ file, line, source, nodes }: LayerSentence, rules: readonly TypographyRule[]): Problem[] {
  const words = wordsOf(nodes)
  const found = rules.flatMap(({ pattern, message, remedy }): Problem[] => {
    const match = pattern.exec(words)
    return match ? [{ file, line, message: `${message}: “${around(words, match)}”`, remedy }] : []
  })
  if (source === source.normalize('NFC')) return found
  return [...found, { file, line, message: 'accents apart from their letters', remedy: 'Save the file in the composed form (Unicode NFC).' }]
}

function unended({ file, line, nodes }: LayerSentence): Problem[] {
  const words = wordsOf(nodes).trimEnd()
  if (words === '' || /[.:?!…][)»”’]*$/u.test(words)) return []
  return [{ file, line, message: `a sentence that does not end: “…${words.slice(-30)}”`, remedy: 'End it with a full stop, or with a colon before a display or a list.' }]
}

function wordsOf(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value
      if (node.type === 'link' && !node.url.startsWith('#')) return STAND_IN
      if (node.type === 'textDirective' && node.name === 'fn') return FOOTNOTE
      return 'children' in node ? wordsOf(node.children) : STAND_IN
    })
    .join('')
    .replaceAll(` ${FOOTNOTE}`, '')
    .replaceAll(FOOTNOTE, '')
}

function around(words: string, match: RegExpExecArray): string {
  return words.slice(Math.max(0, match.index - 15), match.index + match[0].length + 15)
}
