import { LOCALES, type Locale } from '@/lib/domain/locale'
import type { BlockFacts } from '@/lib/domain/paper/block'
import { factsOfInline, type InlineFacts } from './inline/facts-of-inline'
import { difference } from './multiset'
import type { Problem } from './problem'
import type { PaperSources } from './sources/paper-sources'
import type { LayerBlock, LayerSentence } from './sources/sentence-layer'

/** A block of the paper as one layer tells it. */
export interface ToldBlock {
  readonly facts: BlockFacts
  readonly locale: Locale
  readonly block: LayerBlock
}

/** Every known block of both layers of sentences. */
export function toldBlocks({ facts, layers }: PaperSources): ToldBlock[] {
  return LOCALES.flatMap((locale) =>
    [...layers[locale].byId.values()].flatMap((block) => {
      const known = facts.byId.get(block.id)
      return known ? [{ facts: known, locale, block }] : []
    }),
  )
}

/** How a kept thing is named in a complaint, and what to do about it. */
export interface Keeping<T extends string | number> {
  readonly expected: (block: BlockFacts) => readonly T[]
  readonly told: (facts: InlineFacts) => readonly T[]
  /** Two spellings of one thing are compared alike. */
  readonly same?: (item: T) => T
  readonly print: (item: T) => string
  readonly missing: string
  readonly extra: string
}

/**
 * Complains where a block lacks something that the original has, or has what the original has not:
 * the missing at the block's marker, the rest on its own line. Descriptions of figures are free.
 */
export function checkKept<T extends string | number>(sources: PaperSources, keeping: Keeping<T>): Problem[] {
  const same = keeping.same ?? ((item: T) => item)
  return toldBlocks(sources).flatMap(({ facts, block }) => {
    if (facts.kind === 'figure') return []
    const told = block.sentences.flatMap((sentence) =>
      keeping.told(factsOfInline(sentence.nodes)).map((item) => ({ item: same(item), sentence })),
    )
    const { missing, extra } = difference(keeping.expected(facts).map(same), told.map(({ item }) => item))
    return [
      ...missing.map((item) => complaint(block, `${facts.id} lacks ${keeping.print(item)}`, keeping.missing)),
      ...extra.map((item) =>
        complaint(lastWith(told, item) ?? block, `${facts.id} has ${keeping.print(item)}, which the original has not`, keeping.extra),
      ),
    ]
  })
}

function lastWith<T>(told: readonly { item: T; sentence: LayerSentence }[], item: T): LayerSentence | undefined {
  return told.findLast((one) => one.item === item)?.sentence
}

function complaint({ file, line }: { file: string; line: number }, message: string, remedy: string): Problem {
  return { file, line, message, remedy }
}
