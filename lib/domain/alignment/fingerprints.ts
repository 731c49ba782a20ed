import type { BlockKind } from '../paper/block'
import { wordGrams } from './word-grams'

/** What is kept of a block's wording: hashes of its runs of three words, sorted. */
export interface Fingerprint {
  readonly id: string
  readonly kind: BlockKind
  readonly grams: ReadonlySet<string>
}

/** Fingerprints as they stand in a file: the hashes of a block in one string, six digits each. */
export interface StoredFingerprints {
  readonly about: string
  /** In the paper's order; blocks without text, such as figures, have no hashes. */
  readonly blocks: readonly { readonly id: string; readonly kind: BlockKind; readonly grams: string }[]
}

export interface KnownText {
  readonly id: string
  readonly kind: BlockKind
  readonly text: string
}

/** Makes the fingerprints of a paper whose blocks are known. Sorting the hashes drops the order of the words. */
export function storeFingerprints(blocks: readonly KnownText[], about: string): StoredFingerprints {
  return {
    about,
    blocks: blocks.map(({ id, kind, text }) => ({ id, kind, grams: [...wordGrams(text)].sort().join('') })),
  }
}

export function readFingerprints(stored: StoredFingerprints): Fingerprint[] {
  return stored.blocks.map(({ id, kind, grams }) => ({ id, kind, grams: new Set(grams.match(/.{6}/g) ?? []) }))
}
