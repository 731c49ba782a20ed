import type { Fingerprint } from '@/lib/domain/alignment/fingerprints'
import { likeness, wordGrams } from '@/lib/domain/alignment/word-grams'
import type { Fragment } from './fragments'

/** Gives the text of a run of lines as the layout would write it. */
export type TextOf = (fragment: Fragment) => string

type Known = readonly Fingerprint[]

/** A piece is of a block when more than this share of its hashes is the block's. */
const CONTAINED = 0.6
/** Shorter fragments have too few hashes to be told by. */
const LEAST_GRAMS = 4

/**
 * Mends what the layout cut wrongly, where the known wording shows it: two paragraphs taken
 * for one are parted at a line's end, pieces of one paragraph (a stray note between them, an
 * unusual leading) are put together. The wording only chooses between cuts; it adds nothing.
 */
export function repairFragments(fragments: readonly Fragment[], blocks: Known, textOf: TextOf): Fragment[] {
  const known = blocks.filter((b) => b.grams.size > 0 && b.kind !== 'heading' && b.kind !== 'title')
  const parted = fragments.flatMap((f) => (mendable(f) ? part(f, known, textOf) : [f]))
  return putTogether(parted, known, textOf)
}

function mendable(fragment: Fragment): boolean {
  return ['paragraph', 'list-item', 'footnote', 'caption', 'reference'].includes(fragment.kind)
}

/** Cuts where what is before the cut is most like one block, and what follows is of another. */
function part(fragment: Fragment, known: Known, textOf: TextOf): Fragment[] {
  const gramsOf = (lines: Fragment['lines']) => wordGrams(textOf({ ...fragment, lines }))
  if (homeOf(gramsOf(fragment.lines), known).value > 0.85) return [fragment]
  let cut = 0
  let most = 0
  for (let at = 1; at < fragment.lines.length; at++) {
    const first = gramsOf(fragment.lines.slice(0, at))
    const { block, value } = homeOf(first, known)
    if (!block || value <= CONTAINED || first.size < LEAST_GRAMS) continue
    const like = likeness(first, block.grams)
    if (like > most && isOfAnother(gramsOf(fragment.lines.slice(at)), block, known)) [cut, most] = [at, like]
  }
  if (cut === 0) return [fragment]
  const rest: Fragment = { ...fragment, lines: fragment.lines.slice(cut) }
  return [{ ...fragment, lines: fragment.lines.slice(0, cut) }, ...part(rest, known, textOf)]
}

/** Whether a piece is of another block, or holds one. */
function isOfAnother(grams: ReadonlySet<string>, block: Fingerprint, known: Known): boolean {
  if (grams.size < LEAST_GRAMS) return false
  const others = known.filter((b) => b !== block && b.grams.size >= LEAST_GRAMS)
  const own = share(grams, block.grams)
  return others.some((b) => share(b.grams, grams) > CONTAINED || (share(grams, b.grams) > CONTAINED && own < CONTAINED))
}

function putTogether(fragments: readonly Fragment[], known: Known, textOf: TextOf): Fragment[] {
  const groups = new Map<Fingerprint, Fragment[]>()
  for (const fragment of fragments) {
    if (!mendable(fragment)) continue
    const grams = wordGrams(textOf(fragment))
    if (grams.size < LEAST_GRAMS) continue
    const { block, value } = homeOf(grams, known)
    if (block && value > CONTAINED) groups.set(block, [...(groups.get(block) ?? []), fragment])
  }
  const absorbed = new Set<Fragment>()
  const replaced = new Map<Fragment, Fragment>()
  for (const [block, group] of groups) {
    if (group.length < 2) continue
    const joined: Fragment = { ...group[0]!, lines: group.flatMap((f) => f.lines) }
    const alone = Math.max(...group.map((f) => likeness(wordGrams(textOf(f)), block.grams)))
    if (likeness(wordGrams(textOf(joined)), block.grams) < alone + 0.05) continue
    replaced.set(group[0]!, joined)
    for (const piece of group.slice(1)) absorbed.add(piece)
  }
  return fragments.filter((f) => !absorbed.has(f)).map((f) => replaced.get(f) ?? f)
}

interface Home {
  readonly block: Fingerprint | null
  readonly value: number
}

/** The block that holds the largest share of a piece's hashes. */
function homeOf(grams: ReadonlySet<string>, known: Known): Home {
  let home: Home = { block: null, value: 0 }
  for (const block of known) {
    const value = share(grams, block.grams)
    if (value > home.value) home = { block, value }
  }
  return home
}

/** Share of the first set that is in the second. */
function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const gram of a) if (b.has(gram)) shared++
  return shared / Math.max(1, a.size)
}
