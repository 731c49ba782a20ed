/** What a held-out set says of a model. */
export interface MeasuredFacts {
  readonly sentences: number
  readonly loss: number
  readonly perplexity: number
  readonly exact: number
  readonly bleu: number
}

/** The trained translator’s figures, log and card, as the page shows them. */
export interface TranslatorFacts {
  readonly results: {
    readonly parameters: number
    readonly steps: number
    readonly batch: number
    readonly averaged: number
    readonly snapshots: readonly number[]
    readonly seconds: number
    readonly unseenSentences: MeasuredFacts
    readonly unseenMeetings: MeasuredFacts
  }
  readonly log: readonly { readonly step: number; readonly loss: number; readonly learningRate: number; readonly exact?: number }[]
  /** The baseline first. */
  readonly ablations: readonly {
    readonly name: string
    readonly steps: number
    readonly sentences: number
    readonly parameters: number
    readonly perplexity: number
    readonly bleu: number
    readonly exact: number
    readonly exactMeetings: number
  }[]
  /** How the weights came to be, as HTML. */
  readonly card: string
}
