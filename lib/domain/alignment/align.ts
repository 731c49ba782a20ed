import type { BlockKind } from '../paper/block'
import type { Fingerprint } from './fingerprints'
import { likeness, wordGrams } from './word-grams'

/** What the layout takes a fragment for; prose kinds may stand for one another. */
export type FragmentRole = 'heading' | 'prose' | 'caption' | 'reference' | 'title' | 'authors' | 'footnote'

export interface AlignableFragment {
  readonly role: FragmentRole
  readonly text: string
}

export interface Match {
  readonly fragment: number
  readonly id: string
  /** Likeness of wording, 0 to 1. */
  readonly likeness: number
}

/** Below this two texts are not the same block: unrelated paragraphs of one paper stay under 0.1. */
const LEAST = 0.5
/** Out of its place in the order a block must be known by its wording alone. */
const LEAST_OUT_OF_ORDER = 0.75
/** A block that fits this much better than the one chosen makes the choice doubtful. */
const DOUBT = 0.05

const ROLE_OF: Readonly<Record<BlockKind, FragmentRole | null>> = {
  'permission-notice': 'prose',
  title: 'title',
  authors: 'authors',
  heading: 'heading',
  paragraph: 'prose',
  'list-item': 'prose',
  footnote: 'footnote',
  acknowledgement: 'prose',
  caption: 'caption',
  reference: 'reference',
  equation: null,
  figure: null,
  table: null,
}

/**
 * Aligns a paper's fragments, in reading order, with its blocks. The running text, the
 * captions and the notes are three sequences, because editions place floats and notes
 * differently; each is aligned by dynamic programming, where either side may have what the
 * other lacks. Then what is left is matched by wording alone. A fragment that fits another
 * block better than its own is left out: no match is better than a wrong one.
 */
export function align(fragments: readonly AlignableFragment[], blocks: readonly Fingerprint[]): Match[] {
  const grams = fragments.map((f) => wordGrams(f.text))
  const score = (f: number, b: number) =>
    compatible(fragments[f]!.role, ROLE_OF[blocks[b]!.kind]) ? likeness(grams[f]!, blocks[b]!.grams) : 0
  const matches: Match[] = []
  for (const sequence of [isRunning, (r: FragmentRole) => r === 'caption', (r: FragmentRole) => r === 'footnote']) {
    const fs = indices(fragments, (f) => sequence(f.role))
    const bs = indices(blocks, (b) => ROLE_OF[b.kind] !== null && sequence(ROLE_OF[b.kind]!))
    for (const [f, b] of alignSequence(fs, bs, score)) {
      matches.push({ fragment: f, id: blocks[b]!.id, likeness: score(f, b) })
    }
  }
  const sure = matches.filter((m) => !doubtful(m, blocks, score))
  return [...sure, ...matchOutOfOrder(fragments, blocks, sure, score)].sort((a, b) => a.fragment - b.fragment)
}

function isRunning(role: FragmentRole): boolean {
  return role !== 'caption' && role !== 'footnote'
}

function compatible(fragment: FragmentRole, block: FragmentRole | null): boolean {
  if (block === null) return false
  if (fragment === block) return true
  const loose: readonly FragmentRole[] = ['prose', 'footnote', 'authors']
  return loose.includes(fragment) && loose.includes(block)
}

/** The pairs, in order on both sides, whose likeness adds up to most; pairs under the least count for nothing. */
function alignSequence(
  fs: readonly number[],
  bs: readonly number[],
  score: (f: number, b: number) => number,
): [number, number][] {
  const width = bs.length + 1
  const best = new Float64Array((fs.length + 1) * width)
  const gain = (i: number, j: number) => {
    const value = score(fs[i]!, bs[j]!)
    return value >= LEAST ? value : -Infinity
  }
  for (let i = fs.length - 1; i >= 0; i--) {
    for (let j = bs.length - 1; j >= 0; j--) {
      const paired = gain(i, j) + best[(i + 1) * width + j + 1]!
      best[i * width + j] = Math.max(paired, best[(i + 1) * width + j]!, best[i * width + j + 1]!)
    }
  }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < fs.length && j < bs.length; ) {
    const here = best[i * width + j]!
    if (here === gain(i, j) + best[(i + 1) * width + j + 1]!) pairs.push([fs[i++]!, bs[j++]!])
    else if (here === best[(i + 1) * width + j]!) i++
    else j++
  }
  return pairs
}

function doubtful(match: Match, blocks: readonly Fingerprint[], score: (f: number, b: number) => number): boolean {
  return blocks.some((b, i) => b.id !== match.id && score(match.fragment, i) > match.likeness + DOUBT)
}

function matchOutOfOrder(
  fragments: readonly AlignableFragment[],
  blocks: readonly Fingerprint[],
  matches: readonly Match[],
  score: (f: number, b: number) => number,
): Match[] {
  const usedFragments = new Set(matches.map((m) => m.fragment))
  const usedIds = new Set(matches.map((m) => m.id))
  const candidates: Match[] = []
  for (const f of indices(fragments, (_, i) => !usedFragments.has(i))) {
    for (const [b, block] of blocks.entries()) {
      const value = usedIds.has(block.id) ? 0 : score(f, b)
      if (value >= LEAST_OUT_OF_ORDER) candidates.push({ fragment: f, id: block.id, likeness: value })
    }
  }
  candidates.sort((a, b) => b.likeness - a.likeness)
  const found: Match[] = []
  for (const candidate of candidates) {
    if (usedFragments.has(candidate.fragment) || usedIds.has(candidate.id)) continue
    if (doubtful(candidate, blocks, score)) continue
    usedFragments.add(candidate.fragment)
    usedIds.add(candidate.id)
    found.push(candidate)
  }
  return found
}

function indices<T>(items: readonly T[], keep: (item: T, index: number) => boolean): number[] {
  return items.flatMap((item, index) => (keep(item, index) ? [index] : []))
}
