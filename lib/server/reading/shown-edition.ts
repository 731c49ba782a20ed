import type { OriginalBlock } from '@/lib/domain/paper/compose-reading'
import type { PreparedText } from '@/lib/domain/paper/prepared'
import type { PageBox, UnderstoodRegion } from '@/lib/domain/paper/understood'
import type { Viewer } from '@/lib/domain/people/viewer'
import { authorize } from '../access/authorize'
import { db } from '../db/client'

/** The imported edition as the page shows it. */
export interface ShownEdition {
  readonly id: string
  readonly label: string
  readonly blocks: ReadonlyMap<string, OriginalBlock>
}

/** The edition last read from the database: it only ever changes as a whole, with its id. */
let kept: ShownEdition | null = null

/**
 * The edition shown, or null where none has been imported.
 * @throws Refusal for whom the original is not
 */
export async function findShownEdition(viewer: Viewer): Promise<ShownEdition | null> {
  authorize(viewer, 'original.read')
  const shown = await db().edition.findUnique({ where: { active: true }, select: { id: true, label: true } })
  if (shown === null) return null
  if (kept?.id === shown.id) return kept
  const rows = await db().editionBlock.findMany({
    where: { editionId: shown.id },
    select: { blockId: true, page: true, prepared: true },
  })
  const blocks = rows.map(({ blockId, page, prepared }): [string, OriginalBlock] => [
    blockId,
    { page, html: (prepared as unknown as PreparedText).html },
  ])
  kept = { ...shown, blocks: new Map(blocks) }
  return kept
}

/**
 * The file of the edition shown, for the facsimile; null where there is none.
 * @throws Refusal for whom the original is not
 */
export async function findShownFile(viewer: Viewer): Promise<Uint8Array | null> {
  authorize(viewer, 'original.read')
  const shown = await db().edition.findUnique({ where: { active: true }, select: { pdf: true } })
  return shown?.pdf ?? null
}

/**
 * Where every block stands in the file shown, in PDF points with the origin at the bottom left.
 * @throws Refusal for whom the original is not
 */
export async function readShownBoxes(viewer: Viewer): Promise<Readonly<Record<string, readonly PageBox[]>>> {
  authorize(viewer, 'original.read')
  const shown = await db().edition.findUnique({
    where: { active: true },
    select: { regions: true, blocks: { select: { blockId: true, boxes: true } } },
  })
  if (shown === null) return {}
  const boxes: Record<string, PageBox[]> = Object.fromEntries(
    shown.blocks.map((block) => [block.blockId, block.boxes as unknown as PageBox[]]),
  )
  for (const { id, page, box } of shown.regions as unknown as UnderstoodRegion[]) {
    boxes[id] = [...(boxes[id] ?? []), [page, ...box]]
  }
  return boxes
}
