import type { BlockFacts } from '@/lib/domain/paper/block'
import type { LayerReport } from './layer'
import { carriesText, type Facts } from './sources/facts'
import type { SentenceLayer } from './sources/sentence-layer'

/** How much of the blocks that it owes a layer of sentences tells; `sentences` counts those of the original that are told. */
export function reportSentences(
  facts: Facts,
  layer: SentenceLayer,
  isOwed: (block: BlockFacts) => boolean = carriesText,
): LayerReport {
  const owed = facts.blocks.filter(isOwed)
  const present = owed.flatMap((block) => {
    const written = layer.byId.get(block.id)
    return written && written.sentences.length > 0 ? [{ block, written }] : []
  })
  const sentences = present.map(({ block, written }) => {
    const told = new Set(written.sentences.flatMap((sentence) => sentence.sources))
    return Array.from({ length: block.sentences }, (_, index) => index + 1).filter((n) => told.has(n)).length
  })
  return { blocks: present.length, of: owed.length, sentences: sentences.reduce((sum, n) => sum + n, 0) }
}
