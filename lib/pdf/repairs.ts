import type { Fingerprint } from '@/lib/domain/alignment/fingerprints'
import { likeness, wordGrams } from '@/lib/domain/alignment/word-grams'
import type { Fragment } from './fragments'

/** Gives the text of a run of lines as the layout would write it. */
export type TextOf = (fragment: Fragment) => string

type Known = readonly Fingerprint[]

/** A block is in a fragment, or a fragment in a block, when this share of its hashes is. */
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

function part(fragment: Fragment, known: Known, textOf: TextOf): Fragment[] {
  const whole = wordGrams(textOf(fragment))
  if (best(whole, known).value > 0.85) return [fragment]
  const inside = known.filter((b) => b.grams.size >= LEAST_GRAMS && share(b.grams, whole) > CONTAINED)
  if (inside.length === 0) return [fragment]
  let cut = 0
  let most = best(whole, known).value + 0.25
  for (let at = 1; at < fragment.lines.length; at++) {
    const value = [fragment.lines.slice(0, at), fragment.lines.slice(at)]
      .map((lines) => best(wordGrams(textOf({ ...fragment, lines })), known).value)
      .reduce((a, b) => a + b)
    if (value > most) [cut, most] = [at, value]
  }
  if (cut === 0) return [fragment]
  const first = { ...fragment, lines: fragment.lines.slice(0, cut) }
  const rest: Fragment = { ...fragment, lines: fragment.lines.slice(cut) }
  return [...part(first, known, textOf), ...part(rest, known, textOf)]
}

function putTogether(fragments: readonly Fragment[], known: Known, textOf: TextOf): Fragment[] {
  const groups = new Map<Fingerprint, Fragment[]>()
  for (const fragment of fragments) {
    if (!mendable(fragment)) continue
    const grams = wordGrams(textOf(fragment))
    if (grams.size < LEAST_GRAMS) continue
    const home = known.map((b) => ({ b, value: share(grams, b.grams) })).sort((x, y) => y.value - x.value)[0]
    if (home && home.value > CONTAINED) groups.set(home.b, [...(groups.get(home.b) ?? []), fragment])
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

function best(grams: ReadonlySet<string>, known: Known): { value: number } {
  return { value: Math.max(0, ...known.map((b) => likeness(grams, b.grams))) }
}

/** Share of the first set that is in the second. */
function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const gram of a) if (b.has(gram)) shared++
  return shared / Math.max(1, a.size)
}
