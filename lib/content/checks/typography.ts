import type { PhrasingContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Check } from '../check'
import { readPrintedText } from '../inline/printed-text'
import { ownTexts, type OwnText } from '../own-texts'
import type { Problem } from '../problem'
import { lineIn } from '../sources/json-file'
import { sentenceLayers, type PaperSources } from '../sources/paper-sources'
import type { LayerSentence } from '../sources/sentence-layer'
import { toldBlocks } from '../told'
import { findSlips, wordsOf } from '../typography-slips'

/** Everything that is read is spelled and spaced as print wants it. */
export const check: Check = {
  name: 'typography',
  run: (sources) => [
    ...sentenceLayers(sources).flatMap(({ locale, blocks }) =>
      blocks.flatMap(({ sentences }) => sentences.flatMap((sentence) => findSlips(sentence, locale))),
    ),
    ...toldBlocks(sources).flatMap(({ facts, block }) => (facts.sentences === 0 ? [] : block.sentences.flatMap(unended))),
    ...inTableWords(sources),
    ...ownTexts(sources).flatMap(inOwnText),
  ],
}

function unended({ file, line, nodes }: LayerSentence): Problem[] {
  const words = wordsOf(nodes).trimEnd()
  if (words === '' || /[.:?!…][)»”’]*$/u.test(words)) return []
  return [{ file, line, message: `a sentence that does not end: “…${words.slice(-30)}”`, remedy: 'End it with a full stop, or with a colon before a display or a list.' }]
}

function inTableWords({ tableWords }: PaperSources): Problem[] {
  return Object.entries(tableWords.data).flatMap(([english, italian]) =>
    findSlips({ nodes: readPrintedText(italian), file: tableWords.file, line: lineIn(tableWords, english) }, 'it'),
  )
}

function inOwnText({ tree, file, line, locale }: OwnText): Problem[] {
  const problems: Problem[] = []
  visit(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'tableCell') return
    const at = line + (node.position?.start.line ?? 1) - 1
    problems.push(...findSlips({ nodes: node.children as PhrasingContent[], file, line: at }, locale))
  })
  return problems
}
