import { findBrokenLinks } from '../broken-links'
import type { Check } from '../check'
import { factsOfInline } from '../inline/facts-of-inline'
import type { Problem } from '../problem'
import { sentenceLayers, type PaperSources } from '../sources/paper-sources'
import { toldBlocks } from '../told'

/** Every link leads somewhere, and every block points where the original points. */
export const check: Check = {
  name: 'cross-references',
  run(sources) {
    const known = sources.facts.byId
    const sentences = sentenceLayers(sources).flatMap(({ blocks }) => blocks.flatMap((block) => block.sentences))
    return [...sentences.flatMap((sentence) => findBrokenLinks(sentence, known)), ...missingLinks(sources)]
  },
}

function missingLinks(sources: PaperSources): Problem[] {
  return toldBlocks(sources).flatMap(({ facts, block }) => {
    const told = new Set(block.sentences.flatMap(({ nodes }) => factsOfInline(nodes).refs))
    return facts.refs.filter((id) => !told.has(id)).map((id) => ({
      file: block.file,
      line: block.line,
      message: `${facts.id} does not point to ${id}`,
      remedy: id.startsWith('fn-') ? `Put the footnote mark :fn[${id.slice(3)}] after its word.` : `Link the words that name it, as [words](#${id}).`,
    }))
  })
}
