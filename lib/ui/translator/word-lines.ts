import type { AttentionMaps } from '@/lib/demos/transformer/results'
import type { Translation } from '@/lib/demos/work/tasks/translate'
import type { MapKind } from '@/lib/domain/parallel-grammar/head-roles'

/** A head by its layer and place, both from 0, or the mean of all. */
export type HeadChoice = 'mean' | { readonly layer: number; readonly head: number }

export interface WordLines {
  /** Who looks. */
  readonly from: readonly string[]
  /** What is looked at. */
  readonly to: readonly string[]
}

/** A word by itself as a reader writes it. */
export const shownWord = (word: string): string => word.replaceAll("'", '’')

/** The words at both ends of the attention of one kind; START and END stand as the interface writes them. */
export function wordLines(kind: MapKind, english: readonly string[], translation: Translation, ends: { start: string; end: string }): WordLines {
  const source = [...english.map(shownWord), ends.end]
  const written = translation.words.map(({ word }) => (word === null ? ends.end : shownWord(word)))
  // The decoder's places foretell: the place that has read START writes the first word.
  const places = translation.maps.decoder.shape[2]
  const rows = written.slice(0, places)
  if (kind === 'encoder') return { from: source, to: source }
  return { from: rows, to: kind === 'cross' ? source : [ends.start, ...rows.slice(0, places - 1)] }
}

/** Attention weights of the one sentence, queries × keys, of a head or of the mean of all. */
export function weightsOf({ shape: [, heads, queries, keys], layers }: AttentionMaps, choice: HeadChoice): Float32Array {
  const size = queries * keys
  const of = (layer: number, head: number) => layers[layer]!.subarray(head * size, (head + 1) * size)
  if (choice !== 'mean') return of(choice.layer, choice.head)
  const all = layers.flatMap((_, layer) => Array.from({ length: heads }, (_, head) => of(layer, head)))
  return Float32Array.from({ length: size }, (_, i) => all.reduce((sum, one) => sum + one[i]!, 0) / all.length)
}

/** Every head of one kind, layer by layer. */
export function headsOf({ shape: [, heads], layers }: AttentionMaps): readonly { layer: number; head: number }[] {
  return layers.flatMap((_, layer) => Array.from({ length: heads }, (_, head) => ({ layer, head })))
}

/** “1.3”: layer and head counted from 1, as the paper counts. */
export const headName = ({ layer, head }: { layer: number; head: number }): string => `${layer + 1}.${head + 1}`

/** The head that looks most from one word to another, and how much. */
export function bestHead(maps: AttentionMaps, from: number, to: number): { layer: number; head: number; share: number } {
  const keys = maps.shape[3]
  return headsOf(maps)
    .map((one) => ({ ...one, share: weightsOf(maps, one)[from * keys + to] ?? 0 }))
    .reduce((best, one) => (one.share > best.share ? one : best))
}
