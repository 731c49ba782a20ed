import { diffWordsWithSpace } from 'diff'
import { loadPaper } from '@/lib/content/load'
import type { PreparedBlock, PreparedText } from '@/lib/domain/paper/prepared'
import type { Viewer } from '@/lib/domain/people/viewer'
import { may } from '@/lib/server/access/authorize'
import { Refusal } from '@/lib/server/access/refusal'
import { db, type Prisma } from '@/lib/server/db/client'
import { findActiveEdition, getOriginalBlocks } from '@/lib/server/editions'
import { translationOf } from './accepted-wordings'

/** The layers of text whose wording a doubt remembers. */
export type Layer = 'it' | 'en' | 'original'

export interface WordingNow {
  readonly revision: string
  readonly text: string
}

/** How a block reads now, by layer. */
export type Wordings = Readonly<Partial<Record<Layer, WordingNow>>>

/** How a text has changed: pieces that stayed, went, came. */
export interface WordingChange {
  readonly layer: Layer
  readonly pieces: readonly { readonly text: string; readonly change: 'same' | 'gone' | 'new' }[]
}

/** @throws Refusal `not-found` where the paper has no such block */
export function getBlock(blockId: string): PreparedBlock {
  const block = loadPaper().blocks.find((candidate) => candidate.id === blockId)
  if (block === undefined) throw new Refusal('not-found', { field: 'blockId' })
  return block
}

const plain = (text: PreparedText): WordingNow => ({
  revision: text.revision,
  text: text.sentences.map((sentence) => sentence.plain).join(' '),
})

/** The wordings of a block that this viewer reads now. */
export async function wordingsOf(viewer: Viewer, block: PreparedBlock): Promise<Wordings> {
  const translation = await translationOf(block)
  const edition = may(viewer, 'original.read') ? await findActiveEdition() : null
  const original = edition === null ? undefined : (await getOriginalBlocks(edition.id)).get(block.id)
  return {
    ...(translation === null ? {} : { it: plain(translation) }),
    ...(block.en === null ? {} : { en: plain(block.en) }),
    ...(original === undefined ? {} : { original: plain(original.prepared) }),
  }
}

/** Keeps the wordings, each once, so that a later change can be shown. */
export async function keepWordings(tx: Prisma.TransactionClient, blockId: string, wordings: Wordings): Promise<void> {
  const data = Object.entries(wordings).map(([layer, now]) => ({ blockId, layer, revision: now.revision, text: now.text }))
  await tx.wording.createMany({ data, skipDuplicates: true })
}

/** The revisions alone, as a doubt keeps them. */
export function revisionsOf(wordings: Wordings): Record<string, string> {
  return Object.fromEntries(Object.entries(wordings).map(([layer, now]) => [layer, now.revision]))
}

/** What has changed below a doubt since it was asked. */
export async function changesSince(
  viewer: Viewer,
  blockId: string,
  revisions: Readonly<Record<string, string>>,
): Promise<WordingChange[]> {
  const block = loadPaper().blocks.find((candidate) => candidate.id === blockId)
  if (block === undefined) return []
  const now = Object.entries(await wordingsOf(viewer, block)) as [Layer, WordingNow][]
  const changed = now.filter(([layer, wording]) => revisions[layer] !== undefined && revisions[layer] !== wording.revision)
  if (changed.length === 0) return []
  const kept = await db().wording.findMany({
    where: { blockId, OR: changed.map(([layer]) => ({ layer, revision: revisions[layer] ?? '' })) },
  })
  return changed.flatMap(([layer, wording]) => {
    const before = kept.find((row) => row.layer === layer)
    // The same words under another revision: only the setting changed, and nobody need be told.
    if (before === undefined || before.text === wording.text) return []
    const pieces = diffWordsWithSpace(before.text, wording.text).map(({ value, added, removed }) => ({
      text: value,
      change: added ? ('new' as const) : removed ? ('gone' as const) : ('same' as const),
    }))
    return [{ layer, pieces }]
  })
}
