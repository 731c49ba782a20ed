import type { PreparedText } from '@/lib/domain/paper/prepared'
import type { PageBox, UnderstoodRegion } from '@/lib/domain/paper/understood'
import { db } from './db/client'

/** The imported edition that is shown. Who may see it is not decided here. */
export interface ActiveEdition {
  readonly id: string
  /** What the file says it is, as `arXiv:1706.03762v7`. */
  readonly label: string
  readonly fileName: string
  readonly pages: number
  readonly importedAt: Date
  /** Ids of blocks that this edition lacks. */
  readonly missing: readonly string[]
  /** What was read and belongs to no block. */
  readonly unmatched: readonly { readonly page: number; readonly text: string }[]
  /** Where figures, tables and displays stand. */
  readonly regions: readonly UnderstoodRegion[]
}

/** The original of one block, ready to be shown. */
export interface OriginalBlock {
  readonly page: number
  readonly text: string
  readonly prepared: PreparedText
  /** How far the wording is that of the known block, from 0 to 1. */
  readonly confidence: number
  readonly boxes: readonly PageBox[]
}

/** Blocks of the editions last asked for; an edition never changes under its id. */
const kept = new Map<string, Promise<ReadonlyMap<string, OriginalBlock>>>()
const KEPT_EDITIONS = 2

/** The edition shown, or null before any was imported; looked up each time, since an import may just have ended. */
export async function findActiveEdition(): Promise<ActiveEdition | null> {
  const found = await db().edition.findUnique({
    where: { active: true },
    select: { id: true, label: true, fileName: true, pages: true, importedAt: true, missing: true, unmatched: true, regions: true },
  })
  return found as ActiveEdition | null
}

/** The blocks of an edition by id, in reading order; read from the database once per process. */
export function getOriginalBlocks(editionId: string): Promise<ReadonlyMap<string, OriginalBlock>> {
  const known = kept.get(editionId)
  if (known) return known
  const blocks = readBlocks(editionId)
  kept.set(editionId, blocks)
  // A database that was away for a moment must not leave an edition without blocks.
  blocks.catch(() => kept.delete(editionId))
  for (const old of [...kept.keys()].slice(0, -KEPT_EDITIONS)) kept.delete(old)
  return blocks
}

async function readBlocks(editionId: string): Promise<ReadonlyMap<string, OriginalBlock>> {
  const rows = await db().editionBlock.findMany({
    where: { editionId },
    orderBy: { position: 'asc' },
    select: { blockId: true, page: true, text: true, prepared: true, confidence: true, boxes: true },
  })
  if (rows.length === 0) throw new Error(`The edition ${editionId} has no blocks`)
  return new Map(rows.map(({ blockId, ...block }) => [blockId, block as unknown as OriginalBlock]))
}

/**
 * The file of an edition, as it was imported.
 * @throws when there is no such edition
 */
export async function getEditionPdf(editionId: string): Promise<Uint8Array> {
  const { pdf } = await db().edition.findUniqueOrThrow({ where: { id: editionId }, select: { pdf: true } })
  return pdf
}
