/** Perplexity → loss in nats: ln PPL. */
export const natsOf = (perplexity: number): number => Math.log(perplexity)

/** Perplexity → loss in bits: log₂ PPL. */
export const bitsOf = (perplexity: number): number => Math.log2(perplexity)
