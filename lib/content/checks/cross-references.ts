import { LOCALES } from '@/lib/domain/locale'
import type { Check } from '../check'
import { factsOfInline } from '../inline/facts-of-inline'
import { referenceId } from '../inline/references'
import type { Problem } from '../problem'
import type { LayerSentence } from '../sources/sentence-layer'
import { toldBlocks } from '../told'

/** Every link leads somewhere, and every block points where the original points. */
export const check: Check = {
  name: 'cross-references',
  run(sources) {
    const known = sources.facts.byId
    const sentences = LOCALES.flatMap((locale) => sources.layers[locale].blocks.flatMap(({ sentences }) => sentences))
    return [...sentences.flatMap((sentence) => brokenLinks(sentence, known)), ...missingLinks(sources)]
  },
}

function brokenLinks({ file, line, nodes }: LayerSentence, known: ReadonlyMap<string, unknown>): Problem[] {
  const { refs, citations, addresses } = factsOfInline(nodes, { notes: true })
  const unknown = [...refs, ...citations.map(referenceId)].filter((id) => !known.has(id)).map((id) => ({
    file,
    line,
    message: `#${id} is no block of the paper`,
    remedy: 'Link to an id of blocks.json, as #table-3 or #h-3.2; write a footnote mark as :fn[4] or :fn[star].',
  }))
  const unsafe = addresses.filter((address) => !address.startsWith('https://')).map((address) => ({
    file,
    line,
    message: `the link to ${address} is neither to a block nor to an https address`,
    remedy: 'Link to #id or to https://….',
  }))
  return [...unknown, ...unsafe]
}

function missingLinks(sources: Parameters<Check['run']>[0]): Problem[] {
  return toldBlocks(sources).flatMap(({ facts, block }) => {
    const told = new Set(block.sentences.flatMap(({ nodes }) => factsOfInline(nodes).refs))
    return facts.refs.filter((id) => !told.has(id)).map((id) => ({
      file: block.file,
      line: block.line,
      message: `${facts.id} does not point to ${id}`,
      remedy: id.startsWith('fn-') ? `Put the footnote mark :fn[${id.slice(3)}] after its word.` : `Link the words that name it: [Tabella 3](#${id}).`,
    }))
  })
}
