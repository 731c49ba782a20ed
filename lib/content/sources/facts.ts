import { z } from 'zod'
import { BLOCK_KINDS, type BlockFacts, type BlockKind } from '@/lib/domain/paper/block'
import { PAPER_FOLDER } from './paper-folder'
import { readJsonFile } from './json-file'

const blockFacts = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/),
  kind: z.enum(BLOCK_KINDS),
  section: z.string().min(1),
  page: z.int().min(1),
  sentences: z.int().min(0),
  formulas: z.array(z.string().min(1)),
  numbers: z.array(z.string().regex(/^\d+(\.\d+)?$/)),
  citations: z.array(z.int().min(1)),
  refs: z.array(z.string()),
})

const sectionOrder = z.strictObject({
  id: z.string(),
  number: z.string().nullable(),
  level: z.int().min(1).max(3),
})

const factsFile = z.strictObject({ blocks: z.array(blockFacts), sections: z.array(sectionOrder) })

/** A section as the facts know it: its titles are words, and come from the layers. */
export type SectionOrder = z.infer<typeof sectionOrder>

export interface Facts {
  readonly blocks: readonly BlockFacts[]
  readonly byId: ReadonlyMap<string, BlockFacts>
  readonly sections: readonly SectionOrder[]
}

/** Kinds that are drawn from data, and have no text of their own in a layer of sentences. */
const FROM_DATA: ReadonlySet<BlockKind> = new Set(['authors', 'equation', 'table', 'figure', 'reference'])

/** Whether every layer of sentences must hold a text for this block. */
export function carriesText(block: BlockFacts): boolean {
  return !FROM_DATA.has(block.kind)
}

/** Figures may be described in words: the text alternative of what is drawn. */
export function mayCarryText(block: BlockFacts): boolean {
  return carriesText(block) || block.kind === 'figure'
}

/** @throws ContentError where blocks.json is missing or malformed */
export function readFacts(root: string): Facts {
  const { data } = readJsonFile(root, `${PAPER_FOLDER}/blocks.json`, factsFile)
  return { ...data, byId: new Map(data.blocks.map((block) => [block.id, block])) }
}
