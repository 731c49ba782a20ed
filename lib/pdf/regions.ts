import type { Fingerprint } from '@/lib/domain/alignment/fingerprints'
import type { UnderstoodRegion } from '@/lib/domain/paper/understood'
import { boxesOf, tenth } from './boxes'
import type { Fragment } from './fragments'
import type { Layout } from './layout'

/**
 * Where figures, tables and displays stand. A float is known by its caption, which was
 * matched by its wording; a display by the last block matched before it, which stands
 * before it in the paper too.
 */
export function findRegions(
  layout: Layout,
  fragments: readonly Fragment[],
  ids: ReadonlyMap<Fragment, string>,
  blocks: readonly Fingerprint[],
): UnderstoodRegion[] {
  return [...floats(layout, fragments, ids, blocks), ...displays(fragments, ids, blocks)]
}

function floats(
  layout: Layout,
  fragments: readonly Fragment[],
  ids: ReadonlyMap<Fragment, string>,
  blocks: readonly Fingerprint[],
): UnderstoodRegion[] {
  const known = new Set(blocks.map((b) => b.id))
  return layout.floats.flatMap((float) => {
    const caption = fragments.find((f) => f.kind === 'caption' && f.lines[0] === float.caption)
    const id = (caption && ids.get(caption))?.replace(/-caption$/, '')
    if (id === undefined || !known.has(id)) return []
    const [x0, y0, x1, y1] = float.box
    return [{ id, page: float.page, box: [tenth(x0), tenth(y0), tenth(x1), tenth(y1)] as const }]
  })
}

function displays(
  fragments: readonly Fragment[],
  ids: ReadonlyMap<Fragment, string>,
  blocks: readonly Fingerprint[],
): UnderstoodRegion[] {
  const before = new Map<string, string>()
  for (const [i, block] of blocks.entries()) {
    if (block.kind === 'equation') before.set(blocks[i - 1]?.id ?? '', block.id)
  }
  const regions: UnderstoodRegion[] = []
  let last: string | undefined
  for (const fragment of fragments) {
    if (fragment.kind === 'display') {
      const id = last === undefined ? undefined : before.get(last)
      const box = boxesOf(fragment.lines)[0]
      if (id !== undefined && box) regions.push({ id, page: box[0], box: [box[1], box[2], box[3], box[4]] })
    } else if (fragment.kind !== 'caption' && fragment.kind !== 'footnote') {
      last = ids.get(fragment) ?? last
    }
  }
  return regions
}
