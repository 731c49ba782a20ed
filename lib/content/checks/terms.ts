import { occurrencesOf } from '@/lib/domain/content/occurrences'
import type { Check } from '../check'
import { plainText } from '../inline/plain-text'
import type { Problem } from '../problem'
import { lineIn } from '../sources/json-file'
import type { PaperSources } from '../sources/paper-sources'
import type { LayerBlock, LayerSentence } from '../sources/sentence-layer'
import { readTermbase, readTermsByBlock, type Term } from '../sources/termbase'

/** Each technical term has one Italian rendering, wherever the original uses it. */
export const check: Check = {
  name: 'terms',
  run(sources) {
    const termbase = readTermbase(sources.root)
    const byBlock = readTermsByBlock(sources.root)
    const terms = new Map(termbase.data.map((term) => [term.id, term]))
    const doubles = termbase.data.flatMap(({ id }, index) =>
      terms.get(id) === termbase.data[index] ? [] : [{ file: termbase.file, line: lineIn(termbase, index), message: `${id} stands twice`, remedy: 'Make one entry of the two.' }],
    )
    const unknown = Object.entries(byBlock.data).flatMap(([block, ids]) =>
      ids.filter((id) => !terms.has(id)).map((id) => ({
        file: byBlock.file,
        line: lineIn(byBlock, block),
        message: `${block} is said to use ${id}, which the termbase has not`,
        remedy: 'Add the term to termbase.json, or take its id away here.',
      })),
    )
    const owed = Object.entries(byBlock.data).flatMap(([block, ids]) => unrendered(sources, block, ids, terms))
    return [...doubles, ...unknown, ...owed, ...avoided(sources, termbase.data)]
  },
}

/** The words of a line as the reader takes them for ours: editorial notes gloss, and may use any. */
function wordsOf({ nodes }: LayerSentence): string {
  return plainText(nodes.filter((node) => node.type !== 'textDirective'), 'it')
}

function unrendered({ layers }: PaperSources, id: string, ids: readonly string[], terms: ReadonlyMap<string, Term>): Problem[] {
  const block = layers.it.byId.get(id)
  if (!block) return []
  const text = textOf(block)
  return ids.flatMap((termId): Problem[] => {
    const term = terms.get(termId)
    if (!term || occurrencesOf(term.forms, text).length > 0) return []
    return [{
      file: block.file,
      line: block.line,
      message: `${id} has no “${term.it}”, where the original says “${term.en[0]}”`,
      remedy: `Use it, or add the inflected form that stands here to the forms of ${termId} in termbase.json.`,
    }]
  })
}

function textOf({ sentences }: LayerBlock): string {
  return sentences.map(wordsOf).join('\n')
}

function avoided({ layers }: PaperSources, termbase: readonly Term[]): Problem[] {
  const allowed = new Set(termbase.flatMap(({ forms }) => forms))
  const avoid = new Map(termbase.flatMap((term) => term.avoid.filter((phrase) => !allowed.has(phrase)).map((phrase) => [phrase, term] as const)))
  const phrases = [...allowed, ...avoid.keys()]
  const sentences = layers.it.blocks.flatMap((block) => block.sentences)
  return sentences.flatMap((sentence) =>
    occurrencesOf(phrases, wordsOf(sentence)).flatMap(({ phrase }): Problem[] => {
      const term = avoid.get(phrase)
      if (!term) return []
      return [{
        file: sentence.file,
        line: sentence.line,
        message: `“${phrase}” is a rendering to avoid`,
        remedy: `Write “${term.it}”, the one rendering of “${term.en[0]}”.`,
      }]
    }),
  )
}
