import { generateByDrawing, generateGreedily, type Choice } from '@/lib/domain/decoding/generate'
import { countNgrams, evidenceFor, nextTokens, type Evidence } from '@/lib/domain/decoding/ngram-model'
import type { Candidate, Shaping } from '@/lib/domain/decoding/shape'
import { traceBeam, type BeamTrace } from '@/lib/domain/decoding/trace-beam'
import { encode } from '@/lib/domain/tokens/encode'
import { sentencesOf } from '@/lib/domain/tokens/sentences-of'
import { buildVocabulary, END, type Merge } from '@/lib/domain/tokens/vocabulary'

export interface DecodeAsk {
  readonly text: string
  readonly merges: readonly Merge[]
  /** Tokens that the model looks back at. */
  readonly context: number
  readonly start: string
  /** Most tokens to add. */
  readonly most: number
  readonly way:
    | { readonly kind: 'greedy' }
    | { readonly kind: 'beam'; readonly beam: number; readonly alpha: number }
    | { readonly kind: 'drawing'; readonly shaping: Shaping; readonly seed: number }
}

/** One choice as the page shows it: the likeliest candidates, and how many there were in all. */
export interface ShownChoice {
  readonly candidates: readonly Candidate[]
  /** Place of the chosen one among all candidates; it is always among those shown. */
  readonly chosen: number
  readonly token: number
  readonly drawn: Choice['drawn']
  readonly all: number
  readonly kept: number
  readonly evidence: readonly Evidence[]
}

export interface Decoded {
  readonly start: readonly number[]
  readonly model: { readonly sentences: number; readonly tokens: number; readonly kinds: number; readonly contexts: number }
  readonly tokens: readonly number[]
  readonly choices: readonly ShownChoice[]
  /** Only of a beam search; α as it was asked for. */
  readonly beam: (BeamTrace & { readonly alpha: number }) | null
}

const SHOWN = 12

/** Counts the model on the text and lets it go on from a beginning. */
export function decodeText({ text, merges, context, start, most, way }: DecodeAsk): Decoded {
  const vocabulary = buildVocabulary(merges)
  const sentences = sentencesOf(text).map((sentence) => encode(sentence, vocabulary))
  const model = countNgrams(sentences, context, vocabulary.size, END)
  const next = (tokens: readonly number[]) => nextTokens(model, tokens)
  const begun = encode(start, vocabulary)
  const [all] = evidenceFor(model, [])
  const counted = { sentences: sentences.length, tokens: all!.seen, kinds: all!.kinds, contexts: model.followers.size }
  if (way.kind === 'beam') {
    const beam = traceBeam(next, begun, { beam: way.beam, alpha: way.alpha, maxLength: most, end: END })
    return { start: begun, model: counted, tokens: beam.finished[0]!.words, choices: [], beam: { ...beam, alpha: way.alpha } }
  }
  const limits = { end: END, most }
  const { tokens, choices } =
    way.kind === 'greedy' ? generateGreedily(next, begun, limits) : generateByDrawing(next, begun, way.shaping, way.seed, limits)
  return {
    start: begun,
    model: counted,
    tokens,
    choices: choices.map((choice, i) => shown(choice, evidenceFor(model, [...begun, ...tokens.slice(0, i)]))),
    beam: null,
  }
}

function shown({ candidates, chosen, drawn }: Choice, evidence: readonly Evidence[]): ShownChoice {
  const first = candidates.slice(0, SHOWN)
  return {
    candidates: chosen < SHOWN ? first : [...first, candidates[chosen]!],
    chosen,
    token: candidates[chosen]!.token,
    drawn,
    all: candidates.length,
    kept: candidates.filter(({ cutBy }) => cutBy === null).length,
    evidence,
  }
}
