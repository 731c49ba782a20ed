import type { Locale } from '@/lib/domain/locale'
import type { Layer, LayerReport } from './layer'
import { carriesText } from './sources/facts'
import type { PaperSources } from './sources/paper-sources'

/** A layer told sentence by sentence, which paper.json holds. `sentences` counts those of the original that are told. */
export function sentenceLayer(locale: Locale): Layer {
  return { name: locale, report: (sources) => reportOf(sources, locale) }
}

function reportOf({ facts, layers }: PaperSources, locale: Locale): LayerReport {
  const owed = facts.blocks.filter(carriesText)
  const present = owed.flatMap((block) => {
    const written = layers[locale].byId.get(block.id)
    return written && written.sentences.length > 0 ? [{ block, written }] : []
  })
  const sentences = present.map(({ block, written }) => {
    const told = new Set(written.sentences.flatMap((sentence) => sentence.sources))
    return Array.from({ length: block.sentences }, (_, index) => index + 1).filter((n) => told.has(n)).length
  })
  return { blocks: present.length, of: owed.length, sentences: sentences.reduce((sum, n) => sum + n, 0) }
}
