import type { PaperSources } from './sources/paper-sources'

/** How far a layer has come: how many of the blocks that it owes it has. */
export interface LayerReport {
  readonly blocks: number
  readonly of: number
  /** Whatever else the layer counts: sentences, words, cards. */
  readonly [count: string]: number
}

/**
 * Something laid over the paper: a translation, comments, cards. A file of `lib/content/layers/`
 * exports what it has as `layers` and is found there; it needs no registration.
 */
export interface Layer {
  /** Its key in the report: `it`, `comments-it`. */
  readonly name: string
  report(sources: PaperSources): LayerReport | Promise<LayerReport>
  /** What the build writes for it, by file name; left out where paper.json holds the layer. */
  prepare?(sources: PaperSources): Readonly<Record<string, unknown>> | Promise<Readonly<Record<string, unknown>>>
}
